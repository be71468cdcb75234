/** What a person does in the sidebar, by the names that a person reads, each until they see that it is done. */
import type { FrameLocator, Locator } from 'playwright-core';
import type { VsCodeWindow } from './vsCodeWindow.js';

export interface NewMentorship {
  readonly you?: string;
  readonly partner?: string;
  readonly role?: 'mentor' | 'mentee';
  readonly partnerZone?: string;
  readonly callLink?: string;
}

export const callLink = 'https://meet.example.org/ruth-and-ines';

export async function fillMentorship(sidebar: FrameLocator, given: NewMentorship = {}): Promise<void> {
  await sidebar.getByLabel('Your name').fill(given.you ?? 'Ruth Bello');
  await sidebar
    .getByLabel('Your partner’s name')
    .or(sidebar.getByLabel("Your partner's name"))
    .fill(given.partner ?? 'Ines Costa');
  await sidebar.getByRole('radio', { name: given.role === 'mentee' ? 'I am the mentee' : 'I am the mentor' }).check();
  await sidebar.getByLabel(/^Your partner.s time zone/).fill(given.partnerZone ?? 'Madrid');
  if (given.callLink !== undefined) await sidebar.getByLabel('Call link').fill(given.callLink);
}

/** From the welcome to an empty mentorship. */
export async function createMentorship(window: VsCodeWindow, given: NewMentorship = {}): Promise<void> {
  const { sidebar } = window;
  await window.openSidebar();
  await sidebar.getByRole('button', { name: 'Create a mentorship' }).click();
  await fillMentorship(sidebar, given);
  await sidebar.getByRole('button', { name: 'Create mentorship' }).click();
  await sidebar.getByRole('heading', { name: 'Next session' }).waitFor();
}

export async function addGoal(window: VsCodeWindow, statement: string, milestones: readonly string[] = []): Promise<void> {
  const { sidebar } = window;
  await sidebar.getByRole('button', { name: 'Add goal' }).click();
  await sidebar.getByLabel(/be able to do\?/).fill(statement);
  for (const [at, text] of milestones.entries()) {
    if (at > 0) await sidebar.getByRole('button', { name: 'Add another milestone' }).click();
    await sidebar.getByRole('textbox', { name: `Milestone ${String(at + 1)}`, exact: true }).fill(text);
  }
  await sidebar.getByRole('button', { name: 'Save goal' }).click();
  await sidebar.getByRole('heading', { level: 3, name: statement }).waitFor();
}

/** Plans a session at 16:00 in as many days as are said, and waits until it is in the list. */
export async function scheduleSession(window: VsCodeWindow, { inDays, exercise }: { inDays: number; exercise?: string }): Promise<void> {
  const { sidebar } = window;
  await sidebar.getByRole('button', { name: 'Schedule session' }).click();
  await sidebar.getByLabel('Date').fill(dayIn(inDays));
  await sidebar.getByLabel('Start').fill('16:00');
  if (exercise !== undefined) {
    const [name = '', language = ''] = exercise.split(' in ');
    await sidebar.getByLabel('What will you pair on?').selectOption({ label: name });
    await sidebar.getByLabel('Language').selectOption({ label: language });
  }
  await sidebar.getByRole('button', { name: 'Save session' }).click();
  await row(sidebar, inDays).waitFor();
}

/** The session's row in the list. */
export function row(sidebar: FrameLocator, inDays: number): Locator {
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
    .formatToParts(new Date(`${dayIn(inDays)}T12:00:00Z`))
    .filter(({ type }) => type !== 'literal')
    .map(({ value }) => value)
    .join(' ');
  return sidebar.getByRole('button', { name: new RegExp(`^${day}`) });
}

/** YYYY-MM-DD. */
export function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** VS Code asks before it opens a link outside; a person says yes. */
export async function openCallLink(window: VsCodeWindow): Promise<void> {
  await window.page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click();
}

/** Signs in to Live Share in the picker that it opens. */
export async function signInToLiveShare(window: VsCodeWindow): Promise<void> {
  await window.page.locator('.quick-input-widget:visible').getByRole('option', { name: 'Sign in with Microsoft' }).click();
}

export async function clipboardOf(window: VsCodeWindow): Promise<string> {
  return window.page.evaluate(() => navigator.clipboard.readText());
}
