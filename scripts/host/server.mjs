/**
 * One VS Code server: a port, a user-data folder and an extensions folder of its own, so that several run side by side without knowing of each
 * other. Ready when `startServer` resolves; gone, with everything it started, when `stop` resolves or when this process ends in any way.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Missing } from '../missing.mjs';
import { runCommand } from '../runCommand.mjs';
import { childEnvironment } from './childEnvironment.mjs';
import { endTogether } from './endTogether.mjs';
import { killTree, signalAll, treeOf } from './processTree.mjs';

const PRELOAD = fileURLToPath(new URL('./preload.cjs', import.meta.url));
const READY_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 5_000;

/** No welcome page, no questions, no telemetry, nothing that calls out. */
export const QUIET_SETTINGS = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  // 'off', not false: VS Code would rewrite the file in the first seconds, and a change made meanwhile would be lost.
  'extensions.autoUpdate': 'off',
  'extensions.autoCheckUpdates': false,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'git.openRepositoryInParentFolders': 'never',
};

/**
 * Starts a server and waits until it answers.
 * @param options.port 0 takes any free port; another one must be free (`Missing` says so when it is not)
 * @param options.settings go on top of the quiet ones, which are written only where the user has no settings yet
 * @param options.home a home folder for everything that runs in this host (the person's own when absent)
 * @param options.trust asks about workspace trust as a user's VS Code does (off by default)
 * @param options.offline no extension gallery: nothing is looked up anywhere
 * @param options.driver lets the page take a `payload` (extension under development, test entry)
 */
export async function startServer(host, options) {
  const { port = 0, userData, extensions, settings = {}, trust = false, log } = options;
  if (port !== 0) await mustBeFree(port);
  await writeQuietSettings(userData, settings, trust);
  await mkdir(extensions, { recursive: true });
  // The server leaves its sockets lying in the temporary folder, so it gets one that goes with it.
  const temporary = mkdtempSync(path.join(shortTemporaryFolder(), 'mp-'));
  const child = spawn(host.node, argumentsFor(host, options), {
    cwd: host.server,
    env: childEnvironment({ firstOnPath: host.nodeFolder, extra: environmentFor(options, temporary) }),
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const sweep = () => rmSync(temporary, { recursive: true, force: true });
  const forget = endTogether(() => {
    killTree(child.pid);
    sweep();
  });
  const listening = await ready(child, log);
  const end = async () => {
    forget();
    await stop(child);
    sweep();
  };
  return { port: listening, userData, extensions, processId: child.pid, stop: end };
}

function argumentsFor(host, { port = 0, userData, extensions, trust, driver }) {
  const folders = ['--user-data-dir', userData, '--server-data-dir', userData, '--extensions-dir', extensions];
  const address = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'];
  const choices = ['--accept-server-license-terms', '--telemetry-level', 'off'];
  if (!trust) choices.push('--disable-workspace-trust');
  if (driver) choices.push('--enable-smoke-test-driver');
  return ['--require', PRELOAD, serverMain(host), ...address, ...folders, ...choices];
}

/** The path of a socket may have 103 characters, and its name has 52 already; macOS's own temporary folder leaves too little. */
function shortTemporaryFolder() {
  return os.tmpdir().length > 30 && process.platform !== 'win32' ? '/tmp' : os.tmpdir();
}

function serverMain(host) {
  return path.join(host.server, 'out', 'server-main.js');
}

function environmentFor({ home, offline, env }, temporary) {
  return {
    MENTORSHIP_HOST_ENDS_WITH_PARENT: '1',
    ...(process.platform === 'win32' ? {} : { TMPDIR: temporary }),
    ...(home ? { HOME: home, USERPROFILE: home } : {}),
    ...(offline ? { EXTENSIONS_GALLERY: '{"serviceUrl":""}' } : {}),
    ...env,
  };
}

/** Settings that keep a VS Code quiet, in a user-data folder; a user's own choices stay. */
export async function writeQuietSettings(userData, settings = {}, trust = false) {
  const all = { ...QUIET_SETTINGS, ...(trust ? { 'security.workspace.trust.enabled': true } : {}), ...settings };
  for (const place of ['Machine', 'User']) {
    const file = path.join(userData, place, 'settings.json');
    await mkdir(path.dirname(file), { recursive: true });
    const already = await settingsIn(file);
    if (!already) continue;
    const merged = place === 'User' ? { ...all, ...already, ...settings } : { ...already, ...all };
    await writeFile(file, `${JSON.stringify(merged, null, 2)}\n`);
  }
}

/** `undefined` when a person has written comments into the file: then it is theirs, and stays as it is. */
async function settingsIn(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return error.code === 'ENOENT' ? {} : undefined;
  }
}

/** Fails with a sentence when somebody else listens on the port. */
export async function mustBeFree(port) {
  const probe = net.createServer();
  try {
    await new Promise((resolve, reject) => {
      probe.once('error', reject);
      probe.listen({ host: '127.0.0.1', port, exclusive: true }, resolve);
    });
  } catch (error) {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    throw new Missing(
      `Port ${port} is taken by another program.`,
      `End that program (perhaps another \`npm start\`), or choose another port: npm start -- --port ${port + 1}`,
    );
  }
  await new Promise((resolve) => probe.close(resolve));
}

function ready(child, log) {
  return new Promise((resolve, reject) => {
    let said = '';
    const give = (settle, value) => {
      clearTimeout(limit);
      settle(value);
    };
    const limit = setTimeout(() => {
      killTree(child.pid);
      give(reject, new Error(`The VS Code server was not ready after ${READY_LIMIT_MS / 1000} s.\n${said}`));
    }, READY_LIMIT_MS);
    const hear = (chunk) => {
      log?.(String(chunk));
      // Only until it is ready; afterwards the text is of no use and must not pile up.
      if (said.length > 100_000) return;
      said += chunk;
      const listening = /agent listening on (\d+)/.exec(said);
      if (listening) give(resolve, Number(listening[1]));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => give(reject, error));
    child.on('exit', (code) => give(reject, new Error(`The VS Code server ended with ${code} before it was ready.\n${said}`)));
  });
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const tree = treeOf(child.pid);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  signalAll([child.pid], 'SIGTERM');
  const limit = setTimeout(() => killTree(child.pid), STOP_LIMIT_MS);
  await gone;
  clearTimeout(limit);
  // What it left behind (terminals, a test run in one) has lost its parent by now, so the list from before is what counts.
  signalAll(tree.slice(1), 'SIGKILL');
}

/** Installs packaged extensions (.vsix files) into an extensions folder. The server need not run. */
export async function installVsix(host, extensions, files) {
  if (files.length === 0) return;
  const args = files.flatMap((file) => ['--install-extension', path.resolve(file)]);
  const folders = ['--extensions-dir', extensions, '--server-data-dir', path.join(extensions, '.server')];
  await runCommand(host.node, [serverMain(host), ...args, '--force', ...folders, '--accept-server-license-terms'], {
    cwd: host.server,
    env: childEnvironment({ firstOnPath: host.nodeFolder }),
  });
}

/**
 * Lays unpacked extensions (folders with a package.json) into an extensions folder. The server takes them in when it first reads that folder,
 * so this comes before `installVsix` and before the first start.
 */
export async function layOutExtensions(extensions, folders) {
  await mkdir(extensions, { recursive: true });
  for (const folder of folders) {
    const { publisher, name, version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    await cp(folder, path.join(extensions, `${publisher}.${name}-${version}`.toLowerCase()), { recursive: true });
  }
}
