/**
 * The events that count, in their total order (stamp, writer, sequence), and the state up to a moment. An event newer than all others costs
 * one effect; an older one a linear merge and a new fold. What is beyond the moment's horizon is the end of the order, so it waits by itself.
 */
import type { Stamp } from './event.js';
import type { AnyEventType, Prepared } from './eventType.js';
import type { Content } from './writerLog.js';

export interface Quarantined {
  readonly id: string;
  /** A code path, never content. */
  readonly reason: string;
}

interface Place<State> {
  readonly content: Content;
  readonly type: AnyEventType<State>;
  prepared: Prepared<State> | undefined;
}

export class Timeline<State> {
  readonly #initial: State;
  #order: Place<State>[] = [];
  #applied = 0;
  #state: State;
  #quarantined: Quarantined[] = [];

  constructor(initial: State) {
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
    this.#startAgain();
  }

  /** Puts events where they belong. */
  insert(fresh: readonly { readonly content: Content; readonly type: AnyEventType<State> }[]): void {
    const places = inOrder(fresh.map(({ content, type }) => ({ content, type, prepared: undefined })));
    const [first] = places;
    const last = this.#order.at(-1);
    if (first === undefined) return;
    if (last === undefined || compare(last, first) < 0) {
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
    if (lastApplied !== undefined && lastApplied.content.event.at > horizon) this.#startAgain();
    for (let place = this.#order[this.#applied]; place !== undefined; place = this.#order[this.#applied]) {
      if (place.content.event.at > horizon) return;
      this.#apply(place);
      this.#applied += 1;
    }
  }

  /** Events beyond the horizon of the last fold, the next one first. */
  ahead(): readonly Content[] {
    return this.#applied === this.#order.length ? [] : this.#order.slice(this.#applied).map((place) => place.content);
  }

  #startAgain(): void {
    this.#applied = 0;
    this.#state = this.#initial;
    this.#quarantined = [];
  }

  /** An effect that throws is our own bug, but must not lock two people out of their journal: its event is set aside like any other. */
  #apply(place: Place<State>): void {
    const { event } = place.content;
    try {
      place.prepared ??= place.type.prepare(event);
      if (place.prepared.ok) this.#state = place.prepared.effect(this.#state);
      else this.#quarantined.push({ id: event.id, reason: place.prepared.reason });
    } catch (cause) {
      this.#quarantined.push({ id: event.id, reason: `${event.type}: ${cause instanceof Error ? cause.name : 'thrown'} in its effect` });
    }
  }
}

/** Stamp, then writer, then sequence. */
function compare(one: { readonly content: Content }, other: { readonly content: Content }): number {
  const [a, b] = [one.content, other.content];
  if (a.event.at !== b.event.at) return a.event.at < b.event.at ? -1 : 1;
  if (a.writer !== b.writer) return a.writer < b.writer ? -1 : 1;
  return a.sequence - b.sequence;
}

/** Logs are sorted, so the sort of a few of them one after the other merges runs; of one log it only looks. */
function inOrder<Item extends { readonly content: Content }>(items: Item[]): Item[] {
  const isSorted = items.every((item, index) => {
    const before = items[index - 1];
    return before === undefined || compare(before, item) <= 0;
  });
  return isSorted ? items : items.sort(compare);
}

function merge<Item extends { readonly content: Content }>(ones: readonly Item[], others: readonly Item[]): Item[] {
  const merged: Item[] = [];
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
