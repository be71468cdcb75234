import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { createJournalShelf } from '../../../../src/adapters/journal/journalShelf.js';
import { deviceIdentity } from '../../../../src/adapters/journal/deviceId.js';
import { boardTypes, emptyBoard, person, titled, type Board } from '../../../builders/journal.js';
import { aFolder, quietLog, randomIds, removeFoldersAfterwards, TestClock, TestWatch } from '../../../builders/journalFolder.js';
import { journalShelfContract } from '../../../contracts/journalShelf.js';

function shelfIn(storage: string, name = 'mentorships') {
  return createJournalShelf<Board>({
    root: join(storage, name),
    types: boardTypes,
    initial: emptyBoard,
    clock: new TestClock(),
    log: quietLog,
    folderWatch: new TestWatch(),
    deviceId: deviceIdentity({ root: storage, ids: randomIds }),
  });
}

describe('journals on a shelf', () => {
  removeFoldersAfterwards();
  journalShelfContract(async () => shelfIn(await aFolder()));

  it('stand in a folder each, in plain lines that can be read without us', async () => {
    const storage = await aFolder();
    const created = await shelfIn(storage).create({ id: 'm-1', me: person('ada'), first: [titled.create({ word: 'Goals' })] });
    assert.ok(created.ok);
    assert.deepEqual(await readdir(join(storage, 'mentorships', 'm-1')), ['aside', 'log', 'me.json', 'received']);
    assert.equal((await readdir(join(storage, 'mentorships', 'm-1', 'log'))).length, 1);
    created.value.dispose();
  });

  it('are not listed while half made or half removed, nor is anything else', async () => {
    const storage = await aFolder();
    await mkdir(join(storage, 'mentorships', '.making-1', 'log'), { recursive: true });
    await mkdir(join(storage, 'mentorships', '.removing-1'));
    await writeFile(join(storage, 'mentorships', 'a-file'), '');
    assert.deepEqual(await shelfIn(storage).list(), { ok: true, value: [] });
  });

  it('are rid of what killed processes left half made or half removed', async () => {
    const storage = await aFolder();
    await mkdir(join(storage, 'mentorships', '.making-1', 'log'), { recursive: true });
    await mkdir(join(storage, 'mentorships', '.removing-1', 'log'), { recursive: true });
    const created = await shelfIn(storage).create({ id: 'm-1', me: person('ada'), first: [] });
    assert.ok(created.ok);
    assert.deepEqual(await readdir(join(storage, 'mentorships')), ['m-1']);
    created.value.dispose();
  });

  it('leave nothing behind where making one fails', async () => {
    const storage = await aFolder();
    const created = await shelfIn(storage).create({ id: 'm-1', me: person('ada'), first: [titled.create({ word: 'x'.repeat(100_000) })] });
    assert.equal(created.ok, false);
    assert.deepEqual(await readdir(join(storage, 'mentorships')), []);
  });

  it('of one kind know nothing of the other kind', async () => {
    const storage = await aFolder();
    const created = await shelfIn(storage, 'sample').create({ id: 'sample', me: person('ada'), first: [] });
    assert.ok(created.ok);
    assert.deepEqual(await shelfIn(storage).list(), { ok: true, value: [] });
    assert.deepEqual(await shelfIn(storage, 'sample').list(), { ok: true, value: ['sample'] });
    created.value.dispose();
  });
});
