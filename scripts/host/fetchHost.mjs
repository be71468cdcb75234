/**
 * A real VS Code from the package registry: `code-server` carries the whole VS Code server and browser workbench, so nothing has to come from
 * anywhere else. Everything is pinned, and lives in a cache folder of its own, shared by all clones of this machine.
 *
 * Promises: `fetchHost` gives a complete host or says what is missing; two at once install it once; a half install is continued.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Missing, runScript } from '../missing.mjs';
import { CommandFailed, runNpm, saysNoNetwork } from '../runCommand.mjs';
import { childEnvironment } from './childEnvironment.mjs';
import { withInstallLock } from './installLock.mjs';

export const HOST_VERSION = '4.139.1';
export const NODE_VERSION = '24.21.0';
const NATIVE_MODULES = ['node-pty', '@vscode/spdlog', '@vscode/native-watchdog', '@parcel/watcher'];

/** Where the host lives on this machine. */
export function hostFolder(env = process.env) {
  return env.MENTORSHIP_HOST_CACHE || path.join(cacheFolder(env), 'mentorship-pairing', `vscode-host-${HOST_VERSION}`);
}

function cacheFolder(env) {
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Caches');
  if (process.platform === 'win32') return env.LOCALAPPDATA || path.join(os.homedir(), 'AppData', 'Local');
  return env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
}

/** The paths of a host in `folder`: its Node, the folder of that Node, and the server's own folder. */
function hostIn(folder) {
  const modules = path.join(folder, 'node_modules');
  const windows = process.platform === 'win32';
  const node = path.join(modules, nodePackage(), 'bin', windows ? 'node.exe' : 'node');
  return { folder, node, nodeFolder: path.dirname(node), server: path.join(modules, 'code-server', 'lib', 'vscode') };
}

function nodePackage() {
  return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

/** The host that is already complete on this machine, or `undefined`. Never touches the network. */
export function hostAlreadyHere(env = process.env) {
  const folder = hostFolder(env);
  return existsSync(stampFile(folder)) ? hostIn(folder) : undefined;
}

function stampFile(folder) {
  return path.join(folder, 'complete.json');
}

/** Gives the host, fetching what is not here yet. `say` is told each step. */
export async function fetchHost({ say = console.log, env = process.env } = {}) {
  const here = hostAlreadyHere(env);
  if (here) return here;
  const folder = hostFolder(env);
  await mkdir(folder, { recursive: true });
  return withInstallLock(path.join(folder, 'install.lock'), say, async () => {
    if (!existsSync(stampFile(folder))) await install(folder, say);
    return hostIn(folder);
  });
}

async function install(folder, say) {
  const started = Date.now();
  say(`Fetching VS Code's server for the browser (code-server ${HOST_VERSION}, about 1 GB on disk, once per machine)`);
  const host = hostIn(folder);
  for (const step of stepsOf(host)) await runStep(host, step, say);
  await writeFile(stampFile(folder), `${JSON.stringify({ host: HOST_VERSION, node: NODE_VERSION })}\n`);
  say(`  done in ${Math.round((Date.now() - started) / 1000)} s`);
}

function stepsOf(host) {
  const without = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier'];
  return [
    {
      name: 'packages',
      text: '  1 of 4: the packages',
      cwd: host.folder,
      args: ['install', '--prefix', host.folder, ...without, `${nodePackage()}@${NODE_VERSION}`, `code-server@${HOST_VERSION}`],
      before: () => writePackageFile(host.folder),
    },
    { name: 'server', text: "  2 of 4: the server's libraries", cwd: host.server, args: ['install', '--omit=dev', ...without] },
    {
      name: 'extensions',
      text: '  3 of 4: the built-in extensions',
      cwd: path.join(host.server, 'extensions'),
      args: ['install', '--omit=dev', ...without],
    },
    // The four that are native: terminals, log, watchdog and file watching. code-server's own postinstall is not needed (it wants Kerberos headers).
    {
      name: 'native',
      text: '  4 of 4: the native modules',
      cwd: host.server,
      args: ['rebuild', '--ignore-scripts=false', ...NATIVE_MODULES],
      env: () => headersOf(host),
    },
  ];
}

/** The package of the host's Node brings its own C++ headers, so that nothing has to be fetched from elsewhere to build against it. */
function headersOf(host) {
  const folder = path.dirname(host.nodeFolder);
  return existsSync(path.join(folder, 'include', 'node', 'node.h')) ? { npm_config_nodedir: folder } : {};
}

/** Each finished step leaves a mark, so that an install that was cut off goes on where it stopped. */
async function runStep(host, step, say) {
  const mark = path.join(host.folder, `step-${step.name}.done`);
  if (existsSync(mark)) return;
  say(step.text);
  await step.before?.();
  // npm may run under any Node, but what it builds must fit the host's own: that one goes first on the PATH as soon as it is here.
  const env = childEnvironment({ firstOnPath: existsSync(host.node) ? host.nodeFolder : undefined, extra: step.env?.() });
  try {
    await runNpm(step.args, { cwd: step.cwd, env });
  } catch (error) {
    throw explained(error);
  }
  await writeFile(mark, '');
}

async function writePackageFile(folder) {
  await rm(path.join(folder, 'package-lock.json'), { force: true });
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
}

function explained(error) {
  if (!(error instanceof CommandFailed)) return error;
  if (saysNoNetwork(error.output)) {
    return new Missing(
      "VS Code's server could not be fetched: the package registry does not answer.",
      "Check the network (or npm's registry and proxy settings) and run the same command again; it goes on where it stopped.",
    );
  }
  if (/gyp ERR|node-gyp/.test(error.output)) {
    return new Missing(
      `The native modules of VS Code's server could not be built.\n${error.message}`,
      'A C++ compiler, make and Python 3 are needed (Debian: apt-get install -y build-essential python3; macOS: xcode-select --install).',
    );
  }
  return error;
}

/** What the stamp says, for a person who asks (`node scripts/host/fetchHost.mjs`). */
async function main() {
  const host = await fetchHost();
  console.log(`VS Code's server is in ${host.folder}: ${(await readFile(stampFile(host.folder), 'utf8')).trim()}`);
}

await runScript(import.meta.url, main);
