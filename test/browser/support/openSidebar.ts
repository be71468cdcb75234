/**
 * The built page of the sidebar in a plain Chromium, without VS Code: the same shell and content policy, the theme's variables, and a stand-in for
 * `acquireVsCodeApi` that records what is sent and keeps the remembered state across a reload. Everything that the page asks the network for beyond
 * its two files is refused and counted.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { SidebarIntent } from '../../../src/contract/sidebarIntent.js';
import type { SidebarState } from '../../../src/contract/sidebarState.js';
import { sidebarPage } from '../../../src/editor/sidebar/page.js';
import { projectRoot } from './browserHere.js';

export type Theme = 'dark' | 'light' | 'hc-dark' | 'hc-light' | 'dark-2026' | 'light-2026';

const origin = 'http://localhost';
const root = projectRoot();
const bodyClasses: Record<Theme, string> = {
  dark: 'vscode-dark',
  light: 'vscode-light',
  'hc-dark': 'vscode-high-contrast',
  'hc-light': 'vscode-high-contrast-light vscode-high-contrast',
  'dark-2026': 'vscode-dark',
  'light-2026': 'vscode-light',
};

interface Recorded {
  readonly sent: SidebarIntent[];
  readonly violations: string[];
}

export class OpenSidebar {
  readonly page: Page;
  /** Addresses that were asked for and are none of the page's files. */
  readonly strangers: string[] = [];
  readonly dialogs: string[] = [];
  readonly faults: string[] = [];
  readonly #context: BrowserContext;

  constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
    page.on('dialog', (dialog) => {
      this.dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text());
    });
  }

  /** Hands the page a state as VS Code does, and waits until it was drawn. */
  async show(state: unknown): Promise<void> {
    await this.page.evaluate(async (message) => {
      const arrived = new Promise<void>((resolve) => {
        const listen = ({ data }: MessageEvent<unknown>): void => {
          if (data !== 'drawn') return;
          window.removeEventListener('message', listen);
          resolve();
        };
        window.addEventListener('message', listen);
      });
      window.postMessage(message, '*');
      window.postMessage('drawn', '*');
      await arrived;
    }, state);
  }

  async sent(): Promise<SidebarIntent[]> {
    return (await this.#recorded()).sent;
  }

  /** The last intent, waited for: some are sent after a pause. */
  async sentLast<T extends SidebarIntent['type']>(type: T): Promise<Extract<SidebarIntent, { type: T }>> {
    await this.page.waitForFunction((wanted) => (window as unknown as { recorded: Recorded }).recorded.sent.at(-1)?.type === wanted, type);
    const last = (await this.sent()).at(-1);
    return last as Extract<SidebarIntent, { type: T }>;
  }

  async forgetSent(): Promise<void> {
    await this.page.evaluate(() => ((window as unknown as { recorded: Recorded }).recorded.sent.length = 0));
  }

  async violations(): Promise<string[]> {
    return (await this.#recorded()).violations;
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The name or text of what has the focus, also inside a toolkit button. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return 'nothing';
      const inLabel = focused.closest('label') ?? document.querySelector(`label[for="${focused.id}"]`);
      const text = focused.getAttribute('aria-label') ?? (inLabel ?? focused).textContent;
      return text.replace(/\s+/g, ' ').trim();
    });
  }

  async setTheme(theme: Theme): Promise<void> {
    await this.page.evaluate(
      ([name, classes]) => {
        document.documentElement.dataset['theme'] = name;
        document.body.className = classes;
      },
      [theme, bodyClasses[theme]] as const,
    );
  }

  /** How many pixels the content is wider than the view. */
  async overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  async #recorded(): Promise<Recorded> {
    return this.page.evaluate(() => (window as unknown as { recorded: Recorded }).recorded);
  }
}

export interface Opening {
  readonly state?: SidebarState;
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  /** The page's clock stands still and is moved by `page.clock`: no story waits for real seconds. */
  readonly ownClock?: boolean;
}

export async function openSidebar(browser: Browser, opening: Opening = {}): Promise<OpenSidebar> {
  const { state, theme = 'dark', width = 300, height = 1000, ownClock = false } = opening;
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', locale: 'en-GB' });
  const page = await context.newPage();
  const sidebar = new OpenSidebar(context, page);
  await serve(page, sidebar.strangers);
  await page.addInitScript(standIn, await readFile(path.join(root, 'test/fixtures/sidebar/themes.css'), 'utf8'));
  if (ownClock) await page.clock.install({ time: new Date('2026-11-10T11:32:00Z') });
  await page.goto(`${origin}/sidebar`);
  if (ownClock) await page.clock.pauseAt(new Date('2026-11-10T11:33:00Z'));
  await sidebar.setTheme(theme);
  if (state) await sidebar.show(state);
  return sidebar;
}

async function serve(page: Page, strangers: string[]): Promise<void> {
  const html = sidebarPage({
    nonce: 'bm9uY2Utb2YtdGhlLXRlc3Q',
    cspSource: origin,
    script: `${origin}/webview.js`,
    style: `${origin}/webview.css`,
    title: 'Mentorship',
    lang: 'en-GB',
  });
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/sidebar') return route.fulfill({ contentType: 'text/html', body: html });
    if (pathname === '/webview.js') return route.fulfill({ contentType: 'text/javascript', path: path.join(root, 'dist/webview.js') });
    if (pathname === '/webview.css') return route.fulfill({ contentType: 'text/css', path: path.join(root, 'dist/webview.css') });
    if (pathname !== '/favicon.ico') strangers.push(route.request().url());
    return route.abort();
  });
}

/** Runs in the page before its own script. What VS Code puts on the page (theme variables, a padding) goes into a layer, so that the page's rules win. */
function standIn(themes: string): void {
  const recorded: { sent: unknown[]; violations: string[] } = { sent: [], violations: [] };
  Object.assign(window, {
    recorded,
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => recorded.sent.push(structuredClone(message)),
      getState: () => JSON.parse(sessionStorage.getItem('remembered') ?? 'null') as unknown,
      setState: (remembered: unknown) => sessionStorage.setItem('remembered', JSON.stringify(remembered)),
    }),
  });
  document.addEventListener('securitypolicyviolation', (event) => recorded.violations.push(`${event.violatedDirective}: ${event.sample}`));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@layer host { body { background: transparent; padding: 0 20px; } ${themes} }`);
  document.adoptedStyleSheets = [sheet];
}
