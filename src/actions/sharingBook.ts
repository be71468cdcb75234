/**
 * Where sharing keeps what it knows: the secrets of each mentorship, and beside them the mark that the sidebar is drawn from. Also finds the mentorship that a
 * text is for, and tells people's own texts from others.
 */
import { failed, succeed, type Result } from '../core/result.js';
import { readBlocks, type Block, type BlockKind } from '../core/sharing/block.js';
import { markFrom, type SharingMark } from '../core/sharing/mark.js';
import { noRecord, recordFrom, toSecret, type SharingRecord } from '../core/sharing/record.js';
import type { Match } from '../core/mentorship/match.js';
import type { Clock } from '../ports/clock.js';
import type { Memory } from '../ports/memory.js';
import type { Mentorships, OpenMentorship } from '../ports/mentorships.js';
import type { Sealing } from '../ports/sealing.js';
import type { Secrets } from '../ports/secrets.js';
import { opened } from './change.js';

export interface SharingDeps {
  readonly mentorships: Mentorships;
  readonly secrets: Secrets;
  readonly sealing: Sealing;
  /** Of the whole application: the marks. */
  readonly memory: Memory;
  readonly clock: Clock;
  readonly inviteDays: number;
}

const nameOf = (id: string): string => `sharing/${id}`;

export async function recordOf({ secrets }: Pick<SharingDeps, 'secrets'>, id: string): Promise<Result<SharingRecord>> {
  const kept = await secrets.get(nameOf(id));
  if (!kept.ok) return kept;
  return succeed((kept.value && recordFrom(kept.value)) ?? noRecord);
}

export function keepRecord({ secrets }: Pick<SharingDeps, 'secrets'>, id: string, record: SharingRecord): Promise<Result<void>> {
  return secrets.keep(nameOf(id), toSecret(record));
}

const fresh = { v: 1, theirs: [], copied: [], compared: false } as const;

export function markOf({ memory }: { readonly memory: Memory }, id: string): SharingMark | undefined {
  return markFrom(memory.get(nameOf(id)));
}

export async function changeMark(
  deps: { readonly memory: Memory },
  id: string,
  change: Partial<SharingMark> & Pick<SharingMark, 'status'>,
): Promise<void> {
  await deps.memory.set(nameOf(id), { ...fresh, ...markOf(deps, id), ...change });
}

export async function forgetMark({ memory }: { readonly memory: Memory }, id: string): Promise<void> {
  await memory.set(nameOf(id), undefined);
}

/** A mentorship whose two people are known; what is shared is always about one. */
export interface Shared {
  readonly open: OpenMentorship;
  readonly match: Match;
}

/** The open mentorship; the sample stays on this computer. */
export async function sharedHere({ mentorships }: Pick<SharingDeps, 'mentorships'>): Promise<Result<Shared>> {
  const open = await opened(mentorships);
  if (!open.ok) return open;
  if (open.value.sample) return failed({ type: 'sample-stays-here' });
  const { match } = open.value.journal.state();
  return match === undefined ? failed({ type: 'mentorship-missing' }) : succeed({ open: open.value, match });
}

/** All real mentorships on this computer. */
export async function allShared({ mentorships }: Pick<SharingDeps, 'mentorships'>): Promise<Result<readonly Shared[]>> {
  const all = await mentorships.all();
  if (!all.ok) return all;
  return succeed(
    all.value.flatMap((open) => {
      const { match } = open.journal.state();
      return match === undefined || open.sample ? [] : [{ open, match }];
    }),
  );
}

/** Which of them the eight bytes stand for. */
export async function markedBy(deps: Pick<SharingDeps, 'mentorships' | 'sealing'>, mark: Uint8Array): Promise<Result<Shared | undefined>> {
  const all = await allShared(deps);
  if (!all.ok) return all;
  for (const shared of all.value) {
    if (isSame(await markFor(deps, shared.match.id), mark)) return succeed(shared);
  }
  return succeed(undefined);
}

export function markFor({ sealing }: Pick<SharingDeps, 'sealing'>, id: string): Promise<Uint8Array> {
  return sealing.mark(`mentorship ${id}`);
}

export function isSame(some: Uint8Array, others: Uint8Array): boolean {
  return some.length === others.length && some.every((byte, index) => byte === others[index]);
}

/** The blocks of the wanted kinds that a text holds, or why there is none. */
export function pick(text: string, wanted: readonly BlockKind[]): Result<readonly WholeBlock[]> {
  const blocks = readBlocks(text);
  const whole = blocks.filter((block) => block.ok);
  const fitting = whole.filter(({ kind }) => wanted.includes(kind));
  if (fitting.length > 0) return succeed(fitting);
  const [faulty] = blocks.filter((block) => !block.ok);
  if (faulty !== undefined) return failed({ type: 'paste-unreadable', wanted, fault: faulty.fault });
  const [other] = whole;
  return failed({ type: 'paste-unreadable', wanted, fault: other === undefined ? { type: 'nothing' } : { type: 'other', found: other.kind } });
}

export type WholeBlock = Extract<Block, { ok: true }>;
