/**
 * The one home of text that came from another person or from a file. Inside the core it is an {@link UntrustedText}, which is not a string:
 * nobody can show, log or write it by accident. It becomes a string only through {@link asLine} and {@link asParagraph}, which cap its
 * length, drop control characters and take away what changes the direction or hides characters (threat table rows 8, 22 and 24:
 * GlassWorm's invisible code points, "Trojan Source" bidirectional overrides, terminal escapes, line breaks in calendar fields).
 */
import * as v from 'valibot';

/** Longest text that is kept at all, in UTF-16 units; what is longer is refused at the boundary, with the limit in the message. */
export const longestLine = 400;
export const longestParagraph = 10_000;

export class UntrustedText {
  readonly raw: string;
  constructor(raw: string) {
    this.raw = raw;
  }
  /** Text that slips into a template or a log shows as this, never as what somebody else wrote. */
  toString(): string {
    return '[text]';
  }
}

/** A single line from outside (a name, a milestone, a link's label). Empty is allowed; the field decides whether it needs something. */
export const UntrustedLine = v.pipe(
  v.string(),
  v.maxLength(longestLine),
  v.transform((raw) => new UntrustedText(raw)),
);

/** Several lines from outside (a goal, a note, an agenda). */
export const UntrustedParagraph = v.pipe(
  v.string(),
  v.maxLength(longestParagraph),
  v.transform((raw) => new UntrustedText(raw)),
);

/** A link from outside; it is parsed and checked again before it is shown or opened. */
export const UntrustedLink = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.transform((raw) => new UntrustedText(raw)),
);

/** What is shown instead of a text of which nothing visible is left. */
const nothingLeft = '…';

/**
 * One visible line: breaks become spaces, no control, direction or invisible characters, at most `graphemes` user-perceived characters
 * (an ellipsis says that there was more).
 */
export function asLine(text: UntrustedText, graphemes = 200): string {
  const line = visible(text.raw.replace(/[\r\n\t\u0085\u2028\u2029]+/gu, ' ')).replace(/\s+/gu, ' ').trim();
  return capped(line === '' && text.raw !== '' ? nothingLeft : line, graphemes);
}

/** Several lines: as {@link asLine}, but line feeds stay (at most two in a row). */
export function asParagraph(text: UntrustedText, graphemes = longestParagraph): string {
  const unified = text.raw.replace(/\r\n?|\u0085|\u2028|\u2029/gu, '\n').replace(/\t/gu, '  ');
  const lines = unified.split('\n').map((line) => visible(line).trimEnd());
  const paragraph = lines.join('\n').replace(/\n{3,}/gu, '\n\n').trim();
  return capped(paragraph === '' && text.raw !== '' ? nothingLeft : paragraph, graphemes);
}

/**
 * Controls (C0, C1), bidirectional marks and overrides, zero-width and tag characters, variation selectors other than the two that choose
 * emoji or text style, private-use planes' controls, and lone surrogates are removed; stacks of more than three combining marks are cut.
 */
function visible(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\uffff]/gu, '')
    .replace(/[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function capped(text: string, limit: number): string {
  if (text.length <= limit) return text; // a grapheme has at least one unit, so this is short enough without counting
  let count = 0;
  for (const { index } of graphemes.segment(text)) {
    if (count === limit) return text.slice(0, index).trimEnd() + '…';
    count += 1;
  }
  return text;
}
