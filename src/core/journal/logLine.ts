/**
 * One line of a log: an event as JSON, or a reason why it is none. The raw line is kept and is what is passed on; nothing is ever serialised
 * again, so that an event from a newer version survives us byte for byte. A bad line never throws (docs/threats.md, 7: long lines, deep nesting, lone
 * surrogates, `__proto__`).
 */
import { forms, type JournalEvent } from './event.js';

/** Longest line in bytes of UTF-8, without its line feed. */
export const lineLimit = 64 * 1024;
const nestingLimit = 64;
/** A line up to this long is not counted: it can open at most half as many brackets, which neither JSON.parse nor a schema minds. */
const shortEnoughToNest = 4096;

export type LineFault = 'too-long' | 'line-break' | 'too-deep' | 'not-json' | 'ill-formed-text' | 'not-an-event';

export interface ReadLine {
  readonly ok: true;
  readonly event: JournalEvent;
  readonly raw: string;
}
export type UnreadableLine = { readonly ok: false; readonly reason: LineFault; readonly raw: string };
export type ParsedLine = ReadLine | UnreadableLine;

/** The line for an event, without a line feed. Who writes it reads it back by {@link parseLine} first: what we cannot read we do not write. */
export function encodeLine({ v, id, at, by, type, data }: EventToWrite): string {
  return JSON.stringify({ v, id, at, by, type, data });
}

/** An event whose parts nobody has checked yet: reading the line back does. */
type EventToWrite = { readonly [Key in keyof JournalEvent]: JournalEvent[Key] extends string ? string : JournalEvent[Key] };

export function parseLine(raw: string): ParsedLine {
  const fault = faultOfText(raw);
  if (fault !== undefined) return { ok: false, reason: fault, raw };
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return { ok: false, reason: 'not-json', raw }; // the position in the text, which is all that the error says, helps nobody
  }
  // Escapes can hide half a surrogate pair from the check of the raw text; almost no line has any, so that the walk is rare.
  if (raw.includes('\\u') && hiddenSurrogate.test(raw) && !isWellFormed(value)) return { ok: false, reason: 'ill-formed-text', raw };
  return isEvent(value) ? { ok: true, event: value, raw } : { ok: false, reason: 'not-an-event', raw };
}

/** The two halves of an event's id. */
export function splitId(id: string): { readonly writer: string; readonly sequence: number } {
  const slash = id.lastIndexOf('/');
  return { writer: id.slice(0, slash), sequence: sequenceAfter(id, slash) };
}

/** The number behind the slash, read digit by digit: cutting the text out and converting it took three times as long. */
export function sequenceAfter(id: string, slash: number): number {
  let sequence = 0;
  for (let index = slash + 1; index < id.length; index += 1) sequence = sequence * 10 + id.charCodeAt(index) - 48;
  return sequence;
}

/**
 * What the schema `JournalEvent` accepts, three times as fast: opening a journal checks every envelope, and the generic check took a third of
 * the whole time. A property test holds the two together.
 */
export function isEvent(value: unknown): value is JournalEvent {
  if (!hasAllKeys(value) || value.v !== 1) return false;
  return isForm(value.id, forms.eventId) && isForm(value.at, forms.stamp) && isForm(value.by, forms.name) && isForm(value.type, forms.typeName);
}

function hasAllKeys(value: unknown): value is Record<keyof JournalEvent, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return 'v' in value && 'id' in value && 'at' in value && 'by' in value && 'type' in value && 'data' in value;
}

function isForm(value: unknown, form: RegExp): boolean {
  return typeof value === 'string' && form.test(value);
}

const hiddenSurrogate = /\\u[dD][89a-fA-F]/;

function faultOfText(raw: string): LineFault | undefined {
  if (isTooLong(raw)) return 'too-long';
  if (raw.includes('\n')) return 'line-break'; // white space to JSON, but two lines to a file
  if (!raw.isWellFormed()) return 'ill-formed-text';
  return raw.length > shortEnoughToNest && nestsTooDeep(raw) ? 'too-deep' : undefined;
}

/** Counts bytes of UTF-8 only where the length in UTF-16 units leaves it open (a unit has at most three bytes). */
function isTooLong(raw: string): boolean {
  if (raw.length > lineLimit) return true;
  if (raw.length * 3 <= lineLimit) return false;
  let bytes = raw.length;
  for (let index = 0; index < raw.length; index += 1) {
    const unit = raw.charCodeAt(index);
    if (unit >= 0x80) bytes += 1;
    if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) bytes += 1; // each half of a pair has two of its four bytes
  }
  return bytes > lineLimit;
}

/** Counts brackets outside strings; on text that is no JSON the count may be off, and JSON.parse then says so. One pass, whatever the text. */
function nestsTooDeep(raw: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < raw.length; index += 1) {
    const sign = raw.charAt(index);
    if (sign === '"') isInString = !isInString;
    else if (isInString) index += sign === '\\' ? 1 : 0;
    else depth += nesting.get(sign) ?? 0;
    if (depth > nestingLimit) return true;
  }
  return false;
}

const nesting = new Map([
  ['[', 1],
  ['{', 1],
  [']', -1],
  ['}', -1],
]);

/** Walks a value whose nesting is known to be harmless. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => key.isWellFormed() && isWellFormed(inner));
}
