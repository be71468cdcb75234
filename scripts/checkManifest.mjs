/**
 * Makes the named tests runnable for mocha (out/js, file by file), so that `npm run check` can read the manifest without a build.
 */
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const tests = process.argv.slice(2);
// What they read our sources with lies beside them.
const beside = [...new Set(tests.map((test) => join(dirname(test), 'sourceText.ts')))];

await build({
  entryPoints: [...tests, ...beside],
  outdir: 'out/js',
  outbase: '.',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'error',
});
