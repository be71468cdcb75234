/** The state that a journal folds to: one mentor, one mentee, their goals and sessions. Empty until `mentorship.created` is met. */
import type { ExerciseChoice } from '../exercise/exercise.js';
import type { TestCounts } from '../exercise/testCounts.js';
import type { EventId, PersonId, Stamp } from '../journal/event.js';
import { endOf, heldOf, isLive, type LiveSession, type Session, type SessionId } from './session.js';
import type { Goal, GoalId } from './goal.js';
import type { Match } from './match.js';

export interface Mentorship {
  readonly match?: Match;
  /** In the order in which they were added. */
  readonly goals: ReadonlyMap<GoalId, Goal>;
  readonly sessions: ReadonlyMap<SessionId, Session>;
  readonly pulled: readonly PulledExercise[];
  /** Later parts of exercises, as they were revealed. */
  readonly revealed: readonly RevealedPart[];
  /** Exercises that the pair called done, by {@link keyOf}. */
  readonly done: ReadonlyMap<string, { readonly at: Stamp; readonly by: PersonId }>;
  /** How tests of exercises ended, in the order in which they ran; by event, because there are many. */
  readonly runs: ReadonlyMap<EventId, RecordedRun>;
}

/** Red or green at a moment; what was in the files is nobody else's business. */
export interface RecordedRun {
  readonly exercise: ExerciseChoice;
  readonly outcome: 'red' | 'green';
  readonly counts?: TestCounts;
  /** The session that it belongs to, live or planned. */
  readonly sessionId?: SessionId;
  readonly at: Stamp;
  readonly by: PersonId;
}

export interface PulledExercise {
  readonly exercise: ExerciseChoice;
  readonly source: string;
  readonly version: string;
  readonly at: Stamp;
  readonly by: PersonId;
}

/** What an exercise in a language is known by. */
export function keyOf({ exerciseId, language }: ExerciseChoice): string {
  return `${exerciseId}/${language}`;
}

export function isDone(mentorship: Mentorship, exercise: ExerciseChoice): boolean {
  return mentorship.done.has(keyOf(exercise));
}

export interface RevealedPart {
  readonly exercise: ExerciseChoice;
  readonly part: number;
  readonly at: Stamp;
  readonly by: PersonId;
}

export const emptyMentorship: Mentorship = { goals: new Map(), sessions: new Map(), pulled: [], revealed: [], done: new Map(), runs: new Map() };

/** All sessions by time: the real one where they were held, else the planned one. */
export function sessionsByTime(mentorship: Mentorship): readonly Session[] {
  return [...mentorship.sessions.values()].sort((a, b) => heldOf(a).from - heldOf(b).from || (a.id < b.id ? -1 : 1));
}

/** The session that is live, if one is; of two (both started while apart) the one that began later. */
export function liveSession(mentorship: Mentorship): LiveSession | undefined {
  return [...mentorship.sessions.values()].filter(isLive).sort((a, b) => (a.since < b.since ? 1 : -1))[0];
}

/** The planned session that comes next: also one that should be under way now, until its planned end has passed. */
export function nextSession(mentorship: Mentorship, now: number): Session | undefined {
  return sessionsByTime(mentorship).find((session) => session.status === 'scheduled' && endOf(session) > now);
}

/** Held sessions that this person has not wrapped up yet, the latest first; older than a week they are left in peace. */
export function awaitingWrapUp(mentorship: Mentorship, me: PersonId, now: number): readonly Session[] {
  return sessionsByTime(mentorship)
    .filter((session) => session.status === 'completed' && !session.wrappedUpBy.has(me) && now - heldOf(session).until < 7 * 86_400_000)
    .reverse();
}

/** The planned, live and held ones: what "4 of 8" counts. Cancelled and missed ones are not counted. */
export function countedSessions(mentorship: Mentorship): readonly Session[] {
  return sessionsByTime(mentorship).filter((session) => session.status !== 'cancelled' && session.status !== 'missed');
}

/** The reds and greens of one session, in the order in which they came. */
export function runsOf({ runs }: Mentorship, sessionId: SessionId): readonly RecordedRun[] {
  return [...runs.values()].filter((run) => run.sessionId === sessionId);
}
