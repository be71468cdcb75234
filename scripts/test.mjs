/**
 * `npm test`: unit, host and browser tests, on a fresh clone too. `npm run test:unit` (`:host`, `:browser`, `:deep`) runs one layer.
 *
 *   node scripts/test.mjs [unit] [host] [browser] [deep] [--grep X]
 *
 * Ends with `N passed, N failed` alone on a line, and with code 1 when a test failed or a layer that was asked for ran none.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { transpile } from './build.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { childEnvironment } from './host/childEnvironment.mjs';
import { endTogether } from './host/endTogether.mjs';
import { fetchHost, hostAlreadyHere } from './host/fetchHost.mjs';
import { findChromium } from './host/findChromium.mjs';
import { killTree } from './host/processTree.mjs';
import { Missing, runScript } from './missing.mjs';
import { packageExtension } from './package.mjs';
import { inRoot, root } from './root.mjs';
import { addCounts, EVERYDAY, LAYERS, summaryLine } from './testLayers.mjs';
import { ensureToolchains } from './toolchains.mjs';

const NONE = { passed: 0, failed: 0, skipped: 0 };

/** What the command line asks for. */
export function parseArguments(args) {
  const asked = { layers: [], grep: undefined };
  for (let at = 0; at < args.length; at += 1) {
    const [name, given] = args[at].split(/=(.*)/s, 2);
    if (name in LAYERS) asked.layers.push(name);
    else if (name === '--grep' || name === '-g') asked.grep = given ?? args[(at += 1)];
    else throw new Missing(`Unknown option ${args[at]}.`, `Known: ${Object.keys(LAYERS).join(', ')}, --grep X`);
  }
  if (asked.layers.length === 0) asked.layers = [...EVERYDAY];
  return asked;
}

async function main(args) {
  const asked = parseArguments(args);
  await ensureInstalled();
  await prepare(asked.layers);
  let total = NONE;
  const empty = [];
  for (const layer of asked.layers) {
    console.log(`\n── ${layer} tests`);
    const counts = await runLayer(layer, asked.grep);
    console.log(`${layer}: ${summaryLine(counts)}`);
    if (counts.passed + counts.failed === 0) empty.push(layer);
    total = addCounts(total, counts);
  }
  return conclude({ total, empty, asked });
}

async function prepare(layers) {
  console.log('Building the tests');
  await transpile();
  if (layers.every((layer) => layer === 'unit')) return;
  await packageExtension();
  if ((await runNode([inRoot('scripts', 'budget.mjs')])) !== 0)
    throw new Missing('The package is not what it should be (see above); if it is meant, run: npm run budget -- --update');
  await fetchHost();
  await findChromium();
  if (layers.includes('deep')) await ensureToolchains();
  // The double stands in for Live Share in host and browser tests. Imported here, because it needs what was installed above.
  const { buildLiveShareDouble } = await import('../test/doubles/liveShare/build.mjs');
  await buildLiveShareDouble();
}

/** A layer without a test is a broken layer, unless a --grep over several layers meant only the others. */
function conclude({ total, empty, asked }) {
  const ran = total.passed + total.failed;
  const broken = asked.grep !== undefined && ran > 0 ? [] : empty;
  console.log('');
  for (const layer of broken) console.log(`No ${layer} test ran.`);
  const counted = { ...total, failed: total.failed + broken.length };
  console.log(summaryLine(counted));
  return counted.failed > 0 ? 1 : 0;
}

/** Each layer is a process of its own that leaves its counts in a file; one that ends without them has failed. */
async function runLayer(layer, grep) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mt-'));
  const sweep = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const forget = endTogether(sweep);
  const countsFile = path.join(folder, 'counts.json');
  const script = inRoot('scripts', layer === 'host' ? 'testHost.mjs' : 'testNode.mjs');
  const code = await runNode([script, layer], {
    MENTORSHIP_TEST_COUNTS: countsFile,
    // What a killed test leaves in the temporary folder goes with this one.
    ...(process.platform === 'win32' ? {} : { TMPDIR: folder }),
    ...(grep === undefined ? {} : { MENTORSHIP_TEST_GREP: grep }),
  });
  const counts = readCounts(countsFile);
  forget();
  sweep();
  if (!counts) {
    console.log(`The ${layer} tests ended with ${code} before they were counted.`);
    return { ...NONE, failed: 1 };
  }
  // Every test passed and yet the process failed (something was still running, or broke afterwards): that counts.
  return code !== 0 && counts.failed === 0 && counts.passed > 0 ? { ...counts, failed: 1 } : counts;
}

function runNode(args, extra) {
  // Katas run under the `node` of the PATH, and an older one does not run TypeScript: the host's comes first where it is here.
  const firstOnPath = hostAlreadyHere()?.nodeFolder;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env: childEnvironment({ firstOnPath, extra }), stdio: 'inherit' });
    const forget = endTogether(() => killTree(child.pid));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      forget();
      resolve(code ?? signal);
    });
  });
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

await runScript(import.meta.url, main);
