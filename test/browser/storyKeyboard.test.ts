/** The main story by keyboard alone: no mouse from the welcome to a ticked goal. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openVsCode } from './support/openVsCode.js';
import { tellStory } from './support/story.js';
import type { VsCode } from './support/openVsCode.js';

describe('By keyboard alone', () => {
  const story = tellStory('keyboard', () => openVsCode({ width: 300, timezoneId: 'Europe/London' }), { inOrder: true });

  it('a mentorship is created from the welcome', async () => {
    const { code } = story;
    await byPalette(code, 'Mentorship: Focus on Pairing View');
    await tabTo(code, 'Create a mentorship');
    await code.page.keyboard.press('Enter');

    await focused(code, 'Your name');
    await type(code, 'Ruth Bello');
    await tabTo(code, "Your partner's name");
    await type(code, 'Ines Costa');
    await tabTo(code, 'I am the mentor');
    await code.page.keyboard.press('Space');
    // Tab selects what is in the field, so typing replaces it.
    await tabTo(code, "Your partner's time zone");
    await type(code, 'Madrid');
    await tabTo(code, 'Create mentorship');
    await code.page.keyboard.press('Enter');
    await code.sidebar.getByText('You and Ines', { exact: true }).waitFor();
  });

  it('a session is planned, and the focus is where one left', async () => {
    const { code } = story;
    await tabTo(code, 'Schedule session');
    await code.page.keyboard.press('Space');
    await focused(code, 'Date');
    await tabTo(code, 'Save session');
    await code.page.keyboard.press('Enter');
    await code.sidebar.getByRole('button', { name: 'Start session' }).waitFor();
    await code.sidebar.getByText(/17:00 for Ines/).waitFor();
  });

  it('a goal is begun from the command palette, Escape keeps the draft, and it is saved with its milestones', async () => {
    const { code } = story;
    await byPalette(code, 'Mentorship: Add goal');
    await focused(code, 'What will Ines be able to do?');
    await type(code, 'Refactor with tests as a safety net');
    await code.page.keyboard.press('Escape');
    await code.sidebar.getByRole('heading', { name: 'Next session' }).waitFor();

    await byPalette(code, 'Mentorship: Add goal');
    await code.sidebar.getByText('Your draft is still here.').waitFor();
    await tabTo(code, 'Milestone 1');
    await type(code, 'Write a failing test first');
    await tabTo(code, 'Add another milestone');
    await code.page.keyboard.press('Enter');
    await focused(code, 'Milestone 2');
    await type(code, 'Name the smell before fixing it');
    await tabTo(code, 'Save goal');
    await code.page.keyboard.press('Enter');
    await code.sidebar.getByText('0 of 2 done', { exact: true }).waitFor();
  });

  it('milestones are ticked by Space, walked by the arrows, and undone', async () => {
    const { code } = story;
    await tabTo(code, 'Write a failing test first');
    await code.page.keyboard.press('Space');
    await code.sidebar.getByText('Ticked. One to go.').waitFor();
    await focused(code, 'Write a failing test first');
    await tabTo(code, 'Undo');
    await code.page.keyboard.press('Enter');
    await code.sidebar.getByText('0 of 2 done', { exact: true }).waitFor();

    await tabTo(code, 'Write a failing test first');
    await code.page.keyboard.press('Space');
    await code.sidebar.getByText('1 of 2 done', { exact: true }).waitFor();
    await code.page.keyboard.press('ArrowDown');
    await focused(code, 'Name the smell before fixing it');
    await code.page.keyboard.press('Space');
    await code.sidebar.getByText('2 of 2 done', { exact: true }).waitFor();
    assert.equal(await code.sidebar.getByRole('checkbox', { checked: true }).count(), 2);
  });

  it('the goal is marked as reached', async () => {
    const { code } = story;
    await tabTo(code, 'Mark goal as reached');
    await code.page.keyboard.press('Enter');
    await code.sidebar.getByText('Show 1 closed').waitFor();
  });
});

async function byPalette(code: VsCode, title: string): Promise<void> {
  await code.page.keyboard.press('F1');
  const box = code.page.locator('.quick-input-widget:visible');
  await box.locator('input').fill(`>${title}`);
  await box
    .getByRole('option', { name: new RegExp(`^${title}`) })
    .first()
    .waitFor();
  await code.page.keyboard.press('Enter');
  await code.sidebar.getByRole('main').waitFor();
}

async function type(code: VsCode, text: string): Promise<void> {
  await code.page.keyboard.type(text);
}

const manyStops = 60;

/** Tab by Tab, as a person does who looks where they are. */
async function tabTo(code: VsCode, name: string): Promise<void> {
  const seen: string[] = [];
  for (let at = 0; at < manyStops; at += 1) {
    const here = await nameOfFocus(code);
    if (here.startsWith(name)) return;
    seen.push(here);
    await code.page.keyboard.press('Tab');
  }
  assert.fail(`Tab never came to “${name}”, but to: ${seen.join(' | ')}`);
}

async function focused(code: VsCode, name: string): Promise<void> {
  const patience = Date.now() + 10_000;
  while (!(await nameOfFocus(code)).startsWith(name)) {
    if (Date.now() > patience) assert.equal(await nameOfFocus(code), name);
    await code.page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** What a screen reader would call the element with the focus. */
async function nameOfFocus(code: VsCode): Promise<string> {
  const frame = await code.sidebarFrame();
  return frame.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body || !document.hasFocus()) return 'nothing';
    const labelled = document.querySelector(`label[for="${focused.id}"]`) ?? focused.closest('label') ?? focused;
    const text = focused.getAttribute('aria-label') ?? labelled.textContent;
    return text.replace(/\s+/g, ' ').trim();
  });
}
