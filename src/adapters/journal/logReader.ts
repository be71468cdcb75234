/**
 * Reads the complete lines of a log from a place on, in pieces, so that neither a huge file nor a huge line fills the memory (docs/threats.md, 7).
 * A last line without its line feed is not there yet. Bytes that are no UTF-8 make their line unreadable, never a line with other letters.
 */
import { isUtf8 } from 'node:buffer';
import { open, type FileHandle } from 'node:fs/promises';
import { parseLine, type ParsedLine } from '../../core/journal/logLine.js';

/** Largest part of one log that is read, in bytes and in lines. */
export const logLimit = 16 * 1024 * 1024;
const lineCountLimit = 250_000;

const lineFeed = 0x0a;
const pieceSize = 1024 * 1024; // a line that fills a whole piece is too long by far

export interface Progress {
  /** Just behind the last complete line that was read. */
  readonly offset: number;
  readonly lineCount: number;
  readonly isBeyondLimit: boolean;
}

export const unread: Progress = { offset: 0, lineCount: 0, isBeyondLimit: false };

/** Gives the lines between `from` and `size`, piece by piece, and how far it came. Throws what the file system throws. */
export async function readLines(path: string, from: Progress, size: number, take: (lines: readonly ParsedLine[]) => void): Promise<Progress> {
  const handle = await open(path, 'r');
  try {
    return await readPieces(handle, from, Math.min(size, logLimit), take, size > logLimit);
  } finally {
    await handle.close();
  }
}

async function readPieces(
  handle: FileHandle,
  from: Progress,
  end: number,
  take: (lines: readonly ParsedLine[]) => void,
  isCut: boolean,
): Promise<Progress> {
  const piece = Buffer.allocUnsafe(Math.min(pieceSize, Math.max(end - from.offset, 1)));
  let { offset, lineCount } = from;
  let position = offset;
  let filled = 0;
  let head: string | undefined;
  while (position < end && lineCount < lineCountLimit) {
    const { bytesRead } = await handle.read(piece, filled, Math.min(piece.length - filled, end - position), position);
    if (bytesRead === 0) break;
    position += bytesRead;
    filled += bytesRead;
    const whole = piece.subarray(0, filled).lastIndexOf(lineFeed);
    if (whole >= 0) {
      const lines = linesOf(piece.subarray(0, whole), head);
      head = undefined;
      take(lines);
      lineCount += lines.length;
      piece.copyWithin(0, whole + 1, filled);
      filled -= whole + 1;
      offset = position - filled;
    } else if (filled === piece.length) {
      head ??= piece.toString('latin1', 0, 200);
      filled = 0;
    }
  }
  return { offset, lineCount, isBeyondLimit: isCut || lineCount >= lineCountLimit };
}

/** `head`: the beginning of a line so long that the rest of it, the first of these lines, is not worth looking at. */
function linesOf(bytes: Buffer, head: string | undefined): ParsedLine[] {
  const lines = isUtf8(bytes) ? bytes.toString('utf8').split('\n').map(parseLine) : byteLines(bytes).map(lineOfBytes);
  if (head !== undefined) lines[0] = { ok: false, reason: 'too-long', raw: head };
  return lines;
}

function byteLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  lines.push(bytes.subarray(start));
  return lines;
}

function lineOfBytes(bytes: Buffer): ParsedLine {
  return isUtf8(bytes) ? parseLine(bytes.toString('utf8')) : { ok: false, reason: 'ill-formed-text', raw: bytes.toString('latin1') };
}
