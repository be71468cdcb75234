/**
 * Patterns that name files of an archive: `*` and `?` within a name, `**` for any folders between. They come from catalogues, so matching never goes
 * back over what it has read: no pattern makes it slow.
 */
import { pathKey } from './safePath.js';

/** Whether the pattern names this path or a folder that it lies in: `keynote` is the folder at the top with all that is in it. */
export function liesWithin(pattern: string, path: string): boolean {
  const parts = pathKey(pattern).replace(/\/+$/, '').split('/');
  let reached = withoutFolders(parts, [0]);
  for (const segment of pathKey(path).split('/')) {
    const next = [...reached].flatMap((at) => stepsFrom(parts, at, segment));
    reached = withoutFolders(parts, next);
    if (reached.has(parts.length)) return true;
  }
  return false;
}

function stepsFrom(parts: readonly string[], at: number, segment: string): readonly number[] {
  const part = parts[at];
  if (part === undefined) return [];
  if (part === '**') return [at];
  return matchesName(part, segment) ? [at + 1] : [];
}

/** `**` may also stand for no folder at all. */
function withoutFolders(parts: readonly string[], places: readonly number[]): Set<number> {
  const reached = new Set(places);
  for (const at of reached) if (parts[at] === '**') reached.add(at + 1);
  return reached;
}

/** Remembers only the last star: what an earlier one took never has to be given back. */
function matchesName(pattern: string, name: string): boolean {
  let [at, star, taken] = [0, -1, 0];
  for (let read = 0; read < name.length;) {
    if (at < pattern.length && pattern[at] !== '*' && (pattern[at] === '?' || pattern[at] === name[read])) {
      at += 1;
      read += 1;
    } else if (pattern[at] === '*') {
      star = at;
      taken = read;
      at += 1;
    } else {
      if (star < 0) return false;
      taken += 1;
      [at, read] = [star + 1, taken];
    }
  }
  return /^\**$/.test(pattern.slice(at));
}
