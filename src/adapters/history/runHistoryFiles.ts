/**
 * Runs kept in this machine's storage, a folder for each exercise: `runs.jsonl`, and `texts` with each content once under its hash. What is there may
 * have been touched by anybody, so it is checked when it is read. All of it can be done without: what cannot be read is not there.
 */
import { createHash } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { isSameRun, KeptRun, type Snapshot } from '../../core/exercise/lookBack.js';
import { failed, succeed, type Result } from '../../core/result.js';
import type { RunHistory } from '../../ports/runHistory.js';
import { snapshotOf } from './snapshot.js';

/** Far above what a pair writes in an evening, and small enough to forget about. */
export const limits = { runs: 300, bytes: 8 * 1024 * 1024, exercises: 200 } as const;

const Line = v.pipe(v.string(), v.maxLength(64 * 1024), v.parseJson(), KeptRun);

export function runHistoryFiles(
  root: string,
  most: { readonly runs: number; readonly bytes: number; readonly exercises: number } = limits,
): RunHistory {
  const home = (folder: string): string => join(root, sha256(folder).slice(0, 32));
  return {
    look: snapshotOf,
    keep: (folder, run, files) => attempt(() => keep({ root, home: home(folder), most }, run, files)),
    runs: (folder) => readRuns(home(folder)),
    text: (folder, hash) => readFile(textFile(home(folder), hash), 'utf8').catch(() => undefined),
    forget: (folder) => attempt(() => rm(home(folder), { recursive: true, force: true })),
  };
}

interface Place {
  readonly root: string;
  readonly home: string;
  readonly most: { readonly runs: number; readonly bytes: number; readonly exercises: number };
}

async function keep(place: Place, run: KeptRun, files: Snapshot): Promise<void> {
  const { home } = place;
  const kept = await readRuns(home);
  const last = kept.at(-1);
  if (last !== undefined && isSameRun(last, run)) return;
  if (kept.length === 0) await makeRoom(place);
  await mkdir(join(home, 'texts'), { recursive: true });
  for (const { hash, text } of files.values()) await writeOnce(textFile(home, hash), text); // before the run that names them
  await appendFile(runsFile(home), `${JSON.stringify(run)}\n`);
  await prune(place, [...kept, run]);
}

async function writeOnce(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
}

async function readRuns(home: string): Promise<readonly KeptRun[]> {
  const text = await readFile(runsFile(home), 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    const parsed = v.safeParse(Line, line);
    return parsed.success ? [parsed.output] : [];
  });
}

/** The oldest runs go first, and with them the texts that no other run names. */
async function prune({ home, most }: Place, runs: readonly KeptRun[]): Promise<void> {
  const sizes = await textSizes(home);
  const sizeOf = (kept: readonly KeptRun[]): number => sum([...hashesOf(kept)].map((hash) => sizes.get(hash) ?? 0));
  let kept = runs.slice(-most.runs);
  while (kept.length > 1 && sizeOf(kept) > most.bytes) kept = kept.slice(Math.ceil(kept.length / 10));
  if (kept.length === runs.length) return;
  const fresh = `${runsFile(home)}.new`;
  await writeFile(fresh, kept.map((run) => `${JSON.stringify(run)}\n`).join(''));
  await rename(fresh, runsFile(home));
  const needed = hashesOf(kept);
  for (const hash of sizes.keys()) if (!needed.has(hash)) await rm(textFile(home, hash), { force: true });
}

async function textSizes(home: string): Promise<ReadonlyMap<string, number>> {
  const names = await readdir(join(home, 'texts'));
  return new Map(await Promise.all(names.map(async (name) => [name, (await stat(textFile(home, name))).size] as const)));
}

function hashesOf(runs: readonly KeptRun[]): ReadonlySet<string> {
  return new Set(runs.flatMap(({ files }) => Object.values(files)));
}

/** Of very many exercises, those that were not run for longest are forgotten. */
async function makeRoom({ root, most }: Place): Promise<void> {
  const names = await readdir(root).catch(() => []);
  if (names.length < most.exercises) return;
  const ages = await Promise.all(
    names.map(async (name) => ({
      name,
      at: await stat(runsFile(join(root, name))).then(
        (found) => found.mtimeMs,
        () => 0,
      ),
    })),
  );
  const oldest = ages.sort((one, other) => one.at - other.at).slice(0, names.length - most.exercises + 1);
  for (const { name } of oldest) await rm(join(root, name), { recursive: true, force: true });
}

function runsFile(home: string): string {
  return join(home, 'runs.jsonl');
}

/** Hashes come from files that somebody may have touched: only what looks like one becomes part of a path. */
function textFile(home: string, hash: string): string {
  return join(home, 'texts', /^[0-9a-f]{64}$/.test(hash) ? hash : 'none');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

async function attempt(act: () => Promise<void>): Promise<Result<void>> {
  try {
    await act();
    return succeed(undefined);
  } catch (error) {
    return failed({ type: 'storage-failed', cause: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' });
  }
}
