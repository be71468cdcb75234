import { test } from 'node:test';
import assert from 'node:assert/strict';
import { turn } from './tic-tac-toe.js';

test('X begins', () => {
  assert.equal(turn('.........'), 'X');
});
