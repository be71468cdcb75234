/** Ticks or unticks a milestone; while a session is live the tick remembers in which. */
import { decideTick, type TickInput } from '../core/mentorship/goalEvents.js';
import { liveSession } from '../core/mentorship/mentorship.js';
import type { Result } from '../core/result.js';
import type { Mentorships } from '../ports/mentorships.js';
import { change } from './change.js';

export const tickMilestone =
  (deps: { mentorships: Mentorships }) =>
  (input: TickInput): Promise<Result<void>> =>
    change(deps.mentorships, (mentorship) => decideTick(mentorship, { ...input, sessionId: input.sessionId ?? liveSession(mentorship)?.id }));
