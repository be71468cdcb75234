/**
 * Makes the named tests runnable for mocha (out/js, file by file), so that `npm run check` can read the manifest without a build.
 */
import { build } from 'esbuild';

await build({
  entryPoints: process.argv.slice(2),
  outdir: 'out/js',
  outbase: '.',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'error',
});
