/** Every exercise of the pack in every one of its languages, really run: red with one test at first, green with a solution. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import pLimit from 'p-limit';
import { languageOf } from '../../../../src/core/exercise/languages.js';
import { inTemporaryFolder } from '../../../builders/temporaryFolder.js';
import { runTestsIn, toolchainFor } from '../../../builders/testRun.js';
import { packEntry, packIds } from './packEntries.js';
import { pullInto, runOfPack, type PackRun } from './packRuns.js';

const twoAtATime = pLimit(2);
const matrix = packIds().flatMap((id) => packEntry(id).languages.map((language) => ({ id, language, style: packEntry(id).style })));

describe('the pack, run', () => {
  let runs: readonly Promise<PackRun>[] = [];
  before(() => {
    runs = matrix.map(({ id, language }) => twoAtATime(() => runOfPack(id, language)));
    void Promise.allSettled(runs); // each is looked at by its own test, which may come later than its failure
  });

  for (const [index, { id, language, style }] of matrix.entries()) {
    const atFirst = style === 'refactoring' ? 'is green from the start' : 'is red with exactly one failing test at first';
    it(`${id} in ${languageOf(language).name} ${atFirst}, and green with a solution`, async function () {
      this.timeout(60_000);
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
});

type Report = Exclude<PackRun, { missing: string }>['before'];

function assertRed({ exitCode, counts, output }: Report): void {
  assert.deepEqual([exitCode, counts], [1, { passed: 0, failed: 1 }], output);
  assert.match(output, /not written yet/);
}

function assertGreen(passed: number, { exitCode, counts, output }: Report): void {
  assert.ok(passed > 0, output);
  assert.deepEqual([exitCode, counts], [0, { passed, failed: 0 }], output);
}

describe('a JavaScript exercise', () => {
  it('is red also where a variable of another test run would make Node skip it and call that green', () =>
    inTemporaryFolder(async (base) => {
      const toolchain = await toolchainFor('javascript');
      assert.ok(toolchain.ok);
      const { folder, provenance } = await pullInto(base, 'roman-numerals', 'javascript');
      const env = { ...process.env, NODE_TEST_CONTEXT: 'child-v8' };
      const { exitCode, counts } = await runTestsIn(folder, { language: 'javascript', test: provenance.test, toolchain: toolchain.value, env });
      assert.deepEqual([exitCode, counts], [1, { passed: 0, failed: 1 }]);
    }));
});
