#!/usr/bin/env node
/**
 * Looks like VS Code's executable to `@vscode/test-electron`, and runs the same tests in the browser workbench: a server, a headless Chromium, the
 * extension under development and the test entry in the page's payload. So one suite serves both kinds of VS Code.
 *
 *   vscode-executable.mjs [folder] --extensionDevelopmentPath=… --extensionTestsPath=… [--user-data-dir=…] [--extensions-dir=…]
 *                         [--install-extension=<.vsix>]… [--mentorship-extra-extension=<unpacked folder>]…
 *
 * Prints what the extension host says and ends with the tests' code. Other flags (`--no-sandbox`, `--skip-welcome`) are for the desktop: ignored.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { endTogether } from './host/endTogether.mjs';
import { fetchHost } from './host/fetchHost.mjs';
import { findChromium } from './host/findChromium.mjs';
import { installVsix, layOutExtensions, startServer } from './host/server.mjs';
import { CHROMIUM_FLAGS, remoteUri, workbenchUrl } from './host/workbench.mjs';
import { Missing, runScript } from './missing.mjs';

const LIMIT_MS = Number(process.env.MENTORSHIP_HOST_TESTS_LIMIT_MS ?? 15 * 60_000);

/** What the arguments ask for. Flags come as `--name=value` or, for the folders, as `--name value`. */
export function parseArguments(args) {
  const asked = {
    developmentPaths: [],
    testsPath: undefined,
    userData: undefined,
    extensions: undefined,
    vsix: [],
    extraExtensions: [],
    folder: undefined,
  };
  for (let at = 0; at < args.length; at += 1) {
    const [, name, given] = /^--([^=]+)(?:=(.*))?$/s.exec(args[at]) ?? [];
    if (name === undefined) {
      asked.folder ??= args[at];
      continue;
    }
    const take = TAKES[name];
    if (!take) continue;
    const value = given ?? args[(at += 1)];
    if (value === undefined) throw new Missing(`--${name} needs a value.`);
    take(asked, value);
  }
  if (!asked.testsPath) throw new Missing('This runs tests only.', 'Give --extensionTestsPath=<file>; to look at the extension: npm start.');
  return asked;
}

const TAKES = {
  extensionDevelopmentPath: (asked, value) => asked.developmentPaths.push(path.resolve(value)),
  extensionTestsPath: (asked, value) => (asked.testsPath = path.resolve(value)),
  'user-data-dir': (asked, value) => (asked.userData = path.resolve(value)),
  'extensions-dir': (asked, value) => (asked.extensions = path.resolve(value)),
  'install-extension': (asked, value) => asked.vsix.push(path.resolve(value)),
  'mentorship-extra-extension': (asked, value) => asked.extraExtensions.push(path.resolve(value)),
};

async function main(args) {
  const asked = parseArguments(args);
  const say = (line) => console.error(line);
  const host = await fetchHost({ say });
  const executablePath = await findChromium({ say });
  const own = mkdtempSync(path.join(os.tmpdir(), 'mentorship-host-'));
  endTogether(() => rmSync(own, { recursive: true, force: true, maxRetries: 3 }));
  const userData = asked.userData ?? path.join(own, 'user-data');
  const extensions = asked.extensions ?? path.join(own, 'extensions');
  await layOutExtensions(extensions, asked.extraExtensions);
  await installVsix(host, extensions, asked.vsix);
  const server = await startServer(host, { userData, extensions, driver: true, offline: true });
  const code = await runInBrowser({ executablePath, server, asked });
  await server.stop();
  return code;
}

async function runInBrowser({ executablePath, server, asked }) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS, headless: true });
  try {
    const page = await browser.newPage();
    const ended = testsEnd(page);
    await page.exposeFunction('codeAutomationLog', print);
    await page.exposeFunction('codeAutomationExit', (code) => ended.resolve(code));
    await page.goto(workbenchUrl({ port: server.port, folder: asked.folder && path.resolve(asked.folder), payload: payloadFor(asked, server.port) }));
    return await ended.promise;
  } finally {
    await browser.close();
  }
}

function testsEnd(page) {
  const { promise, resolve, reject } = withResolvers();
  const limit = setTimeout(() => reject(new Error(`The tests did not end within ${LIMIT_MS / 60_000} minutes.`)), LIMIT_MS);
  page.on('crash', () => reject(new Error("The browser's page crashed.")));
  return { promise: promise.finally(() => clearTimeout(limit)), resolve };
}

// Promise.withResolvers is there from Node 22 on only.
function withResolvers() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}

function payloadFor(asked, port) {
  return [
    ...asked.developmentPaths.map((file) => ['extensionDevelopmentPath', remoteUri({ port, file })]),
    ['extensionTestsPath', remoteUri({ port, file: asked.testsPath })],
  ];
}

/** What the workbench says about itself at every start; the extension host's own lines come the same way. */
const ABOUT_ITSELF =
  /^(\[Service Worker\]|Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|(Updating|Ignoring fetching) additional builtin|\[AgentHost|\[AccountPolicyGate\])/;

function print(type, args) {
  const line = format(...args);
  if (ABOUT_ITSELF.test(line) && process.env.MENTORSHIP_VERBOSE !== '1') return;
  (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${line}\n`);
}

await runScript(import.meta.url, main);
