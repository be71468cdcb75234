/** What every shelf of journals promises. Called inside a `describe`; each call of `aShelf` gives an empty one. */
import assert from 'node:assert/strict';
import { it } from 'mocha';
import type { JournalShelf } from '../../src/ports/journalShelf.js';
import { person, titled, type Board } from '../builders/journal.js';

export function journalShelfContract(aShelf: () => Promise<JournalShelf<Board>>): void {
  const first = [titled.create({ word: 'Goals' })];

  it('opens what was made, with its first events and its person', async () => {
    const shelf = await aShelf();
    const created = await shelf.create({ id: 'm-1', me: person('ada'), first });
    assert.ok(created.ok);
    assert.equal(created.value.me, 'ada');
    assert.equal(created.value.state().title, 'Goals');
    const opened = await shelf.open('m-1');
    assert.ok(opened.ok);
    assert.deepEqual(opened.value.state(), created.value.state());
    created.value.dispose();
    opened.value.dispose();
  });

  it('lists what is there, sorted, and nothing at first', async () => {
    const shelf = await aShelf();
    assert.deepEqual(await shelf.list(), { ok: true, value: [] });
    for (const id of ['m-2', 'm-1']) {
      const created = await shelf.create({ id, me: person('ada'), first });
      assert.ok(created.ok);
      created.value.dispose();
    }
    assert.deepEqual(await shelf.list(), { ok: true, value: ['m-1', 'm-2'] });
  });

  it('makes an id once, also when two windows make it at the same moment', async () => {
    const shelf = await aShelf();
    const made = await Promise.all([1, 2].map(() => shelf.create({ id: 'm-1', me: person('ada'), first })));
    assert.equal(made.filter(({ ok }) => ok).length, 1);
    for (const created of made) if (created.ok) created.value.dispose();
    assert.deepEqual(await shelf.list(), { ok: true, value: ['m-1'] });
  });

  it('says that a mentorship is missing, and takes no path for an id', async () => {
    const shelf = await aShelf();
    assert.deepEqual(await shelf.open('m-1'), { ok: false, problem: { type: 'mentorship-missing' } });
    assert.deepEqual(await shelf.open('../m-1'), { ok: false, problem: { type: 'mentorship-missing' } });
    assert.equal((await shelf.create({ id: '../m-1', me: person('ada'), first })).ok, false);
  });

  it('removes a journal whole, and removing what is not there is no failure', async () => {
    const shelf = await aShelf();
    const created = await shelf.create({ id: 'm-1', me: person('ada'), first });
    assert.ok(created.ok);
    created.value.dispose();
    assert.ok((await shelf.remove('m-1')).ok);
    assert.deepEqual(await shelf.list(), { ok: true, value: [] });
    assert.ok((await shelf.remove('m-1')).ok);
  });
}
