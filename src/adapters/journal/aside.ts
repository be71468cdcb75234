/** Keeps what a journal cannot use but will not destroy (torn tails, refused lines) beside it, up to a limit, for whoever mends it by hand. */
import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { makeFolder } from './durably.js';

const limit = 1024 * 1024;

export async function keepAside(folder: string, of: string, what: Buffer): Promise<void> {
  await makeFolder(folder);
  const handle = await open(join(folder, `${basename(of, '.jsonl')}.txt`), 'a', 0o600);
  try {
    const { size } = await handle.stat();
    const kept = what.subarray(0, Math.max(0, limit - size));
    if (kept.length === 0) return;
    await handle.appendFile(kept);
    await handle.appendFile('\n');
    await handle.datasync();
  } finally {
    await handle.close();
  }
}
