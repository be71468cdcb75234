/** What every exercise of the pack must be in every one of its languages, as tests: red with one test at first, green with a solution. */
import assert from 'node:assert/strict';
import { before, it } from 'mocha';
import pLimit from 'p-limit';
import { languageOf, type LanguageId } from '../../../../src/core/exercise/languages.js';
import { packEntry, packIds } from './packEntries.js';
import { runOfPack, type PackRun } from './packRuns.js';

/** Their tools are where this project is worked on, and fast: they run with the unit tests, all others with the deep ones. */
export const quickLanguages: readonly LanguageId[] = ['javascript', 'typescript', 'python'];

const twoAtATime = pLimit(2);

export function itIsRedAtFirstAndGreenWithASolution(isAsked: (language: LanguageId) => boolean): void {
  const matrix = packIds().flatMap((id) =>
    packEntry(id)
      .languages.filter(isAsked)
      .map((language) => ({ id, language, style: packEntry(id).style })),
  );
  let runs: readonly Promise<PackRun>[] = [];
  before(() => {
    runs = matrix.map(({ id, language }) => twoAtATime(() => runOfPack(id, language)));
    void Promise.allSettled(runs); // each is looked at by its own test, which may come later than its failure
  });

  for (const [index, { id, language, style }] of matrix.entries()) {
    const atFirst = style === 'refactoring' ? 'is green from the start' : 'is red with exactly one failing test at first';
    it(`${id} in ${languageOf(language).name} ${atFirst}, and green with a solution`, async function () {
      this.timeout(120_000);
      const run = await runs[index];
      assert.ok(run);
      if (run.missing !== undefined) {
        if (this.test) this.test.title += ` (skipped: ${run.missing})`;
        this.skip();
      }
      if (style === 'refactoring') assertGreen(run.before.counts?.passed ?? 0, run.before);
      else assertRed(run.before);
      assertGreen(style === 'refactoring' ? (run.before.counts?.passed ?? 0) : 1, run.after);
      assert.deepEqual(run.leftBehind, []);
    });
  }
}

type Report = Exclude<PackRun, { missing: string }>['before'];

function assertRed({ exitCode, counts, output }: Report): void {
  assert.deepEqual(counts, { passed: 0, failed: 1 }, output);
  assert.ok(exitCode !== null && exitCode > 0, output);
  assert.match(output, /not written yet/);
}

function assertGreen(passed: number, { exitCode, counts, output }: Report): void {
  assert.ok(passed > 0, output);
  assert.deepEqual([exitCode, counts], [0, { passed, failed: 0 }], output);
}
