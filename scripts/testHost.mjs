/**
 * The host tests, through `@vscode/test-electron`: in desktop VS Code with MENTORSHIP_DESKTOP=1 (or a version: MENTORSHIP_DESKTOP=1.101.0), which it
 * downloads; otherwise in the browser workbench, by the project's own executable. The same suite runs in both.
 *
 * Beside the extension under test, the Live Share double is installed.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildLiveShareDouble } from '../test/doubles/liveShare/build.mjs';
import { hostFolder } from './host/fetchHost.mjs';
import { endTogether } from './host/endTogether.mjs';
import { layOutExtensions, writeQuietSettings } from './host/server.mjs';
import { runScript } from './missing.mjs';
import { inRoot, root } from './root.mjs';
import { LAYERS } from './testLayers.mjs';

async function main() {
  // A short name: sockets live below it, and their paths are limited.
  const own = mkdtempSync(path.join(os.tmpdir(), 'mh-'));
  endTogether(() => rmSync(own, { recursive: true, force: true, maxRetries: 5 }));
  const [home, workspace, userData, extensions] = ['home', 'workspace', 'user-data', 'extensions'].map((name) => path.join(own, name));
  for (const folder of [home, workspace]) mkdirSync(folder);
  await layOutExtensions(extensions, [await buildLiveShareDouble()]);
  await writeQuietSettings(userData);
  try {
    await runTests({
      ...whichVsCode(),
      extensionDevelopmentPath: root,
      extensionTestsPath: inRoot('out', 'js', 'test', 'host', 'index.js'),
      launchArgs: [workspace, `--user-data-dir=${userData}`, `--extensions-dir=${extensions}`],
      extensionTestsEnv: {
        ...process.env,
        HOME: home,
        USERPROFILE: home,
        MENTORSHIP_HOST_CACHE: hostFolder(),
        // Where the double keeps its side of a session; a test scripts it from there.
        FAKE_LIVE_SHARE_CLOUD: path.join(own, 'live-share'),
        MENTORSHIP_TEST_TIMEOUT_MS: String(LAYERS.host.timeout),
      },
    });
    return 0;
  } catch (error) {
    // The tests have said themselves what failed.
    if (error.name !== 'TestRunFailedError' && !/Test run/.test(error.message)) console.error(error);
    return 1;
  }
}

function whichVsCode() {
  const desktop = process.env.MENTORSHIP_DESKTOP;
  // Windows starts no script by its first line: there the desktop is the only way.
  if (!desktop && process.platform !== 'win32') return { vscodeExecutablePath: inRoot('scripts', 'vscode-executable.mjs') };
  return { version: desktop === undefined || desktop === '1' ? 'stable' : desktop };
}

await runScript(import.meta.url, main);
