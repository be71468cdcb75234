/** Puts names and time zones right, of both people as this person knows them. */
import { decideDescribe, type DescribeInput } from '../core/mentorship/matchEvents.js';
import type { Result } from '../core/result.js';
import type { Mentorships } from '../ports/mentorships.js';
import { change } from './change.js';

export const describePair =
  (deps: { mentorships: Mentorships }) =>
  (input: DescribeInput): Promise<Result<void>> =>
    change(deps.mentorships, (mentorship, me) => decideDescribe(mentorship, me, input));
