/**
 * One exercise of a track as single files at the track's commit: an archive of a track holds thousands. Loaded when somebody gets the first one
 * (docs/decisions/0017 for how a host is asked).
 */
import pLimit from 'p-limit';
import * as v from 'valibot';
import { ExerciseContent, type ExerciseSummary } from '../../../core/exercise/exercise.js';
import { exercismId } from '../../../core/exercise/exercismReference.js';
import { plainMarkdown } from '../../../core/exercise/foreignMarkdown.js';
import type { LanguageId } from '../../../core/exercise/languages.js';
import type { Problem } from '../../../core/problem.js';
import { failed, succeed, type Failure, type Result } from '../../../core/result.js';
import { UntrustedText } from '../../../core/untrustedText.js';
import type { Download } from '../../../ports/download.js';
import type { DownloadCache } from '../../../ports/downloadCache.js';
import { promptOf } from './promptText.js';
import { pageOf, summaryOf, type ExercismList, type Pinned } from './tracks.js';
import { adapted, readTrackFiles, rustFor, type TrackFiles } from './trackFiles.js';

export interface TrackDownloadOptions {
  readonly download: Download;
  /** Where raw files of GitHub are, without a slash at the end; read at each use. */
  readonly address: () => string;
  /** A file at a commit stays what it is, so that a second time nobody is asked. */
  readonly cache: DownloadCache;
}

export interface TrackDownload {
  fetch(
    list: ExercismList,
    of: { readonly slug: string; readonly name: string; readonly language: LanguageId },
    signal: AbortSignal,
  ): Promise<Result<ExerciseContent>>;
  /** An exercise that is not in our list, by its name there; which tracks have it is not known before one is asked. */
  look(list: ExercismList, slug: string, signal: AbortSignal): Promise<Result<ExerciseSummary>>;
}

const hosts = ['raw.githubusercontent.com'];
const limitBytes = 1_000_000;
const atATime = 4;
const prompt = 'PROMPT.md';
const source = 'exercism';
const licenceFile = 'LICENSE';
/** Beside an address: what is not there at a commit never will be. */
const absent = { commit: 'absent' };

export function trackDownload(options: TrackDownloadOptions): TrackDownload {
  return {
    fetch: (list, { slug, name, language }, signal) => {
      const track = list.tracks[language];
      if (track === undefined) return Promise.resolve(failed({ type: 'exercise-not-in-language', language }));
      return new Getting(options, track, signal).exercise({ slug, name, language });
    },
    look: (list, slug, signal) => new Getting(options, list.specifications, signal).specification(list, slug),
  };
}

interface Wanted {
  readonly slug: string;
  readonly name: string;
  readonly language: LanguageId;
}

/** What may be missing in a track. */
type Expected = 'needed' | 'optional';

class Getting {
  readonly #options: TrackDownloadOptions;
  readonly #from: Pinned;
  readonly #signal: AbortSignal;
  readonly #fewAtATime = pLimit(atATime);
  /** The first thing that failed stops the rest. */
  readonly #stop = new AbortController();
  #problem: Problem | undefined;

  constructor(options: TrackDownloadOptions, from: Pinned, signal: AbortSignal) {
    this.#options = options;
    this.#from = from;
    this.#signal = signal;
  }

  async exercise(wanted: Wanted): Promise<Result<ExerciseContent>> {
    const { slug, language } = wanted;
    const home = `exercises/practice/${slug}`;
    const config = await this.#text(`${home}/.meta/config.json`);
    if (!config.ok) return config.problem.type === 'not-found' ? failed({ type: 'exercise-not-in-language', language }) : config;
    const files = readTrackFiles(config.value, language);
    if (files === undefined) return this.#unreadable('configuration');
    const texts = this.#all(home, {
      '.docs/introduction.md': 'optional',
      '.docs/instructions.md': 'needed',
      '.docs/instructions.append.md': 'optional',
    });
    const contents = this.#all(home, Object.fromEntries(files.paths.map((path) => [path, 'needed'])));
    const [told, got, licence] = await Promise.all([texts, contents, this.#all('', { [licenceFile]: 'needed' })]);
    if (this.#problem !== undefined) return failed(this.#problem);
    const adaptedFiles = got.map(({ path, text }) => ({ path, text: adapted(path, text) }));
    return this.#content(wanted, { files, texts: told.map(({ text }) => text), got: [...adaptedFiles, ...licence] });
  }

  #content(
    { slug, name, language }: Wanted,
    of: { readonly files: TrackFiles; readonly texts: readonly string[]; readonly got: readonly GotFile[] },
  ): Result<ExerciseContent> {
    const { code, test } = of.files;
    const needs = rustFor(of.got.find(({ path }) => path === 'Cargo.toml')?.text);
    const text = promptOf({ slug, name: plainMarkdown(new UntrustedText(name)), language, code, test, texts: of.texts, needs });
    const origin = { source, version: this.#from.commit, licence: 'MIT', page: pageOf(language, slug) };
    const content = v.safeParse(ExerciseContent, {
      id: exercismId({ slug }),
      name,
      language,
      origin,
      prompt,
      code,
      test,
      theirs: true,
      files: [{ path: prompt, text }, ...of.got],
    });
    return content.success ? succeed(content.output) : this.#unreadable('files');
  }

  async specification(list: ExercismList, slug: string): Promise<Result<ExerciseSummary>> {
    const told = await this.#text(`exercises/${slug}/metadata.toml`);
    if (!told.ok) return told.problem.type === 'not-found' ? failed({ type: 'exercise-missing' }) : told;
    const name = tomlText('title', told.value) ?? inWords(slug);
    return succeed(summaryOf(list, { slug, name, level: 'intermediate', minutes: 45, why: tomlText('blurb', told.value) ?? name, trains: [] }));
  }

  /** What came, in the order in which it is named; an optional one that is not there is left out. */
  async #all(home: string, wanted: Readonly<Record<string, Expected>>): Promise<readonly GotFile[]> {
    const got = await Promise.all(
      Object.entries(wanted).map(([path, expected]) =>
        this.#fewAtATime(async () => ({ path, text: await this.#orStop(home === '' ? path : `${home}/${path}`, expected) })),
      ),
    );
    return got.filter((file): file is GotFile => file.text !== undefined);
  }

  async #orStop(path: string, expected: Expected): Promise<string | undefined> {
    const text = await this.#text(path, expected);
    if (text.ok) return text.value;
    if (expected === 'optional' && text.problem.type === 'not-found') return undefined;
    this.#problem ??= text.problem;
    this.#stop.abort();
    return undefined;
  }

  async #text(path: string, expected: Expected = 'needed'): Promise<Result<string>> {
    const { download, address, cache } = this.#options;
    const base = address();
    const { repo, commit } = this.#from;
    const signal = AbortSignal.any([this.#signal, this.#stop.signal]);
    const url = [base, repo, commit, ...path.split('/').map(encodeURIComponent)].join('/');
    const kept = await cache.get({ address: url });
    if (kept !== undefined) return this.#readable(kept);
    if (expected === 'optional' && (await cache.get({ address: url, ...absent })) !== undefined)
      return failed({ type: 'not-found', host: new URL(base).host });
    const body = await download.get(url, { signal, accept: 'text/plain', limitBytes, hosts, ownOrigin: base });
    if (!body.ok) {
      if (expected === 'optional' && body.problem.type === 'not-found') await cache.keep({ address: url, ...absent }, new Uint8Array());
      return body;
    }
    const text = this.#readable(body.value);
    if (text.ok) await cache.keep({ address: url }, body.value);
    return text;
  }

  /** Something on the way may answer with a page of its own, such as a sign-in. */
  #readable(bytes: Uint8Array): Result<string> {
    const text = decoded(bytes);
    return text === undefined || /^\s*<(?:!doctype html|html)/i.test(text) ? this.#unreadable('no-text') : succeed(text);
  }

  #unreadable(cause: string): Failure {
    return failed({ type: 'answer-unreadable', host: new URL(this.#options.address()).host, cause });
  }
}

interface GotFile {
  readonly path: string;
  readonly text: string;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not text: what it is does not matter then
  }
}

/** A one-line text of a TOML file; the two that we look at are always written so. */
function tomlText(key: string, toml: string): string | undefined {
  const found = new RegExp(`^${key} *= *"((?:[^"\\\\]|\\\\.){1,190})"`, 'm').exec(toml)?.[1];
  return found?.replace(/\\(.)/g, '$1');
}

/** "two-fer" as "Two Fer". */
function inWords(slug: string): string {
  return slug.replace(/(?:^|-)(\w)/g, (found, letter: string) => (found.startsWith('-') ? ' ' : '') + letter.toUpperCase());
}
