/**
 * What of an archive is written, decided before anything is: one folder at the top is taken off, every name must mean the same file on every system
 * and nothing else, and what acts by itself is left out. Anything hostile refuses the whole archive and names the entry (docs/threats.md, 18 and 19).
 * Pure: it sees what the parser read, never the bytes.
 */
import type { ArchiveFault } from '../problem.js';
import { failed, succeed, type Failure, type Result } from '../result.js';
import { UntrustedText } from '../untrustedText.js';
import { actsByItself } from './actsByItself.js';
import { longestFile, mostFiles } from './exercise.js';
import { within } from './pathPattern.js';
import { collision, isSafePath } from './safePath.js';

/** As it stands in the archive; nothing of it is believed. */
export interface ArchiveEntry {
  readonly path: string;
  /** `other` is everything that an exercise has no need of: links, devices, pipes, files with holes, kinds we do not know. */
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
}

export interface ArchivePolicy {
  /** Only what one of these patterns names; everything, where there are none. Counted from below the top folder, as `skip` is. */
  readonly keep?: readonly string[];
  /** Left out besides what acts by itself. */
  readonly skip?: readonly string[];
  /** Files that a command of the exercise starts; no other one may be started, whatever the archive says. */
  readonly executables?: readonly string[];
}

export interface PlannedFile {
  /** Which of the entries. */
  readonly entry: number;
  readonly path: string;
  readonly size: number;
  readonly executable: boolean;
}

export interface ArchivePlan {
  readonly files: readonly PlannedFile[];
  /** What is not written, each folder of which nothing is written as one line with `/` at its end. */
  readonly leftOut: readonly string[];
}

export const mostEntries = 5_000;
export const mostWritten = 20 * 1024 * 1024;
/** More than this is not listed: the list is for people. */
const longestList = 100;

interface Inside extends ArchiveEntry {
  readonly entry: number;
}

export function planArchive(entries: readonly ArchiveEntry[], policy: ArchivePolicy = {}): Result<ArchivePlan> {
  if (entries.length > mostEntries) return refuse('too-many-entries');
  const other = entries.find(({ kind }) => kind === 'other');
  if (other) return refuse('not-a-file', other.path);
  const inside = withoutTop(entries);
  if (!inside.ok) return inside;
  const twice = collision(inside.value.map(({ path, kind }) => ({ path, isFolder: kind === 'folder' })));
  if (twice !== undefined) return refuse('names-collide', twice);
  return withinLimits(
    inside.value.filter(({ kind }) => kind === 'file'),
    policy,
  );
}

/** Which folder it is, the first entry says; that all others lie in it is what makes it the one to take off. */
function withoutTop(entries: readonly ArchiveEntry[]): Result<readonly Inside[]> {
  const [first] = entries;
  if (!first) return refuse('nothing-kept');
  const top = first.path.replace(/\/.*$/s, '');
  if (!isSafePath(top)) return refuse('unsafe-path', first.path);
  const inside: Inside[] = [];
  for (const [entry, { path: named, kind, size }] of entries.entries()) {
    const whole = kind === 'folder' ? named.replace(/\/$/, '') : named;
    const path = belowTop(whole, top);
    if (!isSafePath(path || whole)) return refuse('unsafe-path', named);
    if (path === undefined || isFileAtTop(path, kind)) return refuse('outside-top', named);
    if (path !== '') inside.push({ entry, path, kind, size });
  }
  return succeed(inside);
}

function isFileAtTop(path: string, kind: ArchiveEntry['kind']): boolean {
  return path === '' && kind === 'file';
}

/** Empty for the top folder itself, `undefined` for what lies beside it. */
function belowTop(path: string, top: string): string | undefined {
  if (path === top) return '';
  return path.startsWith(`${top}/`) ? path.slice(top.length + 1) : undefined;
}

function withinLimits(files: readonly Inside[], policy: ArchivePolicy): Result<ArchivePlan> {
  const isWanted = wantedBy(policy);
  const kept = files.filter(({ path }) => isWanted(path));
  if (kept.length === 0) return refuse('nothing-kept');
  if (kept.length > mostFiles) return refuse('too-many-files');
  const large = kept.find(({ size }) => !(size <= longestFile));
  if (large) return refuse('file-too-large', large.path);
  if (kept.reduce((sum, { size }) => sum + size, 0) > mostWritten) return refuse('too-large');
  const executables = new Set(policy.executables);
  const planned = kept.map(({ entry, path, size }) => ({ entry, path, size, executable: executables.has(path) }));
  return succeed({ files: planned, leftOut: listOf(files, kept) });
}

function wantedBy({ keep = [], skip = [] }: ArchivePolicy): (path: string) => boolean {
  const [isKept, isSkipped] = [within(keep), within(skip)];
  return (path) => !actsByItself(path) && !isSkipped(path) && (keep.length === 0 || isKept(path));
}

function listOf(files: readonly Inside[], kept: readonly Inside[]): readonly string[] {
  const written = new Set(kept.flatMap(({ path }) => [path, ...foldersOf(path)]));
  const lines = new Set(
    files.filter(({ path }) => !written.has(path)).map(({ path }) => foldersOf(path).find((folder) => !written.has(folder)) ?? path),
  );
  const list = [...lines].sort();
  return list.length <= longestList ? list : [...list.slice(0, longestList - 1), '…'];
}

/** From the outermost one inwards, each with `/` at its end. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
}

function refuse(reason: ArchiveFault, entry?: string): Failure {
  return failed({ type: 'archive-refused', reason, ...(entry !== undefined && { entry: new UntrustedText(entry) }) });
}
