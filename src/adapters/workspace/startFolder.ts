/** The folder that a run starts in: really inside the exercise, whatever links somebody made there. */
import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';

/** `undefined` where there is no such folder, or it leads outside. */
export async function startFolder(folder: string, cwd = ''): Promise<string | undefined> {
  if (cwd === '') return folder;
  const start = join(folder, ...cwd.split('/'));
  return (await liesInside(folder, start)) ? start : undefined;
}

export async function liesInside(folder: string, path: string): Promise<boolean> {
  try {
    const way = relative(await realpath(folder), await realpath(path));
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  } catch {
    return false; // one of them is not there
  }
}
