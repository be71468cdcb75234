/**
 * Writes the double as an extension folder that a test host can install or be pointed at: `out/doubles/liveShare`. Run it by itself
 * (`node test/doubles/liveShare/build.mjs`) or call {@link buildLiveShareDouble}; it takes well under a second.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, '../../../out/doubles/liveShare');

const commands = ['set', 'signIn', 'signOut', 'hostEnds', 'drop', 'calls'].map((name) => ({
  command: `fakeLiveShare.${name}`,
  title: `Fake Live Share: ${name}`,
}));
const manifest = {
  publisher: 'ms-vsliveshare',
  name: 'vsliveshare',
  displayName: 'Live Share (test double)',
  version: '1.0.0',
  private: true,
  engines: { vscode: '^1.101.0' },
  main: './extension.cjs',
  extensionKind: ['workspace'],
  capabilities: { untrustedWorkspaces: { supported: true } },
  contributes: { commands },
};

/** Gives the folder. */
export async function buildLiveShareDouble() {
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [join(here, 'extension.ts')],
    outfile: join(folder, 'extension.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
    logLevel: 'error',
  });
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return folder;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await buildLiveShareDouble());
