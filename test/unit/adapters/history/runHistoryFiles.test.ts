/** What is kept of runs on this machine: the person's own small texts, not too much of them, gone when asked. */
import assert from 'node:assert/strict';
import { appendFile, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { limits, runHistoryFiles } from '../../../../src/adapters/history/runHistoryFiles.js';
import type { KeptRun } from '../../../../src/core/exercise/lookBack.js';
import type { RunHistory } from '../../../../src/ports/runHistory.js';
import { inTemporaryFolder } from '../../../builders/temporaryFolder.js';

async function ran(history: RunHistory, folder: string, outcome: KeptRun['outcome'] = 'red', at = 1): Promise<void> {
  const files = await history.look(folder, 'PROMPT.md');
  const hashes = Object.fromEntries([...files].map(([path, { hash }]) => [path, hash]));
  assert.ok((await history.keep(folder, { at, outcome, files: hashes }, files)).ok);
}

async function anExercise(base: string, name = 'exercise'): Promise<string> {
  const folder = join(base, name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'code.js'), 'first');
  return folder;
}

describe('the history of runs', () => {
  it('gives back what the files held at each run', () =>
    inTemporaryFolder(async (base) => {
      const folder = await anExercise(base);
      const history = runHistoryFiles(join(base, 'storage'));
      await ran(history, folder);
      await writeFile(join(folder, 'code.js'), 'second');
      await ran(history, folder, 'green');
      const runs = await history.runs(folder);
      assert.deepEqual(
        runs.map(({ outcome }) => outcome),
        ['red', 'green'],
      );
      const texts = await Promise.all(runs.map(({ files }) => history.text(folder, files['code.js'] ?? '')));
      assert.deepEqual(texts, ['first', 'second']);
    }));

  it('keeps the same again once', () =>
    inTemporaryFolder(async (base) => {
      const folder = await anExercise(base);
      const history = runHistoryFiles(join(base, 'storage'));
      await ran(history, folder);
      await ran(history, folder, 'red', 2);
      assert.equal((await history.runs(folder)).length, 1);
      await ran(history, folder, 'green', 3);
      assert.equal((await history.runs(folder)).length, 2);
    }));

  it('passes over what is hidden, big, binary, linked, made by tools, or only read', () =>
    inTemporaryFolder(async (base) => {
      const folder = await anExercise(base);
      for (const below of ['node_modules', '.git', 'target', 'src']) {
        await mkdir(join(folder, below));
        await writeFile(join(folder, below, 'a.txt'), 'text');
      }
      await writeFile(join(folder, '.env'), 'SECRET=1');
      for (const asked of ['PROMPT.md', 'PART-2.md']) await writeFile(join(folder, asked), 'a text of somebody else');
      await writeFile(join(folder, 'big.txt'), 'x'.repeat(300_000));
      await writeFile(join(folder, 'picture'), Buffer.from([1, 0, 2]));
      await symlink('/etc/hostname', join(folder, 'link.txt'));
      assert.deepEqual([...(await runHistoryFiles(base).look(folder, 'PROMPT.md')).keys()], ['code.js', 'src/a.txt']);
    }));

  it('forgets one exercise and leaves the others', () =>
    inTemporaryFolder(async (base) => {
      const [one, other] = [await anExercise(base, 'one'), await anExercise(base, 'other')];
      const history = runHistoryFiles(join(base, 'storage'));
      await ran(history, one);
      await ran(history, other);
      assert.ok((await history.forget(one)).ok);
      assert.deepEqual([(await history.runs(one)).length, (await history.runs(other)).length], [0, 1]);
      assert.equal((await readdir(join(base, 'storage'))).length, 1);
    }));

  it('lets the oldest go when there are too many, or when they are too much, with their texts', () =>
    inTemporaryFolder(async (base) => {
      const folder = await anExercise(base);
      const few = runHistoryFiles(join(base, 'few'), { ...limits, runs: 3 });
      const small = runHistoryFiles(join(base, 'small'), { ...limits, bytes: 25_000 });
      for (let n = 0; n < 6; n += 1) {
        await writeFile(join(folder, 'code.js'), String(n).repeat(10_000));
        await ran(few, folder, 'red', n);
        await ran(small, folder, 'red', n);
      }
      assert.deepEqual(
        (await few.runs(folder)).map(({ at }) => at),
        [3, 4, 5],
      );
      assert.deepEqual(
        (await small.runs(folder)).map(({ at }) => at),
        [4, 5],
      );
      const [home = ''] = await readdir(join(base, 'small'));
      assert.equal((await readdir(join(base, 'small', home, 'texts'))).length, 2);
    }));

  it('lets the exercises go that were not run for longest', () =>
    inTemporaryFolder(async (base) => {
      const history = runHistoryFiles(join(base, 'storage'), { ...limits, exercises: 2 });
      const folders = [];
      for (const name of ['a', 'b', 'c']) {
        const folder = await anExercise(base, name);
        await ran(history, folder);
        folders.push(folder);
      }
      assert.equal((await readdir(join(base, 'storage'))).length, 2);
      assert.equal((await history.runs(folders[2] ?? '')).length, 1);
    }));

  it('reads past lines that somebody has touched, and follows no path in them', () =>
    inTemporaryFolder(async (base) => {
      const folder = await anExercise(base);
      const history = runHistoryFiles(join(base, 'storage'));
      await ran(history, folder);
      const [home = ''] = await readdir(join(base, 'storage'));
      const hostile = { at: 2, outcome: 'red', files: { '../../x': 'a'.repeat(64) } };
      await appendFile(join(base, 'storage', home, 'runs.jsonl'), `no json\n${JSON.stringify(hostile)}\n`);
      assert.equal((await history.runs(folder)).length, 1);
      assert.equal(await history.text(folder, '../runs.jsonl'), undefined);
    }));
});
