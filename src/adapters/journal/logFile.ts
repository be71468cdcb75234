/**
 * One log file that only its holder (`writerClaim.ts`) appends to. What it acknowledges survives kill -9 and power loss; a torn tail is cut off
 * on opening and kept aside; a failed append leaves nothing behind, and says when that cannot be promised.
 */
import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { storageCode, storageProblem } from '../../core/storageProblem.js';
import type { Problem } from '../../core/problem.js';
import { flushFolder, makeFolder } from './durably.js';
import { keepAside } from './aside.js';

export type Appended =
  | { readonly ok: true }
  /** `isSpoilt`: others may have seen whole lines of it, or still can. Then its ids must never be used again. */
  | { readonly ok: false; readonly problem: Problem; readonly isSpoilt: boolean };

const lineFeed = 0x0a;
const step = 64 * 1024;

export class LogFile {
  readonly #handle: FileHandle;
  #size: number;

  private constructor(handle: FileHandle, size: number) {
    this.#handle = handle;
    this.#size = size;
  }

  /** Opens for appending, makes it where it is missing, mends its tail. Throws what the file system throws. */
  static async open(path: string, asideFolder: string): Promise<LogFile> {
    await makeFolder(dirname(path));
    const handle = await openOrMake(path);
    try {
      return new LogFile(handle, await mendTail(handle, path, asideFolder));
    } catch (cause) {
      await handle.close();
      throw cause;
    }
  }

  /** Length up to the last acknowledged line. */
  get size(): number {
    return this.#size;
  }

  /** Appends whole lines in one write and one flush. One call at a time. */
  async append(lines: readonly string[]): Promise<Appended> {
    const bytes = Buffer.from(`${lines.join('\n')}\n`);
    let written = 0;
    try {
      while (written < bytes.length) written += await this.#writeSome(bytes, written);
      await this.#handle.datasync(); // before we acknowledge: a tick must survive a pulled plug
      this.#size += bytes.length;
      return { ok: true };
    } catch (cause) {
      const wasVisible = bytes.subarray(0, written).includes(lineFeed);
      const isCutBack = await this.#cutBack();
      return { ok: false, problem: storageProblem(cause), isSpoilt: wasVisible || !isCutBack };
    }
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }

  async #writeSome(bytes: Buffer, from: number): Promise<number> {
    const { bytesWritten } = await this.#handle.write(bytes, from, bytes.length - from, this.#size + from);
    return bytesWritten;
  }

  async #cutBack(): Promise<boolean> {
    try {
      await this.#handle.truncate(this.#size);
      await this.#handle.datasync();
      return true;
    } catch {
      return false; // the append's own failure is what is reported; this one only makes the file spoilt
    }
  }
}

/** Not opened "for append": such a handle cannot be truncated on Windows. */
async function openOrMake(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r+');
  } catch (cause) {
    if (storageCode(cause) !== 'ENOENT') throw cause;
  }
  const handle = await open(path, 'wx+', 0o600);
  await flushFolder(dirname(path));
  return handle;
}

/** Cuts off what follows the last line feed: a line that was never acknowledged. Gives the length that is left. */
async function mendTail(handle: FileHandle, path: string, asideFolder: string): Promise<number> {
  const { size } = await handle.stat();
  let whole = size;
  const tail: Buffer[] = [];
  while (whole > 0) {
    const from = Math.max(0, whole - step);
    const part = Buffer.alloc(whole - from);
    await handle.read(part, 0, part.length, from);
    const end = part.lastIndexOf(lineFeed) + 1;
    tail.unshift(part.subarray(end));
    whole = from + end;
    if (end > 0) break;
  }
  if (whole === size) return size;
  await keepAside(asideFolder, path, Buffer.concat(tail));
  await handle.truncate(whole);
  await handle.datasync();
  return whole;
}
