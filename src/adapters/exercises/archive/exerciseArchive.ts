/**
 * Archives of exercises: downloaded or taken from what is kept, compared with what was promised, planned by the core, and unpacked in memory.
 * Rules: docs/decisions/0018.
 */
import { createHash } from 'node:crypto';
import { planArchive, type PlannedFile } from '../../../core/exercise/archivePlan.js';
import type { ExerciseFile } from '../../../core/exercise/exercise.js';
import type { Problem } from '../../../core/problem.js';
import { failed, succeed, type Result } from '../../../core/result.js';
import type { Download } from '../../../ports/download.js';
import type { DownloadCache } from '../../../ports/downloadCache.js';
import type { ArchiveRun, ExerciseArchive, UnpackedArchive, WantedArchive } from '../../../ports/exerciseArchive.js';
import { Inflating, Refused, Stopped, Unreadable, type OpenArchive } from './inflating.js';
import { openTarGz } from './tarGz.js';
import { openZip } from './zip.js';

const mostPacked = 20 * 1024 * 1024;
const ofGitHub = ['github.com', 'codeload.github.com', 'raw.githubusercontent.com', 'objects.githubusercontent.com'];
const accept = 'application/octet-stream, */*';

export interface ExerciseArchiveOptions {
  readonly download: () => Promise<Download>;
  readonly cache: DownloadCache;
}

export function exerciseArchive(deps: ExerciseArchiveOptions): ExerciseArchive {
  return {
    fetch: async (wanted, run) => {
      try {
        const unpacked = await fetchAndUnpack(deps, wanted, run);
        return run.signal.aborted ? failed({ type: 'cancelled' }) : unpacked;
      } catch (error) {
        if (run.signal.aborted || error instanceof Stopped) return failed({ type: 'cancelled' });
        if (error instanceof Refused) return failed(refusal(error));
        if (error instanceof Unreadable) return failed({ type: 'answer-unreadable', host: hostOf(wanted), cause: 'no-archive' });
        throw error;
      }
    },
  };
}

function refusal({ reason, entry }: Refused): Problem {
  return { type: 'archive-refused', reason, ...(entry && { entry }) };
}

function hostOf({ address }: WantedArchive): string {
  return new URL(address).host;
}

async function fetchAndUnpack({ download, cache }: ExerciseArchiveOptions, wanted: WantedArchive, run: ArchiveRun): Promise<Result<UnpackedArchive>> {
  if (run.signal.aborted) return failed({ type: 'cancelled' });
  const kept = isPinned(wanted) ? await cache.get(wanted) : undefined;
  if (kept) return unpack(kept, wanted, run);
  const fresh = await (await download()).get(wanted.address, askFor(wanted, run));
  if (!fresh.ok) return (await instead(cache, wanted, run, fresh.problem)) ?? fresh;
  const unpacked = await unpack(fresh.value, wanted, run);
  // Only what could be used is kept: a sign-in page is asked for again.
  if (unpacked.ok) await cache.keep(wanted, fresh.value);
  return unpacked;
}

/** It can only ever be this one. */
function isPinned({ commit, sha256 }: WantedArchive): boolean {
  return commit !== undefined || sha256 !== undefined;
}

function askFor({ hosts = [], ownOrigin }: WantedArchive, { signal, onProgress }: ArchiveRun): Parameters<Download['get']>[1] {
  return {
    signal,
    accept,
    limitBytes: mostPacked,
    hosts: [...ofGitHub, ...hosts],
    ...(ownOrigin !== undefined && { ownOrigin }),
    file: { onProgress },
  };
}

/** What was got before is better than nothing where the server cannot be asked; not where it says that the thing is gone or other. */
async function instead(
  cache: DownloadCache,
  wanted: WantedArchive,
  run: ArchiveRun,
  { type }: Problem,
): Promise<Result<UnpackedArchive> | undefined> {
  if (!['offline', 'host-silent', 'host-busy', 'host-refused'].includes(type)) return undefined;
  const kept = await cache.get(wanted);
  return kept && unpack(kept, wanted, run);
}

async function unpack(packed: Uint8Array, wanted: WantedArchive, { signal }: ArchiveRun): Promise<Result<UnpackedArchive>> {
  const { sha256 } = wanted;
  if (sha256 !== undefined && createHash('sha256').update(packed).digest('hex') !== sha256.toLowerCase()) throw new Refused('other-content');
  return orStopped(unpackAs(wanted, packed, new Inflating(packed.length, signal)), signal);
}

/** A cancel is heard at once, whatever a parser may be waiting for. */
async function orStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const heard = new AbortController();
  const stopped = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Stopped()), { once: true, signal: heard.signal });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    heard.abort();
    work.catch(() => undefined); // what it still has to say, nobody waits for
  }
}

async function unpackAs(wanted: WantedArchive, packed: Uint8Array, inflating: Inflating): Promise<Result<UnpackedArchive>> {
  const { commit } = wanted;
  const archive = await (wanted.format === 'zip' ? openZip : openTarGz)(packed, inflating);
  if (commit !== undefined && archive.commit !== commit.toLowerCase()) throw new Refused('other-commit');
  const plan = planArchive(archive.entries, wanted);
  if (!plan.ok) return plan;
  const files: ExerciseFile[] = [];
  for (const planned of plan.value.files) files.push(await fileOf(archive, planned));
  return succeed({ files, leftOut: plan.value.leftOut, ...(archive.commit !== undefined && { commit: archive.commit }) });
}

async function fileOf(archive: OpenArchive, { entry, path, executable }: PlannedFile): Promise<ExerciseFile> {
  return { path, bytes: await archive.bytesOf(entry), ...(executable && { executable: true }) };
}
