import { test } from 'node:test';
import assert from 'node:assert/strict';
import { total } from './video-store.ts';

test('a regular film for one day costs 2 pounds', () => {
  assert.equal(total([{ title: 'The Long Tea Break', kind: 'regular', days: 1 }]), 2);
});
