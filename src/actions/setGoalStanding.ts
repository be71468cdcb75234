/** Marks a goal as reached, pauses it, sets it aside, or opens it again. */
import type { GoalId, Standing } from '../core/mentorship/goal.js';
import { decideGoalStanding } from '../core/mentorship/goalEvents.js';
import type { Result } from '../core/result.js';
import type { Mentorships } from '../ports/mentorships.js';
import { change } from './change.js';

export const setGoalStanding =
  (deps: { mentorships: Mentorships }) =>
  (input: { readonly goalId: GoalId; readonly standing: Standing }): Promise<Result<void>> =>
    change(deps.mentorships, (mentorship) => decideGoalStanding(mentorship, input.goalId, input.standing));
