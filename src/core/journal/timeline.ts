/**
 * The events that count, in their total order (stamp, writer, sequence), and the state up to a moment. An event newer than all others costs
 * one effect; an older one a linear merge and a new fold. What is beyond the moment's horizon is the end of the order, so it waits by itself.
 */
import type { Stamp } from './event.js';
import { ownMaps, type AnyEventType, type Own, type Prepared } from './eventType.js';
import { splitId, type ReadLine } from './logLine.js';

export interface Quarantined {
  readonly id: string;
  /** A code path, never content. */
  readonly reason: string;
}

export class Timeline<State> {
  readonly #initial: State;
  readonly #types: ReadonlyMap<string, AnyEventType<State>>;
  /** Kept from the second fold on: of a large journal that is only opened, these would be most of the memory. */
  readonly #prepared = new Map<ReadLine, Prepared<State>>();
  #order: ReadLine[] = [];
  #applied = 0;
  #isFoldingAgain = false;
  #state: State;
  #quarantined: Quarantined[] = [];

  constructor(initial: State, types: ReadonlyMap<string, AnyEventType<State>>) {
    this.#types = types;
    this.#initial = initial;
    this.#state = initial;
  }

  get state(): State {
    return this.#state;
  }

  get quarantined(): readonly Quarantined[] {
    return this.#quarantined;
  }

  clear(): void {
    this.#order = [];
    this.#prepared.clear();
    this.#startAgain();
  }

  /** Puts events where they belong. */
  insert(fresh: ReadLine[]): void {
    const places = fresh.sort(compare); // logs are sorted: of one this only looks, of several it merges runs
    const [first] = places;
    const last = this.#order.at(-1);
    if (first === undefined) return;
    if (last === undefined) {
      this.#order = places;
      return;
    }
    if (compare(last, first) < 0) {
      for (const place of places) this.#order.push(place);
      return;
    }
    const lastApplied = this.#order[this.#applied - 1];
    if (lastApplied !== undefined && compare(first, lastApplied) < 0) this.#startAgain();
    this.#order = merge(this.#order, places);
  }

  /** Folds up to the horizon; also back, when the clock was set back. */
  foldTo(horizon: Stamp): void {
    const lastApplied = this.#order[this.#applied - 1];
    if (lastApplied !== undefined && lastApplied.event.at > horizon) this.#startAgain();
    const last = this.#order.at(-1);
    const isAllBefore = last === undefined || last.event.at <= horizon; // then no stamp need be looked at again
    const own = ownMaps(); // the states between two events of this fold are seen by nobody
    for (let place = this.#order[this.#applied]; place !== undefined; place = this.#order[this.#applied]) {
      if (!isAllBefore && place.event.at > horizon) return;
      this.#apply(place, own);
      this.#applied += 1;
    }
  }

  /** Events beyond the horizon of the last fold, the next one first. */
  ahead(): readonly ReadLine[] {
    return this.#applied === this.#order.length ? [] : this.#order.slice(this.#applied);
  }

  #startAgain(): void {
    this.#isFoldingAgain = this.#applied > 0;
    this.#applied = 0;
    this.#state = this.#initial;
    this.#quarantined = [];
  }

  /** An effect that throws is our own bug, but must not lock two people out of their journal: its event is set aside like any other. */
  #apply(place: ReadLine, own: Own): void {
    const { event } = place;
    try {
      const prepared = this.#prepare(place);
      if (prepared?.ok === false) this.#quarantined.push({ id: event.id, reason: prepared.reason });
      else if (prepared !== undefined) this.#state = prepared.effect(this.#state, own);
    } catch (cause) {
      this.#quarantined.push({ id: event.id, reason: `${event.type}: ${cause instanceof Error ? cause.name : 'thrown'} in its effect` });
    }
  }

  #prepare(place: ReadLine): Prepared<State> | undefined {
    const known = this.#prepared.size === 0 ? undefined : this.#prepared.get(place);
    if (known !== undefined) return known;
    const prepared = this.#types.get(place.event.type)?.prepare(place.event);
    if (prepared !== undefined && this.#isFoldingAgain) this.#prepared.set(place, prepared);
    return prepared;
  }
}

/** Stamp, then writer, then sequence. */
function compare({ event: a }: ReadLine, { event: b }: ReadLine): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  const [one, other] = [splitId(a.id), splitId(b.id)];
  if (one.writer !== other.writer) return one.writer < other.writer ? -1 : 1;
  return one.sequence - other.sequence;
}

function merge(ones: readonly ReadLine[], others: readonly ReadLine[]): ReadLine[] {
  const merged: ReadLine[] = [];
  let index = 0;
  for (const one of ones) {
    for (let other = others[index]; other !== undefined && compare(other, one) < 0; other = others[index]) {
      merged.push(other);
      index += 1;
    }
    merged.push(one);
  }
  for (const other of others.slice(index)) merged.push(other);
  return merged;
}
