/**
 * `npm start`: from a fresh clone to a VS Code in the browser with the packaged extension and an empty practice folder.
 *
 *   npm start [-- --sample] [--port N] [--no-window]
 *
 * The port stays the same from one start to the next, because what the extension remembers (mementos, secrets) lives on the browser's side, and the
 * browser goes by the address. Everything else is kept in .cache/start; delete that folder to begin afresh.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { checkNode, ensureInstalled } from './ensureInstalled.mjs';
import { endTogether } from './host/endTogether.mjs';
import { fetchHost } from './host/fetchHost.mjs';
import { chromiumAlreadyHere } from './host/findChromium.mjs';
import { killTree } from './host/processTree.mjs';
import { layOutCompanion } from './host/sampleCompanion.mjs';
import { installVsix, layOutExtensions, mustBeFree, startServer } from './host/server.mjs';
import { workbenchUrl } from './host/workbench.mjs';
import { Missing, runScript } from './missing.mjs';
import { packageExtension } from './package.mjs';
import { inRoot } from './root.mjs';

export const DEFAULT_PORT = 8437;
const KEPT = inRoot('.cache', 'start');
const kept = (...parts) => inRoot('.cache', 'start', ...parts);

/** What the command line asks for. */
export function parseArguments(args) {
  const asked = { sample: false, port: DEFAULT_PORT, window: true };
  for (let at = 0; at < args.length; at += 1) {
    const [name, given] = args[at].split('=', 2);
    if (name === '--sample') asked.sample = true;
    else if (name === '--no-window') asked.window = false;
    else if (name === '--port') asked.port = portFrom(given ?? args[(at += 1)]);
    else throw new Missing(`Unknown option ${args[at]}.`, 'Known: npm start -- [--sample] [--port N] [--no-window]');
  }
  return asked;
}

function portFrom(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Missing(`${text ?? 'Nothing'} is not a port.`, 'Give a number between 1 and 65535, such as: npm start -- --port 8500');
  return port;
}

async function main(args) {
  const asked = parseArguments(args);
  checkNode();
  // Asked first: nobody should wait for an install to hear that the port is taken.
  await mustBeFree(asked.port);
  await ensureInstalled();
  const vsix = await packageExtension();
  const host = await fetchHost();
  const extensions = await layOutAll(host, vsix, asked.sample);
  await mkdir(kept('practice'), { recursive: true });
  const server = await startServer(host, { port: asked.port, userData: kept('user-data'), extensions });
  const address = workbenchUrl({ port: server.port, folder: kept('practice') });
  console.log(`\nMentorship Pairing is open at\n\n  ${address}\n\nCtrl-C ends it.`);
  if (asked.window) await openWindow(address);
  await untilEnded();
}

/** The extensions folder is made anew when the package or the choice of sample has changed, and reused otherwise. */
async function layOutAll(host, vsix, sample) {
  const extensions = kept('extensions');
  const wanted = createHash('sha256')
    .update(await readFile(vsix))
    .update(String(sample))
    .update(host.server)
    .digest('hex');
  const have = await readFile(kept('extensions.made-from'), 'utf8').catch(() => '');
  if (have === wanted) return extensions;
  await rm(kept('extensions.made-from'), { force: true });
  await rm(extensions, { recursive: true, force: true });
  await mkdir(KEPT, { recursive: true });
  if (sample) await layOutExtensions(extensions, [await layOutCompanion(kept('companion'))]);
  await installVsix(host, extensions, [vsix]);
  await writeFile(kept('extensions.made-from'), wanted);
  return extensions;
}

/** A window of its own where there is a screen; otherwise the printed address is all. */
async function openWindow(address) {
  const onDesktop = process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  if (!onDesktop || process.env.CI === 'true') return;
  const chromium = await chromiumAlreadyHere();
  if (chromium) openOwnBrowser(chromium, address);
  else openDefaultBrowser(address);
}

function openOwnBrowser(executable, address) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = spawn(
    executable,
    [`--app=${address}`, `--user-data-dir=${kept('browser')}`, '--no-first-run', '--no-default-browser-check', ...asRoot],
    {
      stdio: 'ignore',
      detached: process.platform !== 'win32',
    },
  );
  browser.on('error', () => console.log('The browser did not start; open the address above yourself.'));
  endTogether(() => browser.pid !== undefined && browser.exitCode === null && killTree(browser.pid));
}

function openDefaultBrowser(address) {
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open'];
  const opener = spawn(command, [...args, address], { stdio: 'ignore' });
  opener.on('error', () => console.log('No browser could be opened; open the address above yourself.'));
}

/** Ends by Ctrl-C (or a closed terminal): `endTogether` then ends server and browser with us. */
function untilEnded() {
  return new Promise(() => setInterval(() => {}, 2 ** 30));
}

await runScript(import.meta.url, main);
