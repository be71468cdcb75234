/**
 * Where a program is, as an absolute path. Windows would look into the current folder first, which is somebody's exercise; so we search the PATH
 * ourselves, skip what is not absolute in it, and start only what we found (never through a shell, so no `.cmd` and no `.bat`).
 */
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

/** Every place where the program stands, in the order of the PATH. */
export async function findProgram(name: string, around: Surroundings): Promise<readonly string[]> {
  const file = around.platform === 'win32' ? `${name}.exe` : name;
  const places = pathFolders(around).map((folder) => join(folder, file));
  const runnable = await Promise.all(places.map(isRunnable));
  return places.filter((_, index) => runnable[index]);
}

/** Windows writes `Path`, and any case will do there. */
function pathFolders({ env, platform }: Surroundings): readonly string[] {
  const name = Object.keys(env).find((key) => key === 'PATH' || (platform === 'win32' && key.toUpperCase() === 'PATH'));
  const folders = (name === undefined ? '' : (env[name] ?? '')).split(delimiter).map((folder) => folder.replace(/^"(.*)"$/, '$1'));
  return [...new Set(folders.filter(isAbsolute))];
}

async function isRunnable(path: string): Promise<boolean> {
  try {
    if (!(await stat(path)).isFile()) return false;
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there or not ours to run: the next folder of the PATH may have it
  }
}
