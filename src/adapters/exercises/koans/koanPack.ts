/**
 * The koans of the programme's list and those that continue them: listed from a file of ours without asking anybody, and got as an archive at the commit
 * that is written there. Loaded when the list is first looked at.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { ExerciseContent, textOf, type ExerciseFile, type ExerciseSummary } from '../../../core/exercise/exercise.js';
import { OwnRun } from '../../../core/exercise/ownRun.js';
import { ownTestRun } from '../../../core/exercise/testRunOf.js';
import { failed, succeed, type Result } from '../../../core/result.js';
import { UntrustedText } from '../../../core/untrustedText.js';
import type { ExerciseArchive } from '../../../ports/exerciseArchive.js';
import type { ExerciseTerms, FetchRun } from '../../../ports/exerciseSource.js';
import { executablesOf, originOf, ownRunOf, pageOf, readKoans, summaryOf, type KoanEntry } from './koanEntry.js';
import { koanText, licenceFile, licenceText } from './koanText.js';

export interface KoanPackOptions {
  /** The extension's `exercises/`. */
  readonly folder: string;
  /** Where archives of GitHub are, without a slash at the end; read at each use. */
  readonly address: () => string;
  readonly archive: () => Promise<ExerciseArchive>;
}

const listFile = 'koans.json';
const prompt = 'PROMPT.md';

export class KoanPack {
  readonly #options: KoanPackOptions;
  #listed: Promise<readonly KoanEntry[]> | undefined;

  constructor(options: KoanPackOptions) {
    this.#options = options;
  }

  list(): Promise<Result<readonly ExerciseSummary[]>> {
    return readable(async () => succeed([...(await this.#read())].sort(bestFirst).map(summaryOf)));
  }

  about(exerciseId: string): Promise<Result<string>> {
    return this.#with(exerciseId, async (entry) => succeed(await this.#text(entry)));
  }

  terms(exerciseId: string): Promise<Result<ExerciseTerms>> {
    return this.#with(exerciseId, async (entry) => {
      const { licence, language, repo } = entry;
      const run = ownRunOf(entry);
      return succeed({
        host: new URL(this.#options.address()).host,
        from: new UntrustedText(repo),
        page: pageOf(entry),
        licence: new UntrustedText(originOf(entry).licence),
        ...(licence.note !== undefined && { note: new UntrustedText(licence.note) }),
        ...(run && { run: ownTestRun(language, v.parse(OwnRun, run)) }),
      });
    });
  }

  fetch(exerciseId: string, language: string, { signal, onBytes }: FetchRun): Promise<Result<ExerciseContent>> {
    return this.#with(exerciseId, async (entry) => {
      if (entry.language !== language) return failed({ type: 'exercise-missing' });
      if (signal.aborted) return failed({ type: 'cancelled' });
      if (entry.linkOnly) return failed({ type: 'exercise-is-a-link' });
      const { repo, commit, skip, keep } = entry;
      const base = this.#options.address();
      const wanted = {
        address: `${base}/${repo}/tar.gz/${commit}`,
        format: 'tar.gz',
        commit,
        ownOrigin: base,
        executables: executablesOf(entry),
      } as const;
      const unpacked = await (
        await this.#options.archive()
      ).fetch({ ...wanted, ...(skip && { skip }), ...(keep && { keep }) }, { signal, ...(onBytes && { onProgress: onBytes }) });
      if (!unpacked.ok) return unpacked;
      const { files, leftOut } = unpacked.value;
      return this.#content(entry, files, leftOut);
    });
  }

  async #content(entry: KoanEntry, theirs: readonly ExerciseFile[], leftOut: readonly string[]): Promise<Result<ExerciseContent>> {
    const { id, name, language, firstFile, files: added = [] } = entry;
    const paths = new Set(theirs.map(({ path }) => path));
    const licence = entry.licence.file !== undefined && paths.has(entry.licence.file) ? [] : [{ path: licenceFile, text: licenceText(entry) }];
    const ours = [{ path: prompt, text: await this.#text(entry) }, ...licence, ...added.filter(({ path }) => !paths.has(path))];
    const files = [...ours, ...theirs.map((file) => withSettings(file, entry))];
    const opened = { prompt, code: firstFile, test: firstFile };
    return succeed(v.parse(ExerciseContent, { id, name, language, origin: originOf(entry), ...opened, run: ownRunOf(entry), files, leftOut }));
  }

  async #text(entry: KoanEntry): Promise<string> {
    return koanText(
      entry,
      (await this.#read()).find(({ id }) => id === entry.alternative),
    );
  }

  #with<T>(exerciseId: string, act: (entry: KoanEntry) => Promise<Result<T>>): Promise<Result<T>> {
    return readable(async () => {
      const entry = (await this.#read()).find(({ id }) => id === exerciseId);
      return entry === undefined ? failed({ type: 'exercise-missing' }) : act(entry);
    });
  }

  #read(): Promise<readonly KoanEntry[]> {
    const read = this.#listed ?? readFile(join(this.#options.folder, listFile), 'utf8').then(readKoans);
    this.#listed = read;
    read.catch(() => (this.#listed = undefined)); // the next look reads again
    return read;
  }
}

/** By name; after the others what is better not taken, and last what is only a link. */
function bestFirst(one: KoanEntry, other: KoanEntry): number {
  return placeOf(one) - placeOf(other) || one.name.localeCompare(other.name, 'en');
}

function placeOf({ linkOnly, alternative }: KoanEntry): number {
  return linkOnly ? 2 : alternative === undefined ? 0 : 1;
}

/** Files of the extension can be gone or damaged, e.g. while it is being updated. */
async function readable<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (v.isValiError(error)) return failed({ type: 'exercise-unreadable', cause: 'koans-list' });
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return failed({ type: 'exercise-unreadable', cause: error.code });
    throw error;
  }
}

/** A file that lacks the line stays as it is. */
function withSettings(file: ExerciseFile, { settings = [] }: KoanEntry): ExerciseFile {
  const wanted = settings.filter((setting) => setting.file === file.path);
  if (wanted.length === 0) return file;
  const text = wanted.reduce((so, { key, value }) => so.replace(new RegExp(`^${key}[ \\t]*=.*$`, 'm'), `${key}=${value}`), textOf(file));
  return { path: file.path, text };
}
