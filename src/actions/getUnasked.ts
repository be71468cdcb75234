/**
 * Gets what a session is about when it starts. The partner may have chosen it, so only what is here already or comes with the extension is got by
 * itself; for anything else a person asks, knowing which host that contacts.
 */
import type { ExerciseChoice } from '../core/exercise/exercise.js';
import { failed, type Result } from '../core/result.js';
import type { ExerciseFolder, PulledExercise } from '../ports/exerciseFolder.js';
import type { ExerciseSource, FetchRun } from '../ports/exerciseSource.js';

export interface GetUnaskedDeps {
  readonly source: ExerciseSource;
  readonly exerciseFolder: ExerciseFolder;
  readonly getExercise: (choice: ExerciseChoice, base: string, run: FetchRun) => Promise<Result<PulledExercise>>;
}

export const getUnasked =
  ({ source, exerciseFolder, getExercise }: GetUnaskedDeps) =>
  async (choice: ExerciseChoice, base: string, signal: AbortSignal): Promise<Result<PulledExercise>> => {
    const host = source.asks?.(choice.exerciseId);
    if (host === undefined) return getExercise(choice, base, { signal });
    const pulled = await exerciseFolder.pulled(base);
    const isHere = pulled.ok && pulled.value.some(({ provenance }) => provenance.id === choice.exerciseId && provenance.language === choice.language);
    return isHere ? getExercise(choice, base, { signal }) : failed({ type: 'exercise-asks-first', host });
  };
