/** An exercise's own texts as they are now: what a person writes there, without what tools fetch and build. */
import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Snapshot } from '../../core/exercise/lookBack.js';
import { SafePath } from '../../core/exercise/safePath.js';

const longestText = 200_000;
const mostFiles = 60;
const deepest = 5;

/** Fetched or built, never written by hand. */
const passedOver = new Set(['node_modules', 'target', 'build', 'dist', 'out', 'bin', 'obj', 'vendor', '__pycache__']);

const laterPart = /^PART-\d+\.md$/;

export async function snapshotOf(folder: string, prompt: string): Promise<Snapshot> {
  const found = new Map<string, { hash: string; text: string }>();
  const paths = (await pathsIn(folder, '', 0)).filter((path) => path !== prompt && !laterPart.test(path));
  for (const path of paths.slice(0, mostFiles)) {
    const text = await readText(join(folder, ...path.split('/')));
    if (text !== undefined) found.set(path, { hash: createHash('sha256').update(text).digest('hex'), text });
  }
  return found;
}

/** Files first, then folders, each by name; nothing hidden, no links. */
async function pathsIn(folder: string, below: string, depth: number): Promise<readonly string[]> {
  if (depth > deepest) return [];
  const entries = await readdir(join(folder, ...below.split('/')), { withFileTypes: true }).catch((): Dirent[] => []);
  const shown = entries.filter(({ name }) => !name.startsWith('.') && !passedOver.has(name)).sort((one, other) => (one.name < other.name ? -1 : 1));
  const path = (name: string): string => (below === '' ? name : `${below}/${name}`);
  const files = shown.filter((entry) => entry.isFile()).map(({ name }) => path(name));
  const deeper = await Promise.all(shown.filter((entry) => entry.isDirectory()).map(({ name }) => pathsIn(folder, path(name), depth + 1)));
  return [...files.filter((each) => v.is(SafePath, each)), ...deeper.flat()].slice(0, mostFiles);
}

async function readText(file: string): Promise<string | undefined> {
  try {
    if ((await lstat(file)).size > longestText) return undefined;
    const text = await readFile(file, 'utf8');
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined; // gone or not ours to read: it is not part of the picture
  }
}
