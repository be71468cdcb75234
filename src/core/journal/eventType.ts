/**
 * An event type in one place: name, schema, effect. The effect never throws and never decides: it meets events from other writers in an
 * order it did not choose, and gives the state unchanged where there is nothing to do.
 */
import * as v from 'valibot';
import type { EventId, JournalEvent, NewEvent, PersonId, Stamp } from './event.js';

/**
 * A map of the state, to be changed in place: a copy at the first touch of a fold, the same copy from then on. States that were handed out never
 * change, and a fold of a large journal does not copy a map for each event.
 */
export type Own = <Key, Value>(map: ReadonlyMap<Key, Value>) => Map<Key, Value>;

/** An event as its effect sees it: checked data, who said it when, and how to change the state's maps. */
export interface Happening<Data> {
  readonly own: Own;
  readonly data: Data;
  readonly at: Stamp;
  readonly by: PersonId;
  readonly id: EventId;
}

/** The event, read once: either what it does to a state, or why it cannot be used (a code path of the schema, never the content). */
export type Prepared<State> =
  { readonly ok: true; readonly effect: (state: State, own: Own) => State } | { readonly ok: false; readonly reason: string };

/** What the fold needs of an event type; the data's type is hidden so that different types stand in one list. */
export interface AnyEventType<State> {
  readonly type: string;
  prepare(event: JournalEvent): Prepared<State>;
}

export interface EventType<State, Schema extends v.GenericSchema> extends AnyEventType<State> {
  readonly schema: Schema;
  create(data: v.InferInput<Schema>): NewEvent;
}

/** Declares an event type; `effect` gets data that `schema` accepted. */
export function eventType<State, Schema extends v.GenericSchema>(
  type: string,
  schema: Schema,
  effect: (state: State, happening: Happening<v.InferOutput<Schema>>) => State,
): EventType<State, Schema> {
  return {
    type,
    schema,
    create: (data) => ({ type, data }),
    prepare: (event) => {
      const parsed = v.safeParse(schema, event.data, { abortEarly: true });
      if (!parsed.success) return { ok: false, reason: `${type}: ${v.getDotPath(parsed.issues[0]) ?? 'data'} ${parsed.issues[0].type}` };
      const { at, by, id } = event;
      return { ok: true, effect: (state, own) => effect(state, { data: parsed.output, at, by, id, own }) };
    },
  };
}

/** The ownership of one fold; see {@link Own}. */
export function ownMaps(): Own {
  const copies = new WeakSet<object>();
  const isCopy = <Key, Value>(map: ReadonlyMap<Key, Value>): map is Map<Key, Value> => copies.has(map);
  return (map) => {
    if (isCopy(map)) return map;
    const copy = new Map(map);
    copies.add(copy);
    return copy;
  };
}
