/**
 * The C# of the pack, built and run by Mono: the .NET SDK cannot be had everywhere, and Mono comes with Debian. Code, tests and harness are the real
 * ones; Kata.csproj and `dotnet run` are not shown here but by test/deep/packMatrix.test.ts, where there is a .NET SDK.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { runExercise } from '../../src/adapters/workspace/exerciseRun.js';
import { findProgram } from '../../src/adapters/workspace/programPath.js';
import { languageOf } from '../../src/core/exercise/languages.js';
import type { PulledExercise } from '../../src/ports/exerciseFolder.js';
import type { TestOutcome } from '../../src/ports/testRunner.js';
import { inTemporaryFolder } from '../builders/temporaryFolder.js';
import { fileNameOf, packEntry, packIds, solutionsFolder } from '../unit/adapters/exercises/packEntries.js';
import { pullInto } from '../unit/adapters/exercises/packRuns.js';
import { promptExamples } from '../unit/adapters/exercises/promptExamples.js';
import { csharpExamples } from './csharpExamples.js';

const { names, testRun } = languageOf('csharp');
const built = ['-debug', '-main:Check.RunTests', '-out:kata.exe', '-recurse:*.cs'];

function itIsSo(sentence: string, tell: (mcs: string, mono: string) => Promise<void>): void {
  it(sentence, async function () {
    this.timeout(120_000);
    const [[mcs], [mono]] = await Promise.all([findProgram('mcs', process), findProgram('mono', process)]);
    if (mcs !== undefined && mono !== undefined) return tell(mcs, mono);
    if (this.test) this.test.title += ' (skipped: needs Mono)';
    return this.skip();
  });
}

/** What the row does with `dotnet`, done with Mono. */
function run({ folder }: PulledExercise, mcs: string): Promise<TestOutcome> {
  const byMono = { ...testRun(''), args: built, then: { program: 'mono', args: ['--debug', 'kata.exe'] } };
  const job = { folder, run: byMono, toolchain: { program: mcs, args: [] } };
  return runExercise(job, { signal: new AbortController().signal, onText: () => undefined });
}

const codeOf = (id: string): string => names(fileNameOf(packEntry(id))).code;
const solutionOf = (id: string): string => join(solutionsFolder, id, 'csharp', codeOf(id));

describe('the pack in C#, run by Mono', () => {
  for (const id of packIds()) {
    const isGreenAtFirst = packEntry(id).style === 'refactoring';
    itIsSo(`${id} is ${isGreenAtFirst ? 'green from the start' : 'red with exactly one failing test'} at first, and green with a solution`, (mcs) =>
      inTemporaryFolder(async (base) => {
        const exercise = await pullInto(base, id, 'csharp');
        const before = await run(exercise, mcs);
        await copyFile(solutionOf(id), exercise.code);
        const { outcome, counts } = await run(exercise, mcs);
        if (isGreenAtFirst) {
          assert.deepEqual([before.outcome, before.counts], ['green', { passed: 35, failed: 0 }]);
        } else {
          assert.deepEqual([before.outcome, before.exitCode, before.counts], ['red', 1, { passed: 0, failed: 1 }]);
          const [test] = before.tests ?? [];
          assert.deepEqual([test?.message?.raw, test?.at?.file], ['not written yet', exercise.test]);
        }
        assert.deepEqual([outcome, counts], ['green', { passed: isGreenAtFirst ? 35 : 1, failed: 0 }]);
      }),
    );
  }
});

const ends = 'System.Environment.Exit(0); return "";';
const waits = 'System.Threading.Thread.Sleep(1); return "";';
const score = (body: string): string =>
  `public static class TennisRefactoring { public static string Score(string balls, string first, string second) { ${body} } }\n`;

describe('an exercise in C#, run by Mono', () => {
  for (const [sentence, code, test, expected] of [
    ['is without tests when the last is gone', score(waits), 'public class TennisRefactoringTest { }\n', ['red', 5, true]],
    ['is red when its code cannot be read', 'public class {\n', undefined, ['red', 1, undefined]],
    // The harness ends itself the hard way: `dotnet run` tells of that by its own code, and here nothing does.
    ['is not green when its code ends the run as if all were well', score(ends), undefined, ['stopped', undefined, undefined]],
    [
      'is red when a test fails only after it has waited',
      score(waits),
      'using System; using System.Threading.Tasks; using Check; public class LateTest { [Fact] public async Task Late() { await Task.Delay(5); Assert.True(false); } }\n',
      ['red', 1, undefined],
    ],
  ] as const) {
    itIsSo(sentence, (mcs) =>
      inTemporaryFolder(async (base) => {
        const exercise = await pullInto(base, 'tennis-refactoring', 'csharp');
        await writeFile(exercise.code, code);
        if (test !== undefined) await writeFile(exercise.test, test);
        const { outcome, exitCode, withoutTests } = await run(exercise, mcs);
        assert.deepEqual([outcome, exitCode, withoutTests], expected);
      }),
    );
  }
});

const main = `using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

public static class Program
{
    public static void Main() => Console.WriteLine(Json(new object[] { $ALL }));

    public static object PartsOf(string said)
    {
        var numbers = Regex.Matches(said, @"\\d+").Cast<Match>().Select(match => int.Parse(match.Value)).ToArray();
        var heading = said.First(sign => "NESW".IndexOf(sign) >= 0);
        var place = new object[] { numbers[0], numbers[1], heading };
        return numbers.Length == 2 ? place : place.Concat(new object[] { numbers.Skip(2).ToArray() });
    }

    private static string Json(object value)
    {
        if (value is bool) return (bool)value ? "true" : "false";
        if (value is string || value is char) return "\\"" + value.ToString().Replace("\\n", "\\\\n") + "\\"";
        var map = value as IDictionary;
        if (map != null) return "{" + string.Join(",", map.Keys.Cast<object>().Select(key => Json(key) + ":" + Json(map[key]))) + "}";
        var list = value as IEnumerable;
        if (list != null) return "[" + string.Join(",", list.Cast<object>().Select(Json)) + "]";
        return ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture);
    }
}
`;

/** A namespace for each exercise: their classes share names. */
async function namespaceOf(id: string): Promise<string> {
  const expressions = (csharpExamples[id]?.() ?? []).map((expression) => `        ${expression}`).join(',\n');
  const answers = `public static class Answers\n{\n    public static object[] All() => new object[]\n    {\n${expressions}\n    };\n}\n`;
  return `using System;\nusing System.Collections.Generic;\nusing System.Linq;\n\nnamespace ${namespaceName(id)}\n{\n${await readFile(solutionOf(id), 'utf8')}\n${answers}}\n`;
}

const namespaceName = (id: string): string => `Of${id.replaceAll('-', '')}`;

describe('the examples of the prompts, in C#', () => {
  itIsSo('hold for all solutions, run by Mono', (mcs, mono) =>
    inTemporaryFolder(async (folder) => {
      const all = packIds().map((id) => `${namespaceName(id)}.Answers.All()`);
      await writeFile(join(folder, 'Program.cs'), main.replace('$ALL', all.join(', ')));
      for (const id of packIds()) await writeFile(join(folder, `${namespaceName(id)}.cs`), await namespaceOf(id));
      const build = spawnSync(mcs, ['-nowarn:0105', '-out:answers.exe', '-recurse:*.cs'], { cwd: folder, encoding: 'utf8' });
      assert.equal(build.status, 0, build.stdout + build.stderr);
      const { stdout, stderr } = spawnSync(mono, ['answers.exe'], { cwd: folder, encoding: 'utf8' });
      assert.notEqual(stdout, '', stderr);
      const answers = JSON.parse(stdout) as unknown[][];
      for (const [index, id] of packIds().entries()) {
        const examples = promptExamples[id]?.() ?? [];
        const answered = answers[index] ?? [];
        assert.equal(answered.length, examples.length, id);
        for (const [at, { line, expected }] of examples.entries()) assert.deepEqual(answered[at], expected, `${id}: ${line}`);
      }
    }),
  );
});
