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

/** One key per file: paths with the same key would be one file on some system. */
export function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Whether some system would make two of these paths one file, or needs a folder where another path is a file. */
export function collide(paths: readonly string[]): boolean {
  const keys = new Set(paths.map(pathKey));
  if (keys.size !== paths.length) return true;
  return [...keys].some((key) => parents(key).some((parent) => keys.has(parent)));
}

function parents(key: string): readonly string[] {
  const segments = key.split('/');
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
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
