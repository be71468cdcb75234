/**
 * The reading side of a journal's folder: every log of it, each from where it was read to last. It never writes, and never trusts that a file
 * only grows: one that shrank, was replaced or is gone means that everything is to be read again.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { storageCode } from '../../core/storageProblem.js';
import type { ParsedLine } from '../../core/journal/logLine.js';
import { readLines, unread, type Progress } from './logReader.js';

/** Logs of our own and our partner's devices, and what was received. */
const rooms = ['log', 'received'] as const;
type Room = (typeof rooms)[number];

const logCountLimit = 64;
const logName = /^[a-z0-9][a-z0-9-]{0,63}\.jsonl$/; // leaves out what a rewriting that was killed left behind

export type LookOutcome = 'grown' | 'unchanged' | 'replaced';

interface Place extends Progress {
  readonly inode: number;
  readonly size: number;
}

export class JournalFiles {
  readonly #folder: string;
  readonly #places = new Map<string, Place>();
  #isTooMany = false;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Logs of which something was left unread. */
  get beyondLimits(): number {
    return [...this.#places.values()].filter(({ isBeyondLimit }) => isBeyondLimit).length + (this.#isTooMany ? 1 : 0);
  }

  /** The files that were read, relative to the journal's folder. */
  known(): readonly string[] {
    return [...this.#places.keys()];
  }

  /** Reads what is new. After `replaced` start again with new files and a new fold. Throws what the file system throws. */
  async readNew(take: (file: string, lines: readonly ParsedLine[]) => void): Promise<LookOutcome> {
    const files = await this.#list();
    if ([...this.#places.keys()].some((file) => !files.includes(file))) return 'replaced';
    let outcome: LookOutcome = 'unchanged';
    for (const file of files) {
      const looked = await this.#readFile(file, take);
      if (looked === 'replaced') return looked;
      if (looked === 'grown') outcome = looked;
    }
    return outcome;
  }

  /** Notes that a file was appended to by ourselves, up to `size`, so that it need not be read. */
  skipTo(file: string, size: number, lineCount: number): void {
    const place = this.#places.get(file);
    if (place === undefined || place.offset >= size) return; // a file not read yet is read by the next look; known ids change nothing
    this.#places.set(file, { ...place, offset: size, size, lineCount: place.lineCount + lineCount });
  }

  async #readFile(file: string, take: (file: string, lines: readonly ParsedLine[]) => void): Promise<LookOutcome> {
    const path = join(this.#folder, file);
    const { ino: inode, size } = await stat(path);
    const place = this.#places.get(file);
    const seen = place === undefined ? 'grown' : compare(place, { inode, size });
    if (seen !== 'grown') return seen;
    const progress = await readLines(path, place ?? unread, size, (lines) => {
      take(file, lines);
    });
    this.#places.set(file, { ...progress, inode, size });
    return progress.lineCount === (place?.lineCount ?? 0) ? 'unchanged' : 'grown';
  }

  async #list(): Promise<string[]> {
    const lists = await Promise.all(rooms.map((room) => namesIn(join(this.#folder, room))));
    this.#isTooMany = lists.some((names) => names.length > logCountLimit);
    return rooms.flatMap((room, index) => (lists[index] ?? []).slice(0, logCountLimit).map((name) => `${room}/${name}`));
  }
}

function compare(place: Place, now: { readonly inode: number; readonly size: number }): LookOutcome {
  if (place.inode !== now.inode || now.size < place.offset) return 'replaced';
  return place.size === now.size || place.isBeyondLimit ? 'unchanged' : 'grown';
}

/** The file of a writer, relative to the journal's folder, the way it is written everywhere. */
export function fileOf(room: Room, writer: string): string {
  return `${room}/${writer}.jsonl`;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => logName.test(name)).sort();
  } catch (cause) {
    if (storageCode(cause) === 'ENOENT') return [];
    throw cause;
  }
}
