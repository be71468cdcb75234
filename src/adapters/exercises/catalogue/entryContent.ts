/**
 * The files of one entry of a catalogue: from its archive, from single addresses, from the catalogue itself. Loaded when somebody gets the first one.
 * An address of an entry may be relative to the catalogue's. It is asked where it leads to the catalogue's own origin or to GitHub; an entry of a file on
 * this computer may name any public host.
 */
import * as v from 'valibot';
import { actsByItself } from '../../../core/exercise/actsByItself.js';
import { runOf, type Catalogue, type CatalogueEntry } from '../../../core/exercise/catalogue.js';
import { exerciseIdOf, filesToOpen, languageOf, licenceOf } from '../../../core/exercise/catalogueSummary.js';
import { ExerciseContent, longestFile, mostFiles, type ExerciseFile } from '../../../core/exercise/exercise.js';
import { provenanceFile } from '../../../core/exercise/provenance.js';
import { pathKey } from '../../../core/exercise/safePath.js';
import { failed, succeed, type Failure, type Result } from '../../../core/result.js';
import type { Download } from '../../../ports/download.js';
import type { ExerciseArchive } from '../../../ports/exerciseArchive.js';
import type { FetchRun } from '../../../ports/exerciseSource.js';
import { addressOf, hostsFor, type From } from './entryAddress.js';
import { promptOf } from './entryPrompt.js';

export interface EntryDeps {
  readonly download: Download;
  readonly archives: ExerciseArchive;
}

export interface WantedEntry {
  readonly catalogue: Catalogue;
  readonly entry: CatalogueEntry;
  readonly source: string;
  readonly from: From;
}

export function entryContent(deps: EntryDeps): (wanted: WantedEntry, run: FetchRun) => Promise<Result<ExerciseContent>> {
  return (wanted, run) => new Entry(deps, wanted, run).content();
}

const longestTogether = 20 * 1024 * 1024;

class Entry {
  readonly #deps: EntryDeps;
  readonly #wanted: WantedEntry;
  readonly #signal: AbortSignal;
  readonly #onBytes: FetchRun['onBytes'];

  constructor(deps: EntryDeps, wanted: WantedEntry, { signal, onBytes }: FetchRun) {
    this.#deps = deps;
    this.#wanted = wanted;
    this.#signal = signal;
    this.#onBytes = onBytes;
  }

  async content(): Promise<Result<ExerciseContent>> {
    if (this.#signal.aborted) return failed({ type: 'cancelled' });
    const [archived, single, told] = [await this.#archived(), await this.#single(), await this.#told()];
    if (!archived.ok) return archived;
    if (!single.ok) return single;
    if (!told.ok) return told;
    const all = [...archived.value.files, ...single.value];
    const files = all.filter(({ path }) => !actsByItself(path) && pathKey(path) !== pathKey(provenanceFile));
    const leftOut = [...archived.value.leftOut, ...all.filter((file) => !files.includes(file)).map(({ path }) => path)];
    if (sizeOf(files) > longestTogether || files.length >= mostFiles) return failed({ type: 'archive-refused', reason: 'too-large' });
    return this.#together(files, told.value, leftOut);
  }

  #together(files: readonly ExerciseFile[], told: string | undefined, leftOut: readonly string[]): Result<ExerciseContent> {
    const { entry } = this.#wanted;
    const paths = files.map(({ path }) => path);
    const given = promptFile(entry);
    if (given !== undefined && !paths.includes(given)) return unreadable('prompt-file');
    const prompt = given ?? freeName(paths);
    const open = filesToOpen(entry, paths) ?? onlyPrompt(entry, prompt, paths);
    if (open === undefined) return unreadable('code-or-test');
    const withPrompt = given === undefined ? [{ path: prompt, text: promptOf(this.#wanted, told) }, ...files] : files;
    const left = leftOut.length > 0 && { leftOut: leftOut.slice(0, 100) };
    const content = v.safeParse(ExerciseContent, { ...this.#facts(), ...this.#run(), ...open, prompt, files: withPrompt, ...left });
    return content.success ? succeed(content.output) : unreadable('files');
  }

  #facts(): object {
    const { entry, catalogue, source } = this.#wanted;
    const page = entry.url !== undefined && { page: entry.url };
    const origin = { source, version: '1', licence: licenceOf(catalogue, entry), ...page };
    return { id: exerciseIdOf(source, entry.id), name: entry.title.raw, language: languageOf(entry), origin, theirs: true };
  }

  /** Texts of the run are taken in again by the content's own schema. */
  #run(): { readonly run?: object } {
    const run = runOf(this.#wanted.entry);
    return run === undefined ? {} : { run: { ...run, toolchain: { ...run.toolchain, needs: run.toolchain.needs.raw } } };
  }

  async #archived(): Promise<Result<{ readonly files: readonly ExerciseFile[]; readonly leftOut: readonly string[] }>> {
    const { entry, from } = this.#wanted;
    if (entry.archive === undefined) return succeed({ files: [], leftOut: [] });
    const address = addressOf(entry.archive.url, from);
    if (!address.ok) return address;
    const { keep, sha256 } = entry.archive;
    const format = /\.zip(?:$|[?#])/i.test(address.value) ? 'zip' : 'tar.gz';
    const executables = entry.run?.command
      .slice(0, 1)
      .filter((program) => program.startsWith('./'))
      .map((program) => program.slice(2));
    const policy = { ...(keep && { keep }), ...(sha256 && { sha256 }), ...(executables && { executables }) };
    return this.#deps.archives.fetch(
      { address: address.value, format, ...policy, ...hostsFor(address.value, from) },
      { signal: this.#signal, ...(this.#onBytes && { onProgress: this.#onBytes }) },
    );
  }

  async #single(): Promise<Result<readonly ExerciseFile[]>> {
    const files: ExerciseFile[] = [];
    for (const file of this.#wanted.entry.files ?? []) {
      if ('text' in file) {
        files.push(file);
        continue;
      }
      const bytes = await this.#get(file.url);
      if (!bytes.ok) return bytes;
      files.push({ path: file.path, bytes: bytes.value });
      if (sizeOf(files) > longestTogether) return failed({ type: 'archive-refused', reason: 'too-large' });
    }
    return succeed(files);
  }

  async #told(): Promise<Result<string | undefined>> {
    const { prompt } = this.#wanted.entry;
    if (prompt === undefined || 'file' in prompt) return succeed(undefined);
    if ('text' in prompt) return succeed(prompt.text);
    const bytes = await this.#get(prompt.url);
    if (!bytes.ok) return bytes;
    const text = new TextDecoder().decode(bytes.value);
    return /^\s*<(?:!doctype html|html)/i.test(text) ? unreadable('prompt-is-a-page') : succeed(text);
  }

  async #get(url: string): Promise<Result<Uint8Array>> {
    const { from } = this.#wanted;
    const address = addressOf(url, from);
    if (!address.ok) return address;
    const want = { signal: this.#signal, accept: 'text/plain, */*', limitBytes: longestFile, ...hostsFor(address.value, from) };
    return this.#deps.download.get(address.value, want);
  }
}

function promptFile({ prompt }: CatalogueEntry): string | undefined {
  return prompt !== undefined && 'file' in prompt ? prompt.file : undefined;
}

/** Where there is nothing to open besides, or its own run needs nothing of that. */
function onlyPrompt({ run }: CatalogueEntry, prompt: string, paths: readonly string[]): { readonly code: string; readonly test: string } | undefined {
  return run !== undefined || paths.length === 0 ? { code: prompt, test: prompt } : undefined;
}

function sizeOf(files: readonly ExerciseFile[]): number {
  return files.reduce((sum, file) => sum + ('bytes' in file ? file.bytes.length : file.text.length), 0);
}

function unreadable(cause: string): Failure {
  return failed({ type: 'exercise-unreadable', cause });
}

/** Ours beside theirs, where they have a file of that name. */
function freeName(paths: readonly string[]): string {
  const taken = new Set(paths.map(pathKey));
  return ['PROMPT.md', 'TASK.md', 'EXERCISE-PROMPT.md'].find((name) => !taken.has(pathKey(name))) ?? 'PROMPT-OF-THE-EXERCISE.md';
}
