/** The few steps that make files survive a pulled plug, in one place. */
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A new name in a folder is durable only once the folder itself is flushed. Windows has no such thing and needs none. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder where it is missing, durably. */
export async function makeFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true });
  if (made !== undefined) await flushFolder(dirname(made));
}
