import { test } from 'node:test';
import assert from 'node:assert/strict';
import { drive } from './mars-rover.js';

test('without commands the rover stays where it is', () => {
  assert.deepEqual(drive({ x: 0, y: 0, heading: 'N' }, ''), { x: 0, y: 0, heading: 'N' });
});
