/** The steps of looking back, from one run of the tests to the next. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { stepsBetween, type KeptRun } from '../../../../src/core/exercise/lookBack.js';

const run = (files: Record<string, string>): KeptRun => ({
  at: 0,
  outcome: 'red',
  files: Object.fromEntries(Object.entries(files).map(([path, letter]) => [path, letter.repeat(64)])),
});

describe('looking back', () => {
  it('goes file by file through what changed, came and went', () => {
    const steps = stepsBetween([
      run({ code: 'a', test: 'a' }),
      run({ code: 'b', test: 'a' }),
      run({ code: 'b', test: 'c', more: 'd' }),
      run({ code: 'b', test: 'c' }),
    ]);
    assert.deepEqual(
      steps.map(({ path, from, to, before, after }) => [path, from?.[0], to?.[0], before.number, after.number]),
      [
        ['code', 'a', 'b', 1, 2],
        ['more', undefined, 'd', 2, 3],
        ['test', 'a', 'c', 2, 3],
        ['more', 'd', undefined, 3, 4],
      ],
    );
  });

  it('has no step where nothing changed, and none before the second run', () => {
    assert.deepEqual(stepsBetween([]), []);
    assert.deepEqual(stepsBetween([run({ code: 'a' })]), []);
    assert.deepEqual(stepsBetween([run({ code: 'a' }), run({ code: 'a' })]), []);
  });
});
