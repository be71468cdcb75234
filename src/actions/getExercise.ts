/** Gets an exercise into a folder (or finds it there) and remembers in the pair's record that it was got. */
import type { ExerciseChoice } from '../core/exercise/exercise.js';
import { accept } from '../core/decision.js';
import { exercisePulled } from '../core/mentorship/exerciseEvents.js';
import type { Result } from '../core/result.js';
import type { FetchRun } from '../ports/exerciseSource.js';
import type { Mentorships } from '../ports/mentorships.js';
import { change } from './change.js';
import { pullExercise, type Pulled, type PullExerciseDeps } from './pullExercise.js';

export const getExercise =
  (deps: PullExerciseDeps & { readonly mentorships: Mentorships }) =>
  async (choice: ExerciseChoice, base: string, run: FetchRun, fresh = false): Promise<Result<Pulled>> => {
    const pulled = await pullExercise(deps)({ ...choice, base, fresh }, run);
    if (!pulled.ok || pulled.value.resumed || deps.mentorships.current() === undefined) return pulled;
    const { source, version } = pulled.value.provenance.origin;
    // The files are there whatever becomes of the record: a full disk must not make the exercise look lost.
    await change(deps.mentorships, () => accept(exercisePulled.create({ exercise: choice, source, version })));
    return pulled;
  };
