/** Whatever is typed, pasted or broken: a clear message with a next step, harmless text, and nothing lost. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'mocha';
import { addGoal, createMentorship, dayIn, scheduleSession } from './support/mentorshipSteps.js';
import { openVsCode, type VsCode } from './support/openVsCode.js';
import { tellStory } from './support/story.js';

const hostile = '<img src=x onerror=alert(1)>';
const partner = `${hostile} 👩\u200d💻 \u202eseniB`;

describe('Bad input', () => {
  const dialogs: string[] = [];
  const story = tellStory('bad-input', () => openVsCode({ width: 300, timezoneId: 'Europe/London' }), { inOrder: true });

  it('names with HTML, emoji and right-to-left characters are harmless text in the sidebar and the list', async () => {
    const { code } = story;
    const { sidebar, page } = code;
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await createMentorship(code, { you: '**Ruth** [x](command:workbench.action.quit)', partner });
    await sidebar.getByText('Match', { exact: true }).waitFor({ state: 'detached' });
    await scheduleSession(code, { inDays: 9 });
    await sidebar.getByText('Match', { exact: true }).click();
    await sidebar
      .getByText(new RegExp(hostile.replace(/[()]/g, '\\$&')))
      .first()
      .waitFor();
    assert.equal(await sidebar.locator('img').count(), 0);
    const seen = await sidebar.locator('body').innerText();
    assert.ok(!seen.includes('\u202e'), 'no character that turns the text round');

    await code.runCommand('Mentorship: Switch mentorship');
    const list = page.locator('.quick-input-widget:visible');
    await list.getByRole('option', { name: /<img src=x/ }).waitFor();
    assert.equal(await list.locator('img').count(), 0);
    await page.keyboard.press('Escape');
    assert.deepEqual(dialogs, []);
  });

  it('a goal of 100,000 characters is refused with a sentence, and what was typed stays', async () => {
    const { sidebar } = story.code;
    await sidebar.getByRole('button', { name: 'Add goal' }).click();
    const field = sidebar.getByLabel(/be able to do\?/);
    await field.fill('Refactor '.repeat(11_112));
    await sidebar.getByRole('button', { name: 'Save goal' }).click();
    await sidebar
      .getByText(/That is a little long: .* characters fit/)
      .first()
      .waitFor();
    assert.ok((await field.inputValue()).length > 99_000);
    await field.fill('Refactor with tests');
    await sidebar.getByRole('button', { name: 'Save goal' }).click();
    await sidebar.getByRole('heading', { name: 'Refactor with tests' }).waitFor();
  });

  it('a day that has passed and an hour that the clocks skip are said beside the field', async () => {
    const { sidebar } = story.code;
    await sidebar.getByRole('button', { name: 'Schedule session' }).click();
    await sidebar.getByLabel('Date').fill(dayIn(-2));
    await sidebar.getByRole('button', { name: 'Save session' }).click();
    await sidebar.getByText('That day has passed. Pick today or a later one.').first().waitFor();

    await sidebar.getByLabel('Date').fill(nextSkippedDay());
    await sidebar.getByLabel('Start').fill('01:30');
    await sidebar.getByRole('button', { name: 'Save session' }).click();
    await sidebar
      .getByText(/That time doesn.t exist on that day/)
      .first()
      .waitFor();
    await sidebar.getByRole('button', { name: 'Cancel', exact: true }).click();
  });

  it('an empty form says what is missing, with the focus where it is', async () => {
    const { sidebar } = story.code;
    await sidebar.getByRole('button', { name: 'Add goal' }).click();
    await sidebar.getByRole('button', { name: 'Save goal' }).click();
    await sidebar
      .getByText(/^Say what .* will be able to do\.$/)
      .first()
      .waitFor();
    assert.equal(await sidebar.getByLabel(/be able to do\?/).evaluate((field) => field === document.activeElement), true);
    await sidebar.getByRole('button', { name: 'Back' }).click();
  });

  it('a line of the journal that is no line is set aside, and the rest is shown', async () => {
    const { code } = story;
    for (const log of await logsOf(code)) await appendFile(log, '{"this is": no line\n');
    await code.reload();
    await code.openSidebar();
    await code.sidebar
      .getByText(/A part of what.s saved here couldn.t be read/)
      .first()
      .waitFor();
    await code.sidebar.getByText('1 entry is set aside; the rest is fine.').first().waitFor();
    await code.sidebar.getByRole('heading', { name: 'Refactor with tests' }).waitFor();
    await addGoal(code, 'Still writing');
  });

  it('a storage folder that cannot be written to is said so, and the form keeps what was typed', async function () {
    const { code } = story;
    const { sidebar } = code;
    const folders = (await logsOf(code)).map((log) => path.dirname(log));
    const logs = [...(await logsOf(code)), ...folders];
    if (!changeAttribute('+i', logs)) return this.skip();
    try {
      await sidebar.getByRole('button', { name: 'Add goal' }).click();
      await sidebar.getByLabel(/be able to do\?/).fill('Write where nobody can');
      await sidebar.getByRole('button', { name: 'Save goal' }).click();
      await sidebar
        .getByText(/storage folder can.t be written to/)
        .first()
        .waitFor();
    } finally {
      changeAttribute('-i', logs);
    }
    await sidebar.getByRole('button', { name: 'Save goal' }).click();
    await sidebar.getByRole('heading', { name: 'Write where nobody can' }).waitFor();
  });
});

describe('Without a folder', () => {
  const story = tellStory('no-folder', () => openVsCode({ width: 300, folder: null }), { inOrder: true });

  it('the welcome is there, and a mentorship can be created', async () => {
    await createMentorship(story.code);
  });

  it('an exercise goes to the pairing folder, which is made for it and opens in its own window', async () => {
    const { code } = story;
    await code.page
      .getByRole('treeitem', { name: /^Roman Numerals/ })
      .first()
      .waitFor();
    await code.runCommand('Mentorship: Get exercise');
    await code.page.getByRole('option', { name: /^Roman Numerals/ }).click();
    const pairing = await code.windowOpenedBy(() => code.page.getByRole('option', { name: /^JavaScript/ }).click());
    for (const name of ['PROMPT.md', 'roman-numerals.js', 'roman-numerals.test.js']) {
      await pairing.page.getByRole('tab', { name: new RegExp(`^${name}`) }).waitFor();
    }
    const files = await readdir(path.join(code.home, 'Mentorship Pairing'), { recursive: true });
    assert.ok(
      files.some((name) => /^ines-costa-[0-9a-f]{8}.exercises.roman-numerals-javascript.roman-numerals\.js$/.test(name)),
      files.join('\n'),
    );
  });
});

describe('In a folder that is not trusted', () => {
  const story = tellStory('trust', () => openVsCode({ width: 300, trust: true }), { inOrder: true });

  it('everything works but running tests, which asks for trust', async () => {
    const { code } = story;
    await code.statusBar('Restricted Mode').waitFor();
    await createMentorship(code);
    await addGoal(code, 'Refactor with tests', ['Write one test']);
    await code.runCommand('Mentorship: Get exercise');
    await code.page.getByRole('option', { name: /^Roman Numerals/ }).click();
    await code.page.getByRole('option', { name: /^JavaScript/ }).click();
    await code.page.getByRole('option', { name: /^This folder/ }).click();
    await code.page.getByRole('tab', { name: /^roman-numerals\.test\.js/ }).waitFor();
    await code.page.keyboard.press('Control+Alt+Enter');
    await code.sidebar
      .getByText(/This folder isn.t trusted yet/)
      .first()
      .waitFor();
    await code.sidebar.getByRole('button', { name: /Trust this folder/ }).waitFor();
  });
});

/** The next last Sunday of March that is still to come: there 01:30 does not exist in London. */
function nextSkippedDay(): string {
  const year = new Date().getUTCFullYear();
  const candidates = [year, year + 1].map((one) => {
    const last = new Date(Date.UTC(one, 2, 31));
    last.setUTCDate(31 - last.getUTCDay());
    return last.toISOString().slice(0, 10);
  });
  return candidates.find((day) => day > dayIn(0)) ?? '';
}

async function logsOf(code: VsCode): Promise<string[]> {
  const root = path.join(code.server.userData, 'User', 'globalStorage', 'madetech.mentorship-pairing', 'mentorships');
  const files = await readdir(root, { recursive: true });
  return files.filter((name) => name.endsWith('.jsonl')).map((name) => path.join(root, name));
}

/** False where the file system or the person's rights do not allow it. */
function changeAttribute(change: '+i' | '-i', files: readonly string[]): boolean {
  return isDone('chattr', change, ...files);
}

function isDone(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
