/** Takes the reply to one's own invite: the same key on both sides, and what the other sent along. An invite is answered once. */
import { failed, succeed, type Result } from '../core/result.js';
import { fromBase64, toBase64 } from '../core/sharing/base64.js';
import { unpack } from '../core/sharing/frame.js';
import type { SharingRecord } from '../core/sharing/record.js';
import { Secret } from '../core/sharing/secret.js';
import type { AbsorbReport } from '../ports/journal.js';
import { openPieces, takePieces } from './sealedUpdate.js';
import { changeMark, isSame, keepRecord, recordOf, type Shared, type SharingDeps } from './sharingBook.js';

export interface AcceptedReply {
  readonly report: AbsorbReport;
  /** False when it was the same reply once more. */
  readonly isNew: boolean;
}

export async function acceptReply(deps: SharingDeps, shared: Shared, payload: Uint8Array): Promise<Result<AcceptedReply>> {
  const record = await recordOf(deps, shared.open.id);
  if (!record.ok) return record;
  const reply = toBase64(payload);
  if (record.value.given?.reply === reply) return failed({ type: 'reply-unusable', reason: 'own' });
  if (record.value.taken?.reply === reply) return succeed({ report: { fresh: 0, known: 0, refused: 0 }, isNew: false });
  return answerTo(deps, shared, record.value, payload);
}

async function answerTo(deps: SharingDeps, shared: Shared, record: SharingRecord, payload: Uint8Array): Promise<Result<AcceptedReply>> {
  const [, answers, encapsulation, ...pieces] = unpack(payload) ?? [];
  if (answers === undefined || encapsulation === undefined) return failed({ type: 'seal-broken' });
  const { invite, taken } = record;
  const sent = await inviteFor(deps, record, answers);
  if (sent === undefined || invite === undefined)
    return failed({ type: 'reply-unusable', reason: taken?.invite === toBase64(answers) ? 'used' : 'unasked' });
  if (invite.until <= deps.clock.now()) return failed({ type: 'reply-unusable', reason: 'lapsed' });
  return pairUp(deps, shared, { sent, privateKey: new Secret(invite.privateKey), encapsulation, pieces, payload });
}

/** The open invite, where it is the one that is answered. */
async function inviteFor({ sealing }: SharingDeps, { invite }: SharingRecord, answers: Uint8Array): Promise<Uint8Array | undefined> {
  const sent = invite && fromBase64(invite.payload);
  return sent !== undefined && isSame(await sealing.mark(sent), answers) ? sent : undefined;
}

interface Answer {
  readonly sent: Uint8Array;
  readonly privateKey: Secret;
  readonly encapsulation: Uint8Array;
  readonly pieces: readonly Uint8Array[];
  readonly payload: Uint8Array;
}

/** The invite's private key goes with its use: what was said in the two messages can't be worked out from this computer later. */
async function pairUp(deps: SharingDeps, shared: Shared, answer: Answer): Promise<Result<AcceptedReply>> {
  const { sealing } = deps;
  const key = await sealing.agreed({ privateKey: answer.privateKey, encapsulation: answer.encapsulation, context: answer.sent });
  if (!key.ok) return key;
  const { open, match } = shared;
  const opened = await openPieces(deps, { match, me: open.journal.me }, key.value, answer.pieces);
  if (!opened.ok) return opened;
  const words = [...(await sealing.numbersToCompare(answer.sent, answer.payload))];
  const taken = { invite: toBase64(await sealing.mark(answer.sent)), reply: toBase64(answer.payload) };
  const kept = await keepRecord(deps, open.id, { v: 1, key: key.value.letters(), words, taken });
  if (!kept.ok) return kept;
  await changeMark(deps, open.id, { status: 'paired', until: undefined, copied: [], theirs: [], compared: false });
  const report = await takePieces(deps, shared, opened.value);
  return report.ok ? succeed({ report: report.value, isNew: true }) : report;
}
