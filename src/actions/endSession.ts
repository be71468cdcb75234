/**
 * End: stops the sharing that we started and marks the session as held. Somebody's own running Live Share session is never ended without
 * their word. Ending also happens elsewhere (Live Share's own menu, a reload, the other window): {@link settleSession} makes both agree.
 */
import { decideEnd } from '../core/mentorship/sessionEvents.js';
import { isLive, type Session, type SessionId } from '../core/mentorship/session.js';
import { succeed, type Result } from '../core/result.js';
import type { Memory } from '../ports/memory.js';
import type { Mentorships, OpenMentorship } from '../ports/mentorships.js';
import type { PairingProvider } from '../ports/pairingProvider.js';
import { change, changeIn } from './change.js';
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
    const written = await change(deps.mentorships, (mentorship) => decideEnd(mentorship, input.sessionId));
    if (!written.ok) return written; // still remembered as hosted, so that it is settled later
    await deps.windowMemory.set(hostingKey, undefined);
    return succeed('ended');
  };

/**
 * Brings what is written and what is shared into step, in the window that hosted: sharing that ended outside (or by a reload of this window)
 * ends the session; a session that was ended elsewhere, or that the partner started anew, ends the sharing we started. Gives the session that this
 * ended, if one.
 */
export const settleSession = (deps: EndDeps) => async (): Promise<Result<SessionId | undefined>> => {
  const hosted = deps.windowMemory.get(hostingKey);
  if (typeof hosted !== 'string' || deps.mentorships.current() === undefined) return succeed(undefined);
  const found = await findSession(deps.mentorships, hosted);
  if (!found.ok) return found;
  const here = found.value;
  if (here === undefined || !isLive(here.session) || here.session.host !== here.open.journal.me) {
    await deps.windowMemory.set(hostingKey, undefined);
    if (deps.pairing.role() === 'host') await deps.pairing.end({ evenIfNotOurs: false });
    return succeed(undefined);
  }
  if (deps.pairing.role() === 'host') return succeed(undefined);
  await deps.windowMemory.set(hostingKey, undefined);
  const written = await changeIn(here.open, (mentorship) => decideEnd(mentorship, here.session.id));
  if (written.ok) return succeed(here.session.id);
  await deps.windowMemory.set(hostingKey, hosted); // a full disk now, another try later
  return written;
};

/** Whichever mentorship is shown: looking at another one must not end what this window hosts. */
async function findSession(
  mentorships: Mentorships,
  id: string,
): Promise<Result<{ readonly open: OpenMentorship; readonly session: Session } | undefined>> {
  const all = await mentorships.all();
  if (!all.ok) return all;
  const planned = all.value.flatMap((open) => [...open.journal.state().sessions.values()].map((session) => ({ open, session })));
  return succeed(planned.find(({ session }) => session.id === id));
}
