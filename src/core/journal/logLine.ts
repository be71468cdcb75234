/**
 * One line of a log: an event as JSON, or a reason why it is none. The raw line is kept and is what is passed on; nothing is ever serialised
 * again, so that an event from a newer version survives us byte for byte. A bad line never throws (threat 7: long lines, deep nesting, lone
 * surrogates, `__proto__`).
 */
import { forms, type EventId, type JournalEvent, type PersonId, type Stamp } from './event.js';

/** Longest line in bytes of UTF-8, without its line feed. */
export const lineLimit = 64 * 1024;
const nestingLimit = 64;
/** A line up to this long is not counted: it can open at most half as many brackets, which neither JSON.parse nor a schema minds. */
const shortEnoughToNest = 4096;

export type LineFault = 'too-long' | 'line-break' | 'too-deep' | 'not-json' | 'ill-formed-text' | 'not-an-event';

export type ReadLine = { readonly ok: true; readonly event: JournalEvent; readonly raw: string };
export type UnreadableLine = { readonly ok: false; readonly reason: LineFault; readonly raw: string };
export type ParsedLine = ReadLine | UnreadableLine;

/** The line for an event, without a line feed. Who writes it reads it back by {@link parseLine} first: what we cannot read we do not write. */
export function encodeLine(event: JournalEvent): string {
  const { v, id, at, by, type, data } = event;
  return JSON.stringify({ v, id, at, by, type, data });
}

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
  if (hiddenSurrogate.test(raw) && !isWellFormed(value)) return { ok: false, reason: 'ill-formed-text', raw };
  const event = envelopeOf(value);
  return event === undefined ? { ok: false, reason: 'not-an-event', raw } : { ok: true, event, raw };
}

/**
 * What the schema `JournalEvent` accepts, three times as fast: opening a journal checks every envelope, and the generic check took a third of
 * the whole time. A property test holds the two together.
 */
export function envelopeOf(value: unknown): JournalEvent | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('v' in value && 'id' in value && 'at' in value && 'by' in value && 'type' in value && 'data' in value)) return undefined;
  const { v, id, at, by, type, data } = value;
  if (v !== 1 || !isEventId(id) || !isStamp(at) || !isPersonId(by) || !isTypeName(type)) return undefined;
  return { v, id, at, by, type, data }; // a new object: no further key of the line comes along
}

const isEventId = (value: unknown): value is EventId => typeof value === 'string' && forms.eventId.test(value);
const isStamp = (value: unknown): value is Stamp => typeof value === 'string' && forms.stamp.test(value);
const isPersonId = (value: unknown): value is PersonId => typeof value === 'string' && forms.name.test(value);
const isTypeName = (value: unknown): value is string => typeof value === 'string' && forms.typeName.test(value);

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

const nesting = new Map([['[', 1], ['{', 1], [']', -1], ['}', -1]]);

/** Walks a value whose nesting is known to be harmless. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => key.isWellFormed() && isWellFormed(inner));
}
