import { test } from 'node:test';
import assert from 'node:assert/strict';
import { score } from './bowling.ts';

test('twenty misses are 0', () => {
  assert.equal(score(Array(20).fill(0)), 0);
});
