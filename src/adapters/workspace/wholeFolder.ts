/**
 * Makes a folder with all its files, or none: beside its place under a name of its own, and renamed when it is whole. A kill, a full disk, a cancel or a
 * second window never leaves half of it where people look (docs/threats.md, 18–21).
 */
import { createHash } from 'node:crypto';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ExerciseFile } from '../../core/exercise/exercise.js';
import { faultCode, isMissing } from './fileFault.js';

export interface WholeFolder {
  readonly home: string;
  readonly name: string;
  /** In this order, as far as it matters: the last one is written when all others are. */
  readonly files: readonly ExerciseFile[];
}

/** Opening, writing and closing go on at the same time for so many files. */
const atOnce = 4;
/** After this an unfinished folder of somebody who may still be at work is one that was left. */
const abandonedAfterMs = 10 * 60_000;
/** Folders on a shared disk are made by several computers, and a number of a process means something only on its own. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Whether it stands in its place now; not, where the name is taken. Whatever happens, nothing unfinished is left. */
export async function makeWhole({ home, name, files }: WholeFolder, id: string, signal?: AbortSignal): Promise<boolean> {
  const partial = join(home, `.${name}.partial-${machine}-${process.pid}-${id}`);
  try {
    await mkdir(partial);
    await writeAll(partial, files, signal);
    signal?.throwIfAborted();
    return await moveInto(partial, join(home, name));
  } finally {
    await rm(partial, { recursive: true, force: true, maxRetries: 3 }); // already gone when it was moved
  }
}

async function writeAll(folder: string, files: readonly ExerciseFile[], signal: AbortSignal | undefined): Promise<void> {
  // None of them exists yet and none is made twice: what stands in the way is somebody else's, and stops everything.
  for (const inner of foldersOf(files)) await mkdir(join(folder, ...inner.split('/')));
  const [first, last] = [files.slice(0, -1).values(), files.slice(-1)];
  const writer = async (): Promise<void> => {
    for (const file of first) {
      signal?.throwIfAborted();
      await writeFresh(folder, file);
    }
  };
  const writers = Array.from({ length: atOnce }, writer);
  await Promise.allSettled(writers); // nobody may still write when it is cleared away
  await Promise.all(writers);
  for (const file of last) await writeFresh(folder, file);
}

/** The outer ones first. */
function foldersOf(files: readonly ExerciseFile[]): readonly string[] {
  const folders = new Set<string>();
  for (const { path } of files) {
    for (let folder = dirname(path); folder !== '.' && !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  return [...folders].sort();
}

/** Never over or through something that is there: not even a link that leads nowhere. */
export async function writeFresh(folder: string, file: ExerciseFile): Promise<void> {
  const handle = await open(join(folder, ...file.path.split('/')), 'wx', file.executable ? 0o755 : 0o644);
  try {
    await handle.writeFile('text' in file ? file.text : file.bytes);
  } finally {
    await handle.close();
  }
}

/** Looked at first each time, because a rename would silently replace an empty folder. */
async function moveInto(partial: string, target: string): Promise<boolean> {
  for (const waitMs of [20, 80, 200, 500, 0]) {
    if (await exists(target)) return false;
    const moved = await tryRename(partial, target, waitMs > 0);
    if (moved !== 'busy') return moved === 'moved';
    await pause(waitMs); // Windows: a virus scanner still reads what was just written
  }
  return false;
}

async function tryRename(partial: string, target: string, mayWait: boolean): Promise<'moved' | 'taken' | 'busy'> {
  try {
    await rename(partial, target);
    return 'moved';
  } catch (error) {
    const code = faultCode(error);
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOTDIR') return 'taken';
    if (mayWait && process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(code)) return 'busy';
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return (await lookAt(path)) !== undefined;
}

async function lookAt(path: string): Promise<{ readonly mtimeMs: number } | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Removes what interrupted writes left, at once where their process is gone, and leaves alone what another window is writing now. */
export async function removeAbandoned(home: string, now: number): Promise<void> {
  const partials = (await readdir(home)).filter((name) => /^\..+\.partial-/.test(name));
  for (const name of partials) {
    const found = await lookAt(join(home, name)); // another window may have just finished it
    const isAbandoned = found && (now - found.mtimeMs > abandonedAfterMs || isOrphan(name));
    if (isAbandoned) await rm(join(home, name), { recursive: true, force: true }).catch(tryNextTime);
  }
}

/** Something of it is in use: no reason not to make a new one. */
function tryNextTime(): void {
  return;
}

function isOrphan(name: string): boolean {
  const [, at, pid] = /\.partial-([0-9a-f]{8})-(\d{1,10})-/.exec(name) ?? [];
  return at === machine && !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0); // asks only
  } catch (error) {
    return faultCode(error) !== 'ESRCH';
  }
}
