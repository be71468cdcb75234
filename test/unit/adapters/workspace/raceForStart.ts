/**
 * One of several windows that race for a pending start, as a real process: says "ready", waits for a line, tries every folder it was told, and says
 * which starts it got.
 */
import { once } from 'node:events';
import { pairingFolderFiles } from '../../../../src/adapters/workspace/pairingFolderFiles.js';
import { aClock, freshIds } from '../../../builders/given.js';

const [root = '', now = '', ...folders] = process.argv.slice(2);
const files = pairingFolderFiles({ root: () => root, clock: aClock(Number(now)), ids: freshIds });

process.stdout.write('ready\n');
await once(process.stdin, 'data');

const taken: string[] = [];
for (const folder of folders) {
  const start = await files.takeStart(folder);
  if (start) taken.push(start.startId);
}
process.stdout.write(`${JSON.stringify(taken)}\n`);
process.exit(0);
