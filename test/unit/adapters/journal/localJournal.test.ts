import assert from 'node:assert/strict';
import { appendFile, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { JournalEvent } from '../../../../src/core/journal/event.js';
import { patienceMs } from '../../../../src/core/journal/hybridClock.js';
import type { Result } from '../../../../src/core/result.js';
import { hour, noon, TestWriter, titled, wordAdded } from '../../../builders/journal.js';
import { aFolder, aWindow, contentsOf, removeFoldersAfterwards, TestClock } from '../../../builders/journalFolder.js';

const title = (word: string) => titled.create({ word });
const add = (word: string) => wordAdded.create({ word });
const idsOf = (result: Result<readonly JournalEvent[]>): string[] => {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value.map(({ id }) => id);
};
const noFaults = { setAside: 0, fromTheFuture: 0, ownFromTheFuture: 0, waiting: 0, contradictions: 0, beyondLimits: 0 };
const logs = async (root: string): Promise<string[]> => readdir(join(root, 'journal', 'log'));

describe('a journal in a folder', () => {
  removeFoldersAfterwards();

  it('writes nothing until there is something to say', async () => {
    const root = await aFolder();
    const window = await aWindow(root);
    const before = await contentsOf(root);
    await window.refresh();
    assert.deepEqual(await contentsOf(root), before);
    await window.close();
  });

  it('has what was appended, in this window and after opening again', async () => {
    const root = await aFolder();
    const window = await aWindow(root);
    let changes = 0;
    window.onDidChange(() => (changes += 1));
    idsOf(await window.append([title('Goals'), add('one')]));
    assert.deepEqual(window.state(), { title: 'Goals', words: ['one'] });
    assert.equal(changes, 1);
    await window.close();
    const again = await aWindow(root);
    assert.deepEqual(again.state(), { title: 'Goals', words: ['one'] });
    assert.deepEqual(again.faults(), noFaults);
    await again.close();
  });

  it('continues its writer after a restart', async () => {
    const root = await aFolder();
    const first = await aWindow(root);
    const [one] = idsOf(await first.append([add('one')]));
    await first.close();
    const second = await aWindow(root);
    const [two] = idsOf(await second.append([add('two')]));
    assert.match(one ?? '', /-1\/2$/);
    assert.match(two ?? '', /-1\/3$/);
    assert.equal((await logs(root)).length, 1);
    await second.close();
  });

  it('gives each window a writer of its own, and each sees what the other wrote', async () => {
    const root = await aFolder();
    const [left, right] = [await aWindow(root), await aWindow(root)];
    await Promise.all([left.append([add('left')]), right.append([add('right')])]);
    await left.refresh();
    await right.refresh();
    assert.equal((await logs(root)).length, 2);
    assert.deepEqual(left.state().words, ['left', 'right']);
    assert.equal(JSON.stringify(right.state()), JSON.stringify(left.state()));
    await left.close();
    await right.close();
  });

  it('writes many appends at once in few flushes, in their order, without a gap', async () => {
    const root = await aFolder();
    const window = await aWindow(root);
    const results = await Promise.all(Array.from({ length: 200 }, (_, index) => window.append([add(`word ${String(index)}`)])));
    assert.deepEqual(
      results.flatMap(idsOf).map((id) => Number(id.split('/')[1])),
      Array.from({ length: 200 }, (_, index) => index + 2),
    );
    assert.equal(window.state().words.length, 200);
    await window.close();
  });

  it('refuses an event that nobody could read, and writes the others', async () => {
    const root = await aFolder();
    const window = await aWindow(root);
    const [good, tooLong, unfit, alsoGood] = await Promise.all([
      window.append([add('good')]),
      window.append([add('fine'), add('x'.repeat(100_000))]),
      window.append([{ type: 'word.added', data: {} }]),
      window.append([add('also good')]),
    ]);
    assert.ok(good.ok && alsoGood.ok);
    assert.deepEqual([tooLong.ok, unfit.ok], [false, false]);
    assert.deepEqual(window.state().words, ['also good', 'good']);
    assert.deepEqual(window.faults(), noFaults);
    await window.close();
  });

  it('finishes what was asked before it was closed, and refuses what is asked afterwards', async () => {
    const root = await aFolder();
    const window = await aWindow(root);
    const before = window.append([add('before')]);
    const closed = window.close();
    assert.ok((await before).ok);
    await closed;
    assert.deepEqual(await window.append([add('after')]), { ok: false, problem: { type: 'storage-failed', cause: 'closed' } });
  });

  it('has a durable append succeed, whatever a listener does wrong', async () => {
    const root = await aFolder();
    const window = await aWindow(root);
    window.onDidChange(() => {
      throw new Error('our own bug');
    });
    idsOf(await window.append([add('one')]));
    await window.close();
  });

  it('goes on with growing stamps when the clock goes back', async () => {
    const root = await aFolder();
    const clock = new TestClock(noon);
    const window = await aWindow(root, { clock });
    await window.append([title('first')]);
    clock.moveTo(noon - hour);
    await window.append([title('second')]);
    assert.equal(window.state().title, 'second');
    await window.close();
  });

  it('starts a new writer with the right time after a clock that was years ahead', async () => {
    const root = await aFolder();
    const clock = new TestClock(Date.UTC(2031, 0));
    const window = await aWindow(root, { clock });
    await window.append([title('from 2031')]);
    clock.moveTo(noon);
    idsOf(await window.append([title('from today')]));
    assert.equal(window.state().title, 'from today');
    assert.deepEqual(window.faults(), { ...noFaults, fromTheFuture: 1, ownFromTheFuture: 1 });
    await window.close();
    const again = await aWindow(root, { clock });
    idsOf(await again.append([title('from today too')]));
    assert.equal(again.state().title, 'from today too');
    assert.equal((await logs(root)).length, 2);
    await again.close();
  });

  it('says again with the right time what was written by a wrong clock, once', async () => {
    const root = await aFolder();
    const clock = new TestClock(noon + 40 * patienceMs);
    const early = await aWindow(root, { clock });
    idsOf(await early.append([title('from a wrong clock'), add('one')]));
    await early.close();
    clock.moveTo(noon);
    const window = await aWindow(root, { clock });
    assert.equal(window.state().title, '');
    idsOf(await window.redateOwn());
    assert.deepEqual(window.state(), { title: 'from a wrong clock', words: ['one'] });
    assert.equal(window.faults().ownFromTheFuture, 0);
    assert.deepEqual(idsOf(await window.redateOwn()), []);
    await window.close();
    const again = await aWindow(root, { clock });
    assert.deepEqual(again.state(), { title: 'from a wrong clock', words: ['one'] });
    await again.close();
  });

  it('counts an event from the future by itself when its time has come', async () => {
    const root = await aFolder();
    const clock = new TestClock(noon);
    const window = await aWindow(root, { clock });
    const grace = new TestWriter('grace-1', 'grace');
    grace.title('in two days', { ms: noon + 2 * patienceMs });
    await window.absorb(grace.lines);
    assert.equal(window.state().title, '');
    clock.moveTo(noon + patienceMs);
    assert.equal(window.state().title, 'in two days');
    assert.deepEqual(window.faults(), noFaults);
    await window.close();
  });
});

describe('what comes from elsewhere', () => {
  removeFoldersAfterwards();

  it('counts once, however often it comes, and survives a restart', async () => {
    const root = await aFolder();
    const window = await aWindow(root);
    const grace = new TestWriter('grace-1', 'grace');
    grace.title('from Grace');
    assert.deepEqual(await window.absorb(grace.lines), { ok: true, value: { fresh: 2, known: 0, refused: 0 } });
    const before = await contentsOf(root);
    assert.deepEqual(await window.absorb([...grace.lines, ...grace.lines]), { ok: true, value: { fresh: 0, known: 4, refused: 0 } });
    assert.deepEqual(await contentsOf(root), before);
    await window.close();
    const again = await aWindow(root);
    assert.equal(again.state().title, 'from Grace');
    await again.close();
  });

  it('is refused and kept aside where it cannot be read, and the rest counts', async () => {
    const root = await aFolder();
    const window = await aWindow(root);
    const grace = new TestWriter('grace-1', 'grace');
    grace.title('from Grace');
    assert.deepEqual(await window.absorb([...grace.lines, 'nonsense', `"${'x'.repeat(70_000)}"`]), {
      ok: true,
      value: { fresh: 2, known: 0, refused: 2 },
    });
    assert.equal(window.state().title, 'from Grace');
    assert.match((await contentsOf(root))['journal/aside/refused.txt'] ?? '', /^nonsense\n/);
    await window.close();
  });

  it('settles two contents under one id the same way whichever comes first, and keeps both', async () => {
    const [one, other] = [new TestWriter('grace-1', 'grace'), new TestWriter('grace-1', 'grace')];
    one.title('one');
    other.title('other');
    const states: string[] = [];
    for (const order of [
      [one, other],
      [other, one],
    ]) {
      const root = await aFolder();
      const window = await aWindow(root);
      for (const { lines } of order) await window.absorb(lines);
      for (const { lines } of order) assert.deepEqual(await window.absorb(lines), { ok: true, value: { fresh: 0, known: 2, refused: 0 } });
      assert.deepEqual(window.faults(), { ...noFaults, contradictions: 1 });
      states.push(window.state().title);
      await window.close();
    }
    assert.equal(states[0], states[1]);
  });

  it('does not let an own writer use an id twice after an old copy of the folder was put back', async () => {
    const root = await aFolder();
    const window = await aWindow(root);
    idsOf(await window.append([add('one')]));
    const [name = ''] = await logs(root);
    const old = await readFile(join(root, 'journal', 'log', name), 'utf8');
    idsOf(await window.append([add('two')]));
    const shared = (await readFile(join(root, 'journal', 'log', name), 'utf8')).trim().split('\n');
    await window.close();
    await writeFile(join(root, 'journal', 'log', name), old);
    const restored = await aWindow(root);
    await restored.absorb(shared);
    const [three] = idsOf(await restored.append([add('three')]));
    assert.match(three ?? '', /-2\/2$/);
    assert.deepEqual(restored.state().words, ['one', 'three', 'two']);
    assert.deepEqual(restored.faults(), noFaults);
    await restored.close();
  });
});

describe('taking back', () => {
  removeFoldersAfterwards();

  it('cuts the lines out of every file, and leaves them out when an old copy comes', async () => {
    const root = await aFolder();
    const window = await aWindow(root);
    const [secretId = ''] = idsOf(await window.append([title('a secret')]));
    idsOf(await window.append([add('fine')]));
    const [name = ''] = await logs(root);
    const old = (await readFile(join(root, 'journal', 'log', name), 'utf8')).trim().split('\n');
    idsOf(await window.takeBack([secretId]));
    assert.deepEqual(window.state(), { title: '', words: ['fine'] });
    assert.ok(!JSON.stringify(await contentsOf(root)).includes('a secret'));
    assert.deepEqual(await window.absorb(old), { ok: true, value: { fresh: 0, known: 3, refused: 0 } });
    assert.deepEqual(idsOf(await window.takeBack([secretId])), []);
    idsOf(await window.append([add('after')]));
    await window.close();
    const again = await aWindow(root);
    assert.deepEqual(again.state(), { title: '', words: ['after', 'fine'] });
    assert.deepEqual(again.faults(), noFaults);
    await again.close();
  });

  it('never uses the ids of the cut lines again, also where they were the last', async () => {
    const root = await aFolder();
    const [left, right] = [await aWindow(root), await aWindow(root)];
    const [secretId = ''] = idsOf(await left.append([title('a secret')]));
    await left.close();
    idsOf(await right.append([add('keep')])); // takes the first writer up again
    const other = await aWindow(root);
    const [lastId = ''] = idsOf(await other.append([title('another secret')]));
    await other.close();
    idsOf(await right.takeBack([secretId, lastId]));
    await right.close();
    assert.ok(!JSON.stringify(await contentsOf(root)).includes('secret'));
    const again = [await aWindow(root), await aWindow(root)];
    const fresh = (await Promise.all(again.map((window) => window.append([add('fresh')])))).flatMap(idsOf);
    assert.ok(!fresh.includes(secretId) && !fresh.includes(lastId));
    assert.deepEqual(again[0]?.faults(), noFaults);
    for (const window of again) await window.close();
  });

  it('is done by the other window where that holds the log', async () => {
    const root = await aFolder();
    const [left, right] = [await aWindow(root), await aWindow(root)];
    const [secretId = ''] = idsOf(await left.append([title('a secret')]));
    idsOf(await right.append([add('fine')]));
    idsOf(await right.takeBack([secretId]));
    assert.equal(right.state().title, '');
    await left.refresh();
    assert.ok(!JSON.stringify(await contentsOf(root)).includes('a secret'));
    await right.refresh();
    idsOf(await left.append([add('left goes on')]));
    await right.refresh();
    assert.deepEqual(right.state(), { title: '', words: ['fine', 'left goes on'] });
    assert.deepEqual(right.faults(), noFaults);
    await left.close();
    await right.close();
  });

  it('is cut at the partner’s too, who cannot take it back themselves', async () => {
    const root = await aFolder();
    const partner = await aWindow(root, { me: 'grace' });
    const ada = new TestWriter('ada-1', 'ada');
    ada.title('a secret');
    await partner.absorb(ada.lines);
    const refused = await partner.takeBack(['ada-1/2']);
    assert.deepEqual(refused, { ok: false, problem: { type: 'unexpected', cause: 'taken-back: not an own event' } });
    await partner.absorb([ada.takeBack('ada-1/2')]);
    await partner.refresh();
    assert.equal(partner.state().title, '');
    assert.ok(!JSON.stringify(await contentsOf(root)).includes('a secret'));
    await partner.close();
  });
});

describe('files that change under a journal', () => {
  removeFoldersAfterwards();

  it('are read again whole when one shrank, and everything is forgotten when the folder is gone', async () => {
    const root = await aFolder();
    const [window, other] = [await aWindow(root), await aWindow(root)];
    await window.append([add('one')]);
    await other.refresh();
    const [name = ''] = await logs(root);
    await writeFile(join(root, 'journal', 'log', name), '');
    await other.refresh();
    assert.deepEqual(other.state().words, []);
    await rm(join(root, 'journal'), { recursive: true });
    await other.refresh();
    assert.deepEqual(other.faults(), noFaults);
    await window.close();
    await other.close();
  });

  it('may hold a last line that is still being written: it counts once it is whole', async () => {
    const root = await aFolder();
    const window = await aWindow(root);
    const other = await aWindow(root);
    await window.append([add('one')]);
    const [name = ''] = await logs(root);
    const line = new TestWriter('x', 'ada').add('two').replace('x/2', `${name.slice(0, -6)}/3`);
    await appendFile(join(root, 'journal', 'log', name), line.slice(0, 30));
    await other.refresh();
    assert.deepEqual(other.state().words, ['one']);
    await appendFile(join(root, 'journal', 'log', name), `${line.slice(30)}\n`);
    await other.refresh();
    assert.deepEqual(other.state().words, ['one', 'two']);
    await window.close();
    await other.close();
  });
});
