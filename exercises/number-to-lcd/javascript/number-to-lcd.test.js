import { test } from 'node:test';
import assert from 'node:assert/strict';
import { lcd } from './number-to-lcd.js';

test('1 is two bars on the right', () => {
  assert.deepEqual(lcd(1), ['   ', '  |', '  |']);
});
