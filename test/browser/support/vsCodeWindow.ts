/**
 * One window (page) of a VS Code in the browser, and what a person does in it: open the sidebar, run a command, reload. Everything waits for what
 * it can see, never for time.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';

const SHOTS = path.resolve('out', 'shots');
const COLD_START_MS = 60_000;

/** Themes by the names that settings use: what the picker calls them, and the file that the workbench then names in its class. */
const THEMES = {
  'Dark Modern': { label: 'Dark Modern', file: 'dark_modern' },
  'Light Modern': { label: 'Light Modern', file: 'light_modern' },
  'Default High Contrast': { label: 'Dark High Contrast', file: 'hc_black' },
  'Default High Contrast Light': { label: 'Light High Contrast', file: 'hc_light' },
  'Dark 2026': { label: 'Dark 2026', file: '2026-dark' },
  'Light 2026': { label: 'Light 2026', file: '2026-light' },
} as const;
export type ThemeName = keyof typeof THEMES;

export class VsCodeWindow {
  readonly page: Page;
  readonly #extensionId: string;

  constructor(page: Page, extensionId: string) {
    this.page = page;
    this.#extensionId = extensionId;
  }

  /** Until the workbench is there and its extensions have started. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.activitybar').waitFor({ timeout: COLD_START_MS });
    await this.page.locator('.monaco-workbench .part.statusbar [id="status.host"]').waitFor({ timeout: COLD_START_MS });
    await this.#activityIcon().waitFor({ timeout: COLD_START_MS });
    // By this mark the views of the last time are back; a click before it would close what is just being opened.
    await this.page.waitForFunction(() => performance.getEntriesByName('code/didStartWorkbench').length > 0, undefined, { timeout: COLD_START_MS });
  }

  #activityIcon(): Locator {
    return this.page.locator('.part.activitybar').getByRole('tab', { name: /^Mentorship/ });
  }

  /** Clicks the Mentorship icon unless its view is open already, and gives the sidebar's page. */
  async openSidebar(): Promise<Frame> {
    const icon = this.#activityIcon();
    if ((await icon.getAttribute('aria-selected')) !== 'true') await icon.click();
    return this.sidebarFrame();
  }

  /** The sidebar's own page, two frames deep, once it has content. It is another frame after a reload or after the view was hidden: ask again. */
  async sidebarFrame(): Promise<Frame> {
    const outer = this.page.locator(`iframe.webview[src*="extensionId=${this.#extensionId}"]`).first();
    const inner = outer.contentFrame().locator('iframe#active-frame');
    await inner.contentFrame().locator('body > *').first().waitFor({ state: 'attached' });
    const frame = await (await inner.elementHandle()).contentFrame();
    if (!frame) throw new Error('The sidebar went away while it was opening');
    return frame;
  }

  /** The sidebar's page, found anew at every look: it outlives reloads and hiding, where a `Frame` does not. */
  get sidebar(): FrameLocator {
    const outer = this.page.locator(`iframe.webview[src*="extensionId=${this.#extensionId}"]`).first();
    return outer.contentFrame().locator('iframe#active-frame').contentFrame();
  }

  /** An item of the status bar, by the text that is seen there. */
  statusBar(text: string | RegExp): Locator {
    return this.page.locator('.part.statusbar .statusbar-item').filter({ hasText: text });
  }

  /** Picks an entry of the native menu that is open. By Enter: for a tenth of a second VS Code takes a click for the end of the one that opened it. */
  async chooseFromMenu(name: string): Promise<void> {
    await this.page.getByRole('menuitem', { name, exact: true }).hover();
    await this.page.keyboard.press('Enter');
  }

  /** Runs a command by its title through the command palette, as a person finds it: `runCommand('Mentorship: Add goal')`. */
  async runCommand(title: string): Promise<void> {
    const box = await this.#search(title);
    await box
      .getByRole('option', { name: startingWith(title) })
      .first()
      .click();
  }

  /** Whether the command palette offers a command (`when` clauses decide). */
  async offersCommand(title: string): Promise<boolean> {
    const box = await this.#search(title);
    await box.getByRole('option').first().waitFor();
    const found = await box.getByRole('option', { name: startingWith(title) }).count();
    await this.page.keyboard.press('Escape');
    return found > 0;
  }

  async #search(title: string): Promise<Locator> {
    await this.page.keyboard.press('F1');
    const box = this.page.locator('.quick-input-widget:visible');
    await box.locator('.quick-input-filter input').fill(`>${title}`);
    return box;
  }

  /** Picks a colour theme, as a person does, and waits until the window wears it. */
  async setTheme(name: ThemeName): Promise<void> {
    const { label, file } = THEMES[name];
    await this.runCommand('Preferences: Color Theme');
    const box = this.page.locator('.quick-input-widget:visible');
    await box
      .getByRole('option', { name: 'Dark Modern' })
      .or(box.getByRole('option', { name: 'Dark 2026' }))
      .first()
      .waitFor();
    await box.locator('.quick-input-filter input').fill(label);
    await box
      .getByRole('option', { name: startingWith(label) })
      .first()
      .click();
    await this.page.locator(`.monaco-workbench.vscode-theme-defaults-themes-${file}-json`).waitFor({ state: 'attached' });
    await box.waitFor({ state: 'hidden' });
  }

  /** *Developer: Reload Window*. The browser's own reload is rougher: VS Code may not have written down yet what a webview remembered last. */
  async reload(): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), this.runCommand('Developer: Reload Window')]);
    await this.ready();
  }

  /** Makes the side bar this wide, by its sash, as a person does. */
  async setSidebarWidth(width: number): Promise<void> {
    const sidebar = this.page.locator('.part.sidebar');
    const box = await sidebar.boundingBox();
    if (!box) throw new Error('The side bar is not open');
    const middle = box.y + box.height / 2;
    await this.page.mouse.move(box.x + box.width, middle);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + width, middle, { steps: 4 });
    await this.page.mouse.up();
    await this.page.mouse.move(box.x + width + 200, middle);
  }

  async sidebarWidth(): Promise<number> {
    return (await this.page.locator('.part.sidebar').boundingBox())?.width ?? 0;
  }

  /** A notification that contains this text, with its buttons inside. */
  notification(text: string | RegExp): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item').filter({ hasText: text });
  }

  /** The whole window, into out/shots/<name>.png. */
  async screenshot(name: string): Promise<string> {
    const file = await shotFile(name);
    await this.page.screenshot({ path: file });
    return file;
  }

  /** The side bar alone, into out/shots/<name>.png. */
  async screenshotSidebar(name: string): Promise<string> {
    const file = await shotFile(name);
    await this.page.locator('.part.sidebar').screenshot({ path: file });
    return file;
  }
}

async function shotFile(name: string): Promise<string> {
  await mkdir(SHOTS, { recursive: true });
  return path.join(SHOTS, `${name}.png`);
}

function startingWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
