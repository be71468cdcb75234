/** The project's own modules as the tests run them, transpiled file by file to out/js. */
import { pathToFileURL } from 'node:url';
import { inRoot } from '../scripts/root.mjs';

/** Gives a module by its path in the sources, without the extension: `ours('src/core/journal/fold')`. */
export function ours(module) {
  return import(pathToFileURL(inRoot('out', 'js', `${module}.js`)).href);
}
