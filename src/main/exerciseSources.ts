/** Where exercises come from: every source, made once. A new one is a row in the list at the end. */
import * as path from 'node:path';
import type * as vscode from 'vscode';
import * as v from 'valibot';
import { joinSources } from '../actions/joinSources.js';
import { bundledPack } from '../adapters/exercises/bundled/bundledPack.js';
import { codewarsIdOf, codewarsSource } from '../adapters/exercises/codewars/codewarsSource.js';
import { doneOnCodewars } from '../adapters/exercises/codewars/rememberedDone.js';
import { namedCatalogues } from '../adapters/exercises/catalogue/namedCatalogues.js';
import { koansSource } from '../adapters/exercises/koans/koansSource.js';
import { exercismSource } from '../adapters/exercises/exercism/exercismSource.js';
import type { Clock } from '../ports/clock.js';
import type { DoneThere } from '../ports/doneThere.js';
import type { ExerciseSource } from '../ports/exerciseSource.js';
import type { Memory } from '../ports/memory.js';
import type { Settings } from '../ports/settings.js';
import { lazily } from './lazily.js';

export interface ExerciseSources {
  readonly exercises: ExerciseSource;
  readonly whatIsDone: () => Promise<DoneThere>;
}

interface SourceDeps {
  readonly clock: Clock;
  readonly settings: Settings;
  readonly memory: Memory;
}

const Manifest = v.object({ version: v.string() });

export function exerciseSources(context: vscode.ExtensionContext, { clock, settings, memory }: SourceDeps): ExerciseSources {
  const folder = path.join(context.extensionPath, 'exercises');
  const { version } = v.parse(Manifest, context.extension.packageJSON);
  const download = lazily(async () => {
    const { axiosDownload } = await import('../adapters/http/axiosDownload.js');
    return axiosDownload({ clock, userAgent: `MentorshipPairing/${version} (VS Code extension)` });
  });
  const address = (): string => settings.codewarsAddress();
  // Who takes their name out of the settings sees no marks any more.
  const done = (): ReadonlySet<string> => (settings.codewarsUser() === '' ? new Set() : doneOnCodewars(memory));
  const codewars = codewarsSource({ folder, download, address, clock, done });
  const whatIsDone = lazily(async () => {
    const { completedList } = await import('../adapters/exercises/codewars/completedList.js');
    return completedList({ download, address, memory, listed: () => idsIn(codewars) });
  });
  const cache = lazily(async () => {
    const { archiveCache } = await import('../adapters/exercises/archive/archiveCache.js');
    return archiveCache({ folder: path.join(context.globalStorageUri.fsPath, 'archives'), clock });
  });
  const rawFiles = (): string => settings.githubRawAddress();
  const tracks = lazily(async () => {
    const { trackDownload } = await import('../adapters/exercises/exercism/trackDownload.js');
    return trackDownload({ download: await download(), address: rawFiles, cache: await cache() });
  });
  const exercism = exercismSource({ folder, address: rawFiles, tracks });
  const archives = (): string => settings.githubArchivesAddress();
  const archive = lazily(async () => {
    const { exerciseArchive } = await import('../adapters/exercises/archive/exerciseArchive.js');
    return exerciseArchive({ download, cache: await cache() });
  });
  const koanPack = lazily(async () => {
    const { KoanPack } = await import('../adapters/exercises/koans/koanPack.js');
    return new KoanPack({ folder, address: archives, archive });
  });
  const koans = koansSource({ address: archives, pack: koanPack });
  const storage = context.globalStorageUri.fsPath;
  const content = lazily(async () => {
    const { entryContent } = await import('../adapters/exercises/catalogue/entryContent.js');
    return entryContent({ download: await download(), archives: await archive() });
  });
  const named = (): readonly string[] => settings.catalogues();
  const load = lazily(async () => {
    const { catalogueSource, CatalogueStore } = await import('../adapters/exercises/catalogue/catalogueSource.js');
    return catalogueSource({ named, content, store: new CatalogueStore({ folder: path.join(storage, 'catalogues'), download }) });
  });
  // The pack first: it takes the ids that no other source claims.
  return { exercises: joinSources([bundledPack({ folder }), koans, codewars, exercism, namedCatalogues({ named, load })]), whatIsDone };
}

async function idsIn(codewars: ExerciseSource): Promise<ReadonlySet<string>> {
  const listed = await codewars.list();
  return new Set(listed.ok ? listed.value.flatMap(({ id }) => codewarsIdOf(id) ?? []) : []);
}
