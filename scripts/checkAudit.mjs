/**
 * Known advisories of what we ship (`npm audit --omit=dev`). Where the registry does not answer that question, this says so: not asked is not
 * clean, and it is no failure of the code either.
 */
import { spawn } from 'node:child_process';
import { runScript } from './missing.mjs';
import { root } from './root.mjs';

async function main() {
  const answer = read(await audit());
  if (answer === undefined) {
    console.log('note: the registry gave no answer about advisories, so they were not checked');
    return 0;
  }
  for (const [name, { severity, via }] of Object.entries(answer.vulnerabilities)) {
    console.log(`${name}: ${severity}; ${via.map((cause) => (typeof cause === 'string' ? cause : cause.title)).join('; ')}`);
  }
  return Object.keys(answer.vulnerabilities).length === 0 ? 0 : 1;
}

/** The report, or undefined for anything else: an error page, nothing, a registry that does not offer it. */
function read(text) {
  try {
    const answer = JSON.parse(text);
    return answer?.vulnerabilities !== undefined && answer?.metadata !== undefined ? answer : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** By npm's own script where npm started us (`npm run check`). Its exit code says the same as the report, so only the report is read. */
function audit() {
  const npm = process.env.npm_execpath;
  if (npm === undefined) return Promise.resolve('');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [npm, 'audit', '--omit=dev', '--json'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', () => resolve(''));
    child.on('close', () => resolve(output));
  });
}

await runScript(import.meta.url, main);
