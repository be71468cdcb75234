/** An exercise of Exercism, whose files are on this computer: from the tree to red, and by editing to green; and another one by its link. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'mocha';
import { exercismFiles, pastedExercise, solutions } from '../doubles/exercism/exercismFiles.js';
import type { LoopbackServer } from '../doubles/loopbackServer.js';
import { openVsCode } from './support/openVsCode.js';
import { tellStory } from './support/story.js';
import { violationsIn } from './support/violations.js';

describe('An exercise of Exercism', () => {
  let files: LoopbackServer;
  let folder: string;
  const story = tellStory(
    'exercism',
    async () => {
      files = await exercismFiles();
      folder = await mkdtemp(path.join(os.tmpdir(), 'mentorship-exercism-'));
      return openVsCode({ folder, settings: { 'mentorship.addresses.githubRaw': files.origin } });
    },
    { inOrder: true },
  );
  after(async () => {
    await files.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('stands in the tree with its languages, and nothing is asked for that', async () => {
    const { page } = story.code;
    await story.code.openSidebar();
    await page.getByRole('treeitem', { name: 'Katas' }).click();
    await page.getByRole('treeitem', { name: 'Exercism', exact: true }).click();
    await page.getByRole('treeitem', { name: /^Leap, kata, 4 languages/ }).waitFor();
    assert.deepEqual(await violationsIn(page, '[role="tree"][aria-label^="Exercises"]'), []);
    assert.equal(files.asked.length, 0);
  });

  it('is got by one click and a language, and is red', async () => {
    const { page } = story.code;
    const row = page.getByRole('treeitem', { name: /^Leap, kata/ });
    await row.hover();
    await row.getByRole('button', { name: /^Get exercise/ }).click();
    await page.locator('.quick-input-widget:visible').getByRole('option', { name: 'Python' }).click();
    for (const name of ['PROMPT.md', 'leap.py', 'leap_test.py'])
      await page.getByRole('tab', { name: new RegExp(`^${name.replaceAll('.', String.raw`\.`)}`) }).waitFor();
    assert.ok((await readdir(path.join(folder, 'exercises', 'exercism-leap-python'))).includes('LICENSE'));
    assert.ok(!files.asked.some(({ url }) => url?.includes('example')));
    await page.getByRole('tab', { name: /^leap_test\.py/ }).click();
    await page.keyboard.press('Control+Alt+Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('python3 -B -m unittest discover').waitFor();
    await dialog.getByRole('button', { name: 'Run it' }).click();
    await story.code.statusBar('Red').waitFor();
    await story.code.screenshot('exercism-red');
  });

  it('is green when the code is written', async () => {
    const { page } = story.code;
    await page.getByRole('tab', { name: /^leap\.py/ }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(solutions['python'] ?? '');
    await page.keyboard.press('Control+Alt+Enter');
    await story.code.statusBar('Green').waitFor();
    await story.code.screenshot('exercism-green');
  });

  it('can be any other one, by its link', async () => {
    const { page } = story.code;
    await story.code.runCommand('Mentorship: Get an Exercism exercise');
    const box = page.locator('.quick-input-widget:visible');
    const input = box.locator('input[type="text"]');
    await input.fill('https://example.org/exercises/teapots');
    await box.getByText('That is no link to an exercise on exercism.org').waitFor();
    await input.fill(`https://exercism.org/tracks/python/exercises/${pastedExercise.slug}`);
    await input.press('Enter');
    await page.getByRole('tab', { name: /^two_teapots_test\.py/ }).waitFor();
    assert.deepEqual(
      (await readdir(path.join(folder, 'exercises'))).sort(),
      ['exercism-leap-python', `exercism-${pastedExercise.slug}-python`].sort(),
    );
  });
});
