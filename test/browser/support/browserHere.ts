/** Where the project lies, and the Chromium that the tests drive, by the project's own search. */
import { fileURLToPath, pathToFileURL } from 'node:url';

interface Search {
  readonly findChromium: () => Promise<string>;
}

/** `scripts/` is plain JavaScript without types, and lies beside the sources, not beside what was transpiled. */
export async function browserHere(): Promise<string> {
  const { findChromium } = (await import(pathToFileURL(`${projectRoot()}/scripts/host/findChromium.mjs`).href)) as Search;
  return findChromium();
}

/** The project's folder, from the source as well as from what was transpiled to out/js. */
export function projectRoot(): string {
  const here = fileURLToPath(import.meta.url).replaceAll('\\', '/');
  return here.slice(0, here.lastIndexOf('/test/browser/')).replace(/\/out\/js$/, '');
}
