/** What happens to exercises of a pair: got, a later part revealed, done. Where files lie on a machine is nobody else's business. */
import * as v from 'valibot';
import { ExerciseChoice } from '../exercise/exercise.js';
import { eventType } from '../journal/eventType.js';
import { keyOf, type Mentorship } from './mentorship.js';

const ExercisePulled = v.object({
  exercise: ExerciseChoice,
  source: v.pipe(v.string(), v.maxLength(64)),
  version: v.pipe(v.string(), v.maxLength(64)),
});

/** An exercise was got, by whom and from where; where it lies on a machine is nobody else's business. */
export const exercisePulled = eventType('exercise.pulled', ExercisePulled, (mentorship: Mentorship, { data, at, by }): Mentorship => ({
  ...mentorship,
  pulled: [...mentorship.pulled, { ...data, at, by }],
}));

const PartRevealed = v.object({ exercise: ExerciseChoice, part: v.pipe(v.number(), v.finite(), v.integer(), v.minValue(2), v.maxValue(20)) });

/** A later part of an exercise was revealed; while a session is live it belongs to that session's story. */
export const partRevealed = eventType('exercise.partRevealed', PartRevealed, (mentorship: Mentorship, { data, at, by }): Mentorship => ({
  ...mentorship,
  revealed: [...mentorship.revealed, { ...data, at, by }],
}));

const ExerciseDoneSet = v.object({ exercise: ExerciseChoice, done: v.boolean() });

/** The pair's own word that an exercise is done in a language, or not after all; the later stamp wins. */
export const exerciseDoneSet = eventType('exercise.doneSet', ExerciseDoneSet, (mentorship: Mentorship, { data, at, by, own }): Mentorship => {
  if (mentorship.done.has(keyOf(data.exercise)) === data.done) return mentorship;
  const done = own(mentorship.done);
  if (data.done) done.set(keyOf(data.exercise), { at, by });
  else done.delete(keyOf(data.exercise));
  return { ...mentorship, done };
});
