/** Getting an exercise and running its tests, with the bundled pack, a real disk and real tools. */
import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, it } from 'mocha';
import { pullExercise, type Pulled, type PullExerciseDeps, type PullExerciseInput } from '../../../src/actions/pullExercise.js';
import { runExerciseTests, type RunExerciseTestsDeps } from '../../../src/actions/runExerciseTests.js';
import { bundledPack } from '../../../src/adapters/exercises/bundled/bundledPack.js';
import { agreedRuns } from '../../../src/adapters/system/agreedRuns.js';
import { exerciseFolder } from '../../../src/adapters/workspace/exerciseFolder.js';
import { findToolchain } from '../../../src/adapters/workspace/toolchain.js';
import { failed, type Result } from '../../../src/core/result.js';
import type { TestRunner } from '../../../src/ports/testRunner.js';
import { aMemory } from '../../builders/desk.js';
import { aClock, freshIds } from '../../builders/given.js';
import { inTemporaryFolder } from '../../builders/temporaryFolder.js';
import { childProcesses } from '../../builders/testRun.js';

const goOn = new AbortController().signal;

const onThisMachine: PullExerciseDeps & RunExerciseTestsDeps = {
  source: bundledPack({ folder: resolve('exercises') }),
  exerciseFolder: exerciseFolder({ clock: aClock(0), ids: freshIds }),
  testRunner: childProcesses,
  agreedRuns: agreedRuns(aMemory()),
  clock: aClock(Date.UTC(2026, 10, 24, 12)),
};

const romanIn = (base: string): PullExerciseInput => ({ exerciseId: 'roman-numerals', language: 'javascript', base });

async function pull(input: PullExerciseInput, deps = onThisMachine): Promise<Pulled> {
  const pulled = await pullExercise(deps)(input, { signal: goOn });
  assert.ok(pulled.ok, JSON.stringify(pulled));
  return pulled.value;
}

function problemOf(result: Result<unknown>): string {
  assert.ok(!result.ok);
  return result.problem.type;
}

describe('getting an exercise', () => {
  it('gives prompt, code and test, and says where they came from', () =>
    inTemporaryFolder(async (base) => {
      const steps: string[] = [];
      const pulled = await pullExercise(onThisMachine)(romanIn(base), { signal: goOn, onProgress: (step) => steps.push(step) });
      assert.ok(pulled.ok);
      assert.match(await readFile(pulled.value.prompt, 'utf8'), /^# Roman Numerals/);
      assert.match(await readFile(pulled.value.code, 'utf8'), /not written yet/);
      assert.match(await readFile(pulled.value.test, 'utf8'), /1 is I/);
      const { resumed, besideExisting, provenance } = pulled.value;
      assert.deepEqual([resumed, besideExisting, provenance.origin.source], [false, false, 'bundled']);
      assert.deepEqual(steps, ['fetching', 'writing']);
    }));

  it('opens the one that is there already, with the work in it', () =>
    inTemporaryFolder(async (base) => {
      const first = await pull(romanIn(base));
      await writeFile(first.code, 'our work');
      const second = await pull(romanIn(base));
      assert.deepEqual([second.folder, second.resumed, second.besideExisting], [first.folder, true, false]);
      assert.equal(await readFile(second.code, 'utf8'), 'our work');
    }));

  it('gives a fresh copy beside it when that is asked for', () =>
    inTemporaryFolder(async (base) => {
      const first = await pull(romanIn(base));
      await writeFile(first.code, 'our work');
      const fresh = await pull({ ...romanIn(base), fresh: true });
      assert.deepEqual([fresh.folder, fresh.resumed, fresh.besideExisting], [`${first.folder}-2`, false, true]);
      assert.equal(await readFile(first.code, 'utf8'), 'our work');
    }));

  it('goes beside a folder of that name that somebody made by hand', () =>
    inTemporaryFolder(async (base) => {
      const theirs = join(base, 'exercises', 'roman-numerals-javascript');
      await mkdir(theirs, { recursive: true });
      await writeFile(join(theirs, 'roman-numerals.js'), 'theirs');
      const pulled = await pull(romanIn(base));
      assert.deepEqual([pulled.folder, pulled.besideExisting], [`${theirs}-2`, true]);
      assert.equal(await readFile(join(theirs, 'roman-numerals.js'), 'utf8'), 'theirs');
    }));

  it('gives every double click an exercise, and never two in one folder', () =>
    inTemporaryFolder(async (base) => {
      const pulled = await Promise.all([1, 2, 3].map(() => pull({ ...romanIn(base), fresh: true })));
      assert.equal(new Set(pulled.map(({ folder }) => folder)).size, 3);
    }));

  it('keeps languages apart', () =>
    inTemporaryFolder(async (base) => {
      await pull(romanIn(base));
      const inPython = await pull({ ...romanIn(base), language: 'python' });
      assert.equal(inPython.resumed, false);
      assert.deepEqual((await readdir(join(base, 'exercises'))).sort(), ['roman-numerals-javascript', 'roman-numerals-python']);
    }));

  it('gives the files also where the tool of the language is missing, and says what is missing', () =>
    inTemporaryFolder(async (base) => {
      const testRunner: TestRunner = {
        ...childProcesses,
        check: (run, signal) => findToolchain(run, signal, { env: { PATH: base }, platform: process.platform }),
      };
      const pulled = await pull({ ...romanIn(base), language: 'typescript' }, { ...onThisMachine, testRunner });
      assert.deepEqual(pulled.warning, { type: 'toolchain-missing', language: 'typescript', needs: 'Node.js 22.18' });
      assert.match(await readFile(pulled.code, 'utf8'), /not written yet/);
    }));

  it('writes nothing once it was cancelled', () =>
    inTemporaryFolder(async (base) => {
      const abort = new AbortController();
      const pulled = await pullExercise(onThisMachine)(romanIn(base), { signal: abort.signal, onProgress: () => abort.abort() });
      assert.equal(problemOf(pulled), 'cancelled');
      assert.deepEqual(await readdir(base), []);
    }));

  it('says what is wrong when there is no such exercise, or no such folder', () =>
    inTemporaryFolder(async (base) => {
      assert.equal(problemOf(await pullExercise(onThisMachine)({ ...romanIn(base), exerciseId: 'no-such' }, { signal: goOn })), 'exercise-missing');
      assert.equal(problemOf(await pullExercise(onThisMachine)(romanIn(join(base, 'gone')), { signal: goOn })), 'folder-missing');
      assert.deepEqual(await readdir(base), []);
    }));
});

describe('running the tests of an exercise', () => {
  it('is red at first, from any of its files, and green when it is solved', () =>
    inTemporaryFolder(async (base) => {
      const { code, test, folder } = await pull({ ...romanIn(base), language: 'python' });
      const run = runExerciseTests(onThisMachine);
      const red = await run({ path: test }, { signal: goOn });
      assert.ok(red.ok);
      assert.deepEqual([red.value.outcome, red.value.exercise.folder], ['red', folder]);
      await writeFile(code, 'def to_roman(number):\n    return "I"\n');
      const green = await run({ path: folder }, { signal: goOn });
      assert.ok(green.ok);
      assert.equal(green.value.outcome, 'green');
    }));

  it('says that no exercise is open, where there is none', () =>
    inTemporaryFolder(async (base) => {
      assert.equal(problemOf(await runExerciseTests(onThisMachine)({ path: undefined }, { signal: goOn })), 'exercise-not-open');
      assert.equal(problemOf(await runExerciseTests(onThisMachine)({ path: base }, { signal: goOn })), 'exercise-not-open');
    }));

  it('says which tool is missing, and runs nothing', () =>
    inTemporaryFolder(async (base) => {
      const { folder } = await pull(romanIn(base));
      const testRunner: TestRunner = {
        check: (run) => Promise.resolve(failed({ type: 'toolchain-missing', language: run.language, needs: run.needs })),
        run: () => assert.fail('nothing may run'),
        watch: () => assert.fail('nothing may run'),
      };
      assert.equal(problemOf(await runExerciseTests({ ...onThisMachine, testRunner })({ path: folder }, { signal: goOn })), 'toolchain-missing');
    }));
});
