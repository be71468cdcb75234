/**
 * How big the built extension is, against its limits: what activate() loads, the sidebar's script, the package.
 * Reads esbuild's metafiles (out/meta-*.json) and the packaged .vsix; says what grew since the last look, what must never be in a bundle, and whether
 * the package holds exactly the files of test/fixtures/vsix-files.txt (`--update` writes that list).
 * `node scripts/budget.mjs [--update] [file.vsix]`; without a file, the newest one in the project's folder, dist or out.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from './missing.mjs';
import { inRoot } from './root.mjs';

/** In bytes; a kB here has 1,000 of them. */
const limits = { entry: 15_000, sidebar: 200_000, package: 600_000 };
const names = { entry: 'loaded before activate() returns', sidebar: 'script of the sidebar', package: 'package (.vsix)' };
/** A second undici takes over the network of every extension in the host; Live Share's client is the user's own extension. */
const neverBundled = ['undici', 'vsls'];
const entryFile = 'dist/extension.mjs';
const sidebarFile = 'dist/webview.js';
const listFile = 'test/fixtures/vsix-files.txt';
const lastLook = 'out/budget.json';

/** The figures, and the faults that fail a build. */
export function measure({ extension, webview, vsix, notice = '', list = '' }) {
  const bundled = [...inputsOf(extension), ...inputsOf(webview)];
  const files = vsix === undefined ? [] : packageFiles(vsix);
  const figures = {
    entry: entryBytes(extension),
    sidebar: outputOf(webview, sidebarFile).bytes,
    ...(vsix === undefined ? {} : { package: vsix.length }),
  };
  const faults = [
    ...tooBig(figures),
    ...forbidden(bundled),
    ...unnamed(bundled, notice),
    ...(vsix === undefined ? ['no .vsix found: npm run package'] : otherFiles(files, list)),
  ];
  return { figures, faults, files, parts: partsOf(extension, webview) };
}

/** The entry and every chunk that it imports at once: what the host must read before `activate()` can run. */
export function entryBytes(meta) {
  const reached = new Set();
  const reach = (file) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { path, kind, external } of outputOf(meta, file).imports) {
      if (!external && kind !== 'dynamic-import') reach(path);
    }
  };
  reach(entryFile);
  return [...reached].reduce((sum, file) => sum + outputOf(meta, file).bytes, 0);
}

/** The names in a zip's central directory, below `extension/`, sorted; the hashes of chunks change with every build and are left out. */
export function packageFiles(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('This .vsix is no zip file.');
  const found = new Set();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const file = zip.toString('utf8', at + 46, at + 46 + name);
    if (!file.endsWith('/')) found.add(file.replace(/^extension\//, '').replace(/-[A-Z0-9]{8}(?=\.\w+$)/, '-*'));
    at += 46 + name + extra + comment;
  }
  return [...found].sort();
}

function outputOf(meta, file) {
  const output = meta.outputs[file];
  if (output === undefined) throw new Error(`The build did not write ${file}: is this its metafile?`);
  return output;
}

/** Packages and files that really ended in an output (a tree-shaken input has no bytes there). */
function inputsOf(meta) {
  return Object.values(meta.outputs).flatMap(({ inputs = {} }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([file]) => file),
  );
}

function packageOf(input) {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
}

function tooBig(figures) {
  return Object.entries(figures)
    .filter(([name, bytes]) => bytes > limits[name])
    .map(([name, bytes]) => `${names[name]}: ${kB(bytes)} kB, but at most ${kB(limits[name])} kB`);
}

function forbidden(inputs) {
  const bundled = new Set(inputs.map(packageOf));
  return neverBundled.filter((name) => bundled.has(name)).map((name) => `${name} is in a bundle`);
}

/** The licence of what we pass on must be passed on with it. */
function unnamed(inputs, notice) {
  const bundled = [...new Set(inputs.map(packageOf))].filter((name) => name !== undefined);
  return bundled
    .filter((name) => !notice.includes(`\n${name}@`))
    .map((name) => `NOTICE does not name ${name}, which is in a bundle (scripts/checkLicences.mjs)`);
}

function otherFiles(files, list) {
  const wanted = list.split('\n').filter((line) => line !== '');
  const more = files.filter((file) => !wanted.includes(file)).map((file) => `the package has a new file ${file}`);
  const fewer = wanted.filter((file) => !files.includes(file)).map((file) => `the package lacks ${file}`);
  const faults = [...more, ...fewer];
  return faults.length === 0 ? [] : [...faults, `if that is meant: npm run budget -- --update writes ${listFile}`];
}

/** Bytes of each package and each of our rooms, to say what grew. */
function partsOf(...metas) {
  const sizes = {};
  for (const { outputs } of metas) {
    for (const { inputs = {} } of Object.values(outputs)) {
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const part = packageOf(file) ?? file.split('/').slice(0, 3).join('/');
        sizes[part] = (sizes[part] ?? 0) + bytesInOutput;
      }
    }
  }
  return sizes;
}

const kB = (bytes) => (bytes / 1000).toFixed(1);

function report({ figures, parts }, before) {
  for (const [name, bytes] of Object.entries(figures)) {
    const change = before?.figures[name] === undefined ? '' : difference(bytes - before.figures[name]);
    console.log(`${names[name].padEnd(34)} ${kB(bytes).padStart(7)} of ${kB(limits[name]).padStart(5)} kB${change}`);
  }
  if (before === undefined) return;
  const grown = Object.entries(parts)
    .map(([part, bytes]) => ({ part, more: bytes - (before.parts[part] ?? 0) }))
    .filter(({ more }) => more >= 100)
    .sort((a, b) => b.more - a.more);
  for (const { part, more } of grown.slice(0, 8)) console.log(`  grew: ${part}${difference(more)}`);
}

function difference(bytes) {
  return bytes === 0 ? '' : `  ${bytes > 0 ? '+' : '-'}${kB(Math.abs(bytes))} kB`;
}

/** The newest package, since an old version's may lie beside it. */
function findPackage() {
  const found = ['.', 'dist', 'out'].flatMap((folder) =>
    existsSync(inRoot(folder))
      ? readdirSync(inRoot(folder))
          .filter((file) => file.endsWith('.vsix'))
          .map((file) => inRoot(folder, file))
      : [],
  );
  return found.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
}

await runScript(import.meta.url, (args) => {
  const file = args.find((arg) => arg.endsWith('.vsix')) ?? findPackage();
  const input = {
    extension: readJson('out/meta-extension.json'),
    webview: readJson('out/meta-webview.json'),
    vsix: file === undefined ? undefined : readFileSync(file),
    notice: readText('NOTICE'),
  };
  if (args.includes('--update') && input.vsix) writeFileSync(inRoot(listFile), `${packageFiles(input.vsix).join('\n')}\n`);
  const result = measure({ ...input, list: readText(listFile) });
  const before = readText(lastLook);
  report(result, before === '' ? undefined : JSON.parse(before));
  mkdirSync(inRoot('out'), { recursive: true });
  writeFileSync(inRoot(lastLook), JSON.stringify({ figures: result.figures, parts: result.parts }));
  if (result.faults.length > 0) console.error(result.faults.join('\n'));
  return result.faults.length === 0 ? 0 : 1;
});

function readText(file) {
  return existsSync(inRoot(file)) ? readFileSync(inRoot(file), 'utf8') : '';
}

function readJson(file) {
  const text = readText(file);
  if (text === '') throw new Error(`${join(file)} is not there: npm run build`);
  return JSON.parse(text);
}
