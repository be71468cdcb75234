/**
 * Where a file of an exercise may lie below the exercise's own folder. The rule is the same on every system, so that a pair on two systems gets
 * the same folder; it is checked segment by segment (docs/threats.md, 18–21: zip slip, device names, names that two systems read differently).
 */
import * as v from 'valibot';

const longestPath = 180;
const longestSegment = 120;
const deepest = 16;

/** A path below a folder, with `/` between segments, that means the same file on Windows, macOS and Linux. */
export const SafePath = v.pipe(v.string(), v.check(isSafePath, 'unsafe-path'));

export function isSafePath(path: string): boolean {
  const segments = path.split('/');
  return path.length <= longestPath && segments.length <= deepest && segments.every(isSafeSegment);
}

/** One key per file: paths with the same key would be one file on some system. Up after down, because some letters share only one of the two. */
export function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase().toUpperCase().normalize('NFC');
}

export interface NamedPath {
  readonly path: string;
  readonly isFolder: boolean;
}

/**
 * The first path that some system would take for another one: the same name twice, a file where a folder is needed, a folder that is spelt in two
 * ways. `undefined` when every system makes the same tree of them.
 */
export function collision(paths: readonly NamedPath[]): string | undefined {
  const named = new Set<string>();
  const folders = new Folders();
  for (const { path, isFolder } of paths) {
    const key = pathKey(path);
    if (named.has(key) || !folders.add(isFolder ? path : parentOf(path))) return path;
    named.add(key);
  }
  return paths.find(({ path, isFolder }) => !isFolder && folders.has(path))?.path;
}

/** Each folder is looked at once, however many files lie in it. */
class Folders {
  readonly #keys = new Set<string>();
  readonly #spelt = new Set<string>();

  /** With those that it lies in; not, where one of them is there already in another spelling. */
  add(folder: string): boolean {
    for (let path = folder; path !== '' && !this.#spelt.has(path); path = parentOf(path)) {
      if (this.has(path)) return false;
      this.#spelt.add(path);
      this.#keys.add(pathKey(path));
    }
    return true;
  }

  has(path: string): boolean {
    return this.#keys.has(pathKey(path));
  }
}

/** Whether some system would make two of these files one, or needs a folder where another one is a file. */
export function collide(paths: readonly string[]): boolean {
  return collision(paths.map((path) => ({ path, isFolder: false }))) !== undefined;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

const reservedOnWindows = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])$/i;

/** A name that begins with a dash could be read as an option by the tool that gets it as an argument. */
function isSafeSegment(segment: string): boolean {
  if (segment === '' || segment.length > longestSegment || segment.startsWith('-')) return false;
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>"|?*:\\]/u.test(segment) || !segment.isWellFormed()) return false;
  if (/^ |[. ]$/.test(segment)) return false; // covers . and ..
  return !reservedOnWindows.test(stemOf(segment));
}

function stemOf(segment: string): string {
  return (segment.split('.', 1)[0] ?? '').trimEnd();
}
