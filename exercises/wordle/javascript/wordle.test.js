import { test } from 'node:test';
import assert from 'node:assert/strict';
import { mark } from './wordle.js';

test('no letter is there', () => {
  assert.equal(mark('plant', 'berry'), '00000');
});
