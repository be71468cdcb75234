/** Reads a `.tar.gz` in one go, from the first byte to the last. The parser only says what stands there; nothing is decided here. */
import { createGunzip } from 'node:zlib';
import { extract, type Extract, type ExtractEvents } from 'tar-stream';
import type { ArchiveEntry } from '../../../core/exercise/archivePlan.js';
import { longestFile } from '../../../core/exercise/exercise.js';
import { asCommit, unreadableUnlessOurs, type Inflating, type OpenArchive } from './inflating.js';

/** Few large pieces: each is a turn of the event loop. */
const pieceBytes = 256 * 1024;
const block = 512;

type Entry = ExtractEvents['entry'];

export async function openTarGz(packed: Uint8Array, inflating: Inflating): Promise<OpenArchive> {
  const found = new Found(inflating);
  const start: Buffer[] = [];
  const gunzip = createGunzip({ chunkSize: pieceBytes });
  gunzip.end(packed);
  const ended = whenEnded(found.tar);
  try {
    for await (const piece of gunzip) {
      if (!Buffer.isBuffer(piece)) continue;
      inflating.bytes(piece.length);
      if (start.length < 2) start.push(piece);
      if (!found.tar.write(piece)) await Promise.race([whenDrained(found.tar), ended]);
    }
    found.tar.end(undefined);
    await ended;
  } catch (error) {
    found.tar.destroy();
    throw unreadableUnlessOurs(error);
  }
  return { entries: found.entries, commit: commitOf(Buffer.concat(start)), bytesOf: (entry) => Promise.resolve(found.bytesOf(entry)) };
}

class Found {
  readonly tar: Extract = extract();
  readonly entries: ArchiveEntry[] = [];
  readonly #inflating: Inflating;
  readonly #pieces: Uint8Array[][] = [];

  constructor(inflating: Inflating) {
    this.#inflating = inflating;
    this.tar.on('entry', (...entry: Entry) => this.#take(entry));
  }

  bytesOf(entry: number): Uint8Array {
    return new Uint8Array(Buffer.concat(this.#pieces[entry] ?? []));
  }

  #take([header, body, next]: Entry): void {
    const pieces: Uint8Array[] = [];
    const kind = kindOf(header);
    this.entries.push({ path: header.name, kind, size: header.size });
    this.#pieces.push(pieces);
    const goOn = (): void => next(this.#inflating.entryFault());
    // A folder has no bytes, whatever size its header tells: the parser would never say that they have ended.
    if (header.type === 'directory') {
      queueMicrotask(goOn);
      return;
    }
    // What is too large to be written is counted and let go: the plan refuses it, or leaves it out.
    if (kind === 'file' && header.size <= longestFile) body.on('data', (piece) => piece instanceof Uint8Array && pieces.push(piece));
    else body.resume();
    body.on('error', () => undefined); // the same as that of the whole, which is heard
    body.on('end', goOn);
  }
}

/** A file with holes says so only in records of its own; its kind is that of any other file. */
function kindOf({ type, pax }: Entry[0]): ArchiveEntry['kind'] {
  const hasHoles = typeof pax === 'object' && pax !== null && Object.keys(pax).some((key) => key.startsWith('GNU.sparse.'));
  if (type === 'file' && !hasHoles) return 'file';
  return type === 'directory' ? 'folder' : 'other';
}

/** Heard from the beginning on: it may fail before anybody waits for it. */
function whenEnded(tar: Extract): Promise<void> {
  const ended = new Promise<void>((resolve, reject) => {
    tar.on('finish', () => resolve());
    tar.on('error', reject);
  });
  ended.catch(() => undefined);
  return ended;
}

function whenDrained(tar: Extract): Promise<void> {
  return new Promise((resolve) => void tar.once('drain', () => resolve()));
}

/** What git puts in front of everything: a record for the whole archive, whose comment is the commit. The parser keeps it to itself. */
function commitOf(start: Buffer): string | undefined {
  if (start.length < 2 * block || String.fromCharCode(start[156] ?? 0) !== 'g') return undefined;
  const size = Number.parseInt(start.toString('latin1', 124, 136), 8);
  const records = start.toString('latin1', block, block + Math.min(size, block));
  return asCommit(/^\d+ comment=(.*)$/m.exec(records)?.[1]);
}
