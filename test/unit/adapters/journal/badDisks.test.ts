/** Damaged files, full disks, folders that cannot be written: a clear problem, and nothing lost. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFile, chmod, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'mocha';
import { TestWriter, titled, wordAdded } from '../../../builders/journal.js';
import { aFolder, aWindow, contentsOf, removeFoldersAfterwards } from '../../../builders/journalFolder.js';
import { isDone } from '../../../builders/system.js';

const add = (word: string) => wordAdded.create({ word });

/** A journal with these words, one event each, and the path of its log. */
async function aLogWith(root: string, ...words: string[]): Promise<string> {
  const window = await aWindow(root);
  for (const word of words) assert.ok((await window.append([add(word)])).ok);
  await window.close();
  const [name = ''] = await readdir(join(root, 'journal', 'log'));
  return join(root, 'journal', 'log', name);
}

describe('a damaged log', () => {
  removeFoldersAfterwards();

  it('with a torn tail loses nothing that was acknowledged; the tail is cut off at the next append and kept aside', async () => {
    const root = await aFolder();
    const path = await aLogWith(root, 'one', 'two');
    await appendFile(path, '{"v":1,"id":"torn');
    const window = await aWindow(root);
    assert.deepEqual(window.state().words, ['one', 'two']);
    assert.ok((await readFile(path, 'utf8')).endsWith('torn'));
    assert.ok((await window.append([add('three')])).ok);
    await window.close();
    assert.equal((await readFile(path, 'utf8')).split('\n').length, 5);
    assert.ok(Object.entries(await contentsOf(root)).some(([name, text]) => name.includes('aside/') && text === '{"v":1,"id":"torn\n'));
    const again = await aWindow(root);
    assert.deepEqual(again.state().words, ['one', 'three', 'two']);
    assert.equal(again.faults().setAside, 0);
    await again.close();
  });

  it('with a damaged line in the middle loses that line only, and gets it back from a good copy', async () => {
    const root = await aFolder();
    const path = await aLogWith(root, 'one', 'two', 'three');
    const good = await readFile(path, 'utf8');
    const lines = good.split('\n');
    const bytes = Buffer.from(good);
    bytes.fill(0xff, good.indexOf(lines[2] ?? '') + 20, good.indexOf(lines[2] ?? '') + 30);
    await writeFile(path, bytes);
    const window = await aWindow(root);
    assert.deepEqual(window.state().words, ['one', 'three']);
    assert.equal(window.faults().setAside, 1);
    assert.ok((await window.append([add('four')])).ok);
    assert.deepEqual(await window.absorb(good.trim().split('\n')), { ok: true, value: { fresh: 1, known: 3, refused: 0 } });
    assert.deepEqual(window.state().words, ['four', 'one', 'three', 'two']);
    await window.close();
  });

  it('with a damaged last line is not continued: its ids may be in use elsewhere', async () => {
    const root = await aFolder();
    const path = await aLogWith(root, 'one', 'two');
    const good = await readFile(path, 'utf8');
    await writeFile(path, `${good.slice(0, -20)}\n`);
    const window = await aWindow(root);
    assert.deepEqual(window.state().words, ['one']);
    const appended = await window.append([add('three')]);
    assert.ok(appended.ok && appended.value[0]?.id.endsWith('-2/2'));
    await window.absorb(good.trim().split('\n'));
    assert.deepEqual(window.state().words, ['one', 'three', 'two']);
    assert.equal(window.faults().contradictions, 0);
    await window.close();
  });

  it('with a line of megabytes loses that line only', async () => {
    const root = await aFolder();
    const path = await aLogWith(root, 'one');
    const window = await aWindow(root);
    const other = await aWindow(root);
    await appendFile(path, `"${'x'.repeat(70_000)}"\n"${'y'.repeat(3_000_000)}"\n`);
    await other.refresh();
    assert.equal(other.faults().setAside, 2);
    assert.ok((await window.append([add('two')])).ok);
    await other.refresh();
    assert.deepEqual(other.state().words, ['one', 'two']);
    await window.close();
    await other.close();
  });

  it('of rubbish leaves the other logs alone', async () => {
    const root = await aFolder();
    const path = await aLogWith(root, 'one');
    await writeFile(join(path, '..', 'other-1.jsonl'), Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)));
    await writeFile(join(path, '..', 'not-a-log.txt'), 'whatever');
    const window = await aWindow(root);
    assert.deepEqual(window.state().words, ['one']);
    assert.ok(window.faults().setAside > 0);
    await window.close();
  });

  it('larger than 16 MB, or one of more than 64, is read up to there, and that is said', async () => {
    const root = await aFolder();
    const path = await aLogWith(root, 'one');
    const large = new TestWriter('large-1', 'grace');
    const filler = large.write({ type: 'mood.shared', data: 'x'.repeat(60_000) });
    for (let index = 3; index < 300; index += 1) large.lines.push(filler.replace('large-1/2', `large-1/${String(index)}`));
    await writeFile(join(path, '..', 'large-1.jsonl'), `${large.lines.join('\n')}\n`);
    const window = await aWindow(root);
    assert.equal(window.faults().beyondLimits, 1);
    assert.deepEqual(window.state().words, ['one']);
    for (let index = 0; index < 64; index += 1) await writeFile(join(path, '..', `many-${String(index)}.jsonl`), '');
    await window.refresh();
    assert.equal(window.faults().beyondLimits, 2);
    await window.close();
  }).timeout(10_000);

  it('without a readable me.json is not opened, and not overwritten', async () => {
    const root = await aFolder();
    await aLogWith(root, 'one');
    await writeFile(join(root, 'journal', 'me.json'), '{"v":1');
    await assert.rejects(aWindow(root), /storage-failed/);
    assert.equal(await readFile(join(root, 'journal', 'me.json'), 'utf8'), '{"v":1');
  });
});

describe('a full disk', () => {
  const mounts: string[] = [];
  after(() => {
    for (const mount of mounts) execFileSync('umount', [mount]);
  });
  removeFoldersAfterwards();

  it('refuses an append whole, says so, and takes the next one when there is room again', async function () {
    const root = await aFolder();
    if (!isDone('mount', '-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', root)) return this.skip();
    mounts.push(root);
    const window = await aWindow(root);
    assert.ok((await window.append([titled.create({ word: 'before' })])).ok);
    const fill = join(root, 'fill');
    let refused: unknown;
    await appendFile(fill, Buffer.alloc(150_000));
    for (let index = 0; index < 20 && refused === undefined; index += 1) {
      const appended = await window.append([add(`${String(index)} ${'x'.repeat(20_000)}`), add('and one more')]);
      if (!appended.ok) refused = appended.problem;
    }
    assert.deepEqual(refused, { type: 'storage-full' });
    const acknowledged = window.state();
    await writeFile(fill, '');
    assert.ok((await window.append([titled.create({ word: 'after' })])).ok);
    await window.close();
    const again = await aWindow(root);
    assert.deepEqual(again.state(), { ...acknowledged, title: 'after' });
    assert.deepEqual({ ...again.faults() }, { setAside: 0, fromTheFuture: 0, ownFromTheFuture: 0, waiting: 0, contradictions: 0, beyondLimits: 0 });
    await again.close();
  });

  it('never uses the ids of an append again of which others may have seen whole lines', async function () {
    const root = await aFolder();
    if (!isDone('mount', '-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', root)) return this.skip();
    mounts.push(root);
    const window = await aWindow(root);
    const fill = join(root, 'fill');
    await appendFile(fill, Buffer.alloc(100_000));
    const many = Array.from({ length: 600 }, (_, index) => add(`${String(index)} ${'x'.repeat(300)}`));
    assert.deepEqual(await window.append(many), { ok: false, problem: { type: 'storage-full' } });
    assert.deepEqual(window.state().words, []);
    await writeFile(fill, '');
    const appended = await window.append([add('after')]);
    assert.ok(appended.ok && /-2\/\d+$/.test(appended.value[0]?.id ?? ''));
    await window.close();
    const [again, another] = [await aWindow(root), await aWindow(root)];
    for (const each of [again, another]) assert.ok((await each.append([add('later')])).ok);
    await again.refresh();
    assert.deepEqual(again.state().words, ['after', 'later']);
    assert.equal(again.faults().waiting, 0);
    const third = await aWindow(root);
    const last = await third.append([add('last')]);
    assert.ok(last.ok && third.state().words.includes('last'));
    for (const each of [again, another, third]) await each.close();
  });
});

describe('a folder that cannot be written', () => {
  removeFoldersAfterwards();

  it('shows everything, and says that nothing can be added', async function () {
    const root = await aFolder();
    await aLogWith(root, 'one');
    const log = join(root, 'journal', 'log');
    const isRoot = process.getuid?.() === 0;
    const [name = ''] = await readdir(log);
    const lock = async (on: boolean): Promise<boolean> => {
      if (isRoot) return [log, join(log, name)].every((path) => isDone('chattr', on ? '+i' : '-i', path));
      await chmod(join(log, name), on ? 0o400 : 0o600);
      await chmod(log, on ? 0o500 : 0o700);
      return true;
    };
    if (!(await lock(true))) return this.skip();
    try {
      const window = await aWindow(root);
      assert.deepEqual(window.state().words, ['one']);
      assert.deepEqual(await window.append([add('two')]), { ok: false, problem: { type: 'storage-read-only' } });
      await lock(false);
      assert.ok((await window.append([add('three')])).ok);
      assert.deepEqual(window.state().words, ['one', 'three']);
      await window.close();
    } finally {
      await lock(false);
    }
  });

  it('is no reason to lose what another window can still write', async () => {
    const root = await aFolder();
    await mkdir(join(root, 'journal'), { recursive: true });
    await writeFile(join(root, 'journal', 'me.json'), '{"v":1,"person":"ada"}');
    await writeFile(join(root, 'journal', 'log'), 'a file in the way');
    await assert.rejects(aWindow(root), /storage-failed/);
  });
});
