/** Runs of real programs: what they say is read, and whatever they do they can be stopped, with all that they started. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, it } from 'mocha';
import { runExercise, type RunOptions } from '../../../../src/adapters/workspace/exerciseRun.js';
import { runProgram } from '../../../../src/adapters/workspace/programRun.js';
import { languageOf, type LanguageId } from '../../../../src/core/exercise/languages.js';
import type { TestJob, TestOutcome } from '../../../../src/ports/testRunner.js';
import { inTemporaryFolder } from '../../../builders/temporaryFolder.js';
import { toolchainFor } from '../../../builders/testRun.js';

const goOn = (): RunOptions => ({ signal: new AbortController().signal, onText: () => undefined });

async function job(folder: string, language: LanguageId, test: string): Promise<TestJob | undefined> {
  const toolchain = await toolchainFor(language);
  return toolchain.ok ? { folder, run: languageOf(language).testRun(test), toolchain: toolchain.value } : undefined;
}

async function nodeJob(folder: string, test: string): Promise<TestJob> {
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'a.test.js'), test);
  const found = await job(folder, 'javascript', 'a.test.js');
  assert.ok(found);
  return found;
}

function named(outcome: TestOutcome): string[] {
  return (outcome.tests ?? []).map(({ name, outcome: how }) => `${name.raw}: ${how}`).sort();
}

const twoTests: readonly (readonly [LanguageId, file: string, text: string])[] = [
  ['python', 'test_a.py', 'import unittest\nclass A(unittest.TestCase):\n  def test_1(self): self.assertEqual(1, 2)\n  def test_2(self): pass\n'],
  [
    'ruby',
    'a_test.rb',
    'require "minitest/autorun"\nclass A < Minitest::Test\n  def test_1; assert_equal 1, 2; end\n  def test_2; assert true; end\nend\n',
  ],
];

describe('a run of an exercise', () => {
  it('is shown as it comes, counted, and told test by test', () =>
    inTemporaryFolder(async (folder) => {
      const red = await nodeJob(
        folder,
        "import {test} from 'node:test';\ntest('one', () => { throw new Error('not yet'); });\ntest('two', () => {});\n",
      );
      let shown = '';
      const outcome = await runExercise(red, { ...goOn(), onText: (text) => (shown += text) });
      assert.deepEqual([outcome.outcome, outcome.counts], ['red', { passed: 1, failed: 1 }]);
      assert.deepEqual(named(outcome), ['one: failed', 'two: passed']);
      assert.deepEqual(outcome.tests?.[0]?.at, { file: 'a.test.js', line: 2 });
      assert.match(shown, /not yet/);

      const green = await nodeJob(folder, "import {test} from 'node:test';\ntest('one', () => {});\n");
      assert.deepEqual((await runExercise(green, goOn())).counts, { passed: 1, failed: 0 });
    }));

  for (const [language, file, text] of twoTests) {
    it(`is told test by test in ${language}`, async function () {
      await inTemporaryFolder(async (folder) => {
        await writeFile(join(folder, file), text);
        const found = await job(folder, language, file);
        if (!found) return this.skip();
        const outcome = await runExercise(found, goOn());
        assert.deepEqual([outcome.outcome, outcome.counts], ['red', { passed: 1, failed: 1 }]);
        assert.deepEqual(named(outcome), ['test_1: failed', 'test_2: passed']);
      });
    });
  }

  it('that is built first is as its second program ends, and that does not start where the first one fails', () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, 'main.js'), 'console.log("1 run, 0 failed"); process.exitCode = Number(process.argv[2]);');
      const built = (first: number, second: string): TestJob => ({
        folder,
        run: {
          ...languageOf('kotlin').testRun(''),
          args: ['-e', `console.log('building'); process.exitCode = ${first}`],
          then: { program: 'node', args: ['main.js', second] },
        },
        toolchain: { program: process.execPath, args: [] },
      });
      const ends = async (job: TestJob): Promise<unknown[]> => {
        let shown = '';
        const { outcome, exitCode, counts } = await runExercise(job, { ...goOn(), onText: (text) => (shown += text) });
        return [outcome, exitCode, counts, shown];
      };
      assert.deepEqual(await ends(built(0, '0')), ['green', 0, { passed: 1, failed: 0 }, 'building\n1 run, 0 failed\n']);
      assert.deepEqual(await ends(built(0, '3')), ['red', 3, undefined, 'building\n1 run, 0 failed\n']);
      assert.deepEqual(await ends(built(1, '0')), ['red', 1, undefined, 'building\n']);
      const gone = built(0, '0');
      const then = { program: 'no-such-program-anywhere', args: [] };
      assert.deepEqual(await ends({ ...gone, run: { ...gone.run, then } }), ['stopped', undefined, undefined, '']);
    }));

  it('that cannot even be started ends as one that never did', () =>
    inTemporaryFolder(async (folder) => {
      const tooLong = 'x'.repeat(4_000_000);
      const command = { program: process.execPath, args: ['-e', '0', tooLong], env: {} };
      assert.deepEqual(await runProgram(command, { ...goOn(), folder }), { exitCode: undefined, output: '' });
    }));

  it('that never ends is stopped by the person, with the process that it started', () =>
    inTemporaryFolder(async (folder) => {
      const stuck = `import {spawn} from 'node:child_process'; import {writeFileSync} from 'node:fs';
        const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
        writeFileSync('started', String(child.pid)); while (true);`;
      const stop = new AbortController();
      const running = runExercise(await nodeJob(folder, stuck), { ...goOn(), signal: stop.signal });
      const child = Number(await whenWritten(join(folder, 'started')));
      stop.abort();
      assert.deepEqual(await running, { outcome: 'stopped' });
      await whenGone(child);
    }));

  it('that never ends is stopped by the limit, which is said', () =>
    inTemporaryFolder(async (folder) => {
      const outcome = await runExercise(await nodeJob(folder, 'while (true);'), { ...goOn(), limitMs: 700 });
      assert.deepEqual(outcome, { outcome: 'stopped', stoppedAfter: 1 });
    }));

  it('ends although something that it started holds its output open', () =>
    inTemporaryFolder(async (folder) => {
      const leaves =
        "const child = require('node:child_process').spawn('sleep', ['50'], { stdio: 'inherit' }); child.unref(); console.log(child.pid);";
      const ended = await runProgram({ program: process.execPath, args: ['-e', leaves], env: {} }, { folder, ...goOn() });
      assert.equal(ended.exitCode, 0);
      await whenGone(Number(ended.output));
    }));

  it('that prints without end keeps the beginning and the end, and no more', () =>
    inTemporaryFolder(async (folder) => {
      const prints = "console.log('first'); for (let n = 0; n < 40_000; n += 1) console.log('x'.repeat(99)); console.log('last');";
      const { output } = await runProgram({ program: process.execPath, args: ['-e', prints], env: {} }, { folder, ...goOn() });
      assert.ok(output.startsWith('first\n') && output.endsWith('last\n'));
      assert.ok(output.length <= 1_000_000);
    }));
});

async function whenWritten(file: string): Promise<string> {
  for (;;) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text !== '') return text;
    await pause(20);
  }
}

async function whenGone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await pause(20);
  }
}
