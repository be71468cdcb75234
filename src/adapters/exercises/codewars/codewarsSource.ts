/**
 * Challenges of Codewars by its public API: one request for each that a person asks for, none for the list and none in the background. An answer is
 * kept in memory while the window is open, never on disk and never in the record. Where Codewars cannot be asked, name and link stand in for the
 * text, and the pair goes on (docs/decisions/0017).
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { isCodewarsId, parseCodewarsReference } from '../../../core/exercise/codewarsReference.js';
import { ExerciseContent, ExerciseSummary } from '../../../core/exercise/exercise.js';
import { isLanguage, languageOf, languages, type LanguageId } from '../../../core/exercise/languages.js';
import type { Problem } from '../../../core/problem.js';
import { failed, succeed, type Result } from '../../../core/result.js';
import { UntrustedText } from '../../../core/untrustedText.js';
import type { Clock } from '../../../ports/clock.js';
import type { Download } from '../../../ports/download.js';
import type { ExerciseSource, FetchedExercise } from '../../../ports/exerciseSource.js';
import { levelOf, readChallenge, Recommended, type Challenge } from './challenge.js';
import { emptyScaffolds, fileName } from './emptyScaffold.js';
import { linkOnly, pageOf, promptOf } from './promptText.js';

export interface CodewarsOptions {
  /** The extension's `exercises/`: the list that we recommend, and what every exercise of a language needs beside code and test. */
  readonly folder: string;
  readonly download: () => Promise<Download>;
  /** Where the API answers, without a slash at the end; read at each use. */
  readonly address: () => string;
  readonly clock: Clock;
  /** The challenges that this person has done on Codewars, as far as it is known here. */
  readonly done: () => ReadonlySet<string>;
}

const prefix = 'codewars-';
const prompt = 'PROMPT.md';
const list = 'codewars.json';
const limitBytes = 1_000_000;
const hosts = ['www.codewars.com'];
const keptForMs = 30 * 60_000;
/** A fetch that follows a failed look at once does not ask a second time. */
const sameActionMs = 20_000;
const origin = { source: 'codewars', version: 'v1', licence: "Codewars' terms; the text is its author's" };
/** An exercise of the pack whose support files are the same as everywhere; the pack's test keeps them so. */
const anyExercise = 'fizzbuzz';

export function codewarsSource(options: CodewarsOptions): ExerciseSource {
  const source = new Codewars(options);
  return {
    owns: (exerciseId) => codewarsIdOf(exerciseId) !== undefined,
    asks: (exerciseId) => (codewarsIdOf(exerciseId) === undefined ? undefined : new URL(options.address()).host),
    list: () => readable(source.list()),
    look: (reference, { signal }) => readable(source.look(reference, signal)),
    fetch: (exerciseId, language, { signal }) =>
      isLanguage(language) ? readable(source.fetch(exerciseId, language, signal)) : Promise.resolve(failed({ type: 'exercise-missing' })),
    isDoneThere: (exerciseId) => options.done().has(codewarsIdOf(exerciseId) ?? ''),
  };
}

/** Files of the extension can be gone or damaged, e.g. while it is being updated. */
async function readable<T>(work: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work;
  } catch (error) {
    if (v.isValiError(error)) return failed({ type: 'exercise-unreadable', cause: 'codewars-list' });
    if (error instanceof Error && 'code' in error && typeof error.code === 'string')
      return failed({ type: 'exercise-unreadable', cause: error.code });
    throw error;
  }
}

export function codewarsIdOf(exerciseId: string): string | undefined {
  const id = exerciseId.slice(prefix.length);
  return exerciseId.startsWith(prefix) && isCodewarsId(id) ? id : undefined;
}

class Codewars {
  readonly #options: CodewarsOptions;
  readonly #answers = new Map<string, { readonly at: number; readonly answer: Result<Challenge> }>();
  /** Challenges outside our list that were looked at in this window. */
  readonly #found = new Map<string, ExerciseSummary>();
  #recommended: Promise<readonly Recommended[]> | undefined;

  constructor(options: CodewarsOptions) {
    this.#options = options;
  }

  async list(): Promise<Result<readonly ExerciseSummary[]>> {
    return succeed([...(await this.#read()).map(asListed), ...this.#found.values()]);
  }

  async look(given: string, signal: AbortSignal): Promise<Result<ExerciseSummary>> {
    const reference = codewarsIdOf(given) ?? parseCodewarsReference(given);
    if (reference === undefined) return failed({ type: 'exercise-missing' });
    const id = (await this.#read()).find(({ slug }) => slug === reference)?.id ?? reference;
    const answer = await this.#ask(id, signal);
    if (answer.ok) return this.#summaryOf(answer.value);
    if (!canDoWithout(answer.problem) || !isCodewarsId(id)) return answer;
    return succeed(await this.#known(id));
  }

  async fetch(exerciseId: string, language: LanguageId, signal: AbortSignal): Promise<Result<FetchedExercise>> {
    const id = codewarsIdOf(exerciseId);
    if (id === undefined) return failed({ type: 'exercise-missing' });
    const answer = await this.#ask(id, signal);
    if (!answer.ok && !canDoWithout(answer.problem)) return answer;
    const { test } = languageOf(language).names(fileName);
    const { name } = answer.ok ? answer.value : await this.#known(id);
    const text = answer.ok ? promptOf(answer.value, language, test) : linkOnly({ id, name }, answer.problem, language, test);
    const content = await this.#content({ id, name, language, text });
    return succeed(answer.ok ? content : { ...content, lacking: answer.problem });
  }

  async #ask(reference: string, signal: AbortSignal): Promise<Result<Challenge>> {
    if (signal.aborted) return failed({ type: 'cancelled' });
    const kept = this.#kept(reference);
    if (kept !== undefined) return kept;
    const answer = await this.#request(reference, signal);
    const at = this.#options.clock.now();
    this.#answers.set(answer.ok ? answer.value.id : reference, { at, answer });
    return answer;
  }

  #kept(reference: string): Result<Challenge> | undefined {
    const kept = this.#answers.get(reference);
    if (kept === undefined) return undefined;
    const age = this.#options.clock.now() - kept.at;
    if (!kept.answer.ok) this.#answers.delete(reference);
    return age < (kept.answer.ok ? keptForMs : sameActionMs) ? kept.answer : undefined;
  }

  async #request(reference: string, signal: AbortSignal): Promise<Result<Challenge>> {
    const download = await this.#options.download();
    const base = this.#options.address();
    const want = { signal, accept: 'application/json', limitBytes, hosts, ownOrigin: base };
    const body = await download.get(`${base}/api/v1/code-challenges/${encodeURIComponent(reference)}`, want);
    if (!body.ok) return body.problem.type === 'not-found' ? failed({ type: 'exercise-missing' }) : body;
    const challenge = readChallenge(body.value);
    const isAsked = challenge !== undefined && (!isCodewarsId(reference) || challenge.id === reference);
    return isAsked
      ? succeed(challenge)
      : failed({ type: 'answer-unreadable', host: new URL(base).host, cause: challenge ? 'other-challenge' : 'no-challenge' });
  }

  async #summaryOf(challenge: Challenge): Promise<Result<ExerciseSummary>> {
    const { id, name, tags, languages: offered } = challenge;
    if (offered.length === 0) return failed({ type: 'language-not-offered' });
    const level = levelOf(challenge);
    const summary: ExerciseSummary = {
      ...asListed({ id, name: name.raw, level, minutes: minutesOf[level], why: name.raw }),
      trains: tags,
      languages: languages.map((language) => language.id).filter((language) => offered.includes(language)),
      languagesToAsk: undefined,
    };
    return succeed(await this.#remember(summary));
  }

  /** A challenge of our list stays as we list it; another one joins the list for as long as the window is open. */
  async #remember(summary: ExerciseSummary): Promise<ExerciseSummary> {
    const listed = (await this.#read()).find(({ id }) => id === codewarsIdOf(summary.id));
    if (listed === undefined) this.#found.set(summary.id, summary);
    return listed === undefined ? summary : { ...asListed(listed), trains: summary.trains, languages: summary.languages, languagesToAsk: undefined };
  }

  async #known(id: string): Promise<ExerciseSummary> {
    const listed = (await this.#read()).find((recommended) => recommended.id === id);
    const name = 'Codewars challenge';
    return this.#found.get(prefix + id) ?? asListed(listed ?? { id, name, level: 'intermediate', minutes: minutesOf.intermediate, why: name });
  }

  #read(): Promise<readonly Recommended[]> {
    const read = this.#recommended ?? readFile(join(this.#options.folder, list), 'utf8').then((text) => v.parse(List, text));
    this.#recommended = read;
    read.catch(() => (this.#recommended = undefined)); // the next look reads again
    return read;
  }

  async #content(of: {
    readonly id: string;
    readonly name: UntrustedText;
    readonly language: LanguageId;
    readonly text: string;
  }): Promise<ExerciseContent> {
    const { id, name, language, text } = of;
    const { code, test, support, shared = [] } = languageOf(language).names(fileName);
    const scaffold = emptyScaffolds[language];
    const { folder } = this.#options;
    const beside = await Promise.all([
      ...support.map(async (path) => ({ path, text: await readFile(join(folder, anyExercise, language, path), 'utf8') })),
      ...shared.map(async (path) => ({ path, text: await readFile(join(folder, 'shared', language, path), 'utf8') })),
    ]);
    const files = [{ path: prompt, text }, { path: code, text: scaffold.code }, { path: test, text: scaffold.test }, ...beside];
    return v.parse(ExerciseContent, {
      id: prefix + id,
      name: name.raw,
      language,
      origin: { ...origin, page: pageOf(id) },
      prompt,
      code,
      test,
      files,
    });
  }
}

const List = v.pipe(v.string(), v.parseJson(), v.array(Recommended));
const minutesOf = { beginner: 30, intermediate: 45, advanced: 75 } as const;

/** Not there, or told to stop: then there is nothing to go on with. */
function canDoWithout({ type }: Problem): boolean {
  return type !== 'exercise-missing' && type !== 'cancelled';
}

function asListed({ id, name, level, minutes, why }: Omit<Recommended, 'slug'>): ExerciseSummary {
  return v.parse(ExerciseSummary, {
    id: prefix + id,
    name,
    kind: 'challenge',
    level,
    minutes,
    summary: why,
    trains: [],
    languages: languages.map((language) => language.id),
    languagesToAsk: true,
    origin: { ...origin, page: pageOf(id) },
  });
}
