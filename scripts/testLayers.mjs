/** What belongs to which layer of tests, and the line that sums a run up. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './root.mjs';

const js = (folder) => inRoot('out', 'js', 'test', folder);

/** `folders` are searched for *.test.js. In the order in which they run: the quick and telling ones first. */
export const LAYERS = {
  unit: { folders: [js('unit'), js('contracts')], timeout: 20_000 },
  host: { folders: [js('host')], timeout: 30_000 },
  browser: { folders: [js('browser')], timeout: 180_000 },
  deep: { folders: [js('deep')], timeout: 15 * 60_000 },
};

export const EVERYDAY = ['unit', 'host', 'browser'];

/** `12 passed, 0 failed`, with the skipped behind when there are any. */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

export function addCounts(one, other) {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed, skipped: one.skipped + other.skipped };
}

/** The test files of a layer, in a steady order. */
export function filesOf(layer) {
  return LAYERS[layer].folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.test.js'))
      .sort()
      .map((name) => path.join(folder, name)),
  );
}
