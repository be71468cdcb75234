/**
 * Builds what runs: the extension as ES modules, split so that each dynamic import is a file of its own, and the sidebar's page as one script and
 * one style sheet. `--tests` also transpiles everything, file by file, to out/js for the test runners (`--only-tests`: nothing else).
 * `--watch` builds on every change, unminified; `--dev` does so once.
 */
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureInstalled } from './ensureInstalled.mjs';
import { Missing, runScript } from './missing.mjs';
import { inRoot, root } from './root.mjs';

/** CommonJS libraries inside the ES modules need a `require` and a `__filename` (write-file-atomic names its temporary files by it); every chunk gets both. */
const REQUIRE_BANNER =
  "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url); const __filename = import.meta.filename;";
const TRANSPILED = ['src', 'test', 'webview-ui', 'bench'];

const extensionOptions = (minify) => ({
  entryPoints: { extension: inRoot('src/extension.ts') },
  outdir: inRoot('dist'),
  outExtension: { '.js': '.mjs' },
  chunkNames: '[name]-[hash]',
  bundle: true,
  format: 'esm',
  splitting: true,
  platform: 'node',
  target: 'node20',
  external: ['vscode'],
  // What axios brings for uploads (we make none), proxies (VS Code knows them) and tracing: 103 kB instead of 284.
  alias: Object.fromEntries(['form-data', 'https-proxy-agent', 'debug'].map((name) => [name, inRoot('scripts/neverUsed.cjs')])),
  banner: { js: REQUIRE_BANNER },
  minify,
  sourcemap: minify ? false : 'linked',
});

const webviewOptions = (minify) => ({
  entryPoints: { webview: inRoot('webview-ui/main.ts') },
  outdir: inRoot('dist'),
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  minify,
  sourcemap: minify ? false : 'inline',
});

const stylesOptions = (minify) => ({ entryPoints: { webview: inRoot('webview-ui/styles/main.css') }, outdir: inRoot('dist'), bundle: true, minify });

const parts = (minify) => [
  { name: 'extension', options: extensionOptions(minify), metafile: 'meta-extension.json' },
  { name: 'webview', options: webviewOptions(minify), metafile: 'meta-webview.json' },
  { name: 'styles', options: stylesOptions(minify), metafile: 'meta-styles.json' },
];

/** Builds the extension and the sidebar's page into dist/. */
export async function build({ minify = true } = {}) {
  const esbuild = await import('esbuild');
  await rm(inRoot('dist'), { recursive: true, force: true });
  await mkdir(inRoot('out'), { recursive: true });
  for (const part of parts(minify)) {
    mustExist(part);
    const { metafile } = await esbuild.build({ ...part.options, metafile: true, absWorkingDir: root, logLevel: 'warning' }).catch(broken);
    await writeFile(inRoot('out', part.metafile), JSON.stringify(metafile));
  }
}

/** esbuild has printed what is wrong, and where. */
function broken(error) {
  throw new Missing(`The build failed: ${error.errors?.length ?? 1} errors, see above.`);
}

function mustExist(part) {
  const entry = Object.values(part.options.entryPoints)[0];
  if (!existsSync(entry)) throw new Missing(`The build starts from ${path.relative(root, entry)}, which is not there.`);
}

/** Transpiles every TypeScript file to out/js, one to one, and removes what no longer has a source. */
export async function transpile() {
  const esbuild = await import('esbuild');
  const sources = TRANSPILED.flatMap((folder) => filesUnder(folder, /(?<!\.d)\.ts$/)).filter(
    (file) => !file.startsWith(path.join('test', 'fixtures')),
  );
  await esbuild
    .build({
      entryPoints: sources,
      absWorkingDir: root,
      outdir: 'out/js',
      outbase: '.',
      format: 'esm',
      platform: 'node',
      target: 'node20',
      sourcemap: 'inline',
      sourcesContent: false,
      logLevel: 'warning',
    })
    .catch(broken);
  const wanted = new Set(sources.map((file) => path.join('out', 'js', file.replace(/\.ts$/, '.js'))));
  const stale = filesUnder(path.join('out', 'js'), /\.js$/).filter((file) => !wanted.has(file));
  await Promise.all(stale.map((file) => rm(inRoot(file), { force: true })));
}

function filesUnder(folder, pattern) {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
}

/** Builds on every change until the person ends it. The two lines per build are what the editor's problem matcher looks for. */
async function watch() {
  const esbuild = await import('esbuild');
  await rm(inRoot('dist'), { recursive: true, force: true });
  for (const part of parts(false)) {
    mustExist(part);
    const context = await esbuild.context({ ...part.options, absWorkingDir: root, logLevel: 'info', plugins: [announce(part.name)] });
    await context.watch();
  }
}

function announce(name) {
  return {
    name: 'announce',
    setup(build) {
      build.onStart(() => console.log(`[watch] ${name}: build started`));
      build.onEnd(() => console.log(`[watch] ${name}: build finished`));
    },
  };
}

async function main(args) {
  await ensureInstalled();
  const unknown = args.filter((arg) => !['--tests', '--only-tests', '--watch', '--dev'].includes(arg));
  if (unknown.length > 0) throw new Missing(`Unknown option ${unknown.join(' ')}.`, 'Known: --tests, --only-tests, --watch, --dev.');
  if (args.includes('--watch')) return watch();
  if (args.includes('--tests') || args.includes('--only-tests')) await transpile();
  if (!args.includes('--only-tests')) await build({ minify: !args.includes('--dev') });
  return undefined;
}

await runScript(import.meta.url, main);
