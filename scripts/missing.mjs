/**
 * What a person must know when a script cannot go on: one sentence that says what is missing, one that says what to do.
 * Everything else that is thrown is a bug of ours and keeps its stack.
 */
import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export class Missing extends Error {
  constructor(what, remedy) {
    super(remedy ? `${what}\n${remedy}` : what);
    this.name = 'Missing';
  }
}

/** Runs a script's main function when the module was started by `node <file>`, not when it was imported. */
export async function runScript(moduleUrl, main) {
  if (!isStarted(moduleUrl)) return;
  try {
    const code = await main(process.argv.slice(2));
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    console.error(error instanceof Missing ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}

function isStarted(moduleUrl) {
  if (process.argv[1] === undefined) return false;
  try {
    return pathToFileURL(realpathSync(process.argv[1])).href === moduleUrl;
  } catch {
    return false;
  }
}
