/**
 * What a journal consists of: events. `{ v, id, at, by, type, data }`, where `id` is `<writer>/<sequence>` (sequences start at 1 and have no
 * gaps), `at` a hybrid logical clock stamp and `by` the person. This room knows nothing of goals or sessions.
 */
import * as v from 'valibot';

/** The forms of the envelope's fields, declared once: the schemas below and the fast check of `logLine.ts` both use them. */
export const forms = {
  name: /^[a-z0-9][a-z0-9-]{0,63}$/,
  eventId: /^[a-z0-9][a-z0-9-]{0,63}\/[1-9][0-9]{0,9}$/,
  stamp: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z-[0-9a-f]{4}$/,
  typeName: /^[a-z][a-zA-Z]{0,31}\.[a-z][a-zA-Z]{0,31}$|^taken-back$/,
} as const;

/** A writer is one log; a device has a few. Lower-case letters, digits and dashes, so that it is a safe file name everywhere. */
export const WriterId = v.pipe(v.string(), v.regex(forms.name), v.brand('WriterId'));
export type WriterId = v.InferOutput<typeof WriterId>;

/** A person of one mentorship; the same human has another id in another mentorship, so that journals cannot be joined by it. */
export const PersonId = v.pipe(v.string(), v.regex(forms.name), v.brand('PersonId'));
export type PersonId = v.InferOutput<typeof PersonId>;

/** For text that was just made as an id; throws on anything else. */
export function toPersonId(text: string): PersonId {
  return v.parse(PersonId, text);
}

export const EventId = v.pipe(v.string(), v.regex(forms.eventId), v.brand('EventId'));
export type EventId = v.InferOutput<typeof EventId>;

/**
 * A hybrid logical clock stamp as sortable text: UTC milliseconds in ISO 8601, a dash, and a four-digit hexadecimal counter for ties,
 * e.g. `2026-11-24T18:00:00.000Z-0000`. Two stamps compare as strings.
 */
export const Stamp = v.pipe(v.string(), v.regex(forms.stamp), v.brand('Stamp'));
export type Stamp = v.InferOutput<typeof Stamp>;

export const EventTypeName = v.pipe(v.string(), v.regex(forms.typeName));

/** The envelope; `data` is checked by the event type's own schema when it is applied. */
export const JournalEvent = v.object({ v: v.literal(1), id: EventId, at: Stamp, by: PersonId, type: EventTypeName, data: v.unknown() });
export type JournalEvent = v.InferOutput<typeof JournalEvent>;

/** An event that was decided but not yet written: the journal adds id, stamp and person. */
export interface NewEvent {
  readonly type: string;
  readonly data: unknown;
}
