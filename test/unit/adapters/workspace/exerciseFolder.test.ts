/** Exercises on a real disk: whole or not at all, and never over somebody's work. */
import assert from 'node:assert/strict';
import { fork, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { exerciseFolder } from '../../../../src/adapters/workspace/exerciseFolder.js';
import { planPull, type PullPlan } from '../../../../src/core/exercise/pullPlan.js';
import type { ExerciseContent } from '../../../../src/core/exercise/exercise.js';
import type { PulledExercise } from '../../../../src/ports/exerciseFolder.js';
import { anExercise, anOwnRun } from '../../../builders/exercise.js';
import { aClock, freshIds } from '../../../builders/given.js';
import { inTemporaryFolder } from '../../../builders/temporaryFolder.js';
import { isDone } from '../../../builders/system.js';

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

  it('opens code and test of an exercise that brings its own run where it has both, else what is looked at first', () =>
    inTemporaryFolder(async (base) => {
      const pair = await write(base, planned(anExercise({ run: anOwnRun() })));
      const again = await exercises.enclosing(pair.folder);
      assert.deepEqual([again?.code, again?.test], [join(pair.folder, 'roman-numerals.js'), join(pair.folder, 'roman-numerals.test.js')]);
      const { code, test } = await write(base, planned(anExercise({ id: 'koans', run: anOwnRun(), test: 'roman-numerals.js' })));
      assert.deepEqual([code.endsWith('roman-numerals.js'), test], [true, code]);
    }));

  it('writes bytes as they are, and makes programs only of what is one', () =>
    inTemporaryFolder(async (base) => {
      const bytes = Uint8Array.from({ length: 3_000 }, (_, index) => (index * 7919) % 256);
      const { files } = anExercise();
      const more = [...files, { path: 'lib/a.jar', bytes }, { path: 'lib/gradlew', bytes, executable: true as const }];
      const { folder } = await write(base, planned({ ...anExercise(), files: more }));
      assert.ok((await readFile(join(folder, 'lib', 'a.jar'))).equals(bytes));
      const isProgram = async (name: string): Promise<boolean> => ((await stat(join(folder, name))).mode & 0o111) !== 0;
      assert.deepEqual(
        [await isProgram('lib/a.jar'), await isProgram('lib/gradlew'), await isProgram('PROMPT.md')],
        [false, process.platform !== 'win32', false],
      );
    }));

  it('writes down what the archive has besides', () =>
    inTemporaryFolder(async (base) => {
      const { folder } = await write(base, planned(anExercise({ leftOut: ['.vscode/', 'a\u202eb'] })));
      const { leftOut } = JSON.parse(await readFile(join(folder, 'exercise.json'), 'utf8')) as { leftOut: string[] };
      assert.deepEqual(leftOut, ['.vscode/', 'ab']);
    }));

  it('leaves nothing behind when it is cancelled, at whatever moment', () =>
    inTemporaryFolder(async (base) => {
      const { files } = anExercise();
      const many = Array.from({ length: 200 }, (_, index) => ({ path: `src/${index % 20}/${index}.txt`, text: 'x'.repeat(5_000) }));
      const plan = planned({ ...anExercise(), files: [...files, ...many] });
      const outcomes = new Set<string>();
      for (let ms = 0; ms < 24; ms += 2) {
        const controller = new AbortController();
        const writing = exercises.write(base, plan, controller.signal);
        if (ms > 0) await pause(ms);
        controller.abort();
        const written = await writing;
        outcomes.add(written.ok ? written.value.outcome : written.problem.type);
        if (!written.ok) assert.deepEqual(await readdir(base), []);
        await rm(join(base, 'exercises'), { recursive: true, force: true });
      }
      assert.ok(outcomes.has('cancelled'), [...outcomes].join());
    }));

  it('refuses what Windows could not open in so deep a folder', () =>
    inTemporaryFolder(async (base) => {
      const onWindows = exerciseFolder({ clock: aClock(Date.now()), ids: freshIds, platform: 'win32' });
      assert.ok((await onWindows.write(base, planned())).ok);
      const deep = join(base, 'd'.repeat(200 - base.length));
      await mkdir(deep);
      assert.deepEqual(await onWindows.write(deep, planned()), { ok: false, problem: { type: 'path-too-long' } });
      assert.ok((await exercises.write(deep, planned())).ok);
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
        assert.deepEqual(await readdir(base), []);
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

  it('clears away at once what a process that is gone left, and not what one that lives is writing', () =>
    inTemporaryFolder(async (base) => {
      await write(base, planned());
      const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
      const gone = spawnSync(process.execPath, ['--version']).pid;
      const [orphan, alive, elsewhere] = [
        `.a.partial-${machine}-${gone}-x`,
        `.a.partial-${machine}-${process.ppid}-x`,
        `.a.partial-00000000-${gone}-x`,
      ];
      for (const name of [orphan, alive, elsewhere]) await mkdir(join(base, 'exercises', name, 'src'), { recursive: true });
      await write(base, planned(anExercise(), ['roman-numerals-javascript']));
      const left = (await readdir(join(base, 'exercises'))).filter((name) => name.startsWith('.'));
      assert.deepEqual(left.sort(), [alive, elsewhere].sort());
    }));

  it('is never half there after a kill, and the next one clears up', () =>
    inTemporaryFolder(async (base) => {
      for (const ms of [0, 5, 10, 20, 40]) {
        const child = fork(fileURLToPath(new URL('../../../builders/exerciseChild.js', import.meta.url)), [base]);
        await new Promise((told) => child.once('message', told));
        await pause(ms);
        child.kill('SIGKILL');
        await new Promise((ended) => child.once('exit', ended));
        const names = (await readdir(join(base, 'exercises')).catch(() => [])).filter((name) => !name.startsWith('.'));
        const found = await exercises.pulled(base);
        assert.ok(found.ok);
        assert.equal(found.value.length, names.length, 'what is there is whole');
        for (const { folder } of found.value) assert.equal((await readdir(folder, { recursive: true })).length, 424);
      }
      const names = await exercises.namesTaken(base);
      assert.ok(names.ok);
      await write(base, planned(anExercise(), names.value));
      assert.deepEqual(
        (await readdir(join(base, 'exercises'))).filter((name) => name.startsWith('.')),
        [],
      );
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
