/** All event types together: any order of delivery gives one state, whatever other people's logs hold. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { aLog, anEvent, begun, dataOf, places, typeNames } from '../../../builders/anyMentorship.js';
import { foldLines, ines, linesOf, noon } from '../../../builders/mentorship.js';

describe('the event types of a mentorship', function () {
  this.timeout(20_000); // many cases, or a slow disk, on a busy machine
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
