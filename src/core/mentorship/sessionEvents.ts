/**
 * Everything that happens to a session: what is written, what it does, when it is allowed. Effects take events in any order that stamps allow:
 * a start after a cancellation (the other had not seen it) makes the session live, a held session stays held.
 */
import * as v from 'valibot';
import { accept, nothingToDo, refuse, type Decision } from '../decision.js';
import { ExerciseChoice } from '../exercise/exercise.js';
import type { PersonId, Stamp } from '../journal/event.js';
import { eventType, type Own } from '../journal/eventType.js';
import { limits, typedText } from '../typedText.js';
import { asParagraph, UntrustedLine, UntrustedLink, UntrustedParagraph, type UntrustedText } from '../untrustedText.js';
import { liveSession, sessionsByTime, type Mentorship } from './mentorship.js';
import { endOf, Instant, isLive, SessionId, startOf, type Note, type Planned, type Session, type Way } from './session.js';

/** Anything from a short chat to a day; the forms offer 30 to 90. */
const Minutes = v.pipe(v.number(), v.finite(), v.integer(), v.minValue(5), v.maxValue(600));
const ZoneName = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/));

/** A choice that only a newer version understands is none here, and never costs the pair its date. */
const Choice = v.fallback(v.undefinedable(ExerciseChoice), undefined);
const SessionScheduled = v.object({ sessionId: SessionId, start: Instant, minutes: Minutes, zone: ZoneName, exercise: v.optional(Choice) });

export const sessionScheduled = eventType('session.scheduled', SessionScheduled, (mentorship: Mentorship, { data, by, own }): Mentorship => {
  if (mentorship.sessions.has(data.sessionId)) return mentorship;
  const { sessionId, exercise, ...plan } = data;
  return withSession(mentorship, own, {
    id: sessionId,
    ...plan,
    ...(exercise && { exercise }),
    plannedBy: by,
    notes: new Map(),
    status: 'scheduled',
  });
});

const SessionMoved = v.object({ sessionId: SessionId, start: Instant, minutes: Minutes, zone: ZoneName, reason: v.optional(UntrustedLine) });

/** Another time; exercise and notes stay. A cancelled or missed one that is moved is on again; a live or held one stays where it was. */
export const sessionMoved = eventType('session.moved', SessionMoved, (mentorship: Mentorship, { data, own }): Mentorship =>
  updateSession(mentorship, own, data.sessionId, (session) => {
    if (session.status === 'live' || session.status === 'completed') return session;
    return { ...planOf(session), start: data.start, minutes: data.minutes, zone: data.zone, status: 'scheduled' };
  }),
);

const SessionCancelled = v.object({ sessionId: SessionId, reason: v.optional(UntrustedLine) });

export const sessionCancelled = eventType('session.cancelled', SessionCancelled, (mentorship: Mentorship, { data, at, by, own }): Mentorship =>
  updateSession(mentorship, own, data.sessionId, (session) => {
    if (session.status !== 'scheduled') return session;
    return { ...planOf(session), status: 'cancelled', at, by, ...(data.reason && { reason: data.reason }) };
  }),
);

/** "It didn't happen": said by either, without a reason. */
export const sessionMissed = eventType(
  'session.missed',
  v.object({ sessionId: SessionId }),
  (mentorship: Mentorship, { data, at, by, own }): Mentorship =>
    updateSession(mentorship, own, data.sessionId, (session) =>
      session.status === 'scheduled' ? { ...planOf(session), status: 'missed', at, by } : session,
    ),
);

const WayEvent = v.variant('kind', [
  v.object({ kind: v.literal('live-share'), joinLink: UntrustedLink }),
  v.object({ kind: v.literal('call') }),
  v.object({ kind: v.literal('own-link'), link: UntrustedLink }),
]);
const SessionStarted = v.object({ sessionId: SessionId, way: WayEvent });

/** The session is live; of two starts the later one's way counts. */
export const sessionStarted = eventType('session.started', SessionStarted, (mentorship: Mentorship, { data, at, by, own }): Mentorship =>
  updateSession(mentorship, own, data.sessionId, (session) => {
    if (session.status === 'completed') return session;
    return { ...planOf(session), status: 'live', way: data.way, host: by, since: session.status === 'live' ? session.since : at };
  }),
);

export const sessionEnded = eventType('session.ended', v.object({ sessionId: SessionId }), (mentorship: Mentorship, { data, at, own }): Mentorship =>
  updateSession(mentorship, own, data.sessionId, (session) => {
    if (session.status !== 'live') return session;
    return { ...planOf(session), status: 'completed', since: session.since, until: at, wrappedUpBy: new Set() };
  }),
);

const SessionWrappedUp = v.object({ sessionId: SessionId, note: v.optional(v.nullable(UntrustedParagraph)) });

/** One person's wrap-up; null takes the note away again, none leaves it as it is. Also says that the session was held, for pairs who met without pressing Start. */
export const sessionWrappedUp = eventType('session.wrappedUp', SessionWrappedUp, (mentorship: Mentorship, { data, at, by, own }): Mentorship =>
  updateSession(mentorship, own, data.sessionId, (session) => {
    if (session.status === 'cancelled') return session;
    const notes = data.note === undefined ? session.notes : notesWith(session, by, data.note ?? undefined, at);
    return { ...planOf(session), notes, ...held(session, at), status: 'completed', wrappedUpBy: new Set([...wrappedUp(session), by]) };
  }),
);

const ExercisePicked = v.object({ sessionId: SessionId, exercise: v.nullable(ExerciseChoice) });

export const exercisePicked = eventType('session.exercisePicked', ExercisePicked, (mentorship: Mentorship, { data, own }): Mentorship =>
  updateSession(mentorship, own, data.sessionId, (session) => {
    const { exercise: _before, ...rest } = session;
    return data.exercise === null ? rest : { ...rest, exercise: data.exercise };
  }),
);

export interface PlanInput {
  readonly start: Instant;
  readonly minutes: number;
  readonly zone: string;
}

export function decideSchedule(mentorship: Mentorship, sessionId: SessionId, plan: PlanInput, now: number, exercise?: ExerciseChoice): Decision {
  const refused = planProblem(mentorship, plan, now);
  if (exercise !== undefined && !v.is(ExerciseChoice, exercise)) return refuse({ type: 'exercise-missing' });
  return refused ?? accept(sessionScheduled.create({ sessionId, ...plan, ...(exercise && { exercise }) }));
}

export function decideMove(mentorship: Mentorship, sessionId: SessionId, plan: PlanInput, reason: string, now: number): Decision {
  const session = mentorship.sessions.get(sessionId);
  if (session === undefined) return refuse({ type: 'session-missing' });
  if (session.status === 'live' || session.status === 'completed') return refuse({ type: 'session-not-open' });
  if (session.status === 'scheduled' && startOf(session) === Date.parse(plan.start) && session.minutes === plan.minutes) return nothingToDo;
  const refused = planProblem(mentorship, plan, now, sessionId);
  if (refused) return refused;
  const said = typedText(reason, { field: 'reason', limit: limits.reason });
  if (!said.ok) return said;
  return accept(sessionMoved.create({ sessionId, ...plan, ...(said.value && { reason: said.value }) }));
}

export function decideCancel(mentorship: Mentorship, sessionId: SessionId, reason: string): Decision {
  const session = mentorship.sessions.get(sessionId);
  if (session === undefined) return refuse({ type: 'session-missing' });
  if (session.status === 'cancelled') return nothingToDo;
  if (session.status !== 'scheduled') return refuse({ type: 'session-not-open' });
  const said = typedText(reason, { field: 'reason', limit: limits.reason });
  if (!said.ok) return said;
  return accept(sessionCancelled.create({ sessionId, ...(said.value && { reason: said.value }) }));
}

export function decideMissed(mentorship: Mentorship, sessionId: SessionId): Decision {
  const session = mentorship.sessions.get(sessionId);
  if (session === undefined) return refuse({ type: 'session-missing' });
  if (session.status === 'missed') return nothingToDo;
  return session.status === 'scheduled' ? accept(sessionMissed.create({ sessionId })) : refuse({ type: 'session-not-open' });
}

/** Whether the session may be started now; the way is known only once something has really started. */
export function startProblem(mentorship: Mentorship, sessionId: SessionId): Decision {
  const session = mentorship.sessions.get(sessionId);
  if (session === undefined) return refuse({ type: 'session-missing' });
  const live = liveSession(mentorship);
  if (live !== undefined && live.id !== sessionId) return refuse({ type: 'another-session-live' });
  return session.status === 'completed' || session.status === 'cancelled' ? refuse({ type: 'session-not-open' }) : nothingToDo;
}

/** What a session was started by, as it came from the provider or the person. */
export type StartedBy = { kind: 'live-share'; joinLink: string } | { kind: 'call' } | { kind: 'own-link'; link: string };

export function decideStart(mentorship: Mentorship, sessionId: SessionId, way: StartedBy, me: PersonId): Decision {
  const allowed = startProblem(mentorship, sessionId);
  if (!allowed.ok) return allowed;
  const session = mentorship.sessions.get(sessionId);
  const isSo = session !== undefined && isLive(session) && session.host === me && session.way.kind === way.kind && linkOf(session.way) === given(way);
  return isSo ? nothingToDo : accept(sessionStarted.create({ sessionId, way })); // two clicks, two windows: one event
}

export function decideEnd(mentorship: Mentorship, sessionId: SessionId): Decision {
  const session = mentorship.sessions.get(sessionId);
  if (session === undefined) return refuse({ type: 'session-missing' });
  if (session.status === 'completed') return nothingToDo;
  return session.status === 'live' ? accept(sessionEnded.create({ sessionId })) : refuse({ type: 'session-not-live' });
}

/** `now` guards against wrapping up what has not begun. */
export function decideWrapUp(mentorship: Mentorship, wrapUp: { sessionId: SessionId; note: string; me: PersonId }, now: number): Decision {
  const { sessionId, note, me } = wrapUp;
  const session = mentorship.sessions.get(sessionId);
  if (session === undefined) return refuse({ type: 'session-missing' });
  if (!canBeWrappedUp(session, now)) return refuse({ type: 'session-not-open' });
  const said = typedText(note, { field: 'note', limit: limits.note });
  if (!said.ok) return said;
  const isKept = isNote(session, me, said.value);
  if (isKept && wrappedUp(session).has(me)) return nothingToDo;
  return accept(sessionWrappedUp.create({ sessionId, ...(!isKept && { note: said.value || null }) }));
}

export function decidePick(mentorship: Mentorship, sessionId: SessionId, exercise: ExerciseChoice | undefined): Decision {
  const session = mentorship.sessions.get(sessionId);
  if (session === undefined) return refuse({ type: 'session-missing' });
  if (exercise !== undefined && !v.is(ExerciseChoice, exercise)) return refuse({ type: 'exercise-missing' });
  if (isPicked(session, exercise)) return nothingToDo;
  return accept(exercisePicked.create({ sessionId, exercise: exercise ?? null }));
}

function isPicked({ exercise: picked }: Session, exercise: ExerciseChoice | undefined): boolean {
  return picked?.exerciseId === exercise?.exerciseId && picked?.language === exercise?.language;
}

function canBeWrappedUp(session: Session, now: number): boolean {
  return session.status === 'scheduled' ? startOf(session) <= now : session.status !== 'cancelled';
}

/** Whether a person's note says this already; the form shows the safe form of it, so that it may come back as that. */
function isNote(session: Session, person: PersonId, said: string): boolean {
  const note = session.notes.get(person)?.text;
  return note === undefined ? said === '' : said === note.raw || said === asParagraph(note);
}

/** A session must not begin in the past (a few minutes are fine: "let's start now") nor overlap another one of the two. */
function planProblem(mentorship: Mentorship, plan: PlanInput, now: number, except?: SessionId): Decision | undefined {
  const start = Date.parse(plan.start);
  if (start < now - 5 * 60_000) return refuse({ type: 'date-passed', field: 'date' });
  const end = start + plan.minutes * 60_000;
  const clash = sessionsByTime(mentorship).some(
    (other) => other.id !== except && (other.status === 'scheduled' || other.status === 'live') && startOf(other) < end && endOf(other) > start,
  );
  return clash ? refuse({ type: 'session-clash' }) : undefined;
}

/** The plan without the status and what belonged to it, ready for another status. */
function planOf({ id, start, minutes, zone, plannedBy, exercise, notes }: Session): Planned {
  return { id, start, minutes, zone, plannedBy, ...(exercise && { exercise }), notes };
}

/** Whatever a start is reached by, to compare two of them; what is written is the raw form. */
function linkOf(way: Way): string | undefined {
  return way.kind === 'call' ? undefined : way.kind === 'live-share' ? way.joinLink.raw : way.link.raw;
}

function given(way: StartedBy): string | undefined {
  return way.kind === 'call' ? undefined : way.kind === 'live-share' ? way.joinLink : way.link;
}

function notesWith(session: Session, by: PersonId, text: UntrustedText | undefined, at: Stamp): ReadonlyMap<PersonId, Note> {
  const others = [...session.notes].filter(([person]) => person !== by);
  return new Map(text === undefined ? others : [...others, [by, { text, at }]]);
}

function held(session: Session, at: Stamp) {
  if (session.status === 'completed') return { until: session.until, ...(session.since && { since: session.since }) };
  return { until: at, ...(session.status === 'live' && { since: session.since }) };
}

function wrappedUp(session: Session): ReadonlySet<PersonId> {
  return session.status === 'completed' ? session.wrappedUpBy : new Set();
}

function withSession(mentorship: Mentorship, own: Own, session: Session): Mentorship {
  return { ...mentorship, sessions: own(mentorship.sessions).set(session.id, session) };
}

function updateSession(mentorship: Mentorship, own: Own, sessionId: SessionId, change: (session: Session) => Session): Mentorship {
  const session = mentorship.sessions.get(sessionId);
  if (session === undefined) return mentorship;
  const after = change(session);
  return after === session ? mentorship : withSession(mentorship, own, after);
}
