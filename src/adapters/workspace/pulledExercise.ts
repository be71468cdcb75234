/**
 * An exercise that is already on disk, recognised by its `exercise.json`. That file may have come with somebody's repository: it is read within
 * a limit, checked, and counts only when code and test are really there.
 */
import { lstat, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { longestProvenance, provenanceFile, readProvenance } from '../../core/exercise/provenance.js';
import type { PulledExercise } from '../../ports/exerciseFolder.js';

const highest = 32;

export async function readPulled(folder: string): Promise<PulledExercise | undefined> {
  const text = await readSmall(join(folder, provenanceFile));
  const provenance = text === undefined ? undefined : readProvenance(text);
  if (!provenance) return undefined;
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
