/** Adds a goal, or saves the changes of one: one sentence is enough. */
import { toGoalId, toMilestoneId } from '../core/mentorship/goal.js';
import { decideAddGoal, decideEditGoal, type GoalInput } from '../core/mentorship/goalEvents.js';
import type { Result } from '../core/result.js';
import type { Ids } from '../ports/ids.js';
import type { Mentorships } from '../ports/mentorships.js';
import { change } from './change.js';

/** `today` is YYYY-MM-DD where the person is. Without `goalId` the goal is new. */
export const saveGoal =
  (deps: { mentorships: Mentorships; ids: Ids }) =>
  (
    input: GoalInput & { readonly goalId?: string | undefined; readonly before?: GoalInput | undefined; readonly today: string },
  ): Promise<Result<void>> => {
    const fresh = input.milestones.map(() => toMilestoneId(deps.ids.fresh()));
    return change(deps.mentorships, (mentorship) =>
      input.goalId === undefined
        ? decideAddGoal(input, input.today, toGoalId(deps.ids.fresh()), fresh)
        : decideEditGoal(mentorship, toGoalId(input.goalId), { input, before: input.before, today: input.today, freshIds: fresh }),
    );
  };
