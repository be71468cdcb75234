/**
 * Exercises on disk. A new one is written beside its place under a temporary name and renamed when it is whole, so that a kill, a full disk or a
 * second window never shows half an exercise, and nothing that exists is written over or through (docs/threats.md, 18–21).
 */
import { lstat, mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { exercisesFolder, type PullPlan } from '../../core/exercise/pullPlan.js';
import { partFile, type ExerciseFile } from '../../core/exercise/exercise.js';
import { failed, succeed, type Result } from '../../core/result.js';
import type { Clock } from '../../ports/clock.js';
import type { ExerciseFolder, PulledExercise, WriteOutcome } from '../../ports/exerciseFolder.js';
import type { Ids } from '../../ports/ids.js';
import { faultCode, folderProblem, isMissing } from './fileFault.js';
import { findEnclosing, readPulled, whereOf } from './pulledExercise.js';

/** After this an unfinished folder is what an interrupted write left, and not another window at work. */
const abandonedAfterMs = 10 * 60_000;
const mostExercises = 500;

export function exerciseFolder(deps: { readonly clock: Clock; readonly ids: Ids }): ExerciseFolder {
  return {
    namesTaken,
    write: (base, plan) => write(base, plan, deps),
    pulled,
    enclosing: findEnclosing,
    partsRevealed,
    addPart,
    putAside,
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
    const taken = new Set(await readdir(home));
    let count = 1;
    while (taken.has(keptName(folder, count))) count += 1;
    const name = keptName(folder, count);
    await rename(folder, join(home, name));
    return succeed({ base: dirname(home), name });
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

async function write(base: string, plan: PullPlan, { clock, ids }: { readonly clock: Clock; readonly ids: Ids }): Promise<Result<WriteOutcome>> {
  try {
    const home = await ownFolder(base);
    if (!home.ok) return home;
    await removeAbandoned(home.value, clock.now());
    return await writeInto(home.value, plan, `.${plan.folderName}.partial-${ids.fresh()}`);
  } catch (error) {
    return failed(folderProblem(error));
  }
}

/** `<base>/exercises`, made where it is missing; a link in its place is not followed. */
async function ownFolder(base: string): Promise<Result<string>> {
  const root = await realpath(base).catch((error: unknown) => faultUnlessMissing(error));
  if (root === undefined) return failed({ type: 'folder-missing' });
  const home = join(root, exercisesFolder);
  await mkdir(home).catch((error: unknown) => {
    if (faultCode(error) !== 'EEXIST') throw error;
  });
  return (await lstat(home)).isDirectory() ? succeed(home) : failed({ type: 'folder-not-ours' });
}

function faultUnlessMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
  return undefined;
}

async function writeInto(home: string, plan: PullPlan, partialName: string): Promise<Result<WriteOutcome>> {
  const partial = join(home, partialName);
  const target = join(home, plan.folderName);
  try {
    await mkdir(partial);
    for (const file of plan.files) await writeFresh(partial, file); // one after the other: exercise.json is the last
    if (!(await moveInto(partial, target))) return succeed({ outcome: 'name-taken' });
    return succeed({ outcome: 'written', exercise: { ...whereOf(target, plan), provenance: plan.provenance } });
  } finally {
    await rm(partial, { recursive: true, force: true }); // already gone when it was moved
  }
}

async function writeFresh(folder: string, file: ExerciseFile): Promise<void> {
  const path = join(folder, ...file.path.split('/'));
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, 'wx', file.executable ? 0o755 : 0o644);
  try {
    await handle.writeFile('text' in file ? file.text : file.bytes);
  } finally {
    await handle.close();
  }
}

/** Whether the folder stands in its place now. Looked at first, because a rename would silently replace an empty folder. */
async function moveInto(partial: string, target: string): Promise<boolean> {
  const existing = await lstat(target).catch((error: unknown) => faultUnlessMissing(error));
  if (existing) return false;
  for (const waitMs of [20, 80, 200, 500]) {
    const moved = await tryRename(partial, target);
    if (moved !== 'busy') return moved === 'moved';
    await pause(waitMs); // Windows: a virus scanner still reads what was just written
  }
  await rename(partial, target);
  return true;
}

async function tryRename(partial: string, target: string): Promise<'moved' | 'taken' | 'busy'> {
  try {
    await rename(partial, target);
    return 'moved';
  } catch (error) {
    const code = faultCode(error);
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return 'taken';
    if (process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(code)) return 'busy';
    throw error;
  }
}

async function removeAbandoned(home: string, now: number): Promise<void> {
  const partials = (await readdir(home)).filter((name) => /^\..+\.partial-/.test(name));
  for (const name of partials) {
    const folder = join(home, name);
    const found = await lstat(folder).catch((error: unknown) => faultUnlessMissing(error)); // another window may have just finished it
    if (found && now - found.mtimeMs > abandonedAfterMs) await rm(folder, { recursive: true, force: true });
  }
}
