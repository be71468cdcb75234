import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Turnstile } from './turnstile.js';

test('it begins locked', () => {
  assert.equal(new Turnstile().state(), 'Locked');
});
