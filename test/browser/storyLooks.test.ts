/**
 * The sidebar as it looks in a real window: pictures of every state and form in the four themes at 300 pixels, in two of them at 240 (into out/shots, to
 * be looked at), and axe-core on each of them.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, it } from 'mocha';
import { callLink, createMentorship, openCallLink } from './support/mentorshipSteps.js';
import { openVsCode } from './support/openVsCode.js';
import { tellStory } from './support/story.js';
import type { ThemeName } from './support/vsCodeWindow.js';

const themes: readonly (readonly [ThemeName, string])[] = [
  ['Dark Modern', 'dark'],
  ['Light Modern', 'light'],
  ['Default High Contrast', 'hc-dark'],
  ['Default High Contrast Light', 'hc-light'],
];
const narrow: readonly ThemeName[] = ['Dark Modern', 'Default High Contrast Light'];
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe('The sidebar in four themes', () => {
  const story = tellStory('looks', () => openVsCode({ width: 300, theme: 'Dark Modern', timezoneId: 'Europe/London', reducedMotion: true }), {
    inOrder: true,
  });

  it('the welcome, and the form to create a mentorship', async () => {
    const { code } = story;
    await code.page.setViewportSize({ width: 1280, height: 1300 });
    await code.openSidebar();
    await code.sidebar.getByRole('button', { name: 'Create a mentorship' }).waitFor();
    await look('welcome');
    await code.sidebar.getByRole('button', { name: 'Create a mentorship' }).click();
    await code.sidebar.getByLabel('Your name').waitFor();
    await look('create');
    await code.sidebar.getByRole('button', { name: 'Back' }).click();
  });

  it('an empty mentorship', async () => {
    await createMentorship(story.code, { callLink });
    await look('empty');
  });

  it('the sample, with everything in it', async () => {
    const { code } = story;
    await code.runCommand('Mentorship: Try a sample');
    await code.sidebar.getByRole('button', { name: 'Start session' }).waitFor();
    await look('planned');
    await code.sidebar.getByRole('checkbox', { name: 'Name the smell before fixing it' }).click();
    await code.sidebar.getByRole('checkbox', { name: 'Name the smell before fixing it', checked: true }).waitFor();
    await code.sidebar.getByText('Match', { exact: true }).click();
    await look('match-open');
  });

  for (const [name, command, field] of [
    ['goal', 'Mentorship: Add goal', 'What will Ines be able to do?'],
    ['schedule', 'Mentorship: Schedule session', 'Start'],
    ['call-link', 'Mentorship: Set the call link', 'Call link'],
  ] as const) {
    it(`the form “${name}”`, async () => {
      const { code } = story;
      await code.runCommand(command);
      await code.sidebar.getByLabel(field, { exact: true }).waitFor();
      await look(`form-${name}`);
      await code.sidebar.getByRole('button', { name: 'Back' }).click();
    });
  }

  for (const [name, control, field] of [
    ['move', 'Move session', 'New date'],
    ['cancel', 'Cancel session', 'Reason'],
  ] as const) {
    it(`the form “${name}”`, async () => {
      const { sidebar } = story.code;
      await sidebar.getByRole('button', { name: control }).click();
      await sidebar.getByLabel(field, { exact: true }).waitFor();
      await look(`form-${name}`);
      await sidebar.getByRole('button', { name: 'Back' }).click();
    });
  }

  it('a start that went wrong', async () => {
    const { code } = story;
    await code.runCommand('Mentorship: Set the call link');
    await code.sidebar.getByLabel('Call link').fill(callLink);
    await code.sidebar.getByRole('button', { name: 'Save', exact: true }).click();
    await code.sidebar.getByRole('button', { name: 'Start session' }).click();
    await code.sidebar.getByText(/^Live Share isn.t/).waitFor();
    await look('trouble');
  });

  it('a live session', async () => {
    const { code } = story;
    const pairing = await code.windowOpenedBy(async () => {
      await code.sidebar.getByRole('button', { name: 'Meet on the call' }).click();
      const call = await code.linkOpenedBy(callLink, () => openCallLink(code));
      await call.close();
    });
    await code.sidebar.getByText(/You.re on the call/).waitFor();
    await pairing.page.close();
    await code.page.bringToFront();
    await look('live');
  });

  it('what comes after a session, and the form to wrap it up', async () => {
    const { sidebar } = story.code;
    await sidebar.getByRole('button', { name: 'End session' }).click();
    await sidebar.getByText('Well done, both of you').waitFor();
    await look('ended');
    await sidebar.getByRole('button', { name: 'Wrap up' }).click();
    await sidebar.getByLabel('Worth remembering').waitFor();
    await look('form-wrap-up');
  });

  async function look(name: string): Promise<void> {
    const { code } = story;
    for (const [theme, short] of themes) {
      await code.setTheme(theme);
      await code.setSidebarWidth(300);
      await code.screenshotSidebar(`${name}-${short}-300`);
      if (narrow.includes(theme)) {
        await code.setSidebarWidth(240);
        await code.screenshotSidebar(`${name}-${short}-240`);
      }
      assert.deepEqual(await violations(), [], `${name} in ${theme}`);
    }
  }

  /** axe-core inside the sidebar's own frame, whose content policy lets in what the debugger brings. */
  async function violations(): Promise<unknown[]> {
    const frame = await story.code.sidebarFrame();
    await frame.evaluate(await readFile(axe, 'utf8'));
    return frame.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
    });
  }
});
