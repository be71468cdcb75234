/** What each language's tool does where an exercise has no test, cannot be read, ends the run, or lies below a project of the pair's own. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { isWithoutTests } from '../../src/adapters/workspace/testListing.js';
import { languageOf, type LanguageId } from '../../src/core/exercise/languages.js';
import type { PulledExercise } from '../../src/ports/exerciseFolder.js';
import type { TestJob } from '../../src/ports/testRunner.js';
import { inTemporaryFolder } from '../builders/temporaryFolder.js';
import { runTestsIn, toolchainFor, type RunReport } from '../builders/testRun.js';
import { pullInto } from '../unit/adapters/exercises/packRuns.js';

interface Story {
  readonly exercise: PulledExercise;
  readonly job: TestJob;
  readonly run: () => Promise<RunReport>;
  /** The folder in which exercises are got. */
  readonly base: string;
}

/** A story about an exercise that is green from the start; skipped, saying so, where the language's tool is missing. */
function itIsSo(language: LanguageId, sentence: string, tell: (story: Story) => Promise<void>): void {
  it(sentence, async function () {
    this.timeout(120_000);
    const toolchain = await toolchainFor(language);
    if (!toolchain.ok) {
      if (this.test) this.test.title += ` (skipped: needs ${languageOf(language).testRun('').needs})`;
      return this.skip();
    }
    return inTemporaryFolder(async (base) => {
      const exercise = await pullInto(base, 'tennis-refactoring', language);
      const { folder, provenance } = exercise;
      const of = { language, test: provenance.test, toolchain: toolchain.value };
      const job = { folder, run: languageOf(language).testRun(provenance.test), toolchain: toolchain.value };
      await tell({ exercise, job, run: () => runTestsIn(folder, of), base });
    });
  });
}

const goOn = new AbortController().signal;

for (const [language, noTests, notCode] of [
  ['ruby', 'require "minitest/autorun"\nrequire_relative "tennis_refactoring"\n', 'def score(\n'],
  ['go', 'package tennisrefactoring\n', 'package tennisrefactoring\n\nfunc Score( {\n'],
  ['rust', '', 'pub fn score( {\n'],
] as const) {
  describe(`an exercise in ${languageOf(language).name}`, () => {
    itIsSo(language, 'is known to have tests', async ({ job, run }) => {
      const { exitCode } = await run();
      assert.deepEqual([exitCode, await isWithoutTests(job, goOn)], [0, false]);
    });

    itIsSo(language, 'is known to have none when the last is gone, although its tool has nothing against that', async ({ exercise, job, run }) => {
      await writeFile(exercise.test, noTests);
      const { exitCode, counts } = await run();
      assert.deepEqual([exitCode, counts, await isWithoutTests(job, goOn)], [0, { passed: 0, failed: 0 }, true]);
    });

    itIsSo(language, 'is red when its code cannot be read, and nothing is said about its tests', async ({ exercise, job, run }) => {
      await writeFile(exercise.code, notCode);
      const { exitCode, counts } = await run();
      assert.ok(exitCode !== null && exitCode > 0);
      assert.deepEqual([counts, await isWithoutTests(job, goOn)], [undefined, false]);
    });
  });
}

for (const [language, noTests, notCode, ending] of [
  ['java', 'class TennisRefactoringTest {\n}\n', 'class TennisRefactoring {\n    static String score(\n}\n', endingJava()],
  ['php', "<?php\n\nrequire __DIR__ . '/harness.php';\n", '<?php\n\nfunction score(\n', '<?php\n\nfunction score() {\n    exit(0);\n}\n'],
  ['kotlin', 'fun main() = runTests {\n}\n', 'fun score(\n', endingKotlin()],
] as const) {
  describe(`an exercise in ${languageOf(language).name}`, () => {
    itIsSo(language, 'ends with a code of its own when the last test is gone', async ({ exercise, job, run }) => {
      await writeFile(exercise.test, noTests);
      const { exitCode, counts } = await run();
      assert.deepEqual([exitCode, counts], [job.run.codeWithoutTests, { passed: 0, failed: 0 }]);
      assert.equal(exitCode, 5);
    });

    itIsSo(language, 'is red when its code cannot be read', async ({ exercise, run }) => {
      await writeFile(exercise.code, notCode);
      const { exitCode, counts } = await run();
      assert.ok(exitCode !== null && exitCode > 0);
      assert.equal(counts, undefined);
    });

    itIsSo(language, 'is red when its code ends the run as if all were well', async ({ exercise, run }) => {
      await writeFile(exercise.code, ending);
      const { exitCode, output } = await run();
      assert.equal(exitCode, 1, output);
    });
  });
}

describe('an exercise in Python', () => {
  itIsSo('python', 'is known to have tests', async ({ job, run }) => {
    const { exitCode } = await run();
    assert.deepEqual([exitCode, await isWithoutTests(job, goOn)], [0, false]);
  });

  itIsSo('python', 'is known to have none when the last is gone, whatever the age of Python', async ({ exercise, job, run }) => {
    await writeFile(exercise.test, 'import unittest\n');
    const { exitCode, counts } = await run();
    assert.ok(exitCode === 0 || exitCode === job.run.codeWithoutTests);
    assert.deepEqual([counts, await isWithoutTests(job, goOn)], [{ passed: 0, failed: 0 }, true]);
  });
});

function endingJava(): string {
  const score = 'static String score(String balls, String first, String second)';
  return `class TennisRefactoring {\n    ${score} {\n        System.exit(0);\n        return "";\n    }\n}\n`;
}

function endingKotlin(): string {
  return 'fun score(balls: String, first: String, second: String): String {\n    kotlin.system.exitProcess(balls.length + first.length + second.length)\n}\n';
}

describe('an exercise below a project of its own language', () => {
  itIsSo('go', 'is tested where a go.work above it does not know it', async ({ run, base }) => {
    await writeFile(join(base, 'go.work'), 'go 1.18\n');
    await writeFile(join(base, 'go.mod'), 'module above\n\ngo 1.18\n');
    assert.equal((await run()).exitCode, 0);
  });

  itIsSo('rust', 'is tested where a workspace above it does not know it', async ({ run, base }) => {
    await mkdir(join(base, 'src'));
    await writeFile(join(base, 'src/lib.rs'), '');
    await writeFile(join(base, 'Cargo.toml'), '[package]\nname = "above"\nversion = "0.1.0"\n\n[workspace]\n');
    assert.equal((await run()).exitCode, 0);
  });
});
