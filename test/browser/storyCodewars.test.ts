/** A challenge from Codewars, whose API is on this computer: from the tree to the first red test, and another one by its link. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { after, describe, it } from 'mocha';
import { codewarsApi, completedAndListed, knownUser, pastedChallenge, secretSentence } from '../doubles/codewars/codewarsApi.js';
import type { LoopbackServer } from '../doubles/loopbackServer.js';
import { violationsIn } from './support/violations.js';
import { openVsCode } from './support/openVsCode.js';
import { tellStory } from './support/story.js';

describe('A challenge from Codewars', () => {
  let api: LoopbackServer;
  let folder: string;
  const story = tellStory(
    'codewars',
    async () => {
      api = await codewarsApi();
      folder = await mkdtemp(path.join(os.tmpdir(), 'mentorship-codewars-'));
      await promisify(execFile)('git', ['init', '--quiet', folder]);
      return openVsCode({ folder, settings: { 'mentorship.addresses.codewars': api.origin } });
    },
    { inOrder: true },
  );
  after(async () => {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('stands in the tree below the katas, and nothing is asked for that', async () => {
    const { page } = story.code;
    await story.code.openSidebar();
    // Only rows that are in sight are there: the katas are folded up first.
    await page.getByRole('treeitem', { name: 'Katas' }).click();
    const group = page.getByRole('treeitem', { name: 'Codewars', exact: true });
    assert.equal(await group.getAttribute('aria-expanded'), 'false');
    await group.click();
    await page.getByRole('treeitem', { name: /^Rock Paper Scissors!/ }).waitFor();
    assert.equal(api.asked.length, 0);
  });

  it('is got by one click and a language: prompt, code and test side by side, after one request', async () => {
    const { page } = story.code;
    const row = page.getByRole('treeitem', { name: /^Rock Paper Scissors!/ });
    await row.hover();
    await row.getByRole('button', { name: /^Get exercise/ }).click();
    await page.locator('.quick-input-widget:visible').getByRole('option', { name: 'JavaScript' }).click();

    for (const name of ['PROMPT.md', 'solution.js', 'solution.test.js']) {
      await page.getByRole('tab', { name: new RegExp(`^${name.replaceAll('.', String.raw`\.`)}`) }).waitFor();
    }
    await story.code.notification('Codewars asks that solutions are not published').waitFor();
    assert.deepEqual(
      api.asked.map(({ url }) => url),
      ['/api/v1/code-challenges/5672a98bdbdd995fad00000f'],
    );
    const prompt = await readFile(path.join(folder, 'exercises', 'codewars-5672a98bdbdd995fad00000f-javascript', 'PROMPT.md'), 'utf8');
    assert.match(prompt, /^# Rock Paper Scissors!\n\n> From Codewars/);
    assert.ok(prompt.includes(secretSentence));
    await story.code.screenshot('codewars');
  });

  it('is red until the examples are copied', async () => {
    const { page } = story.code;
    await page.getByRole('tab', { name: /^solution\.test\.js/ }).click();
    await page.keyboard.press('Control+Alt+Enter');
    await story.code.statusBar('Red').waitFor();
  });

  it('can be any other one, by its link', async () => {
    const { page } = story.code;
    await story.code.runCommand('Mentorship: Get a Codewars challenge');
    const box = page.locator('.quick-input-widget:visible');
    const input = box.locator('input[type="text"]');
    await input.fill('https://example.org/kata/teacups');
    await box.getByText('That is no link to a challenge on codewars.com').waitFor();
    await input.fill(`https://www.codewars.com/kata/${pastedChallenge.slug}/train/python`);
    await input.press('Enter');
    await box.getByRole('option', { name: 'Python' }).click();
    await page.getByRole('tab', { name: /^test_solution\.py/ }).waitFor();
    const folders = await readdir(path.join(folder, 'exercises'));
    assert.deepEqual(folders.sort(), [`codewars-${pastedChallenge.id}-python`, 'codewars-5672a98bdbdd995fad00000f-javascript'].sort());
    assert.equal(api.asked.length, 2);
  });

  it('is marked as done on Codewars when its person asks for that, by their name there, and a reload keeps the mark', async () => {
    const { page } = story.code;
    const before = api.asked.length;
    const group = page.getByRole('treeitem', { name: 'Codewars', exact: true });
    await group.hover();
    await group.getByRole('button', { name: 'Mark what I have done on Codewars' }).click();
    const input = page.locator('.quick-input-widget:visible input[type="text"]');
    await input.fill(knownUser);
    await input.press('Enter');
    await story.code.notification('3 challenges in the list are done on Codewars').waitFor();
    const asked = api.asked.slice(before).map(({ url }) => url);
    assert.deepEqual(
      asked,
      [0, 1, 2].map((at) => `/api/v1/users/tea%20pot/code-challenges/completed?page=${String(at)}`),
    );
    const done = page.getByRole('treeitem', {
      name: /^Rock Paper Scissors!, challenge, started, done on Codewars|^Rock Paper Scissors!, challenge, done on Codewars/,
    });
    await done.waitFor();
    await story.code.screenshot('codewars-done');
    assert.deepEqual(await violationsIn(page, '[role="tree"][aria-label^="Exercises"]'), []);

    await story.code.reload();
    await story.code.openSidebar();
    await page.getByRole('treeitem', { name: 'Katas' }).click();
    if ((await group.getAttribute('aria-expanded')) === 'false') await group.click();
    await done.waitFor();
    assert.equal(api.asked.length, before + 3);
    assert.equal(completedAndListed.length, 3);
  });

  it('leaves its text nowhere but in the folder of the person who asked', async () => {
    const kept = await readdir(story.code.server.userData, { recursive: true, withFileTypes: true });
    for (const entry of kept.filter((each) => each.isFile() && /mentorship/i.test(path.join(each.parentPath, each.name)))) {
      const text = await readFile(path.join(entry.parentPath, entry.name), 'utf8');
      assert.ok(!text.includes(secretSentence), entry.name);
    }
  });
});
