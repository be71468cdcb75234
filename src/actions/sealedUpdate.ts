/** Seals what the other person lacks, and opens what they sent: the same pieces in an update and at the end of a reply. */
import { failed, succeed, type Result } from '../core/result.js';
import { partnerOf, roleOf, type Match } from '../core/mentorship/match.js';
import type { PersonId } from '../core/journal/event.js';
import { later, type Positions } from '../core/sharing/mark.js';
import { coverFrom, fits, lacking, linesOfAnUpdate, positionsOf, type Cover, type Stretch } from '../core/sharing/update.js';
import type { Secret } from '../core/sharing/secret.js';
import type { AbsorbReport } from '../ports/journal.js';
import { changeMark, markOf, type Shared, type SharingDeps } from './sharingBook.js';

type Deps = Pick<SharingDeps, 'sealing' | 'memory'>;

export interface Pieces {
  readonly pieces: readonly Uint8Array[];
  readonly stretches: readonly Stretch[];
}

/** A cover, then one piece for each stretch of one writer's lines. */
export async function sealPieces({ sealing }: Deps, { open, match }: Shared, key: Secret, theirs: Positions): Promise<Pieces> {
  const { journal, id } = open;
  const reach = journal.reach();
  const stretches = lacking(reach, journal.me, theirs);
  const cover: Cover = { by: roleOf(match, journal.me), knows: positionsOf(reach), batches: [...stretches] };
  const pieces = [await sealing.seal(key, JSON.stringify(cover), coverBound(id))];
  for (const stretch of stretches) {
    const [writer, first, last] = stretch;
    pieces.push(await sealing.seal(key, journal.lines({ writer, first, last }).join('\n'), stretchBound(id, stretch)));
  }
  return { pieces, stretches };
}

export interface OpenedPieces {
  readonly cover: Cover;
  readonly lines: readonly string[];
}

/** All or nothing: a piece that is missing, moved, exchanged or in somebody else's name refuses the whole. */
export async function openPieces(deps: Deps, reader: Reader, key: Secret, pieces: readonly Uint8Array[]): Promise<Result<OpenedPieces>> {
  const { match, me } = reader;
  const [first = new Uint8Array(), ...batches] = pieces;
  const text = await deps.sealing.open(key, first, coverBound(match.id));
  if (!text.ok) return text;
  const cover = coverFrom(text.value);
  if (cover?.batches.length !== batches.length) return failed({ type: 'seal-broken' });
  if (cover.by === roleOf(match, me)) return failed({ type: 'update-unusable', reason: 'own' });
  const lines: string[] = [];
  for (const [index, stretch] of cover.batches.entries()) {
    const read = await openStretch(deps, reader, key, { stretch, sealed: batches[index] ?? first });
    if (!read.ok) return read;
    lines.push(...read.value);
    if (lines.length > linesOfAnUpdate) return failed({ type: 'seal-broken' });
  }
  return succeed({ cover, lines });
}

interface Batch {
  readonly stretch: Stretch;
  readonly sealed: Uint8Array;
}

async function openStretch({ sealing }: Deps, { match, me }: Reader, key: Secret, batch: Batch): Promise<Result<readonly string[]>> {
  const text = await sealing.open(key, batch.sealed, stretchBound(match.id, batch.stretch));
  if (!text.ok) return text;
  const lines = text.value === '' ? [] : text.value.split('\n');
  return fits(lines, batch.stretch, partnerOf(match, me).id) ? succeed(lines) : failed({ type: 'seal-broken' });
}

interface Reader {
  readonly match: Match;
  readonly me: PersonId;
}

/** Takes over what was opened, and notes what the other has by now. */
export async function takePieces(deps: Deps, { open }: Shared, { cover, lines }: OpenedPieces): Promise<Result<AbsorbReport>> {
  const absorbed = await open.journal.absorb(lines);
  if (!absorbed.ok) return absorbed;
  const before = markOf(deps, open.id);
  await changeMark(deps, open.id, { status: 'paired', theirs: later(before?.theirs ?? [], cover.knows) });
  return absorbed;
}

const coverBound = (id: string) => ['cover', id] as const;
const stretchBound = (id: string, [writer, first, last]: Stretch) => ['lines', id, writer, first, last] as const;
