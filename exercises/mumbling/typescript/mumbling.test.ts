import { test } from 'node:test';
import assert from 'node:assert/strict';
import { mumble } from './mumbling.ts';

test('nothing read is nothing heard', () => {
  assert.equal(mumble(''), '');
});
