/** Exercises on disk: a new one whole or not at all, and nothing that exists is written over or through (docs/threats.md, 18–21). */
import { lstat, mkdir, readdir, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { exercisesFolder, fitsOnWindows, type PullPlan } from '../../core/exercise/pullPlan.js';
import { partFile, type ExerciseFile } from '../../core/exercise/exercise.js';
import { pathKey } from '../../core/exercise/safePath.js';
import { failed, succeed, type Result } from '../../core/result.js';
import type { Clock } from '../../ports/clock.js';
import type { ExerciseFolder, PulledExercise, WriteOutcome } from '../../ports/exerciseFolder.js';
import type { Ids } from '../../ports/ids.js';
import { faultCode, folderProblem, isMissing } from './fileFault.js';
import { findEnclosing, firstLook, readPulled, whereOf } from './pulledExercise.js';
import { liesInside } from './startFolder.js';
import { makeWhole, removeAbandoned, writeFresh } from './wholeFolder.js';

const mostExercises = 500;

export interface ExerciseFolderDeps {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly platform?: NodeJS.Platform;
}

export function exerciseFolder(deps: ExerciseFolderDeps): ExerciseFolder {
  return {
    namesTaken,
    write: (base, plan, signal) => write({ base, plan, signal }, deps),
    pulled,
    enclosing: findEnclosing,
    partsRevealed,
    addPart,
    putAside,
    tidyAway,
  };
}

async function partsRevealed({ folder }: PulledExercise): Promise<number> {
  const names = new Set(await readdir(folder));
  let parts = 1;
  while (names.has(partFile(parts + 1))) parts += 1;
  return parts;
}

async function addPart({ folder }: PulledExercise, file: ExerciseFile): Promise<Result<string>> {
  const path = join(folder, ...file.path.split('/'));
  try {
    await writeFresh(folder, file);
    return succeed(path);
  } catch (error) {
    return faultCode(error) === 'EEXIST' ? succeed(path) : failed(folderProblem(error));
  }
}

async function putAside({ folder }: PulledExercise): Promise<Result<{ base: string; name: string }>> {
  const home = dirname(folder);
  try {
    const taken = new Set((await readdir(home)).map(pathKey));
    let count = 1;
    while (taken.has(pathKey(keptName(folder, count)))) count += 1;
    const name = keptName(folder, count);
    await rename(folder, join(home, name));
    return succeed({ base: dirname(home), name });
  } catch (error) {
    return failed(folderProblem(error));
  }
}

async function tidyAway({ folder }: PulledExercise, paths: readonly string[]): Promise<Result<void>> {
  try {
    for (const path of paths.map((each) => join(folder, ...each.split('/')))) {
      // Not through a link that leads elsewhere; a link itself is only taken away.
      if (await liesInside(folder, dirname(path))) await rm(path, { recursive: true, force: true });
    }
    return succeed(undefined);
  } catch (error) {
    return failed(folderProblem(error));
  }
}

function keptName(folder: string, count: number): string {
  return `${basename(folder)}-kept-${count}`;
}

async function namesTaken(base: string): Promise<Result<readonly string[]>> {
  try {
    return succeed(await readdir(join(base, exercisesFolder)));
  } catch (error) {
    return isMissing(error) ? succeed([]) : failed(folderProblem(error));
  }
}

async function pulled(base: string): Promise<Result<readonly PulledExercise[]>> {
  const names = await namesTaken(base);
  if (!names.ok) return names;
  const folders = names.value.filter((name) => !name.startsWith('.')).slice(0, mostExercises);
  const found = await Promise.all(folders.map((name) => readPulled(join(base, exercisesFolder, name))));
  return succeed(found.filter((exercise) => exercise !== undefined).sort(newestFirst));
}

function newestFirst(one: PulledExercise, other: PulledExercise): number {
  return Date.parse(other.provenance.pulledAt) - Date.parse(one.provenance.pulledAt);
}

interface Wanted {
  readonly base: string;
  readonly plan: PullPlan;
  readonly signal: AbortSignal | undefined;
}

async function write(wanted: Wanted, deps: ExerciseFolderDeps): Promise<Result<WriteOutcome>> {
  try {
    const home = await ownFolder(wanted.base);
    return home.ok ? await writeInto(home.value, wanted, deps) : home;
  } catch (error) {
    return failed(wanted.signal?.aborted ? { type: 'cancelled' } : folderProblem(error));
  }
}

interface Home {
  readonly path: string;
  /** Made for this exercise, so that it goes again where there is none in the end. */
  readonly isNew: boolean;
}

async function writeInto(
  home: Home,
  { plan, signal }: Wanted,
  { clock, ids, platform = process.platform }: ExerciseFolderDeps,
): Promise<Result<WriteOutcome>> {
  try {
    const folder = join(home.path, plan.folderName);
    if (platform === 'win32' && !fitsOnWindows(folder, plan)) return failed({ type: 'path-too-long' });
    await removeAbandoned(home.path, clock.now());
    const isThere = await makeWhole({ home: home.path, name: plan.folderName, files: plan.files }, ids.fresh(), signal);
    if (!isThere) return succeed({ outcome: 'name-taken' });
    return succeed({ outcome: 'written', exercise: await written(folder, plan) });
  } finally {
    if (home.isNew) await rmdir(home.path).catch(() => undefined); // stays where something is in it
  }
}

/** `<base>/exercises`, made where it is missing; a link in its place is not followed. */
async function ownFolder(base: string): Promise<Result<Home>> {
  const root = await realpath(base).catch((error: unknown) => faultUnlessMissing(error));
  if (root === undefined) return failed({ type: 'folder-missing' });
  const path = join(root, exercisesFolder);
  const isNew = await mkdir(path).then(
    () => true,
    (error: unknown) => {
      if (faultCode(error) !== 'EEXIST') throw error;
      return false;
    },
  );
  return (await lstat(path)).isDirectory() ? succeed({ path, isNew }) : failed({ type: 'folder-not-ours' });
}

function faultUnlessMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
  return undefined;
}

async function written(target: string, { prompt, code, test, provenance }: PullPlan): Promise<PulledExercise> {
  return provenance.run === undefined ? { ...whereOf(target, { prompt, code, test }), provenance } : firstLook(target, provenance);
}
