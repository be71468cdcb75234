/** A join link that came after the start had been given up: the person decides whether the session is live by it after all. */
import type { SessionId } from '../core/mentorship/session.js';
import { decideStart } from '../core/mentorship/sessionEvents.js';
import type { JoinLink } from '../core/pairing/joinLink.js';
import type { Result } from '../core/result.js';
import type { Memory } from '../ports/memory.js';
import type { Mentorships } from '../ports/mentorships.js';
import { change } from './change.js';
import { hostingKey } from './startSession.js';

export const publishLink =
  (deps: { mentorships: Mentorships; windowMemory: Memory }) =>
  async (input: { readonly sessionId: SessionId; readonly link: JoinLink }): Promise<Result<void>> => {
    const written = await change(deps.mentorships, (mentorship, me) =>
      decideStart(mentorship, input.sessionId, { kind: 'live-share', joinLink: input.link }, me),
    );
    if (written.ok) await deps.windowMemory.set(hostingKey, input.sessionId);
    return written;
  };
