/**
 * The person's own catalogues as a source of exercises. Only they can name one: the setting is their own, and neither a workspace nor a partner can make
 * it (docs/decisions/0024). Loaded when the setting names one.
 */
import { runOf, type Catalogue, type CatalogueEntry } from '../../../core/exercise/catalogue.js';
import { catalogueSummary, languageOf } from '../../../core/exercise/catalogueSummary.js';
import type { ExerciseContent, ExerciseSummary } from '../../../core/exercise/exercise.js';
import { testRunOf } from '../../../core/exercise/testRunOf.js';
import type { Problem } from '../../../core/problem.js';
import { failed, succeed, type Result } from '../../../core/result.js';
import type { ExerciseShelf, ExerciseSource, ExerciseTerms, FetchRun } from '../../../ports/exerciseSource.js';
import type { CatalogueStore } from './catalogueStore.js';
import { addressOf, type From } from './entryAddress.js';
import type { WantedEntry } from './entryContent.js';
import { aboutEntry } from './entryPrompt.js';
import { placesOf, type Place } from './places.js';

export { CatalogueStore } from './catalogueStore.js';

export interface CatalogueOptions {
  /** What the setting names, read at each use. */
  readonly named: () => readonly string[];
  readonly store: CatalogueStore;
  /** What gets an entry; loaded when it is first needed. */
  readonly content: () => Promise<(wanted: WantedEntry, run: FetchRun) => Promise<Result<ExerciseContent>>>;
}

const ours = /^own-[0-9a-f]{8}-/;

export function catalogueSource(options: CatalogueOptions): ExerciseSource {
  const source = new Catalogues(options);
  return {
    owns: (exerciseId) => ours.test(exerciseId),
    asks: (exerciseId) => source.asks(exerciseId),
    list: () => source.list(),
    terms: (exerciseId) => source.terms(exerciseId),
    about: (exerciseId) => source.about(exerciseId),
    shelves: () => source.shelves(),
    refresh: ({ signal }) => source.refresh(signal),
    fetch: (exerciseId, language, run) => source.fetch(exerciseId, language, run),
  };
}

interface Known {
  readonly place: Place;
  readonly catalogue: Catalogue;
  readonly entry: CatalogueEntry;
  readonly summary: ExerciseSummary;
}

class Catalogues {
  readonly #options: CatalogueOptions;
  /** As of the last look, for questions that cannot wait. */
  #known: ReadonlyMap<string, Known> = new Map();

  constructor(options: CatalogueOptions) {
    this.#options = options;
  }

  #places(): readonly Place[] {
    return placesOf(this.#options.named());
  }

  async list(): Promise<Result<readonly ExerciseSummary[]>> {
    return succeed([...(await this.#look()).values()].map(({ summary }) => summary));
  }

  async #look(): Promise<ReadonlyMap<string, Known>> {
    const known = new Map<string, Known>();
    for (const place of this.#places()) {
      const read = await this.#options.store.read(place);
      if (!read.ok || read.value === undefined) continue;
      const catalogue = read.value;
      for (const entry of catalogue.entries) {
        const summary = catalogueSummary(catalogue, entry, place.source);
        known.set(summary.id, { place, catalogue, entry, summary });
      }
    }
    this.#known = known;
    return known;
  }

  async shelves(): Promise<readonly ExerciseShelf[]> {
    return Promise.all(this.#places().map((place) => this.#shelf(place)));
  }

  async #shelf(place: Place): Promise<ExerciseShelf> {
    const read = await this.#options.store.read(place);
    const catalogue = read.ok ? read.value : undefined;
    const problems: Problem[] = [this.#options.store.trouble(place), read.ok ? undefined : read.problem].filter((problem) => problem !== undefined);
    const host = place.kind === 'web' ? new URL(place.address).host : undefined;
    return {
      source: place.source,
      place: placeText(place),
      ...(catalogue && { name: catalogue.name }),
      ...(host !== undefined && { host }),
      ...(host !== undefined && catalogue === undefined && { waits: true }),
      problems,
      faults: catalogue?.faults ?? [],
    };
  }

  /** One after the other; the first that fails is said, and all are tried. */
  async refresh(signal: AbortSignal): Promise<Result<void>> {
    const places = this.#places();
    await this.#options.store.tidy(places);
    let failure: Result<void> = succeed(undefined);
    for (const place of places) {
      const refreshed = await this.#options.store.refresh(place, signal);
      if (failure.ok && !refreshed.ok) failure = refreshed;
    }
    return failure;
  }

  async terms(exerciseId: string): Promise<Result<ExerciseTerms | undefined>> {
    const known = (await this.#look()).get(exerciseId);
    if (known === undefined) return failed({ type: 'exercise-missing' });
    const { catalogue, entry, summary } = known;
    const [host, run] = [hostOf(known), testRunOf({ language: languageOf(entry), test: entry.test ?? '', run: runOf(entry) })];
    return succeed({
      from: catalogue.name,
      licence: summary.origin.licence,
      ...(host !== undefined && { host }),
      ...(entry.url !== undefined && { page: entry.url }),
      ...(run && { run }),
    });
  }

  async about(exerciseId: string): Promise<Result<string | undefined>> {
    const known = (await this.#look()).get(exerciseId);
    return known === undefined ? failed({ type: 'exercise-missing' }) : succeed(aboutEntry(known));
  }

  /** The host where there is one; an entry that stands in a file of this person's asks nobody. */
  asks(exerciseId: string): string | undefined {
    if (!ours.test(exerciseId)) return undefined;
    const known = this.#known.get(exerciseId);
    return known === undefined ? 'the catalogue' : hostOf(known);
  }

  async fetch(exerciseId: string, language: string, run: FetchRun): Promise<Result<ExerciseContent>> {
    if (run.signal.aborted && ours.test(exerciseId)) return failed({ type: 'cancelled' });
    const known = (await this.#look()).get(exerciseId);
    if (known?.summary.languages[0] !== language) return failed({ type: 'exercise-missing' });
    const { catalogue, entry, place } = known;
    const content = await this.#options.content();
    return content({ catalogue, entry, source: place.source, from: fromOf(place) }, run);
  }
}

function fromOf(place: Place): From {
  return place.kind === 'web' ? { kind: 'web', address: place.address } : { kind: 'file' };
}

function placeText(place: Place): string {
  switch (place.kind) {
    case 'web':
      return place.address;
    case 'file':
      return place.path;
    case 'nowhere':
      return place.given;
  }
}

/** Whoever is asked for it, all by name: a file of the person's own may lead to several. */
function hostOf({ place, entry }: Known): string | undefined {
  const { archive, files = [], prompt } = entry;
  const urls = [archive?.url, ...files.map((file) => ('url' in file ? file.url : undefined)), prompt && 'url' in prompt ? prompt.url : undefined];
  const addresses = urls.filter((url) => url !== undefined).map((url) => addressOf(url, fromOf(place)));
  if (addresses.length === 0) return place.kind === 'web' ? new URL(place.address).host : undefined;
  const hosts = new Set(addresses.flatMap((address) => (address.ok ? [new URL(address.value).host] : [])));
  return hosts.size === 0 ? undefined : [...hosts].join(', ');
}
