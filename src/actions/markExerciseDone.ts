/** "We've done this one": by the pair's own word, whatever the tests say. Can be taken back. */
import { accept, nothingToDo } from '../core/decision.js';
import type { ExerciseChoice } from '../core/exercise/exercise.js';
import { exerciseDoneSet } from '../core/mentorship/exerciseEvents.js';
import { isDone } from '../core/mentorship/mentorship.js';
import type { Result } from '../core/result.js';
import type { Mentorships } from '../ports/mentorships.js';
import { change } from './change.js';

export const markExerciseDone =
  (deps: { mentorships: Mentorships }) =>
  (input: { readonly exercise: ExerciseChoice; readonly done: boolean }): Promise<Result<void>> =>
    change(deps.mentorships, (mentorship) =>
      isDone(mentorship, input.exercise) === input.done ? nothingToDo : accept(exerciseDoneSet.create(input)),
    );
