/**
 * Exercises of Exercism: listed from a file of ours without asking anybody, and got as single files of a track at a commit that is written there, when a
 * person asks for one. Another exercise of theirs is found by its name (docs/decisions/0021).
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { ExerciseSummary } from '../../../core/exercise/exercise.js';
import { isLanguage, type LanguageId } from '../../../core/exercise/languages.js';
import { failed, succeed, type Result } from '../../../core/result.js';
import type { ExerciseSource, FetchedExercise } from '../../../ports/exerciseSource.js';
import { readExercismList, slugOf, summaryOf, type ExercismList } from './tracks.js';
import type { TrackDownload } from './trackDownload.js';

export interface ExercismOptions {
  /** The extension's `exercises/`. */
  readonly folder: string;
  /** Where raw files of GitHub are, without a slash at the end; read at each use. */
  readonly address: () => string;
  /** What asks the network; loaded when it is first needed. */
  readonly tracks: () => Promise<TrackDownload>;
}

const listFile = 'exercism.json';

export function exercismSource(options: ExercismOptions): ExerciseSource {
  const source = new Exercism(options);
  return {
    owns: (exerciseId) => slugOf(exerciseId) !== undefined,
    asks: (exerciseId) => (slugOf(exerciseId) === undefined ? undefined : new URL(options.address()).host),
    list: () => readable(source.list()),
    look: (exerciseId, { signal }) => readable(source.look(exerciseId, signal)),
    fetch: (exerciseId, language, { signal }) =>
      isLanguage(language) ? readable(source.fetch(exerciseId, language, signal)) : Promise.resolve(failed({ type: 'exercise-missing' })),
  };
}

/** Files of the extension can be gone or damaged, e.g. while it is being updated. */
async function readable<T>(work: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work;
  } catch (error) {
    if (v.isValiError(error)) return failed({ type: 'exercise-unreadable', cause: 'exercism-list' });
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return failed({ type: 'exercise-unreadable', cause: error.code });
    throw error;
  }
}

class Exercism {
  readonly #options: ExercismOptions;
  /** Exercises outside our list that were looked at in this window. */
  readonly #found = new Map<string, ExerciseSummary>();
  #listed: Promise<ExercismList> | undefined;

  constructor(options: ExercismOptions) {
    this.#options = options;
  }

  async list(): Promise<Result<readonly ExerciseSummary[]>> {
    const list = await this.#read();
    return succeed([...list.exercises.map((listed) => summaryOf(list, listed)), ...this.#found.values()]);
  }

  async look(exerciseId: string, signal: AbortSignal): Promise<Result<ExerciseSummary>> {
    const slug = slugOf(exerciseId);
    if (slug === undefined) return failed({ type: 'exercise-missing' });
    const known = await this.#known(exerciseId);
    if (known !== undefined) return succeed(known);
    const looked = await (await this.#options.tracks()).look(await this.#read(), slug, signal);
    if (looked.ok) this.#found.set(exerciseId, looked.value);
    return looked;
  }

  async fetch(exerciseId: string, language: LanguageId, signal: AbortSignal): Promise<Result<FetchedExercise>> {
    const slug = slugOf(exerciseId);
    if (slug === undefined) return failed({ type: 'exercise-missing' });
    if (signal.aborted) return failed({ type: 'cancelled' });
    const summary = (await this.#known(exerciseId)) ?? (await this.look(exerciseId, signal));
    if ('ok' in summary && !summary.ok) return summary;
    const { name } = 'ok' in summary ? summary.value : summary;
    return (await this.#options.tracks()).fetch(await this.#read(), { slug, name: name.raw, language }, signal);
  }

  async #known(exerciseId: string): Promise<ExerciseSummary | undefined> {
    const listed = await this.list();
    return listed.ok ? listed.value.find(({ id }) => id === exerciseId) : undefined;
  }

  #read(): Promise<ExercismList> {
    const read = this.#listed ?? readFile(join(this.#options.folder, listFile), 'utf8').then(readExercismList);
    this.#listed = read;
    read.catch(() => (this.#listed = undefined)); // the next look reads again
    return read;
  }
}
