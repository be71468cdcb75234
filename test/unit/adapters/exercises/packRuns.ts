/** Exercises of the pack, pulled into a temporary folder and really run: as they come, and with the solution that is kept with the tests. */
import assert from 'node:assert/strict';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledPack } from '../../../../src/adapters/exercises/bundled/bundledPack.js';
import { exerciseFolder } from '../../../../src/adapters/workspace/exerciseFolder.js';
import type { LanguageId } from '../../../../src/core/exercise/languages.js';
import { planPull } from '../../../../src/core/exercise/pullPlan.js';
import type { PulledExercise } from '../../../../src/ports/exerciseFolder.js';
import type { Toolchain } from '../../../../src/ports/testRunner.js';
import { aClock, freshIds } from '../../../builders/given.js';
import { inTemporaryFolder } from '../../../builders/temporaryFolder.js';
import { runTestsIn, toolchainFor, type RunReport } from '../../../builders/testRun.js';
import { packFolder, solutionsFolder } from './packEntries.js';

const pack = bundledPack({ folder: packFolder });
const exercises = exerciseFolder({ clock: aClock(0), ids: freshIds });

const toolchains = new Map<LanguageId, ReturnType<typeof toolchainFor>>();

export async function pullInto(base: string, exerciseId: string, language: LanguageId): Promise<PulledExercise> {
  const content = await pack.fetch(exerciseId, language, { signal: new AbortController().signal });
  assert.ok(content.ok);
  const plan = planPull(content.value, [], 0);
  assert.ok(plan.ok);
  const written = await exercises.write(base, plan.value);
  assert.ok(written.ok && written.value.outcome === 'written');
  return written.value.exercise;
}

/** `missing` says which tool would be needed and which was found. */
export type PackRun =
  | { readonly missing: string }
  | { readonly missing?: undefined; readonly before: RunReport; readonly after: RunReport; readonly leftBehind: readonly string[] };

export async function runOfPack(exerciseId: string, language: LanguageId): Promise<PackRun> {
  const looking = toolchains.get(language) ?? toolchainFor(language);
  toolchains.set(language, looking); // one look per language is plenty
  const toolchain = await looking;
  if (toolchain.ok) return inTemporaryFolder((base) => runIn(base, { exerciseId, language, toolchain: toolchain.value }));
  const { problem } = toolchain;
  assert.equal(problem.type, 'toolchain-missing');
  return { missing: `needs ${problem.needs}, found ${problem.found ?? 'none'}` };
}

interface Wanted {
  readonly exerciseId: string;
  readonly language: LanguageId;
  readonly toolchain: Toolchain;
}

async function runIn(base: string, { exerciseId, language, toolchain }: Wanted): Promise<PackRun> {
  const { folder, code, provenance } = await pullInto(base, exerciseId, language);
  const of = { language, test: provenance.test, toolchain };
  const files = await readdir(folder);
  const before = await runTestsIn(folder, of);
  await copyFile(join(solutionsFolder, exerciseId, language, provenance.code), code);
  const after = await runTestsIn(folder, of);
  const expected = [...files, ...(await ignoredIn(folder))];
  return { before, after, leftBehind: (await readdir(folder)).filter((name) => !expected.includes(name)) };
}

/** What a build leaves behind is in the exercise's own `.gitignore`. */
async function ignoredIn(folder: string): Promise<readonly string[]> {
  const ignored = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => '');
  return ignored.split('\n').map((line) => line.replaceAll('/', ''));
}
