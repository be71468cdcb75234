import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Game } from './tennis.ts';

test('a game begins at 0-0', () => {
  const game = new Game('Ada', 'Bo');
  assert.equal(game.score(), '0-0');
});
