/**
 * The budget counts what a person's machine really reads and gets: measured on real builds by esbuild and a real package by vsce, made here from a few
 * small files beside each other.
 */
import { after, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Metafile, build } from 'esbuild';

interface Measured {
  figures: { entry: number; sidebar: number; package?: number };
  faults: string[];
}
interface Budget {
  readonly measure: (input: { extension: Metafile; webview: Metafile; vsix?: Buffer; notice?: string; list?: string }) => Measured;
  readonly packageFiles: (zip: Buffer) => string[];
}
const { measure, packageFiles } = (await import(pathToFileURL(join(process.cwd(), 'scripts/budget.mjs')).href)) as Budget;

const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'budget-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(folder, dirname(file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

async function built(files: Record<string, string>): Promise<{ extension: Metafile; webview: Metafile }> {
  const folder = await folderWith({ 'main.ts': 'document.title = "page";', ...files });
  const options = { absWorkingDir: folder, outdir: 'dist', bundle: true, metafile: true, write: false, logLevel: 'error' } as const;
  const extension = await build({
    ...options,
    entryPoints: { extension: 'extension.ts' },
    format: 'esm',
    splitting: true,
    platform: 'node',
    outExtension: { '.js': '.mjs' },
  });
  const webview = await build({ ...options, entryPoints: { webview: 'main.ts' }, format: 'iife' });
  return { extension: extension.metafile, webview: webview.metafile };
}

/** A text that no minifier makes smaller. */
const heavy = (name: string, bytes: number): string => `export const ${name} = '${'x'.repeat(bytes)}';`;

describe('The size budget', function () {
  this.timeout(30_000);

  it('counts the entry and what it imports at once, not what is loaded when first used', async () => {
    const { figures, faults } = measure(
      await built({
        'extension.ts': `import { now } from './now.js'; export const activate = async () => [now, (await import('./later.js')).later];`,
        'now.ts': heavy('now', 4000),
        'later.ts': heavy('later', 90_000),
      }),
    );
    assert.ok(figures.entry > 4000 && figures.entry < 5000, `entry is ${figures.entry}`);
    assert.deepEqual(faults, ['no .vsix found: npm run package']);
  });

  it('counts a chunk that the entry shares with what comes later', async () => {
    const { faults } = measure(
      await built({
        'extension.ts': `import { shared } from './shared.js'; export const activate = async () => [shared, (await import('./later.js')).later];`,
        'later.ts': `import { shared } from './shared.js'; export const later = [shared];`,
        'shared.ts': heavy('shared', 16_000),
      }),
    );
    assert.match(faults[0] ?? '', /^loaded before activate\(\) returns: 16\.\d kB, but at most 15\.0 kB$/);
  });

  it('fails on a page that is too big', async () => {
    const { faults } = measure(await built({ 'extension.ts': 'export {};', 'main.ts': `${heavy('page', 201_000)} document.title = page;` }));
    assert.match(faults[0] ?? '', /^script of the sidebar: 201\.\d kB/);
  });

  it('fails on what must never be bundled, and on a package that NOTICE does not name', async () => {
    const builds = await built({
      'extension.ts': `export { agent } from 'undici'; export { list } from 'some-list';`,
      'node_modules/undici/package.json': '{ "name": "undici", "main": "index.js" }',
      'node_modules/undici/index.js': heavy('agent', 10),
      'node_modules/some-list/package.json': '{ "name": "some-list", "main": "index.js" }',
      'node_modules/some-list/index.js': heavy('list', 10),
    });
    const { faults } = measure({ ...builds, notice: '\nundici@8.0.0 (MIT)\n' });
    assert.deepEqual(faults.slice(0, 2), [
      'undici is in a bundle',
      'NOTICE does not name some-list, which is in a bundle (scripts/checkLicences.mjs)',
    ]);
  });
});

describe('The package', function () {
  this.timeout(60_000);

  it('holds only what runs, whatever lies in the folder', async () => {
    const folder = await folderWith({
      'package.json': JSON.stringify({
        name: 'small',
        publisher: 'nobody',
        version: '0.0.1',
        engines: { vscode: '^1.101.0' },
        main: './dist/extension.mjs',
        activationEvents: [],
      }),
      ...Object.fromEntries(['README.md', 'CHANGELOG.md', 'LICENSE', 'NOTICE', 'package.nls.json'].map((file) => [file, '{}'])),
      ...Object.fromEntries(
        ['dist/extension.mjs', 'dist/application-AB12CD34.mjs', 'media/guide/mentor.md', 'exercises/roman/prompt.md', 'l10n/bundle.l10n.json'].map(
          (file) => [file, ' '],
        ),
      ),
      ...Object.fromEntries(
        ['src/extension.ts', 'test/a.test.ts', '.env', 'out/budget.json', 'node_modules/x/index.js', 'package-lock.json', '.npmrc'].map((file) => [
          file,
          ' ',
        ]),
      ),
      ...Object.fromEntries(
        ['docs/decisions/0001.md', 'scripts/build.mjs', 'eslint.config.mjs', 'ARCHITECTURE.md', 'dist/extension.mjs.map'].map((file) => [file, ' ']),
      ),
    });
    await copyFile('.vscodeignore', join(folder, '.vscodeignore'));
    const vsce = join(process.cwd(), 'node_modules/@vscode/vsce/vsce');
    await promisify(execFile)(process.execPath, [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--out', 'small.vsix'], {
      cwd: folder,
    });
    const vsix = await readFile(join(folder, 'small.vsix'));

    const files = packageFiles(vsix);
    assert.deepEqual(files, [
      'LICENSE.txt',
      'NOTICE',
      '[Content_Types].xml',
      'changelog.md',
      'dist/application-*.mjs',
      'dist/extension.mjs',
      'exercises/roman/prompt.md',
      'extension.vsixmanifest',
      'l10n/bundle.l10n.json',
      'media/guide/mentor.md',
      'package.json',
      'package.nls.json',
      'readme.md',
    ]);

    const builds = await built({ 'extension.ts': 'export {};' });
    assert.deepEqual(measure({ ...builds, vsix, list: files.join('\n') }).faults, []);
    const other = measure({ ...builds, vsix, list: [...files.filter((file) => file !== 'NOTICE'), 'dist/webview.js'].join('\n') });
    assert.deepEqual(other.faults.slice(0, 2), ['the package has a new file NOTICE', 'the package lacks dist/webview.js']);
  });
});
