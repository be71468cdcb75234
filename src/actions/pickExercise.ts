/** Picks what a session is about: an exercise in a language, or nothing yet. */
import type { ExerciseChoice } from '../core/exercise/exercise.js';
import type { SessionId } from '../core/mentorship/session.js';
import { decidePick } from '../core/mentorship/sessionEvents.js';
import type { Result } from '../core/result.js';
import type { Mentorships } from '../ports/mentorships.js';
import { change } from './change.js';

export const pickExercise =
  (deps: { mentorships: Mentorships }) =>
  (input: { readonly sessionId: SessionId; readonly exercise: ExerciseChoice | undefined }): Promise<Result<void>> =>
    change(deps.mentorships, (mentorship) => decidePick(mentorship, input.sessionId, input.exercise));
