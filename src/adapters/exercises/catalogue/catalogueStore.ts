/**
 * The catalogues as they were last read. A file is read when somebody looks; an address is asked only by {@link CatalogueStore.refresh}, and its last good
 * answer is kept under the extension's storage, so that the list is there offline. A bad answer never takes the place of a good one.
 */
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { longestCatalogue, readCatalogue, type Catalogue } from '../../../core/exercise/catalogue.js';
import type { Problem } from '../../../core/problem.js';
import { failed, succeed, type Result } from '../../../core/result.js';
import type { Download } from '../../../ports/download.js';
import type { Place } from './places.js';

export interface CatalogueStoreOptions {
  /** For what is kept; made when it is first needed. */
  readonly folder: string;
  readonly download: () => Promise<Download>;
}

/** `undefined` for an address that nobody has asked yet. */
export type Read = Result<Catalogue | undefined>;

export class CatalogueStore {
  readonly #options: CatalogueStoreOptions;
  /** Why the last time that an address was asked gave nothing. */
  readonly #troubles = new Map<string, Problem>();

  constructor(options: CatalogueStoreOptions) {
    this.#options = options;
  }

  async read(place: Place): Promise<Read> {
    if (place.kind === 'nowhere') return failed({ type: 'catalogue-unusable', reason: 'no-place' });
    const text = await readLimited(place.kind === 'file' ? place.path : this.#keptFile(place));
    if (text.ok) return understood(text.value);
    return place.kind === 'web' ? succeed(undefined) : text;
  }

  /** Why the list is not as new as the person asked for. */
  trouble({ source }: Place): Problem | undefined {
    return this.#troubles.get(source);
  }

  /** Asks an address; a file is simply read again at the next look. */
  async refresh(place: Place, signal: AbortSignal): Promise<Result<void>> {
    if (place.kind !== 'web') return succeed(undefined);
    const asked = await this.#ask(place.address, signal);
    if (!asked.ok) {
      if (asked.problem.type !== 'cancelled') this.#troubles.set(place.source, asked.problem);
      return asked;
    }
    await mkdir(this.#options.folder, { recursive: true });
    await writeFileAtomic(this.#keptFile(place), asked.value);
    this.#troubles.delete(place.source);
    return succeed(undefined);
  }

  /** What was kept of catalogues that are no longer named goes. */
  async tidy(places: readonly Place[]): Promise<void> {
    const wanted = new Set(places.map(({ source }) => `${source}.json`));
    const kept = await readdir(this.#options.folder).catch(() => []); // nothing was ever kept
    for (const name of kept.filter((each) => /^catalogue-[0-9a-f]{8}\.json$/.test(each) && !wanted.has(each))) {
      await rm(join(this.#options.folder, name), { force: true });
    }
  }

  async #ask(address: string, signal: AbortSignal): Promise<Result<string>> {
    const { host, origin } = new URL(address);
    const download = await this.#options.download();
    const body = await download.get(address, { signal, accept: 'application/json', limitBytes: longestCatalogue, hosts: [host], ownOrigin: origin });
    if (!body.ok) return body;
    const text = decoded(body.value);
    if (text === undefined) return failed({ type: 'catalogue-unusable', reason: 'not-json' });
    const read = understood(text);
    return read.ok ? succeed(text) : read;
  }

  #keptFile({ source }: Place): string {
    return join(this.#options.folder, `${source}.json`);
  }
}

function understood(text: string): Result<Catalogue> {
  const read = readCatalogue(text);
  return 'catalogue' in read ? succeed(read.catalogue) : failed({ type: 'catalogue-unusable', reason: read.fault });
}

/** Looked at before it is opened: a pipe would keep us waiting. */
async function readLimited(path: string): Promise<Result<string>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return failed({ type: 'catalogue-unusable', reason: 'file-missing' });
    if (found.size > longestCatalogue) return failed({ type: 'catalogue-unusable', reason: 'too-large' });
    const text = decoded(await readFile(path));
    return text === undefined ? failed({ type: 'catalogue-unusable', reason: 'not-json' }) : succeed(text);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return failed({ type: 'catalogue-unusable', reason: 'file-missing' });
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // no text, so no JSON either
  }
}
