import { test } from 'node:test';
import assert from 'node:assert/strict';
import { fizzBuzz } from './fizzbuzz.ts';

test('1 is 1', () => {
  assert.equal(fizzBuzz(1), '1');
});
