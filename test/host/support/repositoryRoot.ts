/** Where the project is on this machine, for host tests that read fixtures: the extension host's own working folder is somewhere else. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** This file runs as out/js/test/host/support/repositoryRoot.js. */
export const repositoryRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..', '..');
export const fixture = (...parts: string[]): string => path.join(repositoryRoot, 'test', 'fixtures', ...parts);
