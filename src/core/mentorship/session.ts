/** One meeting of the two: planned, live, held, cancelled or missed. A state that cannot be cannot be written. */
import * as v from 'valibot';
import type { ExerciseChoice } from '../exercise/exercise.js';
import type { PersonId, Stamp } from '../journal/event.js';
import { stampMs } from '../journal/hybridClock.js';
import type { UntrustedText } from '../untrustedText.js';

export const SessionId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/), v.brand('SessionId'));
export type SessionId = v.InferOutput<typeof SessionId>;

/** For text that the caller knows to be an id (it came through a schema, or was just made); throws on anything else. */
export function toSessionId(text: string): SessionId {
  return v.parse(SessionId, text);
}

/** A moment in UTC as ISO 8601 to the second or millisecond, e.g. `2026-11-26T16:00:00Z`. */
export const Instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/),
  v.check((text) => Number.isFinite(Date.parse(text))),
  v.brand('Instant'),
);
export type Instant = v.InferOutput<typeof Instant>;

/** How the two are connected while a session is live. Links stay untrusted: they are checked again when shown or opened. */
export type Way =
  | { readonly kind: 'live-share'; readonly joinLink: UntrustedText }
  | { readonly kind: 'call' }
  | { readonly kind: 'own-link'; readonly link: UntrustedText };

export interface Planned {
  readonly id: SessionId;
  readonly start: Instant;
  readonly minutes: number;
  /** The zone in which it was planned, so that "16:00" stays what was said. */
  readonly zone: string;
  readonly plannedBy: PersonId;
  readonly exercise?: ExerciseChoice;
  /** What each wrote at the end; one line per person, the later wins. */
  readonly notes: ReadonlyMap<PersonId, Note>;
}

export interface Note {
  readonly text: UntrustedText;
  readonly at: Stamp;
}

export type Session = Planned &
  (
    | { readonly status: 'scheduled' }
    | { readonly status: 'live'; readonly way: Way; readonly host: PersonId; readonly since: Stamp }
    | { readonly status: 'completed'; readonly since?: Stamp; readonly until: Stamp; readonly wrappedUpBy: ReadonlySet<PersonId> }
    | { readonly status: 'cancelled'; readonly at: Stamp; readonly by: PersonId; readonly reason?: UntrustedText }
    | { readonly status: 'missed'; readonly at: Stamp; readonly by: PersonId }
  );

export type LiveSession = Extract<Session, { status: 'live' }>;
export type CompletedSession = Extract<Session, { status: 'completed' }>;

export function isLive(session: Session): session is LiveSession {
  return session.status === 'live';
}

/** Milliseconds since 1970 at which the session is planned to begin. */
export function startOf(session: Planned): number {
  return Date.parse(session.start);
}

/** Milliseconds since 1970 at which it is planned to end. */
export function endOf(session: Planned): number {
  return startOf(session) + session.minutes * 60_000;
}

/** When it really was, for one that was started; else when it is planned. In milliseconds since 1970. */
export function heldOf(session: Session): { readonly from: number; readonly until: number } {
  const planned = { from: startOf(session), until: endOf(session) };
  if (session.status === 'live') return { from: stampMs(session.since), until: planned.until };
  if (session.status !== 'completed' || session.since === undefined) return planned;
  return { from: stampMs(session.since), until: stampMs(session.until) };
}
