/** The pack's folders as a test sees them before anything of ours has read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PackEntry } from '../../../../src/adapters/exercises/bundled/packEntry.js';

export const packFolder = resolve('exercises');
export const solutionsFolder = resolve('test/fixtures/solutions');

export function packIds(): readonly string[] {
  const folders = readdirSync(packFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .filter((name) => name !== 'shared')
    .sort();
}

export function packEntry(id: string): PackEntry {
  return JSON.parse(packText(id, 'exercise.json')) as PackEntry;
}

export function packText(...path: readonly string[]): string {
  return readFileSync(resolve(packFolder, ...path), 'utf8');
}

/** What an exercise's files are called after. */
export function fileNameOf({ id, fileName = id }: PackEntry): string {
  return fileName;
}
