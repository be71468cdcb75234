/** An exercise that brings its own run, on a real disk and with a real program: asked about first, made ready once, and looked at where it begins. */
import assert from 'node:assert/strict';
import { mkdir, readFile, symlink, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, it } from 'mocha';
import type * as v from 'valibot';
import { pullExercise, type Pulled } from '../../../src/actions/pullExercise.js';
import { prepareExercise, runExerciseTests, watchExercise } from '../../../src/actions/runExerciseTests.js';
import { agreedRuns } from '../../../src/adapters/system/agreedRuns.js';
import { exerciseFolder } from '../../../src/adapters/workspace/exerciseFolder.js';
import type { OwnRun } from '../../../src/core/exercise/ownRun.js';
import { succeed, type Result } from '../../../src/core/result.js';
import type { ExerciseSource } from '../../../src/ports/exerciseSource.js';
import type { TestJob } from '../../../src/ports/testRunner.js';
import { aMemory } from '../../builders/desk.js';
import { anExercise, anOwnRun } from '../../builders/exercise.js';
import { aClock, freshIds } from '../../builders/given.js';
import { inTemporaryFolder } from '../../builders/temporaryFolder.js';
import { childProcesses } from '../../builders/testRun.js';

const goOn = { signal: new AbortController().signal };

/** Makes koans/1.txt out of src/, and is red until somebody writes "done" there; it exits 0 all the same. */
const script = `
import os, sys
if sys.argv[1] == 'gen':
    os.makedirs('koans/chapter')
    for n in (10, 2): open(f'koans/{n}.txt', 'w').write('blank')
else:
    print('the plate is broken' if 'done' not in open('2.txt').read() else 'whole')
`;

const koan = (run: Partial<v.InferInput<typeof OwnRun>> = {}) =>
  anExercise({
    id: 'koans-python',
    language: 'python',
    code: 'koans',
    test: 'koans',
    files: [
      { path: 'PROMPT.md', text: '# Koans\n' },
      { path: 'README.rst', text: 'theirs' },
      { path: 'tool.py', text: script },
      { path: 'src/answers.txt', text: 'done' },
    ],
    run: anOwnRun({
      program: 'python3',
      args: ['-B', '../tool.py', 'run'],
      cwd: 'koans',
      prepare: [{ program: 'python3', args: ['-B', 'tool.py', 'gen'] }],
      tidyAway: ['src'],
      recognise: { by: 'output', red: ['plate is broken'] },
      ...run,
    }),
  });

function deskWith(exercise = koan()) {
  const memory = aMemory();
  const watched: TestJob[] = [];
  const source: ExerciseSource = { owns: () => true, list: async () => succeed([]), fetch: async () => succeed(exercise) };
  return {
    source,
    exerciseFolder: exerciseFolder({ clock: aClock(0), ids: freshIds }),
    testRunner: {
      ...childProcesses,
      watch: async (job: TestJob) => {
        watched.push(job);
        return succeed(undefined);
      },
    },
    agreedRuns: agreedRuns(memory),
    clock: aClock(Date.UTC(2026, 10, 24, 12)),
    memory,
    watched,
  };
}

async function pulled(desk: ReturnType<typeof deskWith>, base: string): Promise<Pulled> {
  const got = await pullExercise(desk)({ exerciseId: 'koans-python', language: 'python', base }, goOn);
  assert.ok(got.ok, JSON.stringify(got));
  return got.value;
}

function valueOf<T>(result: Result<T>): T {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

describe('an exercise that brings its own run', () => {
  it('starts nothing before somebody agreed, then is made ready, red and green', () =>
    inTemporaryFolder(async (base) => {
      const desk = deskWith();
      const got = await pulled(desk, base);
      assert.deepEqual([basename(got.folder), basename(got.code), got.test], ['koans-python', 'README.rst', got.code]);
      assert.deepEqual(await runExerciseTests(desk)({ path: got.folder }, goOn), { ok: false, problem: { type: 'run-not-agreed' } });
      assert.equal((await desk.exerciseFolder.enclosing(got.folder))?.code, got.code);

      await desk.agreedRuns.agree(got);
      const red = valueOf(await runExerciseTests(desk)({ path: got.prompt }, goOn));
      assert.deepEqual([red.outcome, basename(red.exercise.code)], ['red', '2.txt']);
      await assert.rejects(readFile(join(got.folder, 'src/answers.txt')));

      await writeFile(red.exercise.code, 'done');
      assert.equal(valueOf(await runExerciseTests(desk)({ path: red.exercise.code }, goOn)).outcome, 'green');
    }));

  it('is asked about again when somebody changes its command, or copies it elsewhere', () =>
    inTemporaryFolder(async (base) => {
      const desk = deskWith();
      const got = await pulled(desk, base);
      await desk.agreedRuns.agree(got);
      const file = join(got.folder, 'exercise.json');
      const text = await readFile(file, 'utf8');
      for (const changed of [text.replace('"gen"', '"other"'), text.replace('"tidyAway": [\n      "src"', '"tidyAway": [\n      "koans"')]) {
        assert.notEqual(changed, text);
        await writeFile(file, changed);
        assert.deepEqual(await runExerciseTests(desk)({ path: file }, goOn), { ok: false, problem: { type: 'run-not-agreed' } });
      }
      await writeFile(file, text);
      const elsewhere = join(base, 'elsewhere');
      await mkdir(elsewhere);
      await writeFile(join(elsewhere, 'exercise.json'), text);
      assert.equal((await runExerciseTests(desk)({ path: elsewhere }, goOn)).ok, false);
    }));

  it('keeps of that only fingerprints, in a memory that does not grow for ever', () =>
    inTemporaryFolder(async (base) => {
      const desk = deskWith();
      const got = await pulled(desk, base);
      for (let n = 0; n < 210; n += 1) await desk.agreedRuns.agree({ ...got, folder: join(base, String(n)) });
      const kept = desk.memory.get('agreedRuns');
      assert.ok(Array.isArray(kept) && kept.length === 200);
      assert.ok(!JSON.stringify(kept).includes('python') && !JSON.stringify(kept).includes(base));
    }));

  it('says when it could not be made ready, and tries again the next time', () =>
    inTemporaryFolder(async (base) => {
      const desk = deskWith();
      const got = await pulled(desk, base);
      await desk.agreedRuns.agree(got);
      await mkdir(join(got.folder, 'koans/chapter'), { recursive: true }); // its own tool stumbles over that
      assert.deepEqual(await prepareExercise(desk)({ path: got.folder }, goOn), { ok: false, problem: { type: 'prepare-failed', exitCode: 1 } });
      assert.equal(desk.agreedRuns.isPrepared(got), false);
      assert.equal(await readFile(join(got.folder, 'src/answers.txt'), 'utf8'), 'done');
    }));

  it('is made ready again in a copy that was got later under the same name', () =>
    inTemporaryFolder(async (base) => {
      const desk = deskWith();
      const got = await pulled(desk, base);
      await desk.agreedRuns.setPrepared(got);
      const later = { ...got, provenance: { ...got.provenance, pulledAt: '2026-11-25T12:00:00.000Z' } };
      assert.deepEqual([desk.agreedRuns.isPrepared(got), desk.agreedRuns.isPrepared(later)], [true, false]);
    }));

  it('never starts outside its folder, and never removes through a link', async function () {
    if (process.platform === 'win32') this.skip();
    await inTemporaryFolder(async (base) => {
      const desk = deskWith(koan({ tidyAway: ['out/precious'] }));
      const got = await pulled(desk, base);
      const outside = join(dirname(base), `${basename(base)}-outside`);
      await mkdir(join(outside, 'precious'), { recursive: true });
      await symlink(outside, join(got.folder, 'out'));
      valueOf(await desk.exerciseFolder.tidyAway(got, ['out/precious']));
      await readFile(join(outside, 'precious'), 'utf8').catch((error: unknown) => {
        assert.ok(error instanceof Error && 'code' in error && error.code === 'EISDIR');
      });
      await symlink(outside, join(got.folder, 'koans'));
      await writeFile(join(outside, '2.txt'), 'done');
      await desk.agreedRuns.agree(got);
      await desk.agreedRuns.setPrepared(got);
      assert.equal(valueOf(await runExerciseTests(desk)({ path: got.folder }, goOn)).outcome, 'stopped');
      await unlink(join(got.folder, 'out'));
    });
  });

  it('watches where it can, and says so where it cannot', () =>
    inTemporaryFolder(async (base) => {
      const desk = deskWith(koan({ prepare: undefined, cwd: undefined, staysOn: true }));
      const got = await pulled(desk, base);
      await desk.agreedRuns.agree(got);
      assert.equal(valueOf(await runExerciseTests(desk)({ path: got.folder }, goOn)).outcome, 'watching');
      assert.equal(valueOf(await watchExercise(desk)({ path: got.folder }, goOn)).outcome, 'watching');
      assert.equal(desk.watched.length, 2);
    }));

  it('has nothing to watch where it brings no watcher', () =>
    inTemporaryFolder(async (base) => {
      const desk = deskWith(koan({ prepare: undefined }));
      const got = await pulled(desk, base);
      await desk.agreedRuns.agree(got);
      assert.deepEqual(await watchExercise(desk)({ path: got.folder }, goOn), { ok: false, problem: { type: 'nothing-watches' } });
    }));

  it('says which program is missing, and where to get it', () =>
    inTemporaryFolder(async (base) => {
      const desk = deskWith(koan({ toolchain: { needs: 'a plate', page: 'https://example.org/plates', programs: ['no-such-program-here'] } }));
      const { warning } = await pulled(desk, base);
      assert.deepEqual(warning, { type: 'toolchain-missing', language: 'python', needs: 'a plate', page: 'https://example.org/plates' });
    }));
});
