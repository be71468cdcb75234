/** Exercises on a real disk: whole or not at all, and never over somebody's work. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { exerciseFolder } from '../../../../src/adapters/workspace/exerciseFolder.js';
import { planPull, type PullPlan } from '../../../../src/core/exercise/pullPlan.js';
import type { ExerciseContent } from '../../../../src/core/exercise/exercise.js';
import type { PulledExercise } from '../../../../src/ports/exerciseFolder.js';
import { anExercise } from '../../../builders/exercise.js';
import { aClock, freshIds } from '../../../builders/given.js';
import { inTemporaryFolder } from '../../../builders/temporaryFolder.js';

const exercises = exerciseFolder({ clock: aClock(Date.now()), ids: freshIds });

function planned(content: ExerciseContent = anExercise(), namesTaken: readonly string[] = [], pulledAt = 0): PullPlan {
  const plan = planPull(content, namesTaken, pulledAt);
  assert.ok(plan.ok);
  return plan.value;
}

async function write(base: string, plan = planned()): Promise<PulledExercise> {
  const written = await exercises.write(base, plan);
  assert.ok(written.ok && written.value.outcome === 'written', JSON.stringify(written));
  return written.value.exercise;
}

describe('the folder for exercises', () => {
  it('writes an exercise whole, and leaves nothing else behind', () =>
    inTemporaryFolder(async (base) => {
      const { folder, code } = await write(base);
      assert.equal(folder, join(base, 'exercises', 'roman-numerals-javascript'));
      assert.deepEqual((await readdir(folder)).sort(), ['PROMPT.md', 'exercise.json', 'roman-numerals.js', 'roman-numerals.test.js']);
      assert.equal(await readFile(code, 'utf8'), 'export function toRoman() {}\n');
      assert.deepEqual(await readdir(join(base, 'exercises')), ['roman-numerals-javascript']);
    }));

  it('writes files in folders of their own', () =>
    inTemporaryFolder(async (base) => {
      const { files } = anExercise();
      const { folder } = await write(base, planned({ ...anExercise(), files: [...files, { path: 'src/deep/lib.rs', text: 'x' }] }));
      assert.equal(await readFile(join(folder, 'src', 'deep', 'lib.rs'), 'utf8'), 'x');
    }));

  it('says that the name is taken when somebody was faster, and touches nothing of theirs', () =>
    inTemporaryFolder(async (base) => {
      for (const theirs of [['work.js'], []]) {
        const folder = join(base, 'exercises', 'roman-numerals-javascript');
        await mkdir(folder, { recursive: true });
        for (const name of theirs) await writeFile(join(folder, name), 'mine');
        assert.deepEqual(await exercises.write(base, planned()), { ok: true, value: { outcome: 'name-taken' } });
        assert.deepEqual(await readdir(join(base, 'exercises')), ['roman-numerals-javascript']);
      }
    }));

  it('lets only one of many at once have the name', () =>
    inTemporaryFolder(async (base) => {
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => exercises.write(base, planned())));
      const written = outcomes.filter((outcome) => outcome.ok && outcome.value.outcome === 'written');
      assert.equal(written.length, 1);
      assert.ok(outcomes.every((outcome) => outcome.ok));
      assert.deepEqual(await readdir(join(base, 'exercises')), ['roman-numerals-javascript']);
    }));

  it('does not write through a link that stands in its place', () =>
    inTemporaryFolder(async (base) => {
      const elsewhere = join(base, 'elsewhere');
      await mkdir(elsewhere);
      await symlink(elsewhere, join(base, 'exercises'));
      const written = await exercises.write(base, planned());
      assert.ok(!written.ok);
      assert.equal(written.problem.type, 'folder-not-ours');
      assert.deepEqual(await readdir(elsewhere), []);
    }));

  it('says what is wrong when the folder is gone, or a file stands in its place', () =>
    inTemporaryFolder(async (base) => {
      const gone = await exercises.write(join(base, 'gone'), planned());
      assert.ok(!gone.ok);
      assert.equal(gone.problem.type, 'folder-missing');

      await writeFile(join(base, 'exercises'), 'a file');
      const blocked = await exercises.write(base, planned());
      assert.ok(!blocked.ok);
      assert.equal(blocked.problem.type, 'folder-not-ours');
    }));

  it('says that it cannot write into a read-only folder', function () {
    return inTemporaryFolder(async (base) => {
      if (process.getuid?.() === 0) this.skip(); // chmod stops nobody who is root
      await chmod(base, 0o500);
      const written = await exercises.write(base, planned());
      await chmod(base, 0o700);
      assert.ok(!written.ok);
      assert.equal(written.problem.type, 'folder-unwritable');
    });
  });

  it('leaves nothing behind when the disk fills up half-way', function () {
    return inTemporaryFolder(async (base) => {
      if (!isDone('mount', '-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', base)) this.skip(); // only where this machine lets us mount one
      try {
        const { files } = anExercise();
        const tooMuch = planned({ ...anExercise(), files: [...files, { path: 'big.txt', text: 'x'.repeat(2_000_000) }] });
        const written = await exercises.write(base, tooMuch);
        assert.ok(!written.ok);
        assert.equal(written.problem.type, 'storage-full');
        assert.deepEqual(await readdir(join(base, 'exercises')), []);
      } finally {
        isDone('umount', base);
      }
    });
  });

  it('clears away what an interrupted write left, but not what another window is writing now', () =>
    inTemporaryFolder(async (base) => {
      const abandoned = join(base, 'exercises', '.mars-rover-python.partial-old');
      const atWork = join(base, 'exercises', '.mars-rover-python.partial-new');
      for (const folder of [abandoned, atWork]) await mkdir(folder, { recursive: true });
      const anHourAgo = new Date(Date.now() - 3_600_000);
      await utimes(abandoned, anHourAgo, anHourAgo);
      await write(base);
      assert.deepEqual((await readdir(join(base, 'exercises'))).sort(), ['.mars-rover-python.partial-new', 'roman-numerals-javascript']);
    }));

  it('finds what was got, newest first, and nothing that only looks like it', () =>
    inTemporaryFolder(async (base) => {
      assert.deepEqual(await exercises.pulled(base), { ok: true, value: [] });
      const older = await write(base, planned(anExercise(), [], 1_000));
      const newer = await write(base, planned(anExercise(), ['roman-numerals-javascript'], 2_000));
      const strange = join(base, 'exercises', 'strange');
      await mkdir(strange);
      await writeFile(join(strange, 'exercise.json'), '{"v":1}');
      const codeGone = join(base, 'exercises', 'code-gone');
      await mkdir(codeGone);
      await writeFile(join(codeGone, 'exercise.json'), await readFile(join(older.folder, 'exercise.json')));

      const found = await exercises.pulled(base);
      assert.ok(found.ok);
      assert.deepEqual(
        found.value.map(({ folder }) => folder),
        [newer.folder, older.folder],
      );
    }));

  it('knows which exercise a file is in, however deep', () =>
    inTemporaryFolder(async (base) => {
      const { folder, code } = await write(base);
      await mkdir(join(folder, 'a', 'b'), { recursive: true });
      for (const path of [folder, code, join(folder, 'a', 'b', 'not-there-yet.js')]) assert.equal((await exercises.enclosing(path))?.folder, folder);
      assert.equal(await exercises.enclosing(base), undefined);
    }));
});

/** Runs a program of the system that may not be there or not be allowed. */
function isDone(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
