/* global window, document, addEventListener, requestAnimationFrame, MessageChannel -- some functions run in the page */
/**
 * Exercises in a real window. A bundled kata, from the last click (which language) until prompt, code and test stand side by side and the texts are
 * painted, got and written on the way: against VS Code opening three such files that lie there. And the list: from the click that unfolds a source with
 * 500 exercises until its first rows are painted, against one with 5.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '../../scripts/root.mjs';
import { compare } from '../measure.mjs';
import { ours } from '../ours.mjs';

const katas = 14;
const trees = 11;

export async function rows({ vsix }) {
  const { openVsCode } = await ours('test/browser/support/openVsCode');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mentorship-bench-'));
  await threeFiles(folder);
  const code = await openVsCode({ vsix, folder, extensions: [inRoot('bench', 'baselines', 'three-files')], width: 300 });
  try {
    await code.page.setViewportSize({ width: 1600, height: 1000 });
    await code.context.addInitScript(noteClicks);
    await code.reload();
    const opening = await inTurns(katas, { baseline: () => openThree(code), ours: () => openKata(code, folder) });
    const unfolding = await inTurns(trees, { baseline: () => unfold(code, 5), ours: () => unfold(code, 500) });
    return [compare('kata-open', opening), compare('tree-500', unfolding)];
  } finally {
    await code.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same files as the kata's. */
async function threeFiles(folder) {
  const kata = inRoot('exercises', 'bowling');
  await mkdir(path.join(folder, 'three'));
  await cp(path.join(kata, 'prompt.md'), path.join(folder, 'three', 'PROMPT.md'));
  await cp(path.join(kata, 'javascript', 'bowling.js'), path.join(folder, 'three', 'code.js'));
  await cp(path.join(kata, 'javascript', 'bowling.test.js'), path.join(folder, 'three', 'code.test.js'));
}

/** Two rounds are not counted. */
async function inTurns(rounds, contenders) {
  const times = { baseline: [], ours: [] };
  for (let round = -2; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? ['baseline', 'ours'] : ['ours', 'baseline']) {
      const took = await contenders[name]();
      if (round >= 0) times[name].push(took);
    }
  }
  return times;
}

async function openThree(code) {
  await code.runCommand('Bench: open three files');
  return opened(code, 'Three files');
}

async function openKata(code, folder) {
  await code.runCommand('Mentorship: Get exercise');
  await option(code, 'Bowling').click();
  const took = await opened(code, 'JavaScript');
  await rm(path.join(folder, 'exercises'), { recursive: true, force: true });
  return took;
}

function option(code, name) {
  return code.page.locator('.quick-input-widget:visible').getByRole('option', { name }).first();
}

async function opened(code, name) {
  await option(code, name).waitFor();
  await code.page.waitForTimeout(300);
  const painted = code.page.evaluate(untilPainted, 'three editors');
  await option(code, name).click();
  const took = await painted;
  await code.page.waitForTimeout(700); // what the preview still loads is nobody's
  await code.runCommand('View: Close All Editors');
  await code.page.locator('.editor-group-container .tab').first().waitFor({ state: 'detached' });
  return took;
}

/** The list is read once in a window, so each round begins with a new one. */
async function unfold(code, count) {
  await listOf(code, count);
  await code.reload();
  await code.openSidebar();
  const group = code.page.getByRole('treeitem', { name: 'Codewars', exact: true });
  await code.page.getByRole('treeitem', { name: 'Katas', exact: true }).click(); // folded up, so that the other group is in sight
  await group.waitFor();
  await code.page.waitForTimeout(1_500);
  const painted = code.page.evaluate(untilPainted, 'rows');
  await group.click();
  return painted;
}

async function listOf(code, count) {
  const { extensions } = code.server;
  const name = (await readdir(extensions)).find((each) => each.startsWith('madetech.mentorship-pairing'));
  const file = path.join(extensions, name, 'exercises', 'codewars.json');
  const [one] = JSON.parse(await readFile(file, 'utf8'));
  const id = (n) => n.toString(16).padStart(24, '0');
  await writeFile(file, JSON.stringify(Array.from({ length: count }, (_, n) => ({ ...one, id: id(n + 1), slug: `bench-${n}`, name: `Bench ${n}` }))));
}

/** Runs in the page before its own scripts. */
function noteClicks() {
  addEventListener('mousedown', () => (window.benchPressedAt = performance.now()), true);
}

/** Runs in the page: from the last press of the mouse until what is waited for is there and painted. */
function untilPainted(what) {
  const isThere = {
    'three editors': () =>
      document.querySelectorAll('.editor-group-container .tab').length === 3 &&
      document.querySelector('iframe.webview') !== null &&
      [...document.querySelectorAll('.editor-instance .view-lines')].filter((lines) => lines.textContent.trim() !== '').length === 2,
    rows: () => [...document.querySelectorAll('[role=treeitem]')].filter((row) => row.textContent.includes('Bench ')).length >= 3,
  }[what];
  window.benchPressedAt = undefined;
  return new Promise((resolve) => {
    const look = () => {
      if (window.benchPressedAt === undefined || !isThere()) return requestAnimationFrame(look);
      const afterPaint = new MessageChannel();
      afterPaint.port1.onmessage = () => resolve(performance.now() - window.benchPressedAt);
      afterPaint.port2.postMessage(0);
    };
    look();
  });
}
