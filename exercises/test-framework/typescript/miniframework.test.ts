import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createFramework } from './miniframework.ts';

test('a run without tests has no results', () => {
  const framework = createFramework();
  assert.deepEqual(framework.run(), []);
});
