/**
 * An update: a cover that says what follows and what its sender has, then one sealed piece for each stretch of one writer's lines. All of it is sealed; outside
 * stands only which mentorship it is for, as eight bytes that say nothing.
 */
import * as v from 'valibot';
import { WriterId, type PersonId } from '../journal/event.js';
import { parseLine, splitId } from '../journal/logLine.js';
import type { WriterReach } from '../journal/writerLog.js';
import { Role } from '../mentorship/match.js';
import { positionOf, Positions } from './mark.js';

const Sequence = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9_999_999_999));
const Stretch = v.pipe(
  v.tuple([WriterId, Sequence, Sequence]),
  v.check(([, first, last]) => first <= last && last - first < linesOfAnUpdate, 'stretch'),
);
export type Stretch = v.InferOutput<typeof Stretch>;

/** More than a mentorship has; what is left over goes with the next one. */
export const linesOfAnUpdate = 10_000;

export const Cover = v.object({ by: Role, knows: Positions, batches: v.pipe(v.array(Stretch), v.maxLength(200)) });
export type Cover = v.InferOutput<typeof Cover>;

export function coverFrom(text: string): Cover | undefined {
  try {
    const parsed = v.safeParse(Cover, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** What of this person's own the other has not said to have. */
export function lacking(reach: readonly WriterReach[], me: PersonId, theirs: Positions): readonly Stretch[] {
  let left = linesOfAnUpdate;
  return reach.flatMap(({ writer, person, upTo }): Stretch[] => {
    const first = positionOf(theirs, writer) + 1;
    const last = Math.min(upTo, first + left - 1);
    if (person !== me || last < first) return [];
    left -= last - first + 1;
    return [[v.parse(WriterId, writer), first, last]];
  });
}

export function positionsOf(reach: readonly WriterReach[]): Positions {
  return reach.filter(({ upTo }) => upTo > 0).map(({ writer, upTo }) => [v.parse(WriterId, writer), upTo]);
}

/** What an update leaves the other with. */
export function positionsAfter(stretches: readonly Stretch[]): Positions {
  return stretches.map(([writer, , last]) => [writer, last]);
}

/**
 * Whether lines are what their stretch says, in the name of whoever sent them: nobody puts words into another person's mouth by an update. A line that is no
 * event is left to the journal, which sets it aside.
 */
export function fits(lines: readonly string[], [writer, first, last]: Stretch, by: PersonId): boolean {
  if (lines.length > last - first + 1) return false;
  let before = first - 1;
  return lines.map(parseLine).every((line) => {
    if (!line.ok) return true;
    const id = splitId(line.event.id);
    const isNext = id.writer === writer && id.sequence > before && id.sequence <= last;
    before = id.sequence;
    return isNext && line.event.by === by;
  });
}
