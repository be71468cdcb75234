/** Every exercise of the pack in every language, really run: red with one test at first, green with a solution. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, it } from 'mocha';
import { bundledPack } from '../../../../src/adapters/exercises/bundled/bundledPack.js';
import { exerciseFolder } from '../../../../src/adapters/workspace/exerciseFolder.js';
import { languages, type LanguageId } from '../../../../src/core/exercise/languages.js';
import { planPull } from '../../../../src/core/exercise/pullPlan.js';
import type { PulledExercise } from '../../../../src/ports/exerciseFolder.js';
import { aClock, freshIds } from '../../../builders/given.js';
import { inTemporaryFolder } from '../../../builders/temporaryFolder.js';
import { runTestsIn, toolchainFor } from '../../../builders/testRun.js';

const pack = bundledPack({ folder: resolve('exercises') });
const solutions = resolve('test/fixtures/solutions');
const exercises = exerciseFolder({ clock: aClock(0), ids: freshIds });

async function pullInto(base: string, exerciseId: string, language: LanguageId): Promise<PulledExercise> {
  const content = await pack.fetch(exerciseId, language, { signal: new AbortController().signal });
  assert.ok(content.ok);
  const plan = planPull(content.value, [], 0);
  assert.ok(plan.ok);
  const written = await exercises.write(base, plan.value);
  assert.ok(written.ok && written.value.outcome === 'written');
  return written.value.exercise;
}

for (const { id: language, name } of languages) {
  for (const exerciseId of ['roman-numerals', 'mars-rover']) {
    describe(`${exerciseId} in ${name}`, () => {
      it('is red with exactly one failing test at first, and green with a solution', async function () {
        this.timeout(30_000);
        const toolchain = await toolchainFor(language);
        if (!toolchain.ok && toolchain.problem.type === 'toolchain-missing') {
          if (this.test) this.test.title += ` (skipped: needs ${toolchain.problem.needs}, found ${toolchain.problem.found ?? 'none'})`;
          this.skip();
        }
        assert.ok(toolchain.ok);
        await inTemporaryFolder(async (base) => {
          const { folder, code, provenance } = await pullInto(base, exerciseId, language);
          const of = { language, test: provenance.test, toolchain: toolchain.value };
          const before = await runTestsIn(folder, of);
          assert.deepEqual([before.exitCode, before.counts], [1, { passed: 0, failed: 1 }], before.output);
          assert.match(before.output, /not written yet/);

          const files = await readdir(folder);
          await copyFile(join(solutions, exerciseId, language, provenance.code), code);
          const after = await runTestsIn(folder, of);
          assert.deepEqual([after.exitCode, after.counts], [0, { passed: 1, failed: 0 }], after.output);
          assert.deepEqual(await readdir(folder), files); // the run leaves nothing behind
        });
      });
    });
  }
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

describe('a TypeScript exercise', () => {
  it('has no red underline in the editor, with nothing installed beside it', function () {
    this.timeout(30_000);
    for (const exerciseId of ['roman-numerals', 'mars-rover']) {
      const project = resolve('exercises', exerciseId, 'typescript');
      const { status, stdout } = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', project], { encoding: 'utf8' });
      assert.equal(status, 0, stdout);
    }
  });
});

describe("the pack's solutions", () => {
  const numerals = { 1: 'I', 4: 'IV', 9: 'IX', 14: 'XIV', 40: 'XL', 49: 'XLIX', 90: 'XC', 99: 'XCIX', 444: 'CDXLIV', 499: 'CDXCIX', 944: 'CMXLIV', 1009: 'MIX', 1984: 'MCMLXXXIV', 2421: 'MMCDXXI', 3888: 'MMMDCCCLXXXVIII' };

  it('agree with the table of numerals in the prompt', async () => {
    const prompt = await readFile(resolve('exercises/roman-numerals/prompt.md'), 'utf8');
    const { toRoman } = (await import(join(solutions, 'roman-numerals/javascript/roman-numerals.js'))) as { toRoman: (number: number) => string };
    for (const [number, numeral] of Object.entries(numerals)) {
      assert.equal(toRoman(Number(number)), numeral);
      assert.match(prompt, new RegExp(`\\b${number} \\| ${numeral}\\b`));
    }
  });

  it('agree with the table of drives in the prompt', async () => {
    const prompt = await readFile(resolve('exercises/mars-rover/prompt.md'), 'utf8');
    const { drive } = (await import(join(solutions, 'mars-rover/javascript/mars-rover.js'))) as {
      drive: (rover: object, commands: string, planet: object) => { x: number; y: number; heading: string; obstacle?: { x: number; y: number } };
    };
    const rows = [...prompt.matchAll(/^\| (?:`(\w+)`|\(none\)) +\| (?:\((\d), (\d)\))? +\| \((\d), (\d)\) (\w+) +\| (?:rock at \((\d), (\d)\))? *\|$/gm)];
    assert.equal(rows.length, 9);
    for (const [line, commands = '', rockX, rockY, x, y, heading, hitX, hitY] of rows) {
      const obstacles = rockX === undefined ? [] : [{ x: Number(rockX), y: Number(rockY) }];
      const end = drive({ x: 0, y: 0, heading: 'N' }, commands, { width: 10, height: 10, obstacles });
      assert.deepEqual([end.x, end.y, end.heading], [Number(x), Number(y), heading?.charAt(0).toUpperCase()], line);
      assert.deepEqual(end.obstacle, hitX === undefined ? undefined : { x: Number(hitX), y: Number(hitY) }, line);
    }
  });
});
