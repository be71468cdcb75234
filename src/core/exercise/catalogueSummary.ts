/** How an entry of somebody's catalogue stands in the list, and which of its files are opened. */
import * as v from 'valibot';
import type { Catalogue, CatalogueEntry } from './catalogue.js';
import { ExerciseSummary } from './exercise.js';
import { isLanguage } from './languages.js';

/** Where an entry says nothing of it. */
export const notStated = 'not stated';
const usual = { level: 'intermediate', minutes: 45 } as const;
/** An exercise without a language is known by this one. */
const anyLanguage = 'other';

/** `source` is the catalogue's own name for machines; an id is made of it, so that two catalogues have no exercise in common. */
export function catalogueSummary(catalogue: Catalogue, entry: CatalogueEntry, source: string): ExerciseSummary {
  const { id, title, kind, description, trains = [], url } = entry;
  const { level = usual.level, minutes = usual.minutes } = entry;
  return v.parse(ExerciseSummary, {
    id: exerciseIdOf(source, id),
    name: title.raw,
    kind,
    level,
    minutes,
    summary: (description ?? title).raw,
    trains: trains.map(({ raw }) => raw),
    languages: [languageOf(entry)],
    list: catalogue.name.raw,
    ...(!canBeGot(entry) && { linkOnly: true }),
    origin: { source, version: '1', licence: licenceOf(catalogue, entry), ...(url !== undefined && { page: url }) },
  });
}

export function languageOf({ language }: CatalogueEntry): string {
  return language ?? anyLanguage;
}

export function licenceOf(catalogue: Catalogue, { licence }: CatalogueEntry): string {
  const stated = licence ?? catalogue.licence;
  return stated === undefined ? notStated : stated.raw; // as it was read: shortening can make it longer than what is taken in again
}

export function exerciseIdOf(source: string, entryId: string): string {
  return `${source.replace(/^catalogue-/, 'own-')}-${entryId}`;
}

/** There are files, and it is known how they are run. */
export function canBeGot({ archive, files, run, language }: CatalogueEntry): boolean {
  return (archive !== undefined || files !== undefined) && (run !== undefined || (language !== undefined && isLanguage(language)));
}

/** What to work in and what to run: as the entry says, else by their names; `undefined` where there is no such file. */
export function filesToOpen(entry: CatalogueEntry, paths: readonly string[]): { readonly code: string; readonly test: string } | undefined {
  const named = [entry.code, entry.test].filter((path) => path !== undefined);
  if (!named.every((path) => paths.includes(path))) return undefined;
  const sources = paths.filter(
    (path) => !/\.(?:md|txt|json|ya?ml|toml|lock|xml|cfg|ini)$|(?:^|\/)(?:\.|licen[cs]e|notice|readme|go\.mod|makefile)/i.test(path),
  );
  const test = entry.test ?? sources.find(looksLikeTest);
  const code = entry.code ?? sources.find((path) => path !== test && !looksLikeTest(path)) ?? test;
  if (code === undefined) return undefined;
  return test === undefined && entry.run === undefined ? undefined : { code, test: test ?? code };
}

function looksLikeTest(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /(?:^|[._-])(?:test|spec)s?[._-]/i.test(name) || /[a-z](?:Test|Spec)s?\.\w+$/.test(name) || /(?:^|\/)tests?\//.test(path);
}
