/** Where an exercise can go when no folder is open: one that the person chooses, in a window of its own, with the three files open in it. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'mocha';
import { openVsCode } from './support/openVsCode.js';
import { tellStory } from './support/story.js';

describe('An exercise without a folder', () => {
  let folder: string;
  const story = tellStory('places', async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'mentorship-places-'));
    return openVsCode({ folder: null });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('goes to a folder that the person chooses, and is open in a window of its own', async () => {
    const { code } = story;
    const { page } = code;
    await code.openSidebar();
    const row = page.getByRole('treeitem', { name: /^Roman Numerals/ });
    await row.hover();
    await row.getByRole('button', { name: /^Get exercise/ }).click();
    const box = page.locator('.quick-input-widget:visible');
    await box.getByRole('option', { name: 'JavaScript' }).click();
    await box.getByText('Where should Roman Numerals go?').waitFor();
    await box.getByText('..', { exact: true }).waitFor(); // until its own folder is listed, the dialog overwrites what is typed
    const input = box.locator('input[type=text]');
    await input.fill(folder);
    const opened = await code.windowOpenedBy(() => box.getByRole('button', { name: 'Put it here' }).click());
    for (const name of ['PROMPT.md', 'roman-numerals.js', 'roman-numerals.test.js']) {
      await opened.page.getByRole('tab', { name: new RegExp(`^${name.replaceAll('.', String.raw`\.`)}`) }).waitFor();
    }
    assert.deepEqual(await readdir(folder), ['exercises']);
    await opened.screenshot('places');
  });
});
