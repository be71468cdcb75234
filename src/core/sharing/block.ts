/**
 * The text blocks that people send each other: a heading, one plain sentence for strangers, and letters that survive what mail and chat do to text.
 *
 * The letters begin with a mark, `MPU1/3,` (an update, version 1, three parts); each part is base64 with a check value of four letters at its end; parts are
 * divided by commas, and a semicolon ends the last. Everything else that turns up between them (line breaks, `>` of a quotation, no-break and
 * zero-width spaces, code fences, quotation marks, `=` of quoted-printable) is none of the letters and is dropped. So nothing depends on lines, a damaged
 * part can be named, and whatever stands before or after does no harm.
 */
import { fromBase64, toBase64 } from './base64.js';
import { crc32 } from './crc32.js';

export type BlockKind = 'invite' | 'reply' | 'update';

export const headings: Record<BlockKind, string> = { invite: 'MENTORSHIP INVITE', reply: 'MENTORSHIP REPLY', update: 'MENTORSHIP UPDATE' };
const marks: Record<BlockKind, string> = { invite: 'MPI', reply: 'MPR', update: 'MPU' };
const version = 1;

/** What is read of one paste, in UTF-16 units; longer is refused before anything looks at it. */
export const longestPaste = 400_000;
/** What one block carries, in bytes: far more than a mentorship, and a paste has room for it. */
export const largestPayload = 240_000;
const mostBlocks = 20;
/** Bytes of a part: whole groups of three. */
const partBytes = 360;
const mostParts = Math.ceil(largestPayload / partBytes);
const lineLength = 72;

export type Block =
  | { readonly ok: true; readonly kind: BlockKind; readonly payload: Uint8Array }
  | { readonly ok: false; readonly kind: BlockKind; readonly fault: BlockFault };

export type BlockFault =
  /** The version is not ours. */
  | { readonly type: 'newer' | 'older' }
  /** The heading is there, and not the letters. */
  | { readonly type: 'no-letters' }
  /** So many parts came of so many: the end is missing. */
  | { readonly type: 'cut-short'; readonly came: number; readonly of: number }
  | { readonly type: 'damaged'; readonly part: number; readonly of: number }
  | { readonly type: 'too-large' };

/** The block as it is sent; `sentence` says in plain words what this is. */
export function writeBlock(kind: BlockKind, payload: Uint8Array, sentence: string): string {
  const of = Math.max(1, Math.ceil(payload.length / partBytes));
  const parts = Array.from({ length: of }, (_, index) => {
    const letters = toBase64(payload.subarray(index * partBytes, (index + 1) * partBytes));
    return `${letters}${checkOf({ kind, of, index }, letters)}`;
  });
  const text = `${marks[kind]}${String(version)}/${String(of)},${parts.join(',')};`;
  const lines = text.match(new RegExp(`.{1,${String(lineLength)}}`, 'g')) ?? [];
  return [headings[kind], sentence, ...lines].join('\n');
}

/** Every block in a text, in its order. A text that is too long gives one fault; a text without any gives none. */
export function readBlocks(text: string): readonly Block[] {
  if (text.length > longestPaste) return [{ ok: false, kind: 'update', fault: { type: 'too-large' } }];
  const plain = withoutCopying(text);
  const found = [...plain.matchAll(beginning)].slice(0, mostBlocks);
  if (found.length === 0) return headingsIn(plain).map((kind) => ({ ok: false, kind, fault: { type: 'no-letters' } }));
  return found.map((match, index) => readBlock(match, plain.slice(match.index + match[0].length, found[index + 1]?.index)));
}

/** The mark may have been broken by a line's end and a quotation's sign like everything else. */
const gap = String.raw`[^A-Za-z0-9+/,;]*`;
const beginning = new RegExp(`(?<![A-Za-z0-9+/])M${gap}P${gap}([IRU])((?:${gap}[0-9]){1,4})${gap}/((?:${gap}[0-9]){1,6})${gap},`, 'g');
const kindOf = new Map<string | undefined, BlockKind>([
  ['I', 'invite'],
  ['R', 'reply'],
  ['U', 'update'],
]);

function readBlock([, letter, madeBy = '', count = '']: RegExpExecArray, rest: string): Block {
  const kind = kindOf.get(letter) ?? 'update';
  const made = numberIn(madeBy);
  if (made !== version) return { ok: false, kind, fault: { type: made > version ? 'newer' : 'older' } };
  const of = numberIn(count);
  if (of > mostParts || of === 0) return { ok: false, kind, fault: { type: 'too-large' } };
  const end = rest.indexOf(';');
  const parts = (end < 0 ? rest : rest.slice(0, end)).split(',', of).map((part) => part.replace(/[^A-Za-z0-9+/]/g, ''));
  return wholeOf({ kind, parts, of, isEnded: end >= 0 });
}

interface Pieces {
  readonly kind: BlockKind;
  readonly parts: readonly string[];
  readonly of: number;
  /** Whether the semicolon came that ends it. */
  readonly isEnded: boolean;
}

function wholeOf({ kind, parts, of, isEnded }: Pieces): Block {
  const read = parts.map((part, index) => bytesOf({ kind, of, index }, part));
  const damaged = read.indexOf(undefined);
  // What stands last in a text that ends too early is a piece of a part.
  const cutShort = damaged < 0 ? parts.length < of : !isEnded && damaged === parts.length - 1;
  if (cutShort) return { ok: false, kind, fault: { type: 'cut-short', came: damaged < 0 ? parts.length : damaged, of } };
  if (damaged >= 0) return { ok: false, kind, fault: { type: 'damaged', part: damaged + 1, of } };
  const whole = new Uint8Array(read.reduce((sum, bytes) => sum + (bytes?.length ?? 0), 0));
  read.forEach((bytes, index) => {
    whole.set(bytes ?? [], index * partBytes);
  });
  return { ok: true, kind, payload: whole };
}

interface Place {
  readonly kind: BlockKind;
  readonly of: number;
  readonly index: number;
}

function bytesOf(place: Place, part: string): Uint8Array | undefined {
  const letters = part.slice(0, -checkLength);
  if (part.slice(-checkLength) !== checkOf(place, letters)) return undefined;
  const bytes = fromBase64(letters);
  return bytes !== undefined && bytes.length <= partBytes ? bytes : undefined;
}

const checkLength = 4;

/** Says also which part of how many it is, and of which kind, so that none can change places or be left out unnoticed. */
function checkOf({ kind, of, index }: Place, letters: string): string {
  const crc = crc32(`${kind} ${String(index)} ${String(of)} ${letters}`);
  return toBase64(Uint8Array.from([crc >>> 24, crc >>> 16, crc >>> 8]));
}

function numberIn(digits: string): number {
  return Number(digits.replace(/[^0-9]/g, ''));
}

/** Signs that copying from a page's source writes as words, whose letters would be taken for ours. */
function withoutCopying(text: string): string {
  return text.replace(/&(?:[a-z]{2,8}|#[0-9]{1,7}|#x[0-9a-f]{1,6});/gi, ' ').replace(/=[\t ]*\r?\n/g, '');
}

function headingsIn(text: string): readonly BlockKind[] {
  const kinds: readonly BlockKind[] = ['invite', 'reply', 'update'];
  return kinds.filter((kind) => new RegExp(headings[kind].replace(' ', String.raw`[\s\u00a0>]+`), 'i').test(text));
}
