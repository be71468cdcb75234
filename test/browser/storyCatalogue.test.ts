/** A catalogue of somebody's own, one in a file and one on a web server of this computer: from the setting to green. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'mocha';
import { aCatalogue, anEntry, catalogueServer, teaSolution } from '../doubles/catalogue/catalogueServer.js';
import type { LoopbackServer } from '../doubles/loopbackServer.js';
import { openVsCode } from './support/openVsCode.js';
import { tellStory } from './support/story.js';
import { violationsIn } from './support/violations.js';

const ofTheTeam = aCatalogue(
  [anEntry({ title: 'Coffee for Two', prompt: { url: 'coffee.md' }, run: { command: ['python3', '-m', 'unittest', '-v'] } })],
  {
    name: 'The team',
    licence: 'CC BY 4.0',
  },
);
const mine = aCatalogue([anEntry(), { id: 'half-an-entry' }, anEntry({ id: 'a-talk', title: 'A talk', files: undefined, language: undefined })], {
  name: 'My own',
});

describe('A catalogue of one’s own', () => {
  let server: LoopbackServer;
  let folder: string;
  const story = tellStory(
    'catalogue',
    async () => {
      server = await catalogueServer({ 'team.json': ofTheTeam, 'coffee.md': 'How many pots of coffee?' });
      folder = await mkdtemp(path.join(os.tmpdir(), 'mentorship-catalogue-'));
      const file = path.join(folder, 'mine.json');
      await writeFile(file, mine);
      return openVsCode({ folder, settings: { 'mentorship.exercises.catalogues': [file, `${server.origin}/team.json`] } });
    },
    { inOrder: true },
  );
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is in the tree by its own name when it is a file, and says which entry cannot be used', async () => {
    const { page } = story.code;
    await story.code.openSidebar();
    // Only rows that are in sight are there: the view above makes room.
    await page.getByRole('button', { name: 'Pairing Section' }).click();
    await page.getByRole('treeitem', { name: 'Katas' }).click();
    await page.getByRole('treeitem', { name: 'My own', exact: true }).click();
    await page.getByRole('treeitem', { name: /^Tea for Two, kata/ }).waitFor();
    await page.getByRole('treeitem', { name: /^1 entry can't be used\. Entry 2 \(half-an-entry\): look at “title”/ }).click();
    await page.getByRole('tab', { name: /^Preview/ }).waitFor();
    await story.code.screenshot('catalogue-unused');
    assert.deepEqual(await violationsIn(page, '[role="tree"][aria-label^="Exercises"]'), []);
    assert.equal(server.asked.length, 0);
  });

  it('is asked for by a click when it is an address', async () => {
    const { page } = story.code;
    await page.getByRole('treeitem', { name: 'My own', exact: true }).click();
    const group = page.getByRole('treeitem', { name: `${server.origin}/team.json`, exact: true });
    await group.click();
    await page.getByRole('treeitem', { name: /^Get this list from/ }).click();
    await page.getByRole('treeitem', { name: 'The team', exact: true }).waitFor();
    await page.getByRole('treeitem', { name: /^Coffee for Two, kata/ }).waitFor();
    assert.equal(server.asked.length, 1);
  });

  it('is got once its licence and its host were said', async () => {
    const { page } = story.code;
    const row = page.getByRole('treeitem', { name: /^Coffee for Two/ });
    await row.hover();
    await row.getByRole('button', { name: /^Get exercise/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Get Coffee for Two?').waitFor();
    await dialog.getByText(/The team.*CC BY 4\.0/).waitFor();
    await dialog.getByText(new URL(server.origin).host).waitFor();
    await story.code.screenshot('catalogue-licence');
    await dialog.getByRole('button', { name: 'Get it' }).click();
    for (const name of ['PROMPT.md', 'tea.py', 'test_tea.py'])
      await page.getByRole('tab', { name: new RegExp(`^${name.replaceAll('.', String.raw`\.`)}`) }).waitFor();
  });

  it('runs its own command once it was shown and agreed to: red, and green when the code is written', async () => {
    const { page } = story.code;
    await page.getByRole('tab', { name: /^test_tea\.py/ }).click();
    await page.keyboard.press('Control+Alt+Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('python3 -m unittest -v').waitFor();
    await story.code.screenshot('catalogue-command');
    await dialog.getByRole('button', { name: 'Run it' }).click();
    await story.code.statusBar('Red').waitFor();
    await page.getByRole('tab', { name: /^tea\.py/ }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(teaSolution);
    await page.keyboard.press('Control+Alt+Enter');
    await story.code.statusBar('Green').waitFor();
    await story.code.screenshot('catalogue-green');
  });

  it('leaves neither its address nor its path in what was got', async () => {
    const list = await readdir(path.join(folder, 'exercises'));
    const kept = await readFile(path.join(folder, 'exercises', list[0] ?? '', 'exercise.json'), 'utf8');
    assert.ok(!kept.includes('127.0.0.1') && !kept.includes(folder));
    assert.match(kept, /"licence": "CC BY 4\.0"/);
  });
});
