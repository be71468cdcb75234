/**
 * How fast and how small the extension is, against goals (bench/goals.json). Each row is ours against a baseline that was measured in the same run, in turns, so
 * that another machine gives other milliseconds but the same ratios (docs/decisions/0009). `npm run bench` measures everything; `npm run bench -- fold append`
 * only those; `--json file` also writes the figures. A missed goal is said, but only a row that could not be measured makes this fail.
 */
import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { transpile } from '../scripts/build.mjs';
import { ensureInstalled } from '../scripts/ensureInstalled.mjs';
import { fetchHost } from '../scripts/host/fetchHost.mjs';
import { Missing, runScript } from '../scripts/missing.mjs';
import { packageExtension } from '../scripts/package.mjs';
import { inRoot } from '../scripts/root.mjs';

const goals = JSON.parse(readFileSync(inRoot('bench', 'goals.json'), 'utf8'));

/** What can be asked for by name, in the order in which it is measured, and the rows that it gives. */
const parts = {
  size: { rows: ['size-package', 'size-entry', 'size-webview'], measure: inThisProcess },
  append: { rows: ['append', 'append-p99', 'append-ten'], measure: inHostsNode },
  fold: { rows: ['fold-1k', 'fold-10k', 'fold-100k', 'fold-growth', 'fold-exponent', 'fold-one-more'], measure: inHostsNode },
  archive: { rows: ['archive'], measure: inHostsNode },
  activation: { rows: ['activation', 'activation-planned'], measure: inThisProcess },
  exercises: { rows: ['kata-open', 'tree-500'], measure: inThisProcess },
  sidebar: { rows: ['cold-open', 'warm-open', 'change-painted', 'change-painted-worst'], measure: inThisProcess },
};

async function inThisProcess(part) {
  const vsix = await packageExtension();
  const { rows } = await import(`./rows/${part}.mjs`);
  return rows({ vsix });
}

/** The extension host has a Node of its own, which is faster or slower than the one that runs this. */
async function inHostsNode(part) {
  const host = await fetchHost();
  const child = fork(inRoot('bench', 'child.mjs'), [part], { execPath: host.node, execArgv: [] });
  const answer = await new Promise((resolve) => {
    child.once('message', resolve);
    child.once('exit', (code) => resolve({ failed: `The measuring process ended with ${code}.` }));
  });
  if (answer.failed) throw new Error(answer.failed);
  return answer.rows;
}

async function main(args) {
  await ensureInstalled();
  const { asked, file } = understood(args);
  await transpile();
  console.log(headings());
  const measured = [];
  const failures = [];
  for (const part of asked) {
    try {
      const rows = await parts[part].measure(part);
      for (const row of rows) console.log(lineOf(row));
      measured.push(...rows);
    } catch (error) {
      failures.push(...parts[part].rows);
      console.log(`${part}: NOT MEASURED. ${error instanceof Error ? (error.stack ?? error.message) : error}`);
    }
  }
  if (file) writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
  return summary(measured, failures);
}

function understood(args) {
  const at = args.indexOf('--json');
  const file = at < 0 ? undefined : args[at + 1];
  const names = at < 0 ? args : args.toSpliced(at, 2);
  const unknown = names.filter((name) => !(name in parts));
  if (unknown.length > 0) throw new Missing(`Nothing to measure is called ${unknown.join(', ')}.`, `Known: ${Object.keys(parts).join(', ')}.`);
  return { asked: Object.keys(parts).filter((part) => names.length === 0 || names.includes(part)), file };
}

function summary(measured, failures) {
  const missed = measured.filter(({ id, figure }) => figure > goals[id].goal).map(({ id }) => id);
  console.log(`\n${measured.length - missed.length} met, ${missed.length} missed${missed.length > 0 ? `: ${missed.join(', ')}` : ''}`);
  if (failures.length > 0) console.log(`Not measured: ${failures.join(', ')}`);
  return failures.length > 0 ? 1 : 0;
}

const columns = (cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(36) : cell.padStart(11))).join('');

function headings() {
  return columns(['', 'baseline', 'ours', 'figure', 'goal', 'stretch', '']);
}

function lineOf({ id, baseline, ours, figure, parts: detail }) {
  const { what, goal, stretch, unit = '×' } = goals[id];
  const time = (ms) => (ms === undefined ? '' : `${ms.toPrecision(3)} ms`);
  const verdict = figure <= stretch ? 'stretch' : figure <= goal ? 'met' : 'MISSED';
  const line = columns([what, time(baseline), time(ours), `${figure.toFixed(2)} ${unit}`, `${goal} ${unit}`, `${stretch} ${unit}`, verdict]);
  return detail ? `${line}\n  (${detail})` : line;
}

await runScript(import.meta.url, main);
