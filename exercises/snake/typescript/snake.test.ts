import { test } from 'node:test';
import assert from 'node:assert/strict';
import { tick } from './snake.ts';

test('one tick moves the snake one square ahead', () => {
  const game = { width: 5, height: 5, snake: [{ x: 0, y: 0 }], heading: 'E' };
  assert.deepEqual(tick(game), { ...game, snake: [{ x: 1, y: 0 }] });
});
