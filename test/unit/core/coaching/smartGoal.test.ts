/** Advice on goals: at most one line, never in the way. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { coach, type Letter } from '../../../../src/core/coaching/smartGoal.js';

const today = '2026-11-24';
const cases: readonly [Letter, string, string | undefined][] = [
  ['S', '', undefined],
  ['S', '   ', undefined],
  ['S', 'Lead a refactoring on her own', undefined],
  ['S', 'Get better at Git', 'vague'],
  ['S', 'UNDERSTAND closures', 'vague'],
  ['S', 'Mastering betterment of goods', undefined],
  ['S', 'Use Git and GitHub for her own project', undefined],
  ['S', 'Write unit tests for a service and deploy it to production', 'two-goals'],
  ['S', 'Learn to write tests for a service and then deploy it', 'two-goals'],
  ['S', 'Salt and pepper', undefined],
  ['M', 'Every test stays green', undefined],
  ['M', 'She feels more confident', 'vague'],
  ['A', 'To learn more and write better code', undefined],
  ['R', 'To learn more and write better code', undefined],
  ['T', '2026-12-07', 'very-soon'],
  ['T', '2026-12-08', undefined],
  ['T', '2026-11-24', 'very-soon'],
  ['T', '2027-05-26', undefined],
  ['T', '2027-05-27', 'far-away'],
  ['T', '2026-11-23', undefined],
  ['T', 'next spring', undefined],
];

describe('advice on a goal', () => {
  for (const [letter, text, code] of cases) {
    it(`${letter}: "${text}" ${code === undefined ? 'needs none' : `is ${code}`}`, () => {
      assert.equal(coach(letter, text, today)?.code, code);
    });
  }

  it('names the word that nobody can tick', () => {
    assert.deepEqual(coach('S', 'Become Familiar with CSS', today), { code: 'vague', word: 'Familiar' });
  });

  it('looks at no more than a goal can hold, so that a huge paste does not hold up the typing', () => {
    assert.equal(coach('S', `${'word '.repeat(190)}better`, today)?.code, 'vague');
    assert.equal(coach('S', `${'word '.repeat(40_000)}better`, today), undefined);
  });
});
