/**
 * The one home of text that came from another person or from a file. Inside the core it is an {@link UntrustedText}, which is not a string:
 * nobody can show, log or write it by accident. It becomes a string only through {@link asLine} and {@link asParagraph}, which cap its
 * length, drop control characters and take away what changes the direction or hides characters (docs/threats.md, 8 and 22:
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

/** As {@link UntrustedLine}, for what cannot be empty: whatever shows it has something to show. */
export const FilledLine = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(longestLine),
  v.transform((raw) => new UntrustedText(raw)),
);

export const FilledParagraph = v.pipe(
  v.string(),
  v.minLength(1),
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
  const line = visible(text.raw.replace(/[\r\n\t\u0085\u2028\u2029]+/gu, ' '))
    .replace(/\s+/gu, ' ')
    .trim();
  return capped(line === '' && text.raw !== '' ? nothingLeft : line, graphemes);
}

/** Several lines: as {@link asLine}, but line feeds stay (at most two in a row). */
export function asParagraph(text: UntrustedText, graphemes = longestParagraph): string {
  const unified = text.raw.replace(/\r\n?|\u0085|\u2028|\u2029/gu, '\n').replace(/\t/gu, '  ');
  const lines = unified.split('\n').map((line) => visible(line).trimEnd());
  const paragraph = lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
  return capped(paragraph === '' && text.raw !== '' ? nothingLeft : paragraph, graphemes);
}

/** Whether a text shows nothing: only space, invisible characters, and letters that are blank by design. */
export function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}\p{P}\p{S}]/u.test(visible(text).replaceAll('\u2800', ''));
}

/**
 * What nobody can see is removed: controls (C0, C1), everything that Unicode calls ignorable by default (bidirectional marks, overrides and isolates,
 * zero-width and tag characters, variation selectors, fillers), and what stands for broken text. Stacks of more than three combining marks are cut.
 * Kept where they do their work, because without them names and emoji would break:
 * - one joiner or non-joiner after a letter (with its marks) of a script that is written with them (a Persian double name, a Sinhala conjunct): never two in a
 *   row, so that nothing can be hidden in a run of them;
 * - the joiner between two emoji, and the selector that chooses between an emoji's two styles.
 * The flags that are spelt with tag characters become the plain black flag: tags are the easiest hiding place there is.
 */
function visible(text: string): string {
  // Composed after the unseen is gone, which may have stood between a letter and its accent.
  return text.toWellFormed().replace(unseen, '').normalize('NFC').replace(longRuns, '$1').replace(tallStacks, '$1');
}

/** Scripts in which joiners change what one reads (Unicode's identifier rules, UAX 31, name nearly the same ones). */
const joiningScripts = 'Arab Syrc Nkoo Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr'.split(' ');
const joiningSign = `[${joiningScripts.map((script) => String.raw`\p{scx=${script}}`).join('')}]`;
// The sign itself is looked at first: looking back at every position would take quadratic time on a long row of marks.
const kept = [
  String.raw`(?=\p{Join_Control})(?<=(?=\p{L})${joiningSign}\p{M}*)`,
  String.raw`(?<=(?:\p{Extended_Pictographic}|\p{Emoji_Modifier})\ufe0f?)\u200d(?=\p{Extended_Pictographic})`,
  String.raw`(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]`,
  String.raw`(?<=[0-9#*])\ufe0f(?=\u20e3)`,
];
const unseen = new RegExp(String.raw`(?!${kept.join('|')})[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\uffff]`, 'gu');
/** Joiners do not let a stack grow past its limit. */
const longRuns = /([\p{M}\p{Join_Control}]{4})[\p{M}\p{Join_Control}]+/gu;
const tallStacks = /(\p{M}{3})\p{M}+/gu;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most `limit` graphemes, and never more units than are kept at all: normalising can make text longer, and a grapheme has no greatest length. */
function capped(text: string, limit: number): string {
  if (text.length <= limit && text.length <= longestParagraph) return text; // a grapheme has at least one unit, so this is short enough without counting
  let count = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    if (count === limit || index + segment.length > longestParagraph) return text.slice(0, index).trimEnd() + '…';
    count += 1;
  }
  return text;
}
