/**
 * An exercise that is already on disk, recognised by its `exercise.json`. That file may have come with somebody's repository: it is read within
 * a limit, checked, and counts only when code and test are really there. Where it brings its own run there may be no such pair: then it is what
 * can be looked at first.
 */
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { longestProvenance, provenanceFile, readProvenance, type Provenance } from '../../core/exercise/provenance.js';
import type { PulledExercise } from '../../ports/exerciseFolder.js';

const highest = 32;

export async function readPulled(folder: string): Promise<PulledExercise | undefined> {
  const text = await readSmall(join(folder, provenanceFile));
  const provenance = text === undefined ? undefined : readProvenance(text);
  if (!provenance) return undefined;
  if (provenance.run !== undefined) return firstLook(folder, provenance);
  const exercise = { ...whereOf(folder, provenance), provenance };
  return (await isFile(exercise.code)) && (await isFile(exercise.test)) ? exercise : undefined;
}

export async function findEnclosing(path: string): Promise<PulledExercise | undefined> {
  let folder = path;
  for (let height = 0; height < highest; height += 1) {
    const exercise = await readPulled(folder);
    if (exercise) return exercise;
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
  return undefined;
}

export function whereOf(
  folder: string,
  of: { readonly prompt: string; readonly code: string; readonly test: string },
): Omit<PulledExercise, 'provenance'> {
  const at = (path: string): string => join(folder, ...path.split('/'));
  return { folder, prompt: at(of.prompt), code: at(of.code), test: at(of.test) };
}

/** Code and test where it has both; else what is named, if it is a file, else the first file in it, else the README, else our own text. */
export async function firstLook(folder: string, provenance: Provenance): Promise<PulledExercise> {
  const where = whereOf(folder, provenance);
  if (where.code !== where.test && (await isFile(where.code)) && (await isFile(where.test))) return { ...where, provenance };
  const first = (await firstFile(where.code)) ?? (await readme(folder)) ?? where.prompt;
  return { ...where, code: first, test: first, provenance };
}

const deepest = 4;

/** In the order in which people number them: 2 before 10. */
async function firstFile(path: string, depth = 0): Promise<string | undefined> {
  if (await isFile(path)) return path;
  const names = await namesIn(path);
  for (const name of names) if (await isFile(join(path, name))) return join(path, name);
  const [folder] = names;
  return folder === undefined || depth === deepest ? undefined : firstFile(join(path, folder), depth + 1);
}

async function readme(folder: string): Promise<string | undefined> {
  const name = (await namesIn(folder)).find((each) => /^readme(?:\.|$)/i.test(each));
  return name === undefined ? undefined : firstFile(join(folder, name), deepest);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => !name.startsWith('.')).sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  } catch {
    return []; // no folder, or not there yet: something else is looked at first
  }
}

async function readSmall(file: string): Promise<string | undefined> {
  try {
    const found = await lstat(file); // before opening: a pipe would keep us waiting
    if (!found.isFile() || found.size > longestProvenance) return undefined;
    return await readFile(file, 'utf8');
  } catch {
    return undefined; // missing or not readable is not ours; nothing is lost by not recognising it
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false; // gone or not to be looked at: either way there is nothing to open
  }
}
