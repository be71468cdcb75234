/**
 * A browser to drive: Chromium, Chrome or Edge, whichever this machine has. `MENTORSHIP_CHROMIUM` names another one. On Debian it is installed
 * where nobody minds (CI=true) or when asked to (MENTORSHIP_INSTALL=1); a laptop's owner is told what is missing instead.
 */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { installOnDebian, mayInstall } from '../debian.mjs';
import { Missing } from '../missing.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chrome',
  'msedge',
];
const APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** The executable, or `undefined` when this machine has none. Installs nothing. */
export async function chromiumAlreadyHere(env = process.env) {
  return [env.MENTORSHIP_CHROMIUM, ...onPath(env), ...inUsualPlaces(env), await fromPlaywright()].find((file) => file && isExecutable(file));
}

/** The executable; installs it where that is welcome, otherwise says what to install. */
export async function findChromium({ say = console.log, env = process.env } = {}) {
  const here = await chromiumAlreadyHere(env);
  if (here) return here;
  if (mayInstall(env)) await installOnDebian('Chromium', ['chromium'], { say });
  const now = await chromiumAlreadyHere(env);
  if (now) return now;
  throw new Missing(
    'No Chromium, Chrome or Edge was found; the tests drive one.',
    'Install one (Debian and Ubuntu: apt-get install -y chromium), or set MENTORSHIP_CHROMIUM to its executable. On Debian as root, MENTORSHIP_INSTALL=1 does it for you.',
  );
}

function onPath(env) {
  const folders = (env.PATH ?? env.Path ?? '').split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, process.platform === 'win32' ? `${name}.exe` : name)));
}

function inUsualPlaces(env) {
  if (process.platform === 'darwin') return APPS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  if (process.platform !== 'win32') return [];
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  return roots.flatMap((place) => WINDOWS.map((parts) => path.join(place, ...parts)));
}

/** The one that Playwright downloads, if somebody had it do so. */
async function fromPlaywright() {
  try {
    const { chromium } = await import('playwright-core');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
