/**
 * The next part of an exercise that has several: written beside the code, one at a time, only when a person asks. Meeting a changed requirement is
 * the point of these exercises, so nothing of a later part is there before.
 */
import { accept } from '../core/decision.js';
import { partRevealed } from '../core/mentorship/exerciseEvents.js';
import { failed, succeed, type Result } from '../core/result.js';
import type { ExerciseFolder, PulledExercise } from '../ports/exerciseFolder.js';
import type { ExerciseSource } from '../ports/exerciseSource.js';
import type { Mentorships } from '../ports/mentorships.js';
import { change } from './change.js';

export interface RevealDeps {
  readonly source: ExerciseSource;
  readonly exerciseFolder: ExerciseFolder;
  readonly mentorships: Mentorships;
}

/** What is open and which part comes next; undefined when there is none (any more). */
export interface NextPart {
  readonly exercise: PulledExercise;
  readonly part: number;
}

/** Looks only: `path` is any file of the exercise. */
export const nextPartOf =
  (deps: RevealDeps) =>
  async (input: { readonly path: string | undefined }): Promise<Result<NextPart | undefined>> => {
    const exercise = input.path === undefined ? undefined : await deps.exerciseFolder.enclosing(input.path);
    if (exercise === undefined) return failed({ type: 'exercise-not-open' });
    const listed = await deps.source.list();
    if (!listed.ok) return listed;
    const parts = listed.value.find(({ id }) => id === exercise.provenance.id)?.parts ?? 1;
    const part = (await deps.exerciseFolder.partsRevealed(exercise)) + 1;
    return succeed(part > parts ? undefined : { exercise, part });
  };

/** Writes the part and remembers in the pair's record that it was revealed; gives the absolute path of its file. */
export const revealNextPart =
  (deps: RevealDeps) =>
  async ({ exercise, part }: NextPart): Promise<Result<string>> => {
    const file = await deps.source.part?.(exercise.provenance.id, part);
    if (file === undefined) return failed({ type: 'exercise-missing' });
    if (!file.ok) return file;
    const written = await deps.exerciseFolder.addPart(exercise, file.value);
    if (!written.ok || deps.mentorships.current() === undefined) return written;
    const { id: exerciseId, language } = exercise.provenance;
    // The file is there whatever becomes of the record.
    await change(deps.mentorships, () => accept(partRevealed.create({ exercise: { exerciseId, language }, part })));
    return written;
  };
