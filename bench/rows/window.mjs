/** What the rows in a real window share: a VS Code with the packaged extension and the baselines, one folder per baseline. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '../../scripts/root.mjs';
import { ours } from '../ours.mjs';

const baseline = (name) => inRoot('bench', 'baselines', name);

/**
 * Gives `act` a VS Code, and ends it. Extensions that start with the window are activated in the order of their names, so the empty one stands before ours
 * and behind it.
 */
export async function inVsCode(vsix, act) {
  const { openVsCode } = await ours('test/browser/support/openVsCode');
  const made = await mkdtemp(path.join(os.tmpdir(), 'mentorship-bench-'));
  const empties = [];
  for (const publisher of ['bench-first', 'zz-bench-last']) empties.push(await emptyOf(publisher, made));
  const code = await openVsCode({ vsix, extensions: [...empties, baseline('static-webview'), baseline('ready-webview')], width: 300 });
  try {
    return await act(code);
  } finally {
    await code.close();
    await rm(made, { recursive: true, force: true });
  }
}

async function emptyOf(publisher, into) {
  const folder = path.join(into, publisher);
  await cp(baseline('empty'), folder, { recursive: true });
  const file = path.join(folder, 'package.json');
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), publisher }));
  return folder;
}

/** A mentorship with goals, and the next session in three days. */
export async function addSample(code) {
  await code.runCommand('Mentorship: Try a sample');
  const sidebar = await code.openSidebar();
  await sidebar.getByRole('checkbox').first().waitFor();
}

/** Away from our view, and long enough for the window to remember it: a view that is open when a window starts would start its extension early. */
export async function showExplorer(code) {
  const explorer = tab(code, /^Explorer/);
  if ((await explorer.getAttribute('aria-selected')) !== 'true') await explorer.click(); // a second click would close the side bar
  await code.page.locator('.explorer-viewlet').waitFor();
  await code.page.waitForTimeout(300);
}

export function tab(code, name) {
  return code.page.locator('.part.activitybar').getByRole('tab', { name });
}
