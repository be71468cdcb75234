/** What a pair has paired on, exercise by exercise: when, in which language, how far it came, and what they wrote about it. Told, never counted up. */
import { keyOf, sessionsByTime, type Mentorship, type RecordedRun } from '../mentorship/mentorship.js';
import { heldOf, type Note, type Session } from '../mentorship/session.js';
import { stampMs } from '../journal/hybridClock.js';
import type { PersonId } from '../journal/event.js';
import type { ExerciseChoice } from './exercise.js';

export interface PairedOn {
  readonly exercise: ExerciseChoice;
  /** When it was got, held or run last, in milliseconds since 1970. */
  readonly last: number;
  /** When each session about it was held. */
  readonly held: readonly number[];
  /** How many parts were seen: 1, and one more for each that was revealed. */
  readonly parts: number;
  readonly lastRun?: RecordedRun;
  readonly done: boolean;
  readonly notes: readonly { readonly by: PersonId; readonly text: Note['text'] }[];
}

/** The latest first. */
export function pairHistory(mentorship: Mentorship): readonly PairedOn[] {
  const choices = new Map([...choicesIn(mentorship)].map((exercise) => [keyOf(exercise), exercise]));
  return [...choices.values()].map((exercise) => pairedOn(mentorship, exercise)).sort((one, other) => other.last - one.last);
}

function choicesIn(mentorship: Mentorship): readonly ExerciseChoice[] {
  const { pulled, revealed, runs } = mentorship;
  const sessions = sessionsByTime(mentorship).flatMap((session) => (isHeld(session) && session.exercise ? [session.exercise] : []));
  return [...pulled, ...revealed, ...runs.values()].map(({ exercise }) => exercise).concat(sessions);
}

function pairedOn(mentorship: Mentorship, exercise: ExerciseChoice): PairedOn {
  const key = keyOf(exercise);
  const isIt = ({ exercise: other }: { readonly exercise?: ExerciseChoice }): boolean => other !== undefined && keyOf(other) === key;
  const sessions = sessionsByTime(mentorship).filter((session) => isHeld(session) && isIt(session));
  const runs = [...mentorship.runs.values()].filter(isIt);
  const lastRun = runs.at(-1);
  const done = mentorship.done.get(key);
  const held = sessions.map((session) => heldOf(session).from);
  const stamps = [...mentorship.pulled.filter(isIt), ...mentorship.revealed.filter(isIt), ...runs, ...(done ? [done] : [])].map(({ at }) =>
    stampMs(at),
  );
  return {
    exercise,
    last: Math.max(0, ...held, ...stamps),
    held,
    parts: Math.max(1, ...mentorship.revealed.filter(isIt).map(({ part }) => part)),
    ...(lastRun && { lastRun }),
    done: done !== undefined,
    notes: sessions.flatMap(({ notes }) => [...notes].map(([by, { text }]) => ({ by, text }))),
  };
}

function isHeld({ status }: Session): boolean {
  return status === 'completed' || status === 'live';
}
