/** Koans, whose archives are on this computer: from the tree past the licence and the commands to red, and by editing to green; one of them made first. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, watch, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
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
      await writeWatched(path.join(folder, 'exercises', 'watched'));
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

  /** A keystroke while the editor is still coming up is lost, and one while the command before is still ending joins that. */
  async function runUntil(seen: Locator): Promise<void> {
    for (let times = 0; times < 6; times += 1) {
      await story.code.page.keyboard.press('Control+Alt+Enter');
      const isSeen = await seen.waitFor({ timeout: 4_000 }).then(
        () => true,
        () => false,
      );
      if (isSeen) return;
    }
    assert.fail(`not seen: ${String(seen)}`);
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
    await runUntil(dialog().getByText('Run what Python Koans brings along?'));
    assert.ok((await dialog().innerText()).includes('python3 -B contemplate_koans.py'));
    assert.deepEqual(await violationsIn(page, ours), []);
    await story.code.screenshot('koan-command');
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('tab', { name: /^about_asserts\.py/ }).click();
    await runUntil(dialog().getByRole('button', { name: 'Run it' }));
    await dialog().getByRole('button', { name: 'Run it' }).click();
    await story.code.statusBar('Red').waitFor();
  });

  it('is green when the gap is filled, and asks nothing more', async () => {
    const { page } = story.code;
    await page.getByRole('tab', { name: /^about_asserts\.py/ }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('assert True\n');
    await runUntil(story.code.statusBar('Green'));
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
    await runUntil(story.code.statusBar('Red'));
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('assert true\n');
    await runUntil(story.code.statusBar('Green'));
    await story.code.screenshot('koan-ruby');
  });

  it('is watched beside the work where it brings a watcher, in a terminal of its own', async () => {
    const { page } = story.code;
    await page.keyboard.press('Control+P');
    const box = page.locator('.quick-input-widget:visible');
    await box.locator('input[type="text"]').fill('watched/gap.txt');
    await box
      .getByRole('option', { name: /^gap\.txt/ })
      .first()
      .click();
    await page.getByRole('tab', { name: /^gap\.txt/ }).click();
    await page
      .locator('.editor-group-container.active')
      .getByRole('button', { name: /^Run tests/ })
      .waitFor(); // it knows by now where it is
    await story.code.runCommand('Mentorship: Watch the exercise');
    await dialog().getByText('python3 -u watch.py').waitFor();
    const written = appears(path.join(folder, 'exercises', 'watched'), 'seen.txt');
    await dialog().getByRole('button', { name: 'Run it' }).click();
    await story.code.statusBar('Watching').waitFor();
    await written;
    await story.code.screenshot('koan-watching');
  });
});

/** No watcher of a real koan is at hand everywhere: this one leaves a file and waits to be stopped. */
async function writeWatched(home: string): Promise<void> {
  const step = { program: 'python3', args: ['-u', 'watch.py'] };
  const run = { ...step, staysOn: true, watch: step, recognise: { by: 'nothing' }, toolchain: { needs: 'Python 3' } };
  const names = { prompt: 'PROMPT.md', code: 'gap.txt', test: 'gap.txt' };
  const origin = { source: 'koans', version: '1', licence: 'MIT' };
  const provenance = { v: 2, id: 'koans-watched', name: 'Watched', language: 'elixir', origin, ...names, run, pulledAt: new Date().toISOString() };
  await mkdir(home, { recursive: true });
  await writeFile(path.join(home, 'exercise.json'), JSON.stringify(provenance));
  await writeFile(path.join(home, 'PROMPT.md'), '# Watched\n');
  await writeFile(path.join(home, 'gap.txt'), '__\n');
  await writeFile(path.join(home, 'watch.py'), "import time\nopen('seen.txt', 'w').write(open('gap.txt').read())\ntime.sleep(600)\n");
}

async function appears(home: string, name: string): Promise<void> {
  for await (const { filename } of watch(home, { signal: AbortSignal.timeout(20_000) })) if (filename === name) return;
}

function isHere(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // not here, or not one that answers
  }
}
