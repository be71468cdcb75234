/**
 * `npm run check`: everything a machine can say about the code without running the extension. One line per part, the full output of a part that
 * failed, and a last line that counts. `npm run check -- lint types` (or `npm run check:lint`) runs only those named.
 * Works on a fresh clone: what it needs is installed first.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './ensureInstalled.mjs';
import { runScript } from './missing.mjs';
import { root } from './root.mjs';

// Lint and types take a gigabyte each: more at once makes a small machine slower, not faster.
const atOnce = 2;

const script = (name, ...args) => [join('scripts', name), ...args];
const tool = (file, ...args) => [join('node_modules', file), ...args];
const tsc = (...args) => tool('typescript/bin/tsc', ...args);
const manifestTests = ['test/unit/quality/manifest.test.ts', 'test/unit/quality/words.test.ts'];

/** Longest first. Each part is a list of Node command lines, run one after the other until one fails. */
const parts = {
  lint: () => [tool('eslint/bin/eslint.js', '--max-warnings=0', '.')],
  types: () => [tsc('-b'), ...typeProjects().map((project) => tsc('-p', project, '--noEmit'))],
  unused: () => [tool('knip/bin/knip.js', '--no-progress')],
  format: () => [tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')],
  arrows: () => [
    tool('dependency-cruiser/bin/dependency-cruise.mjs', '--output-type', 'err-long', 'src', 'webview-ui', 'test'),
    script('drawArrows.mjs', '--check'),
  ],
  manifest: () => [
    script('checkManifest.mjs', ...manifestTests),
    tool('mocha/bin/mocha.js', '--no-config', '--forbid-only', ...manifestTests.map((file) => join('out/js', file.replace(/\.ts$/, '.js')))),
  ],
  licences: () => [script('checkLicences.mjs')],
  l10n: () => [script('checkL10n.mjs')],
  sources: () => [script('checkSources.mjs')],
  audit: () => [script('checkAudit.mjs')],
};

/** Projects of their own beside `tsc -b`: types of others that our strict options do not fit (vsls). */
function typeProjects() {
  const folder = join(root, 'test/types');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('tsconfig.json'))
    .map((file) => join('test/types', file));
}

async function main(wanted) {
  const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0) {
    console.error(`No such check: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
    return 2;
  }
  await ensureInstalled();
  const queue = Object.keys(parts).filter((name) => wanted.length === 0 || wanted.includes(name));
  const outcomes = [];
  const worker = async () => {
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      const outcome = await runPart(name);
      outcomes.push(outcome);
      report(outcome);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const failed = outcomes.filter((outcome) => !outcome.passed);
  console.log(`check: ${outcomes.length - failed.length} passed, ${failed.length} failed${failed.map(({ name }) => ` ${name}`).join('')}`);
  return failed.length === 0 ? 0 : 1;
}

async function runPart(name) {
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  let output = '';
  for (const command of parts[name]()) {
    const result = await run(command);
    output += result.output;
    if (result.code !== 0) return { name, passed: false, output: output || `ended with ${result.code}\n`, seconds: seconds() };
  }
  return { name, passed: true, output, seconds: seconds() };
}

function report({ name, passed, output, seconds }) {
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name.padEnd(9)} ${seconds.padStart(5)} s`);
  const note = /^note: .*$/m.exec(output)?.[0];
  if (passed && note !== undefined) console.log(`       ${note}`);
  if (!passed) console.log(`\n${output.trimEnd()}\n`);
}

function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => resolve({ code: code ?? signal, output }));
  });
}

await runScript(import.meta.url, main);
