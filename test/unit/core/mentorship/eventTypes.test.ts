/** All event types together: any order of delivery gives one state, whatever other people's logs hold. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import type { NewEvent } from '../../../../src/core/journal/event.js';
import { mentorshipEventTypes } from '../../../../src/core/mentorship/eventTypes.js';
import { foldLines, ines, instant, linesOf, noon, ruth, type Told } from '../../../builders/mentorship.js';

const goalId = fc.constantFrom('g-1', 'g-2');
const milestoneId = fc.constantFrom('m-1', 'm-2', 'm-3');
const sessionId = fc.constantFrom('s-1', 's-2');
const text = fc.oneof(fc.constantFrom('Read chapter 1', '<b>x</b>', '\u202eevil', '👩🏽‍💻'), fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }));
const when = fc.record({
  start: fc.integer({ min: 0, max: 400 }).map((hours) => instant(noon + hours * 3_600_000)),
  minutes: fc.integer({ min: 5, max: 600 }),
  zone: fc.constantFrom('Europe/London', 'Asia/Calcutta'),
});
const exercise = fc.record({ exerciseId: fc.constantFrom('roman-numerals', 'mars-rover'), language: fc.constantFrom('typescript', 'python') });
const day = fc.constantFrom('2026-12-01', '2027-06-30');
const person = (id: string) => fc.record({ id: fc.constant(id), name: text, zone: fc.constantFrom('Europe/London', 'Mars/Base') });

/** Data that fits each type; a type without a row here fails the test below. */
const dataOf: Record<string, fc.Arbitrary<unknown>> = {
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
  'exercise.pulled': fc.record({ exercise, source: fc.constant('bundled'), version: fc.constant('1') }),
};

const typeNames = mentorshipEventTypes.map(({ type }) => type);
const anEvent: fc.Arbitrary<NewEvent> = fc
  .constantFrom(...typeNames)
  .chain((type) => (dataOf[type] ?? fc.constant({})).map((data) => ({ type, data })));
const aLog = (event: fc.Arbitrary<NewEvent>, size: { minLength?: number; maxLength: number }): fc.Arbitrary<Told[]> =>
  fc.array(fc.record({ by: fc.constantFrom(ruth, ines), event }), size).map((told) => told.map((one, i) => ({ ...one, at: noon + i })));
/** Places to shuffle by. */
const places = fc.infiniteStream(fc.nat(1_000)).map((stream) => (): number => Number(stream.next().value));
const begun = (log: readonly Told[]): Told[] => [
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

describe('the event types of a mentorship', () => {
  it('each have a name of their own and are tried here', () => {
    assert.equal(new Set(typeNames).size, typeNames.length);
    assert.deepEqual([...typeNames].sort(), Object.keys(dataOf).sort());
  });

  it('survive being written, read and folded in any order', () => {
    fc.assert(
      fc.property(aLog(anEvent, { maxLength: 25 }), places, (log, place) => {
        const lines = linesOf(begun(log));
        const inOrder = foldLines(lines);
        assert.deepEqual(inOrder.quarantined, []);
        const shuffled = lines
          .map((line) => ({ line, place: place() }))
          .sort((a, b) => a.place - b.place)
          .map(({ line }) => line);
        assert.deepEqual(foldLines([...shuffled, ...shuffled.slice(0, 3)]).state, inOrder.state);
      }),
      { numRuns: 100 },
    );
  });

  it('give one state for all orders in which a small log can arrive', () => {
    fc.assert(
      fc.property(aLog(anEvent, { minLength: 2, maxLength: 3 }), (log) => {
        const lines = linesOf(begun(log));
        const expected = foldLines(lines).state;
        for (const order of permutations(lines)) assert.deepEqual(foldLines(order).state, expected);
      }),
      { numRuns: 15 },
    );
  });

  it('never throw on what somebody else’s log may hold, and set it aside', () => {
    const hostile = fc.constantFrom(...typeNames).chain((type) =>
      fc
        .oneof(
          fc.jsonValue({ maxDepth: 3 }),
          (dataOf[type] ?? fc.constant({})).chain((data) =>
            fc
              .tuple(
                fc.constantFrom(...Object.keys(data as object), '__proto__', 'constructor', 'toString'),
                fc.oneof(fc.jsonValue(), fc.constant('x'.repeat(10_001))),
              )
              .map(([key, value]) => ({ ...(data as object), [key]: value })),
          ),
        )
        .map((data) => ({ type, data })),
    );
    fc.assert(
      fc.property(aLog(fc.oneof(hostile, anEvent), { maxLength: 20 }), (log) => {
        const folded = foldLines(linesOf(begun(log)));
        assert.ok(folded.state.match);
        for (const goal of folded.state.goals.values()) assert.ok(goal.statement.raw.length > 0 && goal.statement.raw.length <= 10_000);
        for (const session of folded.state.sessions.values()) assert.ok(Number.isFinite(Date.parse(session.start)));
      }),
      { numRuns: 100 },
    );
  });

  it('leave the state as it is, the very same object, where there is nothing to do', () => {
    const idle = [
      'goal.changed',
      'goal.standingSet',
      'milestone.added',
      'milestone.reworded',
      'milestone.removed',
      'milestone.ticked',
      'session.moved',
      'session.cancelled',
      'session.missed',
      'session.started',
      'session.ended',
      'session.wrappedUp',
      'session.exercisePicked',
    ];
    const before = foldLines(linesOf(begun([]))).state;
    for (const type of idle) {
      const [data] = fc.sample(dataOf[type] ?? fc.constant({}), 1);
      assert.deepEqual(foldLines(linesOf(begun([{ by: ines, event: { type, data }, at: noon }]))).state, before, type);
    }
  });
});

function permutations<T>(of: readonly T[]): T[][] {
  if (of.length < 2) return [[...of]];
  return of.flatMap((first, i) => permutations([...of.slice(0, i), ...of.slice(i + 1)]).map((rest) => [first, ...rest]));
}
