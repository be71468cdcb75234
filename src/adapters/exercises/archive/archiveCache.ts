/**
 * Archives and single files that were got before, under the extension's own storage, so that they can be got again offline. A file begins with the checksum of the rest:
 * what does not fit is gone, and asked for anew. When there is too much of it, what was not used for longest goes first. The cache is never an obstacle:
 * where it cannot be read or written, the network is asked as if there were none.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../../ports/clock.js';
import type { DownloadCache, DownloadKey } from '../../../ports/downloadCache.js';

const usualLimit = 200 * 1024 * 1024;
const checksumBytes = 32;
const unfinished = '.partial';
/** After this an unfinished file is what a killed window left. */
const abandonedAfterMs = 10 * 60_000;

export interface ArchiveCacheOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly limitBytes?: number;
}

export function archiveCache({ folder, clock, limitBytes = usualLimit }: ArchiveCacheOptions): DownloadCache {
  const fileOf = (key: DownloadKey): string => join(folder, nameOf(key));
  return {
    get: (key) => withoutFault(() => read(fileOf(key), clock)),
    keep: async (key, bytes) => {
      await withoutFault(() => write(fileOf(key), bytes, clock));
      await withoutFault(() => makeRoom(folder, limitBytes, clock));
    },
  };
}

function nameOf({ address, commit = '', sha256 = '' }: DownloadKey): string {
  return createHash('sha256').update([address, commit, sha256].join('\n')).digest('hex');
}

/** Any failure of the file system counts as nothing kept; a mistake of ours stays one. */
async function withoutFault<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

async function read(file: string, clock: Clock): Promise<Uint8Array | undefined> {
  const kept = await readFile(file);
  const bytes = kept.subarray(checksumBytes);
  if (!checksumOf(bytes).equals(kept.subarray(0, checksumBytes))) {
    await rm(file, { force: true });
    return undefined;
  }
  await withoutFault(() => touch(file, clock));
  return new Uint8Array(bytes);
}

/** Whole or not at all: a second window may read it at any moment. */
async function write(file: string, bytes: Uint8Array, clock: Clock): Promise<void> {
  const partial = `${file}.${randomUUID()}${unfinished}`;
  await mkdir(join(file, '..'), { recursive: true });
  try {
    await writeFile(partial, Buffer.concat([checksumOf(bytes), bytes]), { flag: 'wx' });
    await touch(partial, clock);
    await rename(partial, file);
  } finally {
    await rm(partial, { force: true });
  }
}

function checksumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** When it was last used is when it was last changed. */
function touch(file: string, clock: Clock): Promise<void> {
  const now = new Date(clock.now());
  return utimes(file, now, now);
}

async function makeRoom(folder: string, limitBytes: number, clock: Clock): Promise<void> {
  const files = (await Promise.all((await readdir(folder)).map((name) => lookAt(join(folder, name))))).filter((found) => found !== undefined);
  const abandoned = files.filter(({ file, usedAt }) => file.endsWith(unfinished) && clock.now() - usedAt > abandonedAfterMs);
  const kept = files.filter(({ file }) => !file.endsWith(unfinished)).sort((one, other) => other.usedAt - one.usedAt);
  let room = limitBytes;
  const tooMuch = kept.filter(({ size }) => {
    room -= size;
    return room < 0;
  });
  for (const { file } of [...abandoned, ...tooMuch]) await rm(file, { force: true });
}

interface KeptFile {
  readonly file: string;
  readonly size: number;
  readonly usedAt: number;
}

/** `undefined` where another window was faster. */
function lookAt(file: string): Promise<KeptFile | undefined> {
  return withoutFault(async () => {
    const { size, mtimeMs } = await stat(file);
    return { file, size, usedAt: mtimeMs };
  });
}
