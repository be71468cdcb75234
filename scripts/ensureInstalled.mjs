/**
 * Makes sure that `node_modules` is what `package-lock.json` says, so that `npm start` and `npm test` work on a fresh clone and after a pull.
 * Uses nothing but Node: it runs before anything is installed.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { childEnvironment } from './host/childEnvironment.mjs';
import { Missing, runScript } from './missing.mjs';
import { inRoot, root } from './root.mjs';
import { CommandFailed, runNpm, saysNoNetwork } from './runCommand.mjs';

export const OLDEST_NODE = 20;
const STAMP = inRoot('node_modules', '.installed-lock');

/** Throws a `Missing` on a Node that is too old. */
export function checkNode(version = process.versions.node) {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return;
  throw new Missing(
    `This needs Node ${OLDEST_NODE} or newer; you have ${version}.`,
    'Get a newer one from https://nodejs.org and run the same command again.',
  );
}

/** Installs when something is missing or the lock file has changed; says so, because it takes a while. */
export async function ensureInstalled({ say = console.log } = {}) {
  checkNode();
  const lock = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  if (textOf(STAMP) === lock) return;
  if (!installedMatchesLock()) await install(say);
  writeFileSync(STAMP, lock);
}

async function install(say) {
  say("Installing the project's packages (npm ci)");
  try {
    await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: root, env: childEnvironment() });
  } catch (error) {
    if (error instanceof CommandFailed && saysNoNetwork(error.output)) {
      throw new Missing(
        "The project's packages could not be installed: the package registry does not answer.",
        "Check the network (or npm's registry and proxy settings) and run the same command again.",
      );
    }
    throw error;
  }
}

/** npm keeps a list of what it installed; when that is what the lock asks for, a person ran `npm ci` or `npm install` already. */
function installedMatchesLock() {
  const installed = packagesIn(inRoot('node_modules', '.package-lock.json'));
  const wanted = packagesIn(inRoot('package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([where, { version, optional }]) => {
    if (where === '') return true;
    const here = installed[where];
    return here ? here.version === version : optional === true;
  });
}

function packagesIn(file) {
  const text = textOf(file);
  return text === undefined ? undefined : JSON.parse(text).packages;
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

await runScript(import.meta.url, () => ensureInstalled());
