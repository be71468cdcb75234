/**
 * What a journal consists of: events. `{ v, id, at, by, type, data }`, where `id` is `<writer>/<sequence>` (sequences start at 1 and have no
 * gaps), `at` a hybrid logical clock stamp and `by` the person. This room knows nothing of goals or sessions.
 */
import * as v from 'valibot';

/** A writer is one log; a device has a few. Lower-case letters, digits and dashes, so that it is a safe file name everywhere. */
export const WriterId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/), v.brand('WriterId'));
export type WriterId = v.InferOutput<typeof WriterId>;

/** A person of one mentorship; the same human has another id in another mentorship, so that journals cannot be joined by it. */
export const PersonId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/), v.brand('PersonId'));
export type PersonId = v.InferOutput<typeof PersonId>;

export const EventId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}\/[1-9][0-9]{0,9}$/), v.brand('EventId'));
export type EventId = v.InferOutput<typeof EventId>;

/**
 * A hybrid logical clock stamp as sortable text: UTC milliseconds in ISO 8601, a dash, and a four-digit hexadecimal counter for ties,
 * e.g. `2026-11-24T18:00:00.000Z-0000`. Two stamps compare as strings.
 */
export const Stamp = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{4}$/), v.brand('Stamp'));
export type Stamp = v.InferOutput<typeof Stamp>;

export const EventTypeName = v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z]{0,31}\.[a-z][a-zA-Z]{0,31}$|^taken-back$/));

/** The envelope; `data` is checked by the event type's own schema when it is applied. */
export const JournalEvent = v.object({ v: v.literal(1), id: EventId, at: Stamp, by: PersonId, type: EventTypeName, data: v.unknown() });
export type JournalEvent = v.InferOutput<typeof JournalEvent>;

/** An event that was decided but not yet written: the journal adds id, stamp and person. */
export interface NewEvent {
  readonly type: string;
  readonly data: unknown;
}
