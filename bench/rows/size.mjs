/** How big what people install is; no ratio, for bytes are the same on every machine. */
import { readFileSync, statSync } from 'node:fs';
import { entryBytes } from '../../scripts/budget.mjs';
import { inRoot } from '../../scripts/root.mjs';

export async function rows({ vsix }) {
  const entry = entryBytes(JSON.parse(readFileSync(inRoot('out', 'meta-extension.json'), 'utf8')));
  const figure = (id, bytes) => ({ id, figure: bytes / 1000 });
  return [
    figure('size-package', statSync(vsix).size),
    figure('size-entry', entry),
    figure('size-webview', statSync(inRoot('dist', 'webview.js')).size),
  ];
}
