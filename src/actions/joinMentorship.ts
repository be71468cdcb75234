/**
 * Joins by an invite: first looks at it (nothing is written, nothing sent), then, when the person has said yes, agrees on the key, makes this computer's copy
 * and gives the reply. The same invite again gives the same reply again.
 */
import type { PersonId } from '../core/journal/event.js';
import type { Person, Role } from '../core/mentorship/match.js';
import { failed, succeed, type Result } from '../core/result.js';
import { fromBase64, toBase64 } from '../core/sharing/base64.js';
import { pack, unpack } from '../core/sharing/frame.js';
import { holdsTogether, inviteFrom, type InviteContent } from '../core/sharing/invite.js';
import { positionsAfter } from '../core/sharing/update.js';
import { Secret } from '../core/sharing/secret.js';
import type { OpenMentorship } from '../ports/mentorships.js';
import { sealPieces } from './sealedUpdate.js';
import { allShared, changeMark, keepRecord, markFor, pick, recordOf, type SharingDeps } from './sharingBook.js';

export interface SeenInvite {
  readonly from: Person;
  readonly to: Person;
  /** What the person who is invited is going to be. */
  readonly role: Role;
  readonly until: number;
}

interface ReadInvite extends SeenInvite {
  readonly payload: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly content: InviteContent;
}

export const lookAtInvite =
  (deps: SharingDeps) =>
  (text: string): Promise<Result<SeenInvite>> =>
    readInvite(deps, text);

export interface Joined {
  readonly reply: Uint8Array;
}

export const joinMentorship =
  (deps: SharingDeps) =>
  async (text: string): Promise<Result<Joined>> => {
    const invite = await readInvite(deps, text);
    if (!invite.ok) return invite;
    const record = await recordOf(deps, invite.value.content.mentorshipId);
    if (!record.ok) return record;
    const open = await copyFor(deps, invite.value);
    if (!open.ok) return open;
    const { given } = record.value;
    const inviteMark = toBase64(await deps.sealing.mark(invite.value.payload));
    const before = given?.invite === inviteMark ? fromBase64(given.reply) : undefined;
    return before === undefined ? answer(deps, open.value, invite.value) : succeed({ reply: before });
  };

/** Agrees on the key, and seals into the reply what the other does not have. */
async function answer(deps: SharingDeps, open: OpenMentorship, { payload, publicKey }: ReadInvite): Promise<Result<Joined>> {
  const { match } = open.journal.state();
  if (match === undefined) return failed({ type: 'seal-broken' });
  const agreed = await deps.sealing.agree(publicKey, payload);
  if (!agreed.ok) return agreed;
  const { key, encapsulation } = agreed.value;
  const { pieces, stretches } = await sealPieces(deps, { open, match }, key, []);
  const inviteMark = await deps.sealing.mark(payload);
  const reply = pack([await markFor(deps, match.id), inviteMark, encapsulation, ...pieces]);
  const words = [...(await deps.sealing.numbersToCompare(payload, reply))];
  const given = { invite: toBase64(inviteMark), reply: toBase64(reply) };
  const kept = await keepRecord(deps, match.id, { v: 1, key: key.letters(), words, given });
  if (!kept.ok) return kept;
  await changeMark(deps, match.id, { status: 'joined', theirs: [], copied: positionsAfter(stretches), until: undefined, compared: false });
  return succeed({ reply });
}

/** The reply that was given, to be sent once more. */
export const replyAgain = (deps: SharingDeps) => async (): Promise<Result<Joined>> => {
  const open = deps.mentorships.current();
  const record = await recordOf(deps, open?.id ?? '');
  if (!record.ok) return record;
  const reply = record.value.given && fromBase64(record.value.given.reply);
  return reply === undefined ? failed({ type: 'not-paired' }) : succeed({ reply });
};

async function readInvite(deps: SharingDeps, text: string): Promise<Result<ReadInvite>> {
  const blocks = pick(text, ['invite']);
  if (!blocks.ok) return blocks;
  const payload = blocks.value.at(-1)?.payload; // of several the last: whoever adds an invite to a message adds it below
  const opened = payload && (await openInvite(deps, payload));
  if (opened === undefined) return failed({ type: 'seal-broken' });
  const { mentorshipId, mentor, mentee, until, from: role } = opened.content;
  const [from, to] = role === 'mentor' ? [mentor, mentee] : [mentee, mentor];
  const me = await whoIAm(deps, mentorshipId);
  if (!me.ok) return me;
  if (me.value === from.id) return failed({ type: 'invite-unusable', reason: 'own' });
  if (until <= deps.clock.now()) return failed({ type: 'invite-unusable', reason: 'lapsed' });
  return succeed({ ...opened, from, to, role: role === 'mentor' ? 'mentee' : 'mentor', until });
}

/** Who of the two this computer belongs to, where it has the mentorship already. */
async function whoIAm(deps: SharingDeps, id: string): Promise<Result<PersonId | undefined>> {
  const all = await allShared(deps);
  return all.ok ? succeed(all.value.find(({ open }) => open.id === id)?.open.journal.me) : all;
}

type OpenedInvite = Pick<ReadInvite, 'payload' | 'publicKey' | 'content'>;

async function openInvite({ sealing }: SharingDeps, payload: Uint8Array): Promise<OpenedInvite | undefined> {
  const pieces = unpack(payload) ?? [];
  const [envelope, publicKey, sealed] = pieces;
  if (pieces.length !== 3 || envelope === undefined || publicKey === undefined || sealed === undefined) return undefined;
  const text = await sealing.open(new Secret(toBase64(envelope)), sealed, ['invite']);
  const content = text.ok ? inviteFrom(text.value) : undefined;
  return content !== undefined && holdsTogether(content) ? { payload, publicKey, content } : undefined;
}

/** The copy on this computer: the one that is here already, or a new one that begins with the lines of the invite. */
async function copyFor({ mentorships }: SharingDeps, { content, to }: ReadInvite): Promise<Result<OpenMentorship>> {
  const { mentorshipId: id, lines } = content;
  const there = await mentorships.switchTo(id);
  if (there.ok || there.problem.type !== 'mentorship-missing') return there;
  return mentorships.create({ id, me: to.id, first: [], received: lines, sample: false });
}
