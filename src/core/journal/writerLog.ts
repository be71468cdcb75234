/**
 * One writer's events as far as they have been met, from whatever files, and the chain through them: sequences 1, 2, 3 … without gaps. A gap
 * makes later events wait, except where every missing event was taken back, or where damage stood in its place on this copy (design.md 3).
 */
import type { JournalEvent, PersonId } from './event.js';
import { Ranges } from './ranges.js';

export interface Content {
  readonly event: JournalEvent;
  readonly raw: string;
  readonly writer: string;
  readonly sequence: number;
}

export class WriterLog {
  readonly name: string;
  readonly contents = new Map<number, Content>();
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

  put(content: Content): void {
    this.contents.set(content.sequence, content);
    if (content.sequence > this.highest) this.highest = content.sequence;
  }

  /** Back to the start, for a new walk along the chain. */
  rewind(): void {
    this.next = 1;
    this.person = (this.contents.get(1) ?? this.#firstAfterDamage())?.event.by;
  }

  /** Goes on along the chain as far as it reaches. */
  advance(isGone: (id: string) => boolean, accept: (content: Content) => void): void {
    if (this.person === undefined) return;
    do {
      for (let content = this.contents.get(this.next); content !== undefined; content = this.contents.get(this.next)) {
        this.next += 1;
        accept(content);
      }
    } while (this.#crossGap(isGone));
  }

  /** Events that the chain has not reached. */
  *beyond(): Iterable<Content> {
    if (this.next > this.highest) return;
    for (const content of this.contents.values()) if (content.sequence >= this.next) yield content;
  }

  /** Where the log's beginning is damaged, the first event that is left says whose writer it is. */
  #firstAfterDamage(): Content | undefined {
    const end = this.damaged.endOf(1);
    return end === undefined ? undefined : [...this.beyond()].reduce<Content | undefined>(earlier, undefined);
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

function earlier(one: Content | undefined, other: Content): Content {
  return one !== undefined && one.sequence < other.sequence ? one : other;
}
