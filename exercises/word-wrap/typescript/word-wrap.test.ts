import { test } from 'node:test';
import assert from 'node:assert/strict';
import { wrap } from './word-wrap.ts';

test('nothing stays nothing', () => {
  assert.equal(wrap('', 5), '');
});
