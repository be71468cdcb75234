/**
 * One writer's events as far as they have been met, from whatever files, and the chain through them: sequences 1, 2, 3 … without gaps. A gap
 * makes later events wait, except where every missing event was taken back, or where damage stood in its place on this copy (docs/decisions/0002).
 */
import { BySequence } from './bySequence.js';
import type { PersonId } from './event.js';
import type { ReadLine } from './logLine.js';
import { Ranges } from './ranges.js';
import { takenBackType } from './takenBack.js';

/** How far a writer's events have come without a gap, and whose they are. */
export interface WriterReach {
  readonly writer: string;
  readonly person: PersonId;
  readonly upTo: number;
}

export class WriterLog {
  readonly name: string;
  readonly contents = new BySequence<ReadLine>();
  /** Sequences of what takes back, which is walked first. */
  readonly takings = new Set<number>();
  /** Sequences in whose place an unreadable line stood. */
  readonly damaged = new Ranges();
  highest = 0;
  /** The first sequence that the chain has not come past. */
  next = 1;
  /** Whose writer this is; unknown until its log begins. */
  person: PersonId | undefined = undefined;

  constructor(name: string) {
    this.name = name;
  }

  put(sequence: number, content: ReadLine): void {
    this.contents.set(sequence, content);
    if (content.event.type === takenBackType) this.takings.add(sequence);
    if (sequence > this.highest) this.highest = sequence;
  }

  /** Back to the start, for a new walk along the chain. */
  rewind(): void {
    this.next = 1;
    this.person = (this.contents.get(1) ?? this.#firstAfterDamage())?.event.by;
  }

  /** Goes on along the chain as far as it reaches. */
  advance(isGone: (id: string) => boolean, accept: (content: ReadLine, sequence: number) => void): void {
    if (this.person === undefined) return;
    do {
      for (let content = this.contents.get(this.next); content !== undefined; content = this.contents.get(this.next)) {
        this.next += 1;
        accept(content, this.next - 1);
      }
    } while (this.#crossGap(isGone));
  }

  /** Events that the chain has not reached. */
  *beyond(): Iterable<ReadLine> {
    if (this.next > this.highest) return;
    yield* this.contents.from(this.next);
  }

  /** Where the log's beginning is damaged, the first event that is left says whose writer it is. */
  #firstAfterDamage(): ReadLine | undefined {
    if (this.damaged.endOf(1) === undefined) return undefined;
    return this.contents.get(this.contents.lowest() ?? 1);
  }

  /** Each step uses up an id that was taken back or a damaged stretch, so that a far-away sequence costs nothing. */
  #crossGap(isGone: (id: string) => boolean): boolean {
    let sequence = this.next;
    while (sequence <= this.highest && !this.contents.has(sequence)) {
      const end = this.damaged.endOf(sequence);
      if (end === undefined && !isGone(`${this.name}/${String(sequence)}`)) return false;
      sequence = (end ?? sequence) + 1;
    }
    if (sequence > this.highest) return false;
    this.next = sequence;
    return true;
  }
}
