/** Koans, whose archives are on this computer: from the tree past the licence and the commands to red, and by editing to green; one of them made first. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'mocha';
import { koanArchives } from '../doubles/koans/koanArchives.js';
import type { LoopbackServer } from '../doubles/loopbackServer.js';
import { openVsCode } from './support/openVsCode.js';
import { tellStory } from './support/story.js';
import { violationsIn } from './support/violations.js';

/** Ends with 255 while a gap is left, as the real one does. */
const contemplate = `import sys
gap = '__' in open('koans/about_asserts.py').read()
print('a gap is left in about_asserts' if gap else 'no gap is left')
sys.exit(255 if gap else 0)
`;
/** Makes the gaps out of the answers, and ends with 0 whatever it finds, as the real one does. */
const rakefile = `task :gen do
  mkdir_p 'koans'
  File.write('koans/about_asserts.rb', File.read('src/about_asserts.rb').sub('true', '__'))
  cp 'src/path_to_enlightenment.rb', 'koans'
end
`;
const path_to_enlightenment = `gap = File.read('about_asserts.rb').include?('__')
puts gap ? 'about_asserts has damaged your karma' : 'no gap is left'
`;

/** What we say in a dialogue; the frame around it is VS Code's own. */
const ours = '.monaco-dialog-box .dialog-message-container';

describe('A koan', () => {
  let archives: LoopbackServer;
  let folder: string;
  const story = tellStory(
    'koan',
    async () => {
      archives = await koanArchives({
        'koans-python': { 'contemplate_koans.py': contemplate, 'koans/about_asserts.py': 'assert __\n' },
        'koans-ruby': { Rakefile: rakefile, 'src/about_asserts.rb': 'assert true\n', 'src/path_to_enlightenment.rb': path_to_enlightenment },
      });
      folder = await mkdtemp(path.join(os.tmpdir(), 'mentorship-koan-'));
      return openVsCode({ folder, settings: { 'mentorship.addresses.githubArchives': archives.origin } });
    },
    { inOrder: true },
  );
  after(async () => {
    await archives.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function get(name: RegExp): Promise<void> {
    const row = story.code.page.getByRole('treeitem', { name });
    await row.hover();
    await row.getByRole('button', { name: /^Get exercise/ }).click();
  }

  const dialog = () => story.code.page.locator('.monaco-dialog-box');

  it('stands in the tree with its language, and nothing is asked for that', async () => {
    const { page } = story.code;
    await story.code.openSidebar();
    await page.getByRole('button', { name: 'Pairing Section' }).click(); // the list is longer than its place below
    await page.getByRole('treeitem', { name: 'Katas' }).click();
    await page.getByRole('treeitem', { name: 'Koans', exact: true }).click();
    await page.getByRole('treeitem', { name: /^Go Koans, koan, Go/ }).waitFor();
    assert.deepEqual(await violationsIn(page, '[role="tree"][aria-label^="Exercises"]'), []);
    assert.equal(archives.asked.length, 0);
    await story.code.screenshot('koan-tree');
  });

  it('says whose it is, under which licence and from where, before it is got', async () => {
    await get(/^Python Koans, koan/);
    await dialog().getByText('Get Python Koans?').waitFor();
    const said = await dialog().innerText();
    assert.match(said, /belongs to gregmalcolm\/python_koans, under this licence: MIT/);
    assert.ok(said.includes(new URL(archives.origin).host));
    assert.deepEqual(await violationsIn(story.code.page, ours), []);
    await story.code.screenshot('koan-licence');
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    assert.equal(archives.asked.length, 0);
  });

  it('is got with its licence beside it, and begins with its first file', async () => {
    const { page } = story.code;
    await get(/^Python Koans, koan/);
    await dialog().getByRole('button', { name: 'Get it' }).click();
    for (const name of ['PROMPT.md', 'about_asserts.py'])
      await page.getByRole('tab', { name: new RegExp(`^${name.replaceAll('.', String.raw`\.`)}`) }).waitFor();
    const got = await readdir(path.join(folder, 'exercises', 'koans-python'));
    assert.ok(got.includes('MIT-LICENSE') && !got.includes('.vscode'));
    assert.equal(archives.asked.length, 1);
  });

  it('shows its command before the first run, and starts nothing on a no', async () => {
    const { page } = story.code;
    await page.getByRole('tab', { name: /^about_asserts\.py/ }).click();
    await page.keyboard.press('Control+Alt+Enter');
    await dialog().getByText('Run what Python Koans brings along?').waitFor();
    assert.ok((await dialog().innerText()).includes('python3 -B contemplate_koans.py'));
    assert.deepEqual(await violationsIn(page, ours), []);
    await story.code.screenshot('koan-command');
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('tab', { name: /^about_asserts\.py/ }).click();
    await page.keyboard.press('Control+Alt+Enter');
    await dialog().getByRole('button', { name: 'Run it' }).click();
    await story.code.statusBar('Red').waitFor();
  });

  it('is green when the gap is filled, and asks nothing more', async () => {
    const { page } = story.code;
    await page.getByRole('tab', { name: /^about_asserts\.py/ }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('assert True\n');
    await page.keyboard.press('Control+Alt+Enter');
    await story.code.statusBar('Green').waitFor();
    await story.code.screenshot('koan-green');
  });

  it('is made first where it asks for that, and the answers are gone then', async function () {
    if (!isHere('rake')) {
      if (this.test) this.test.title += ' (skipped: rake is not here)';
      this.skip();
    }
    const { page } = story.code;
    await get(/^Ruby Koans, koan/);
    assert.match(await dialog().innerText(), /not for commercial use/);
    await dialog().getByRole('button', { name: 'Get it' }).click();
    await dialog().getByText('Run what Ruby Koans brings along?').waitFor();
    const said = await dialog().innerText();
    for (const line of ['rake gen', 'koans/ $ ruby path_to_enlightenment.rb', '− src']) assert.ok(said.includes(line), line);
    await dialog().getByRole('button', { name: 'Run it' }).click();
    await page.getByRole('tab', { name: /^about_asserts\.rb/ }).click();
    const koan = path.join(folder, 'exercises', 'koans-ruby');
    assert.equal(await readFile(path.join(koan, 'koans', 'about_asserts.rb'), 'utf8'), 'assert __\n');
    assert.ok(!(await readdir(koan)).includes('src'));
    await page.keyboard.press('Control+Alt+Enter');
    await story.code.statusBar('Red').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('assert true\n');
    await page.keyboard.press('Control+Alt+Enter');
    await story.code.statusBar('Green').waitFor();
    await story.code.screenshot('koan-ruby');
  });
});

function isHere(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // not here, or not one that answers
  }
}
