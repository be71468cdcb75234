/** Any mentorship: random events of every type, for properties that hold whatever a pair does. */
import fc from 'fast-check';
import type { NewEvent } from '../../src/core/journal/event.js';
import { mentorshipEventTypes } from '../../src/core/mentorship/eventTypes.js';
import { ines, instant, noon, ruth, type Told } from './mentorship.js';

const goalId = fc.constantFrom('g-1', 'g-2');
const milestoneId = fc.constantFrom('m-1', 'm-2', 'm-3');
const sessionId = fc.constantFrom('s-1', 's-2');
const text = fc.oneof(
  fc.constantFrom('Read chapter 1', '<b>x</b>', '\u202eevil', '👩🏽\u200d💻'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
);
const when = fc.record({
  start: fc.integer({ min: 0, max: 400 }).map((hours) => instant(noon + hours * 3_600_000)),
  minutes: fc.integer({ min: 5, max: 600 }),
  zone: fc.constantFrom('Europe/London', 'Asia/Calcutta'),
});
const exercise = fc.record({ exerciseId: fc.constantFrom('roman-numerals', 'mars-rover'), language: fc.constantFrom('typescript', 'python') });
const day = fc.constantFrom('2026-12-01', '2027-06-30');
const person = (id: string) => fc.record({ id: fc.constant(id), name: text, zone: fc.constantFrom('Europe/London', 'Mars/Base') });

/** Data that fits each type; a type without a row here fails the test of the event types. */
export const dataOf: Record<string, fc.Arbitrary<unknown>> = {
  'mentorship.created': fc.record(
    { mentorshipId: fc.constant('m-1'), mentor: person('ruth'), mentee: person('ines'), callLink: text },
    { requiredKeys: ['mentorshipId', 'mentor', 'mentee'] },
  ),
  'mentorship.callLinkSet': fc.record({ callLink: fc.option(text) }),
  'goal.added': fc.record(
    {
      goalId,
      statement: text,
      measurable: text,
      achievable: text,
      relevant: text,
      due: day,
      milestones: fc.array(fc.record({ milestoneId, text }), { maxLength: 3 }),
    },
    { requiredKeys: ['goalId', 'statement', 'milestones'] },
  ),
  'goal.changed': fc.record(
    { goalId, statement: text, measurable: fc.option(text), achievable: fc.option(text), relevant: fc.option(text), due: fc.option(day) },
    { requiredKeys: ['goalId'] },
  ),
  'goal.standingSet': fc.record({ goalId, standing: fc.constantFrom('open', 'reached', 'paused', 'set-aside') }),
  'milestone.added': fc.record({ goalId, milestoneId, text }),
  'milestone.reworded': fc.record({ goalId, milestoneId, text }),
  'milestone.removed': fc.record({ goalId, milestoneId }),
  'milestone.ticked': fc.record({ goalId, milestoneId, ticked: fc.boolean(), sessionId }, { requiredKeys: ['goalId', 'milestoneId', 'ticked'] }),
  'session.scheduled': fc
    .tuple(sessionId, when, fc.option(exercise))
    .map(([id, plan, choice]) => ({ sessionId: id, ...plan, ...(choice && { exercise: choice }) })),
  'session.moved': fc.tuple(sessionId, when).map(([id, plan]) => ({ sessionId: id, ...plan })),
  'session.cancelled': fc.record({ sessionId, reason: text }, { requiredKeys: ['sessionId'] }),
  'session.missed': fc.record({ sessionId }),
  'session.started': fc.record({
    sessionId,
    way: fc.oneof(
      fc.constant({ kind: 'call' }),
      fc.record({ kind: fc.constant('live-share'), joinLink: text }),
      fc.record({ kind: fc.constant('own-link'), link: text }),
    ),
  }),
  'session.ended': fc.record({ sessionId }),
  'session.wrappedUp': fc.record({ sessionId, note: fc.option(text) }, { requiredKeys: ['sessionId'] }),
  'session.exercisePicked': fc.record({ sessionId, exercise: fc.option(exercise) }),
  'person.described': fc.record({
    id: fc.constantFrom('ruth', 'ines', 'somebody'),
    name: fc.constantFrom('Ruth', 'Ines C.'),
    zone: fc.constantFrom('Europe/London', 'Asia/Tokyo'),
  }),
  'exercise.doneSet': fc.record({ exercise, done: fc.boolean() }),
  'exercise.partRevealed': fc.record({ exercise, part: fc.integer({ min: 2, max: 20 }) }),
  'exercise.testsRun': fc.record(
    {
      exercise,
      outcome: fc.constantFrom('red', 'green'),
      counts: fc.record({ passed: fc.nat(9), failed: fc.nat(9) }),
      sessionId,
    },
    { requiredKeys: ['exercise', 'outcome'] },
  ),
  'exercise.pulled': fc.record({ exercise, source: fc.constant('bundled'), version: fc.constant('1') }),
};

export const typeNames = mentorshipEventTypes.map(({ type }) => type);
export const anEvent: fc.Arbitrary<NewEvent> = fc
  .constantFrom(...typeNames)
  .chain((type) => (dataOf[type] ?? fc.constant({})).map((data) => ({ type, data })));
/** What two people wrote, one after the other. */
export const aLog = (event: fc.Arbitrary<NewEvent>, size: { minLength?: number; maxLength: number }): fc.Arbitrary<Told[]> =>
  fc.array(fc.record({ by: fc.constantFrom(ruth, ines), event }), size).map((told) => told.map((one, i) => ({ ...one, at: noon + i })));
/** Places to shuffle by. */
export const places = fc.infiniteStream(fc.nat(1_000)).map((stream) => (): number => Number(stream.next().value));
/** The log of a mentorship that has begun. */
export const begun = (log: readonly Told[]): Told[] => [
  {
    by: ruth,
    event: {
      type: 'mentorship.created',
      data: { mentorshipId: 'm-1', mentor: { id: 'ruth', name: 'Ruth', zone: 'UTC' }, mentee: { id: 'ines', name: 'Ines', zone: 'UTC' } },
    },
    at: noon - 1,
  },
  ...log,
];
