/**
 * What is remembered about sharing a mentorship, beside its secrets: how far the pair has come, and which of one's own events the partner has. Kept small and
 * free of secrets, because the sidebar's first state is made of it.
 */
import * as v from 'valibot';
import { WriterId, type PersonId } from '../journal/event.js';
import type { WriterReach } from '../journal/writerLog.js';

const Position = v.tuple([WriterId, v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9_999_999_999))]);
/** Up to which sequence each writer is known. */
export const Positions = v.pipe(v.array(Position), v.maxLength(256));
export type Positions = v.InferOutput<typeof Positions>;

export const SharingMark = v.object({
  v: v.literal(1),
  /** `joined`: our reply is on its way, and nothing has come back yet. */
  status: v.picklist(['invited', 'joined', 'paired']),
  /** Until when an open invite is good, in milliseconds since 1970. */
  until: v.optional(v.number()),
  /** What the partner said that they have. */
  theirs: Positions,
  /** What was copied for the partner last; whether it arrived nobody knows yet. */
  copied: Positions,
  /** The words were compared and were the same. */
  compared: v.boolean(),
});
export type SharingMark = v.InferOutput<typeof SharingMark>;

export function markFrom(kept: unknown): SharingMark | undefined {
  const parsed = v.safeParse(SharingMark, kept);
  return parsed.success ? parsed.output : undefined;
}

/** How many of one's own changes the partner can't have seen; the first entry of a log only says whose it is. */
export function countUnseen(mark: Pick<SharingMark, 'theirs' | 'copied'>, reach: readonly WriterReach[], me: PersonId): number {
  const known = later(mark.theirs, mark.copied);
  return reach
    .filter(({ person }) => person === me)
    .reduce((sum, { writer, upTo }) => sum + Math.max(0, upTo - Math.max(positionOf(known, writer), 1)), 0);
}

export function positionOf(positions: Positions, writer: string): number {
  return positions.find(([name]) => name === writer)?.[1] ?? 0;
}

/** For each writer the higher of the two: what was known once is not forgotten by an old message that comes late. */
export function later(some: Positions, others: Positions): Positions {
  const highest = new Map(some);
  for (const [writer, position] of others) highest.set(writer, Math.max(position, highest.get(writer) ?? 0));
  return [...highest];
}
