/**
 * Packages the extension as a .vsix, the one that people install and that the host and browser tests run. Does nothing when nothing it is made
 * from has changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { runScript } from './missing.mjs';
import { inRoot, root } from './root.mjs';

export const VSIX = inRoot('out', 'mentorship-pairing.vsix');
const STAMP = inRoot('out', 'mentorship-pairing.vsix.made-from');
/** Everything that ends up in the .vsix, or decides how it is made. */
const MADE_FROM = [
  'src',
  'webview-ui',
  'media',
  'exercises',
  'l10n',
  'scripts/build.mjs',
  'scripts/package.mjs',
  'package.json',
  'package.nls.json',
  'package-lock.json',
  '.vscodeignore',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'ThirdPartyNotices.txt',
];

/** Builds and packages, and gives the path of the .vsix. */
export async function packageExtension({ say = console.log } = {}) {
  const madeFrom = hashOf(MADE_FROM);
  if (existsSync(VSIX) && existsSync(inRoot('dist', 'extension.mjs')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === madeFrom) return VSIX;
  say('Building and packaging the extension');
  await build();
  await mkdir(path.dirname(VSIX), { recursive: true });
  const { createVSIX } = await import('@vscode/vsce');
  await createVSIX({
    cwd: root,
    packagePath: VSIX,
    // Everything is bundled, so no dependency travels along; there is no public repository address yet that links could point to.
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    skipLicense: !existsSync(inRoot('LICENSE')),
  });
  await writeFile(STAMP, madeFrom);
  return VSIX;
}

function hashOf(names) {
  const hash = createHash('sha256');
  for (const file of names.flatMap(filesOf)) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(name) {
  const where = inRoot(name);
  if (!existsSync(where)) return [];
  if (statSync(where).isFile()) return [where];
  return readdirSync(where, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

async function main() {
  await ensureInstalled();
  const vsix = await packageExtension();
  console.log(`${path.relative(root, vsix)}: ${Math.round(statSync(vsix).size / 1024)} KB`);
}

await runScript(import.meta.url, main);
