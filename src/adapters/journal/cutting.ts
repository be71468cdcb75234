/**
 * Cuts lines that were taken back out of the logs of this device. A log is cut by who holds its writer: logs that nobody holds are taken, cut
 * and let go; one that another window holds is cut by that window when it meets the event. A log of another device (a home folder on the
 * network) is cut there: its windows cannot be seen from here, and replacing a file that one of them appends to would lose what it writes.
 * A file is replaced whole, so that a cut that is killed leaves either version; everything else in it stays byte for byte.
 */
import { readFile, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { parseLine } from '../../core/journal/logLine.js';
import { flushFolder } from './durably.js';
import { claimWriter } from './writerClaim.js';

const lineFeed = 0x0a;

export interface CutOptions {
  readonly folder: string;
  readonly mentorshipId: string;
  readonly device: string;
  /** Relative to the folder. */
  readonly files: readonly string[];
  readonly gone: ReadonlySet<string>;
}

/** Cuts what can be cut from here; says whether anything was. Throws what the file system throws. */
export async function cutFiles({ folder, mentorshipId, device, files, gone }: CutOptions): Promise<boolean> {
  let isAnyCut = false;
  for (const file of files) {
    const writer = basename(file, '.jsonl');
    const path = join(folder, file);
    if (!writer.startsWith(`${device}-`) || !(await holdsAny(path, gone))) continue;
    const claim = await claimWriter(mentorshipId, writer);
    if (claim === undefined) continue;
    try {
      await cutLines(path, gone);
      isAnyCut = true;
    } finally {
      await claim.release();
    }
  }
  return isAnyCut;
}

async function holdsAny(path: string, gone: ReadonlySet<string>): Promise<boolean> {
  return linesOf(await readFile(path)).some((line) => isGone(line, gone));
}

/** Reads the file again: its last holder may have written between the look and the claim. */
async function cutLines(path: string, gone: ReadonlySet<string>): Promise<void> {
  const kept = linesOf(await readFile(path)).filter((line) => !isGone(line, gone));
  await writeFileAtomic(path, Buffer.concat(kept), { mode: 0o600 });
  await removeLeftovers(path);
  await flushFolder(dirname(path));
}

/** What an earlier cut that was killed left beside the file; nobody else writes under this name while we hold the writer. */
async function removeLeftovers(path: string): Promise<void> {
  const names = await readdir(dirname(path));
  const leftovers = names.filter((name) => name.startsWith(`${basename(path)}.`));
  await Promise.all(leftovers.map((name) => rm(join(dirname(path), name), { force: true })));
}

/** The lines with their line feeds. */
function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(lineFeed, start);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(start, next));
    start = next;
  }
  return lines;
}

function isGone(line: Buffer, gone: ReadonlySet<string>): boolean {
  const parsed = parseLine(line.toString('utf8').replace(/\n$/, ''));
  return parsed.ok && parsed.event.type !== 'taken-back' && gone.has(parsed.event.id);
}
