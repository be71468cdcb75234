/**
 * What happens to exercises of a pair: got, a later part revealed, tests run, done. Where files lie on a machine, and what is in them, is nobody
 * else's business.
 */
import * as v from 'valibot';
import { accept, nothingToDo, type Decision } from '../decision.js';
import { ExerciseChoice } from '../exercise/exercise.js';
import type { TestCounts } from '../exercise/testCounts.js';
import { eventType } from '../journal/eventType.js';
import { stampMs } from '../journal/hybridClock.js';
import { keyOf, liveSession, nextSession, type Mentorship, type RecordedRun } from './mentorship.js';
import { SessionId } from './session.js';

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

const Count = v.pipe(v.number(), v.finite(), v.integer(), v.minValue(0), v.maxValue(100_000));
const TestsRun = v.object({
  exercise: ExerciseChoice,
  outcome: v.picklist(['red', 'green']),
  counts: v.optional(v.object({ passed: Count, failed: Count })),
  sessionId: v.optional(SessionId),
});

/** Tests were run: one of the reds and greens that a session is told by. */
export const testsRun = eventType('exercise.testsRun', TestsRun, (mentorship: Mentorship, { data, at, by, id, own }): Mentorship => {
  const { exercise, outcome, counts, sessionId } = data;
  const run: RecordedRun = { exercise, outcome, ...(counts && { counts }), ...(sessionId && { sessionId }), at, by };
  return { ...mentorship, runs: own(mentorship.runs).set(id, run) };
});

export interface RunInput {
  readonly exercise: ExerciseChoice;
  readonly outcome: 'red' | 'green';
  readonly counts?: TestCounts | undefined;
}

/** The same result again within this time is the same moment of the story. */
const sameMomentMs = 60_000;

/**
 * A run belongs to the record while a session is live, or when its exercise is the one chosen for the next session; what somebody tries out alone
 * is theirs.
 */
export function decideTestsRun(mentorship: Mentorship, { exercise, outcome, counts }: RunInput, now: number): Decision {
  const live = liveSession(mentorship);
  const next = nextSession(mentorship, now);
  const isChosen = next?.exercise !== undefined && keyOf(next.exercise) === keyOf(exercise);
  const session = live ?? (isChosen ? next : undefined);
  if (session === undefined) return nothingToDo;
  const last = [...mentorship.runs.values()].findLast((run) => run.sessionId === session.id && keyOf(run.exercise) === keyOf(exercise));
  if (last !== undefined && isSame(last, { exercise, outcome, counts }) && now - stampMs(last.at) < sameMomentMs) return nothingToDo;
  return accept(testsRun.create({ exercise, outcome, ...(counts && { counts }), sessionId: session.id }));
}

function isSame(one: RunInput, other: RunInput): boolean {
  return one.outcome === other.outcome && one.counts?.passed === other.counts?.passed && one.counts?.failed === other.counts?.failed;
}
