/** Invites the other person of the open mentorship, and takes an invite back. An invite goes to one person: asked for again, it is the same one. */
import { roleOf } from '../core/mentorship/match.js';
import { mentorshipCreated } from '../core/mentorship/matchEvents.js';
import { parseLine } from '../core/journal/logLine.js';
import { failed, succeed, type Result } from '../core/result.js';
import { fromBase64, toBase64 } from '../core/sharing/base64.js';
import { pack } from '../core/sharing/frame.js';
import { inviteText } from '../core/sharing/invite.js';
import type { SharingRecord } from '../core/sharing/record.js';
import { changeMark, forgetMark, keepRecord, markOf, recordOf, sharedHere, type Shared, type SharingDeps } from './sharingBook.js';

export interface Invited {
  readonly payload: Uint8Array;
  readonly until: number;
}

const dayMs = 86_400_000;

export const invitePartner = (deps: SharingDeps) => async (): Promise<Result<Invited>> => {
  const here = await sharedHere(deps);
  if (!here.ok) return here;
  const { id } = here.value.open;
  const record = await recordOf(deps, id);
  if (!record.ok) return record;
  const standing = stillGood(record.value, deps.clock.now());
  if (standing !== undefined) return succeed(standing);
  const until = deps.clock.now() + deps.inviteDays * dayMs;
  const lines = beginningOf(here.value);
  if (lines === undefined) return failed({ type: 'unexpected', cause: 'invite: no beginning' });
  const { publicKey, privateKey } = await deps.sealing.keyPair();
  const payload = await invitePayload(deps, here.value, { publicKey, until, lines });
  const invite = { payload: toBase64(payload), privateKey: privateKey.letters(), until };
  const kept = await keepRecord(deps, id, { ...record.value, invite });
  if (!kept.ok) return kept;
  await changeMark(deps, id, { status: markOf(deps, id)?.status === 'paired' ? 'paired' : 'invited', until });
  return succeed({ payload, until });
};

/** Forgets the private half: whatever answers this invite can't be read by anybody any more. */
export const withdrawInvite = (deps: SharingDeps) => async (): Promise<Result<void>> => {
  const here = await sharedHere(deps);
  if (!here.ok) return here;
  const { id } = here.value.open;
  const record = await recordOf(deps, id);
  if (!record.ok) return record;
  const { invite: _gone, ...rest } = record.value;
  const kept = await keepRecord(deps, id, rest);
  if (!kept.ok) return kept;
  const { until: _lapsed, ...mark } = markOf(deps, id) ?? { status: 'invited' };
  if (mark.status === 'invited') await forgetMark(deps, id);
  else await changeMark(deps, id, { status: mark.status, until: undefined });
  return kept;
};

function stillGood({ invite }: SharingRecord, now: number): Invited | undefined {
  const payload = invite && fromBase64(invite.payload);
  return payload === undefined || invite === undefined || invite.until <= now ? undefined : { payload, until: invite.until };
}

/**
 * What is in it is sealed with a key that lies beside it: no search and no passing glance finds names in a mailbox, while whoever holds the whole invite can
 * read who invites whom (docs/threat-model.md).
 */
async function invitePayload(
  { sealing }: SharingDeps,
  { open, match }: Shared,
  of: { readonly publicKey: Uint8Array; readonly until: number; readonly lines: readonly string[] },
): Promise<Uint8Array> {
  const envelope = await sealing.freshKey();
  const text = inviteText({ match, from: roleOf(match, open.journal.me), until: of.until, lines: of.lines });
  return pack([fromBase64(envelope.letters()) ?? new Uint8Array(), of.publicKey, await sealing.seal(envelope, text, ['invite'])]);
}

/** The lines up to the one that began the mentorship, whoever wrote it. */
function beginningOf({ open: { journal } }: Shared): readonly string[] | undefined {
  for (const { writer } of journal.reach()) {
    const lines = journal.lines({ writer, first: 1, last: 4 });
    const index = lines.map(parseLine).findIndex((line) => line.ok && line.event.type === mentorshipCreated.type);
    if (index >= 0) return lines.slice(0, index + 1);
  }
  return undefined;
}
