/** The main job, end to end, as Ruth does it: from the welcome to a goal that is reached, in the packaged extension. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, describe, it } from 'mocha';
import { projectRoot } from './support/browserHere.js';
import { liveShareDouble, type LiveShareDouble } from './support/liveShareDouble.js';
import { addGoal, callLink, clipboardOf, fillMentorship, openCallLink, row, scheduleSession, signInToLiveShare } from './support/mentorshipSteps.js';
import { openVsCode } from './support/openVsCode.js';
import { tellStory } from './support/story.js';
import type { VsCodeWindow } from './support/vsCodeWindow.js';

const solution = `${projectRoot()}/test/fixtures/solutions/roman-numerals/javascript/roman-numerals.js`;
const firstStep = 'Write a failing test first';
const secondStep = 'Name the smell before fixing it';

describe('Ruth mentors Ines, from the welcome to a reached goal', () => {
  let liveShare: LiveShareDouble;
  let pairing: VsCodeWindow;
  const story = tellStory(
    'main',
    async () => {
      liveShare = await liveShareDouble();
      return openVsCode({
        width: 300,
        theme: 'Dark Modern',
        timezoneId: 'Europe/London',
        extensions: [liveShare.extension],
        env: liveShare.env,
      });
    },
    { inOrder: true },
  );
  after(async () => liveShare.remove());

  it('creates a mentorship in one short form, and sees at once what is next', async () => {
    const { code } = story;
    const { sidebar } = code;
    await code.openSidebar();
    await sidebar.getByRole('button', { name: 'Try a sample' }).waitFor();
    await sidebar.getByRole('button', { name: 'Create a mentorship' }).click();
    await fillMentorship(sidebar, { callLink });
    await sidebar.getByRole('button', { name: 'Create mentorship' }).click();

    await sidebar.getByText('You and Ines', { exact: true }).waitFor();
    await sidebar.getByText('You’re the mentor').or(sidebar.getByText("You're the mentor")).waitFor();
    await sidebar.getByText('Nothing planned yet').waitFor();
    await sidebar.getByText('What does Ines want to be able to do? Start with one goal.').waitFor();
    await sidebar.getByRole('button', { name: 'Schedule session' }).waitFor();
  });

  it('begins a goal with one sentence, and adds its milestones later', async () => {
    const { code } = story;
    const { sidebar } = code;
    await addGoal(code, 'Refactor with tests as a safety net');
    await sidebar.getByText('No milestones yet').waitFor();

    await sidebar.getByRole('button', { name: 'More actions for Refactor with tests as a safety net' }).click();
    await code.chooseFromMenu('Edit goal');
    await sidebar.getByRole('heading', { name: 'Edit goal' }).waitFor();
    await sidebar.getByRole('textbox', { name: 'Milestone 1' }).fill(firstStep);
    await sidebar.getByRole('button', { name: 'Add another milestone' }).click();
    await sidebar.getByRole('textbox', { name: 'Milestone 2' }).fill(secondStep);
    await sidebar.getByRole('button', { name: 'Save goal' }).click();

    await sidebar.getByText('0 of 2 done').waitFor();
  });

  it('ticks a milestone by mouse, takes it back, and ticks it again by keyboard', async () => {
    const { code } = story;
    const { sidebar } = code;
    const box = sidebar.getByRole('checkbox', { name: firstStep });
    await box.click();
    await sidebar.getByText('Ticked. One to go.').waitFor();
    await sidebar.getByText('1 of 2 done', { exact: true }).waitFor();

    await sidebar
      .getByRole('button', { name: 'Undo' })
      .or(sidebar.getByRole('link', { name: 'Undo' }))
      .click();
    await sidebar.getByText('0 of 2 done', { exact: true }).waitFor();
    assert.equal(await box.isChecked(), false);

    await box.press('Space');
    await sidebar.getByText('1 of 2 done', { exact: true }).waitFor();
    assert.equal(await box.isChecked(), true);
  });

  it('plans a session on Roman Numerals, and reads both local times and until when it is free to move', async () => {
    const { code } = story;
    const { sidebar } = code;
    await sidebar.getByRole('button', { name: 'Schedule session' }).click();
    await sidebar.getByText('16:00–17:00').waitFor();
    await sidebar.getByText('17:00–18:00').waitFor();
    await sidebar.getByLabel('What will you pair on?').selectOption({ label: 'Roman Numerals' });
    await sidebar.getByLabel('Language', { exact: true }).selectOption({ label: 'Elixir' });
    await sidebar.getByRole('button', { name: 'Save session' }).click();
    await sidebar.getByText('Pick another language, or another exercise').first().waitFor();
    await sidebar.getByRole('button', { name: 'Cancel', exact: true }).click();
    await scheduleSession(code, { inDays: 9, exercise: 'Roman Numerals in JavaScript' });

    await sidebar.getByText('17:00 for Ines').waitFor();
    await sidebar.getByText(/^Free to move until /).waitFor();
    await sidebar
      .getByRole('button', { name: 'Roman Numerals', exact: true })
      .or(sidebar.getByRole('link', { name: 'Roman Numerals' }))
      .first()
      .waitFor();
    await sidebar.getByRole('button', { name: 'Start session' }).waitFor();
  });

  it('loses nothing when the window is reloaded', async () => {
    const { code } = story;
    await code.reload();
    await code.openSidebar();
    const { sidebar } = code;
    await sidebar.getByText('1 of 2 done', { exact: true }).waitFor();
    assert.equal(await sidebar.getByRole('checkbox', { name: firstStep }).isChecked(), true);
    await sidebar.getByText('17:00 for Ines').waitFor();
    await row(sidebar, 9).waitFor();
  });

  it('sees a tick in a second window within a second, without a reload', async () => {
    const { code } = story;
    const second = await code.openWindow();
    await second.openSidebar();
    const there = second.sidebar.getByRole('checkbox', { name: secondStep, checked: true });
    await second.sidebar.getByRole('checkbox', { name: secondStep, checked: false }).waitFor();

    await code.sidebar.getByRole('checkbox', { name: secondStep }).click();
    await code.sidebar.getByText('2 of 2 done', { exact: true }).waitFor();
    await there.waitFor({ timeout: 1_000 });

    await second.sidebar.getByRole('checkbox', { name: secondStep }).click();
    await second.sidebar.getByText('1 of 2 done', { exact: true }).waitFor();
    await code.sidebar.getByText('1 of 2 done', { exact: true }).waitFor({ timeout: 1_000 });
    await second.page.close();
  });

  it('starts with one click: the call, the pairing folder in its own window, Live Share, the exercise', async () => {
    const { code } = story;
    pairing = await code.windowOpenedBy(async () => {
      await code.sidebar.getByRole('button', { name: 'Start session' }).click();
      const call = await code.linkOpenedBy(callLink, () => openCallLink(code));
      await call.close();
    });
    await pairing.page.setViewportSize({ width: 1600, height: 1000 });
    await signInToLiveShare(pairing);

    for (const window of [pairing, code]) {
      await window.sidebar.getByText('Waiting for Ines').waitFor();
      await window.sidebar.getByRole('button', { name: 'End session' }).waitFor();
      await window.statusBar('Waiting for Ines').waitFor();
    }
    for (const name of ['PROMPT.md', 'roman-numerals.js', 'roman-numerals.test.js']) {
      await pairing.page.getByRole('tab', { name: new RegExp(`^${name}`) }).waitFor();
    }
    assert.equal(await pairing.page.locator('.editor-group-container:visible').count(), 3);
    assert.equal(liveShare.control.calls('share').length, 1);
    await pairing.screenshot('main-live');
  });

  it('copies a join message with Live Share’s own link', async () => {
    await pairing.sidebar.getByRole('button', { name: 'Copy join message' }).click();
    await pairing.sidebar.getByRole('status').filter({ hasText: 'Copied. Send it to Ines' }).waitFor({ state: 'attached' });
    const message = await clipboardOf(pairing);
    assert.ok(message.includes(liveShare.control.session()?.link ?? 'no link'), message);
    assert.ok(message.startsWith('Hi Ines'), message);
    assert.ok(message.includes(callLink), message);
  });

  it('runs the tests by one keystroke: red, then the code, then green', async () => {
    const { page } = pairing;
    await page.getByRole('tab', { name: /^roman-numerals\.test\.js/ }).click();
    await page.getByRole('textbox', { name: /^roman-numerals\.test\.js/ }).focus();
    await page.keyboard.press('Control+Alt+Enter');
    await pairing.statusBar('Red: 1 of 1').waitFor();
    await pairing.notification('Ines can edit these files').waitFor();
    await page
      .getByRole('treeitem', { name: /Roman Numerals.*Red: the one test/ })
      .first()
      .waitFor();

    await page.getByRole('tab', { name: /^roman-numerals\.js/ }).click();
    await page.getByRole('textbox', { name: /^roman-numerals\.js/ }).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(await readFile(solution, 'utf8'));
    await page.keyboard.press('Control+Alt+Enter');
    await pairing.statusBar('Green: 1 of 1').waitFor();
    await page
      .getByRole('treeitem', { name: /Roman Numerals.*Green/ })
      .first()
      .waitFor();
    await pairing.screenshot('main-green');
  });

  it('sees the red and the green of the session in both windows, and looks back at what turned it', async () => {
    for (const window of [pairing, story.code]) await window.sidebar.getByText(/1 red, then green at \d\d:\d\d/).waitFor();
    const { page } = pairing;
    await page.getByRole('tab', { name: /^roman-numerals\.js/ }).click();
    await page.getByRole('textbox', { name: /^roman-numerals\.js/ }).focus();
    await pairing.runCommand('Mentorship: Look back at the exercise');
    await page.getByRole('tab', { name: /^roman-numerals\.js: run 1 \(Red: 1 of 1\) → run 2 \(Green: 1 of 1\), \d\d:\d\d/ }).waitFor();
    await page.getByText('not written yet').first().waitFor();
    await pairing.screenshot('main-look-back');
    await page.getByRole('button', { name: 'Previous step' }).first().click();
    await page.getByText('That was the first step').first().waitFor();
  });

  it('finds the tests by name in VS Code’s own Testing view', async () => {
    const { page } = pairing;
    await pairing.runCommand('Testing: Focus on Test Explorer View');
    const view = page.locator('.part.sidebar');
    await view.getByText('1/1', { exact: true }).waitFor();
    await view
      .getByText(/^Roman Numerals/)
      .first()
      .click();
    await page.keyboard.press('ArrowRight');
    await view.getByText('1 is I', { exact: true }).waitFor();
    await pairing.screenshot('main-testing');
    await pairing.openSidebar();
  });

  it('ends the session and wraps it up in a minute', async () => {
    const { sidebar } = pairing;
    await sidebar.getByRole('button', { name: 'End session' }).click();
    await sidebar.getByText('Well done, both of you').waitFor();
    assert.equal(liveShare.control.session(), null);
    await story.code.sidebar.getByRole('button', { name: 'Wrap up' }).waitFor();

    await sidebar.getByRole('button', { name: 'Wrap up' }).click();
    await sidebar.getByRole('button', { name: 'Save wrap-up' }).waitFor(); // the list of goals has a box of that name too
    await sidebar.getByRole('checkbox', { name: secondStep }).check();
    await sidebar.getByLabel('Worth remembering').fill('Small steps felt slow and were quick.');
    await sidebar.getByRole('button', { name: 'Save wrap-up' }).click();

    await sidebar.getByText('2 of 2 done', { exact: true }).waitFor();
    await sidebar.getByText('1 of 1 held').waitFor();
    await sidebar.getByText('1 milestone · notes').waitFor();
    await sidebar.getByText('Nothing planned yet').waitFor();
  });

  it('finds the held session in every window, and what was worth remembering in it', async () => {
    const { sidebar } = story.code;
    await sidebar.getByText('1 milestone · notes').waitFor();
    await row(sidebar, 0).click(); // held today, though it was planned for later
    await sidebar.getByText('You wrote: Small steps felt slow and were quick.').waitFor();
    await sidebar.getByRole('button', { name: 'Back' }).click();
  });

  it('marks the goal as reached when all is ticked, and adds another', async () => {
    const { code } = story;
    const { sidebar } = code;
    await sidebar.getByText('All done. Worth a moment to say so.').waitFor();
    await sidebar
      .getByRole('button', { name: 'Mark goal as reached' })
      .or(sidebar.getByRole('link', { name: 'Mark goal as reached' }))
      .click();
    await sidebar.getByText('Show 1 closed').click();
    await sidebar.getByText('Reached', { exact: true }).waitFor();
    await addGoal(code, 'Feel at home in Git', ['Solve a merge conflict without help']);
    await code.screenshot('main-end');
  });

  it('narrows the list of exercises to a language and to what is new, and shows all again by one click', async () => {
    const { code } = story;
    const { page } = code;
    await code.runCommand('Mentorship: Choose which exercises to show');
    const box = page.locator('.quick-input-widget:visible');
    for (const name of ['new to us', 'Ruby']) {
      await box.locator('.quick-input-filter input').fill(name);
      await box.getByRole('checkbox', { name }).first().click();
    }
    await page.keyboard.press('Enter');
    const showing = page.getByRole('treeitem', { name: 'Showing Ruby, new to us. Show all' });
    await showing.waitFor();
    await page.getByRole('treeitem', { name: /^FizzBuzz/ }).waitFor();
    assert.equal(await page.getByRole('treeitem', { name: /^Roman Numerals/ }).count(), 0);
    await code.screenshot('main-filter');
    await showing.click();
    await page.getByRole('treeitem', { name: /^Roman Numerals/ }).waitFor();
    await showing.waitFor({ state: 'detached' });
  });

  it('reads what they have paired on, and how far they came', async () => {
    const { code } = story;
    await code.runCommand('Mentorship: What we have paired on');
    const page = code.page.locator('iframe.webview').last().contentFrame().locator('iframe#active-frame').contentFrame();
    await page.getByRole('heading', { name: 'Roman Numerals in JavaScript' }).waitFor();
    await page.getByText('Small steps felt slow and were quick.').waitFor();
    await code.screenshot('main-history');
    assert.deepEqual(liveShare.control.faults(), []);
  });
});
