/** A run that an exercise brings along: what may stand in it, what is shown of it, and how red is told from green. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as v from 'valibot';
import { languageName } from '../../../../src/core/exercise/languageKey.js';
import { OwnRun, stepText, whatIsStarted } from '../../../../src/core/exercise/ownRun.js';
import { planPull } from '../../../../src/core/exercise/pullPlan.js';
import { readProvenance } from '../../../../src/core/exercise/provenance.js';
import type { Recognition } from '../../../../src/core/exercise/recognition.js';
import { testReport } from '../../../../src/core/exercise/testReport.js';
import { testRunOf } from '../../../../src/core/exercise/testRunOf.js';
import { anExercise, anOwnRun } from '../../../builders/exercise.js';

const noon = Date.UTC(2026, 10, 24, 12);

function textOf(exercise: ReturnType<typeof anExercise>): string {
  const plan = planPull(exercise, [], noon);
  assert.ok(plan.ok, JSON.stringify(plan));
  const last = plan.value.files.at(-1);
  assert.ok(last && 'text' in last);
  return last.text;
}

const koan = () => anExercise({ id: 'koans-elixir', language: 'elixir', code: 'lib', test: 'lib', run: anOwnRun() });

describe('a run that an exercise brings along', () => {
  it('is written down in full and read back, in a language that has no row', () => {
    const text = textOf(koan());
    assert.match(text, /^\{\n {2}"v": 2,/);
    const read = readProvenance(text);
    assert.deepEqual(read?.run && whatIsStarted(read.run), whatIsStarted(v.parse(OwnRun, anOwnRun())));
    assert.equal(languageName(read?.language ?? ''), 'Elixir');
  });

  it('leaves the exercises of before as they were', () => {
    const text = textOf(anExercise());
    assert.match(text, /^\{\n {2}"v": 1,/);
    assert.equal(readProvenance(text)?.run, undefined);
  });

  it('is needed where the language has no row, and never half there', () => {
    assert.equal(planPull({ ...koan(), run: undefined }, [], noon).ok, false);
    const good = textOf(koan());
    for (const bad of [good.replace('"v": 2', '"v": 1'), good.replace('"run":', '"ran":'), textOf(anExercise()).replace('"v": 1', '"v": 2')]) {
      assert.equal(readProvenance(bad), undefined);
    }
  });

  it('may not name a program by a path that leads elsewhere, nor hold what one cannot see', () => {
    const bad: readonly Partial<v.InferInput<typeof OwnRun>>[] = [
      { program: '/bin/sh' },
      { program: '../run.sh' },
      { program: './../run.sh' },
      { program: './' },
      { program: 'C:\\run.exe' },
      { program: 'a b' },
      { program: '' },
      { program: '-x' },
      { args: ['one\ntwo'] },
      { args: ['safe\u202e'] },
      { args: ['a\u200bb'] },
      { args: Array.from({ length: 41 }, () => 'x') },
      { cwd: '..' },
      { cwd: '/tmp' },
      { env: { 'A B': '1' } },
      { env: { A: '1\u0000' } },
      { tidyAway: ['../work'] },
      { prepare: Array.from({ length: 6 }, () => ({ program: 'mix', args: [] })) },
      { toolchain: { needs: 'x', page: 'http://example.org' } },
      { recognise: { by: 'output', red: ['x'] } },
    ];
    for (const each of bad) assert.equal(v.is(OwnRun, anOwnRun(each)), false, JSON.stringify(each));
    for (const each of [
      { program: './gradlew' },
      { program: './script/run' },
      { program: 'python3.11' },
      { cwd: 'koans' },
      { env: { A_1: 'x y' } },
    ]) {
      assert.ok(v.is(OwnRun, anOwnRun(each)), JSON.stringify(each));
    }
  });

  it('is shown with everything that it starts, sets and removes', () => {
    const run = v.parse(OwnRun, {
      ...anOwnRun({ args: ['meditate', 'a b;c'], cwd: 'koans', env: { A: '$(x)' } }),
      prepare: [{ program: 'mix', args: ['deps.get'] }],
      watch: { program: 'mix', args: ['watch'] },
      tidyAway: ['src'],
    });
    assert.deepEqual(whatIsStarted(run), ['mix deps.get', 'koans/ $ A="$(x)" mix meditate "a b;c"', 'mix watch', '− src']);
    assert.equal(stepText({ program: 'go', args: ['test', '-run=^A$'] }), 'go test "-run=^A$"');
  });

  it('is found as the row of its language does it, and a stranger is never asked anything', () => {
    const python = testRunOf({ ...koan(), run: v.parse(OwnRun, anOwnRun({ program: 'python3', args: ['-B', 'x.py'] })) });
    assert.deepEqual(
      python?.programs.map(({ name }) => name),
      ['python3', 'python', 'py'],
    );
    const mix = testRunOf(koan());
    assert.deepEqual([mix?.programs, mix?.versionArgs], [[{ name: 'mix', args: [] }], undefined]);
    assert.equal(testRunOf({ language: 'elixir', test: 'x' }), undefined);
  });

  it('may be older than what our own exercises need, but not another program of the same name', () => {
    const takes = (program: string, version: readonly [number, number, number]) =>
      testRunOf({ ...koan(), run: v.parse(OwnRun, anOwnRun({ program, args: [] })) })?.isNewEnough(version);
    assert.deepEqual([takes('dotnet', [3, 1, 426]), takes('node', [12, 0, 0])], [true, true]);
    assert.deepEqual([takes('python3', [3, 11, 0]), takes('python3', [2, 7, 18])], [true, false]);
  });

  it('needs the programs that it names, and those that prepare it', () => {
    const run = v.parse(
      OwnRun,
      anOwnRun({ program: './run.sh', prepare: [{ program: 'rake', args: ['gen'] }], toolchain: { needs: 'x', programs: ['javac'] } }),
    );
    assert.deepEqual(testRunOf({ language: 'java', test: 'x', run })?.programsBeside, ['javac', 'rake']);
  });
});

describe('red and green of such a run', () => {
  const outcome = (recognise: Recognition, exitCode: number, output = '') => testReport({ language: 'ruby', recognise }, exitCode, output).outcome;

  it('are told by the exit code', () => {
    assert.deepEqual([outcome({ by: 'exit-code' }, 0), outcome({ by: 'exit-code' }, 255)], ['green', 'red']);
  });

  it('are told by what is printed, in any colour, and a program that broke is never green', () => {
    const red: Recognition = { by: 'output', red: ['has broken a plate'] };
    assert.equal(outcome(red, 0, 'somebody has \u001b[31mbroken\u001b[0m a plate'), 'red');
    assert.equal(outcome(red, 0, 'all plates are whole'), 'green');
    assert.equal(outcome(red, 1, 'SyntaxError'), 'red');
    const green: Recognition = { by: 'output', green: ['the end is reached'] };
    assert.deepEqual(
      [outcome(green, 0, 'the end is reached'), outcome(green, 0, ''), outcome(green, 1, 'the end is reached')],
      ['green', 'red', 'red'],
    );
  });

  it('are not told where nobody knows them', () => {
    assert.deepEqual([outcome({ by: 'nothing' }, 0, 'x'), outcome({ by: 'nothing' }, 1, 'x')], ['ended', 'ended']);
  });

  it('are counted only where the output is said to be of a tool that we read', () => {
    const output = '3 runs, 3 assertions, 1 failures, 0 errors, 0 skips\n';
    assert.equal(testReport({ language: 'ruby', recognise: { by: 'exit-code' } }, 1, output).counts, undefined);
    assert.deepEqual(testReport({ language: 'ruby', recognise: { by: 'exit-code' }, reads: 'ruby' }, 1, output).counts, { passed: 2, failed: 1 });
  });
});
