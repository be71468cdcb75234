/* global navigator -- in the page */
/**
 * What the extension adds to a start-up: loading, calling and finishing `activate`, as the extension host itself took the time and the editor's
 * "Startup Performance" lists it, for ours and for an empty extension in the same start. Whole milliseconds, hence fifteen starts each.
 */
import { ratioRow, median } from '../measure.mjs';
import { addSample, inVsCode, showExplorer } from './window.mjs';

const starts = 15;
const oursId = 'madetech.mentorship-pairing';
const emptyIds = ['bench-first.empty', 'zz-bench-last.empty'];

export async function rows({ vsix }) {
  return inVsCode(vsix, async (code) => {
    const nothing = await manyStarts(code);
    await addSample(code);
    await showExplorer(code);
    const planned = await manyStarts(code);
    return [rowOf('activation', nothing), rowOf('activation-planned', planned)];
  });
}

function rowOf(id, measured) {
  return { ...ratioRow(id, median(measured.map(({ baseline }) => baseline)), median(measured.map(({ ours }) => ours))), parts: partsOf(measured) };
}

function partsOf(measured) {
  const middle = (part) => median(measured.map(({ parts }) => parts[part]));
  return `load ${middle(0)}, call ${middle(1)}, finish ${middle(2)} ms`;
}

async function manyStarts(code) {
  const measured = [];
  for (let start = -1; start < starts; start += 1) {
    await code.reload();
    const times = await activationTimes(code);
    const sum = (id) => times.get(id).reduce((total, ms) => total + ms, 0);
    if (start >= 0)
      measured.push({ ours: sum(oursId), baseline: emptyIds.reduce((total, id) => total + sum(id), 0) / emptyIds.length, parts: times.get(oursId) });
  }
  return measured;
}

/** Load, call and finish of each extension that is active by now; looks again until all of ours are. */
async function activationTimes(code) {
  for (let look = 0; look < 10; look += 1) {
    await code.page.waitForTimeout(2000); // the report is made once per opening, and makes the window busy: not before it has something to say
    const times = rowsIn(await startupText(code));
    if ([oursId, ...emptyIds].every((id) => times.has(id))) return times;
  }
  throw new Error('The editor did not list how long the extensions took.');
}

/** The text of the editor's own report, by the clipboard: an editor draws only the lines in sight. */
async function startupText(code) {
  const { page } = code;
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await code.runCommand('Developer: Startup Performance');
  const lines = page.locator('.editor-instance .view-lines').first();
  await lines.waitFor();
  await lines.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+C');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  await code.runCommand('View: Close All Editors');
  return text;
}

function rowsIn(text) {
  const found = new Map();
  for (const line of text.split('\n')) {
    const [, id, , load, call, finish, event] = line.split('|').map((cell) => cell.trim());
    if (event === 'onStartupFinished') found.set(id, [load, call, finish].map(Number));
  }
  return found;
}
