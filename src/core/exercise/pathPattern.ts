/**
 * Patterns that name files of an archive: `*` and `?` within a name, `**` for any folders between. They come from catalogues, so matching never goes
 * back over what it has read: no pattern makes it slow.
 */
import { pathKey } from './safePath.js';

/** Tells whether one of the patterns names a path or a folder that it lies in: `keynote` is the folder at the top with all that is in it. */
export function within(patterns: readonly string[]): (path: string) => boolean {
  const split = patterns.map((pattern) => pathKey(pattern).replace(/\/+$/, '').split('/'));
  return (path) => {
    if (split.length === 0) return false;
    const segments = pathKey(path).split('/');
    return split.some((parts) => matches(parts, segments));
  };
}

function matches(parts: readonly string[], segments: readonly string[]): boolean {
  let reached = withoutFolders(parts, [0]);
  for (const segment of segments) {
    reached = withoutFolders(
      parts,
      reached.flatMap((at) => stepsFrom(parts, at, segment)),
    );
    if (reached.includes(parts.length)) return true;
    if (reached.length === 0) return false;
  }
  return false;
}

function stepsFrom(parts: readonly string[], at: number, segment: string): readonly number[] {
  const part = parts[at];
  if (part === undefined) return [];
  if (part === '**') return [at];
  return matchesName(part, segment) ? [at + 1] : [];
}

/** `**` may also stand for no folder at all. Each place once, or they would grow with every folder. */
function withoutFolders(parts: readonly string[], places: readonly number[]): readonly number[] {
  const reached = [...places];
  for (const at of reached) if (parts[at] === '**') reached.push(at + 1);
  return reached.length < 2 ? reached : [...new Set(reached)];
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
