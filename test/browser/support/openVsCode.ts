/**
 * A real VS Code with the packaged extension, in Chromium: a server, folders, a port and a browser profile of its own, so that tests run side by
 * side and two people are two calls. `close()` ends and removes all of it.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { fetchHost } from '#scripts/host/fetchHost.mjs';
import { findChromium } from '#scripts/host/findChromium.mjs';
import { installVsix, layOutExtensions, startServer, type Server } from '#scripts/host/server.mjs';
import { CHROMIUM_FLAGS, workbenchUrl } from '#scripts/host/workbench.mjs';
import { VSIX } from '#scripts/package.mjs';
import { VsCodeWindow, type ThemeName } from './vsCodeWindow.js';

export interface VsCodeOptions {
  /** The packaged extension; the one that `npm test` made when absent, none when `undefined` is said aloud. */
  readonly vsix?: string | undefined;
  /** Whose webview `sidebarFrame` finds. */
  readonly extensionId?: string;
  /** The folder to open; an empty one when absent, an empty window with `null`. */
  readonly folder?: string | null;
  /** To come back to an earlier person's VS Code: their user data is kept when given. */
  readonly userData?: string;
  /** The home folder of everything in this host; an empty one when absent. */
  readonly home?: string;
  /** Unpacked extensions (folders with a package.json) beside ours, such as the Live Share double. */
  readonly extensions?: readonly string[];
  readonly theme?: ThemeName;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Width of the side bar in pixels, set once it is opened by `openSidebar`. */
  readonly width?: number;
  readonly locale?: string;
  readonly timezoneId?: string;
  readonly reducedMotion?: boolean;
  /** Asks about workspace trust as a user's VS Code does. */
  readonly trust?: boolean;
}

export class VsCode extends VsCodeWindow {
  readonly context: BrowserContext;
  readonly server: Server;
  readonly home: string;
  readonly folder: string | null;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    super(parts.page, parts.extensionId);
    this.context = parts.context;
    this.server = parts.server;
    this.home = parts.home;
    this.folder = parts.folder;
    this.#parts = parts;
  }

  /** A second window of the same person, on this or another folder. */
  async openWindow(folder: string | null = this.folder): Promise<VsCodeWindow> {
    return openPage(this.context, this.server, folder, this.#parts.extensionId);
  }

  /** The window that `act` makes VS Code open by itself (`vscode.openFolder` in a new window); other pages (a call) are let be. */
  async windowOpenedBy(act: () => Promise<unknown>): Promise<VsCodeWindow> {
    const isOurs = (url: URL): boolean => url.host === `127.0.0.1:${this.server.port}`;
    const [page] = await Promise.all([this.#pageAt(isOurs), act()]);
    const opened = new VsCodeWindow(page, this.#parts.extensionId);
    await opened.ready();
    return opened;
  }

  /** The page that `act` makes the browser open outside VS Code, by its address. */
  async linkOpenedBy(address: string, act: () => Promise<unknown>): Promise<Page> {
    const [page] = await Promise.all([this.#pageAt((url) => url.href === address), act()]);
    return page;
  }

  #pageAt(fits: (url: URL) => boolean): Promise<Page> {
    const predicate = (page: Page): Promise<boolean> =>
      page.waitForURL(fits, { waitUntil: 'commit' }).then(
        () => true,
        () => false,
      );
    return this.context.waitForEvent('page', { predicate, timeout: 60_000 });
  }

  override async openSidebar(): ReturnType<VsCodeWindow['openSidebar']> {
    const frame = await super.openSidebar();
    if (this.#parts.width !== undefined) await this.setSidebarWidth(this.#parts.width);
    return frame;
  }

  /** Changes the user's settings and reloads this window: the browser workbench does not notice a settings.json that is written from outside. */
  async changeSettings(changes: Readonly<Record<string, unknown>>): Promise<void> {
    const file = path.join(this.server.userData, 'User', 'settings.json');
    const now: unknown = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...(now as object), ...changes }, null, 2));
    await this.reload();
  }

  /** Ends browser and server and removes what this run made; user data and folders that were handed in stay. */
  async close(): Promise<void> {
    await this.#parts.close();
  }
}

interface Parts {
  readonly page: VsCodeWindow['page'];
  readonly context: BrowserContext;
  readonly server: Server;
  readonly home: string;
  readonly folder: string | null;
  readonly close: () => Promise<void>;
  readonly extensionId: string;
  readonly width: number | undefined;
}

/** Opens a VS Code and waits until its window is ready. */
export async function openVsCode(options: VsCodeOptions = {}): Promise<VsCode> {
  const own = await mkdtemp(path.join(os.tmpdir(), 'mentorship-browser-'));
  const home = options.home ?? path.join(own, 'home');
  const folder = options.folder === undefined ? path.join(own, 'practice') : options.folder;
  await mkdir(home, { recursive: true });
  if (folder !== null) await mkdir(folder, { recursive: true });
  const server = await serverFor(options, own, home);
  const context = await contextFor(options, server);
  const extensionId = options.extensionId ?? 'madetech.mentorship-pairing';
  const close = async (): Promise<void> => {
    await context.close();
    await server.stop();
    await rm(own, { recursive: true, force: true, maxRetries: 5 });
    await leaveBrowser();
  };
  try {
    const { page } = await openPage(context, server, folder, extensionId);
    return new VsCode({ page, context, server, home, folder, close, extensionId, width: options.width });
  } catch (error) {
    await close();
    throw error;
  }
}

async function serverFor(options: VsCodeOptions, own: string, home: string): Promise<Server> {
  const host = await fetchHost();
  const extensions = path.join(own, 'extensions');
  const vsix = 'vsix' in options ? options.vsix : VSIX;
  await layOutExtensions(extensions, options.extensions ?? []);
  if (vsix !== undefined) await installVsix(host, extensions, [vsix]);
  const settings = { ...options.settings, ...(options.theme ? { 'workbench.colorTheme': options.theme } : {}) };
  return startServer(host, {
    userData: options.userData ?? path.join(own, 'user-data'),
    extensions,
    settings,
    home,
    offline: true,
    ...(options.env ? { env: options.env } : {}),
    ...(options.trust ? { trust: true } : {}),
  });
}

async function contextFor(options: VsCodeOptions, server: Server): Promise<BrowserContext> {
  const context = await (
    await enterBrowser()
  ).newContext({
    viewport: { width: 1280, height: 900 },
    locale: options.locale ?? 'en-GB',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    ...(options.timezoneId ? { timezoneId: options.timezoneId } : {}),
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: `http://127.0.0.1:${server.port}` });
  // Nothing is looked up outside; a call's page is here as soon as it is asked for.
  await context.route('https://*.example.org/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>A call</title>' }));
  context.setDefaultTimeout(20_000);
  return context;
}

async function openPage(context: BrowserContext, server: Server, folder: string | null, extensionId: string): Promise<VsCodeWindow> {
  const page = await context.newPage();
  await page.goto(workbenchUrl({ port: server.port, folder: folder ?? undefined }));
  const window = new VsCodeWindow(page, extensionId);
  await window.ready();
  return window;
}

/** One Chromium serves all of a test process (contexts keep people apart); it ends with the last VS Code that is closed. */
let browser: Promise<Browser> | undefined;
let guests = 0;

async function enterBrowser(): Promise<Browser> {
  guests += 1;
  browser ??= findChromium().then((executablePath) => chromium.launch({ executablePath, args: CHROMIUM_FLAGS }));
  return browser;
}

async function leaveBrowser(): Promise<void> {
  guests -= 1;
  if (guests > 0) return;
  const last = browser;
  browser = undefined;
  await (await last)?.close();
}
