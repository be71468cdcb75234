import assert from 'node:assert/strict';
import { readFile, readdir, writeFile, mkdir } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { describe, it } from 'mocha';
import { privateNotesIn } from '../../../../src/adapters/notes/privateNotesFile.js';
import { aFolder, aWindow, contentsOf, removeFoldersAfterwards } from '../../../builders/journalFolder.js';
import { wordAdded } from '../../../builders/journal.js';

describe('private notes', () => {
  removeFoldersAfterwards();

  it('are a plain Markdown file with a heading, made when first opened', async () => {
    const folder = join(await aFolder(), 'private', 'm-1');
    const notes = privateNotesIn(folder);
    const opened = await notes.openable({ heading: 'Only for me:\nGrace' });
    assert.deepEqual(opened, { ok: true, value: join(folder, 'notes.md') });
    assert.ok(isAbsolute(join(folder, 'notes.md')));
    assert.equal(await readFile(join(folder, 'notes.md'), 'utf8'), '# Only for me: Grace\n\n');
    assert.deepEqual(await readdir(folder), ['notes.md']);
  });

  it('are never written over, also when two windows open them at once', async () => {
    const folder = await aFolder();
    await writeFile(join(folder, 'notes.md'), 'what I thought');
    await Promise.all(Array.from({ length: 5 }, (_, index) => privateNotesIn(folder).openable({ heading: String(index) })));
    assert.equal(await readFile(join(folder, 'notes.md'), 'utf8'), 'what I thought');
    const sessions = await Promise.all(
      Array.from({ length: 5 }, (_, index) => privateNotesIn(folder).openable({ heading: String(index), sessionId: 's-1' })),
    );
    assert.ok(sessions.every((opened) => opened.ok && opened.value === join(folder, 'session-s-1.md')));
    assert.deepEqual(await readdir(folder), ['notes.md', 'session-s-1.md']);
  });

  it('keep half-written texts until they are forgotten', async () => {
    const folder = await aFolder();
    const notes = privateNotesIn(folder);
    assert.deepEqual(await notes.draft('goal'), { ok: true, value: {} });
    await notes.keepDraft('goal', { statement: 'Learn to', measurable: '' });
    assert.deepEqual(await privateNotesIn(folder).draft('goal'), { ok: true, value: { statement: 'Learn to', measurable: '' } });
    await notes.keepDraft('goal', {});
    assert.deepEqual(await readdir(join(folder, 'drafts')), []);
  });

  it('open with an empty form where a draft is damaged or too long', async () => {
    const folder = await aFolder();
    const notes = privateNotesIn(folder);
    await mkdir(join(folder, 'drafts'));
    for (const damaged of ['{"statement":', '{"statement":7}', '[]', 'null', `{"statement":"${'x'.repeat(50_000)}"}`]) {
      await writeFile(join(folder, 'drafts', 'goal.json'), damaged);
      assert.deepEqual(await notes.draft('goal'), { ok: true, value: {} });
    }
    assert.deepEqual(await notes.keepDraft('goal', { statement: 'x'.repeat(50_000) }), {
      ok: false,
      problem: { type: 'text-too-long', field: 'note', limit: 40_000 },
    });
  });

  it('cannot be named out of their folder', async () => {
    const folder = await aFolder();
    const notes = privateNotesIn(join(folder, 'inside'));
    assert.equal((await notes.openable({ heading: 'x', sessionId: '../../escaped' })).ok, false);
    assert.equal((await notes.keepDraft('../escaped', { a: 'b' })).ok, false);
    assert.deepEqual(await contentsOf(folder), {});
  });

  it('leave no trace in the journal, and are gone when erased', async () => {
    const root = await aFolder();
    const notes = privateNotesIn(join(root, 'private', 'm-1'));
    const opened = await notes.openable({ heading: 'canary' });
    await notes.keepDraft('goal', { statement: 'canary' });
    assert.ok(opened.ok);
    const window = await aWindow(root);
    await window.append([wordAdded.create({ word: 'shared' })]);
    await window.refresh();
    await window.close();
    assert.ok(!JSON.stringify(await contentsOf(join(root, 'journal'))).includes('canary'));
    assert.ok((await notes.erase()).ok);
    assert.ok(!JSON.stringify(await contentsOf(root)).includes('canary'));
  });

  it('say so when the folder cannot be written', async () => {
    const folder = await aFolder();
    await writeFile(join(folder, 'private'), 'a file in the way');
    const opened = await privateNotesIn(join(folder, 'private', 'm-1')).openable({ heading: 'x' });
    assert.equal(opened.ok, false);
  });
});
