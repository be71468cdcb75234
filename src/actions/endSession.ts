/**
 * End: stops the sharing that we started and marks the session as held. Somebody's own running Live Share session is never ended without
 * their word. Ending also happens elsewhere (Live Share's own menu, a reload, the other window): {@link settleSession} makes both agree.
 */
import { decideEnd } from '../core/mentorship/sessionEvents.js';
import { liveSession } from '../core/mentorship/mentorship.js';
import type { SessionId } from '../core/mentorship/session.js';
import { succeed, type Result } from '../core/result.js';
import type { Memory } from '../ports/memory.js';
import type { Mentorships } from '../ports/mentorships.js';
import type { PairingProvider } from '../ports/pairingProvider.js';
import { change } from './change.js';
import { hostingKey } from './startSession.js';

export interface EndDeps {
  readonly mentorships: Mentorships;
  readonly pairing: PairingProvider;
  readonly windowMemory: Memory;
}

export interface EndInput {
  readonly sessionId: SessionId;
  /** What happens to Live Share: ended if we started it (else the person is asked first), ended whoever started it, or left running. */
  readonly sharing: 'end-ours' | 'end' | 'leave';
}

export const endSession =
  (deps: EndDeps) =>
  async (input: EndInput): Promise<Result<'ended' | 'ask-first'>> => {
    if (deps.pairing.role() === 'host' && input.sharing !== 'leave') {
      const ended = await deps.pairing.end({ evenIfNotOurs: input.sharing === 'end' });
      if (!ended.ok) return ended;
      if (ended.value === 'not-ours') return succeed('ask-first');
    }
    await deps.windowMemory.set(hostingKey, undefined);
    const written = await change(deps.mentorships, (mentorship) => decideEnd(mentorship, input.sessionId));
    return written.ok ? succeed('ended') : written;
  };

/**
 * Brings what is written and what is shared into step, in the window that hosted: sharing that ended outside (or by a reload of this window)
 * ends the session; a session that was ended elsewhere ends the sharing we started. Gives the session that this ended, if one.
 */
export const settleSession = (deps: EndDeps) => async (): Promise<Result<SessionId | undefined>> => {
  const hosted = deps.windowMemory.get(hostingKey);
  if (typeof hosted !== 'string') return succeed(undefined);
  const open = deps.mentorships.current();
  if (open === undefined) return succeed(undefined);
  const live = liveSession(open.journal.state());
  if (live?.id !== hosted) {
    await deps.windowMemory.set(hostingKey, undefined);
    if (deps.pairing.role() === 'host') await deps.pairing.end({ evenIfNotOurs: false });
    return succeed(undefined);
  }
  if (deps.pairing.role() === 'host') return succeed(undefined);
  await deps.windowMemory.set(hostingKey, undefined);
  const written = await change(deps.mentorships, (mentorship) => decideEnd(mentorship, live.id));
  return written.ok ? succeed(live.id) : written;
};
