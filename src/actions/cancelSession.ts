/** Cancels a planned session, or says afterwards that it didn't happen. A reason is always optional. */
import type { SessionId } from '../core/mentorship/session.js';
import { decideCancel, decideMissed } from '../core/mentorship/sessionEvents.js';
import type { Result } from '../core/result.js';
import type { Mentorships } from '../ports/mentorships.js';
import { change } from './change.js';

export const cancelSession =
  (deps: { mentorships: Mentorships }) =>
  (input: { readonly sessionId: SessionId; readonly reason: string }): Promise<Result<void>> =>
    change(deps.mentorships, (mentorship) => decideCancel(mentorship, input.sessionId, input.reason));

export const setSessionMissed =
  (deps: { mentorships: Mentorships }) =>
  (input: { readonly sessionId: SessionId }): Promise<Result<void>> =>
    change(deps.mentorships, (mentorship) => decideMissed(mentorship, input.sessionId));
