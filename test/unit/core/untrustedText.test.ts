/** Text from another person: shown as they meant it, without what hides, overrides or breaks. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import * as v from 'valibot';
import {
  asLine,
  asParagraph,
  FilledLine,
  isBlank,
  longestParagraph,
  UntrustedLine,
  UntrustedParagraph,
  UntrustedText,
} from '../../../src/core/untrustedText.js';

const line = (raw: string, graphemes?: number) => asLine(new UntrustedText(raw), graphemes);
const paragraph = (raw: string) => asParagraph(new UntrustedText(raw));
const hostile = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  fc.string({
    unit: fc.constantFrom(
      '\u200d',
      '\u200c',
      '\ufe0f',
      '\ufe0e',
      '\u0301',
      '\u064e',
      '\u094d',
      'ع',
      'क',
      '👩',
      '🏽',
      '1',
      '\u20e3',
      ' ',
      '\u202e',
      '\u{e0041}',
      '\n',
      '\t',
      '\ud83d',
    ),
    maxLength: 200,
  }),
);

describe('text from another person', function () {
  this.timeout(20_000); // many cases, or a slow disk, on a busy machine
  it('shows as [text] where it slips into a template, a log or JSON by mistake', () => {
    const secret = new UntrustedText('what Ines wrote');
    assert.equal(String(secret), '[text]');
    assert.equal(['Goal:', secret].join(' '), 'Goal: [text]');
  });

  it('keeps HTML, Markdown and commands as the text that they are', () => {
    for (const text of [
      '<img src=x onerror=alert(1)>',
      '[click](command:workbench.action.quit)',
      "'; DROP TABLE goals; --",
      '=cmd|calc',
      '${process.env}',
    ]) {
      assert.equal(line(text), text);
    }
  });

  it('keeps emoji whole: families, skin tones, flags, keycaps, text and emoji style', () => {
    for (const text of [
      '👩🏽\u200d❤\ufe0f\u200d💋\u200d👩🏽',
      '👨\u200d👩\u200d👧\u200d👦',
      '🏳\ufe0f\u200d🌈',
      '🇬🇧',
      '1\ufe0f⃣',
      '☺\ufe0e',
      '☺\ufe0f',
      '🧑🏿\u200d💻',
      '👁\ufe0f\u200d🗨\ufe0f',
    ])
      assert.equal(line(text), text);
  });

  it('keeps names in every script, also those written with joiners', () => {
    for (const name of [
      'علی\u200cرضا',
      'می\u200cخواهم',
      'ශ්\u200dරී ලංකා',
      'क्\u200dष',
      'ക്\u200d',
      'র\u200d্যা',
      'עברית',
      'ไทย',
      'Zoë Çelik',
      '王小明',
      'བོད་',
      'Nguyễn',
      'ß',
      'İ',
    ]) {
      assert.equal(line(name), name.normalize('NFC'));
    }
  });

  it('keeps right-to-left letters but none of the marks that turn the rest around', () => {
    assert.equal(line('\u202eعائشة\u202c \u2066Bello\u2069\u200f'), 'عائشة Bello');
  });

  it('lets nothing be hidden between the letters', () => {
    for (const hidden of [
      '\u200b',
      '\u200c',
      '\u200d',
      '\u2060',
      '\ufeff',
      '\u00ad',
      '\u034f',
      '\u061c',
      '\u180e',
      '\ufe00',
      '\ufe0f',
      '\u{e0041}',
      '\u{e0100}',
      '\u{1d173}',
      '\u3164',
      '\uffa0',
      '\ufff9',
      '\uffff',
    ]) {
      assert.equal(line(`pass${hidden}word`), 'password', hidden.codePointAt(0)?.toString(16));
    }
    assert.equal(line('1\ufe0f2\ufe0e3\u200d4'), '1234');
    assert.equal(line('ع\u200c\u200d\u200c\u200cب'), 'ع\u200cب');
    assert.equal(line('😀\ufe0f\ufe0e\ufe0f\ufe0f!'), '😀\ufe0f!');
    assert.equal(line('👩\u200d\u200d💻'), '👩💻');
    assert.equal(line('🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'), '🏴');
  });

  it('drops control characters, terminal escapes and halves of letters', () => {
    assert.equal(line('\u001b[31mred\u0007\u0000\u009b'), '[31mred');
    assert.equal(line('a\ud83db\udc00'), 'ab');
  });

  it('makes one line of several, and at most one empty line of many', () => {
    assert.equal(line('one\r\ntwo\u2028three\u0085four\tfive    six'), 'one two three four five six');
    assert.equal(paragraph('one\r\n\r\n\r\n\n\ntwo  \rthree\u2029four\tfive'), 'one\n\ntwo\nthree\nfour  five');
  });

  it('cuts towers of combining marks, however they are stacked', () => {
    const marksOf = (text: string) => text.match(/\p{M}/gu)?.length ?? 0;
    assert.equal(marksOf(line(`Z${'\u0335'.repeat(10_000)}algo`)), 3);
    assert.ok(marksOf(line(`ع${'\u064e\u064e\u064e\u200d'.repeat(50)}`)) <= 4);
    assert.equal(line('Việt Nguyễn'.normalize('NFD')), 'Việt Nguyễn');
  });

  it('counts what people see as one character, and says that there was more', () => {
    assert.equal(
      line('👨\u200d👩\u200d👧\u200d👦👨\u200d👩\u200d👧\u200d👦👨\u200d👩\u200d👧\u200d👦', 2),
      '👨\u200d👩\u200d👧\u200d👦👨\u200d👩\u200d👧\u200d👦…',
    );
    assert.equal(line('abc', 3), 'abc');
    assert.equal(line('abc def', 4), 'abc…');
    assert.equal(line('e\u0301e\u0301e\u0301', 3), 'ééé');
  });

  it('shows something where nothing visible is left, and nothing where there was nothing', () => {
    assert.equal(line('\u200b\u202e '), '…');
    assert.equal(paragraph('\u3164\n\u3164'), '…');
    assert.equal(line(''), '');
    assert.deepEqual([isBlank('\u3164\u2800 \u200b'), isBlank('👋'), isBlank('x')], [true, false, false]);
  });

  it('is refused, not cut, where it is longer than anything that is kept', () => {
    assert.equal(v.safeParse(UntrustedLine, 'x'.repeat(401)).success, false);
    assert.equal(v.safeParse(UntrustedParagraph, 'x'.repeat(10_001)).success, false);
    assert.equal(v.safeParse(UntrustedLine, 'x'.repeat(400)).success, true);
    assert.equal(v.safeParse(FilledLine, '').success, false);
    assert.equal(v.safeParse(UntrustedLine, 7).success, false);
  });

  it('never grows beyond what a message to the page may hold, whatever normalising makes of it', () => {
    for (const raw of ['\ufb2c'.repeat(10_000), `a${'\t'.repeat(9_990)}b`, '👩\u200d'.repeat(3_000) + '👩', '\u1100'.repeat(10_000)])
      assert.ok(paragraph(raw).length <= longestParagraph + 1);
  });

  it('is safe and whole, whatever it was', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 60 }), (raw, limit) => {
        for (const shown of [line(raw, limit), paragraph(raw)]) {
          assert.ok(shown.isWellFormed());
          assert.doesNotMatch(
            shown.replaceAll('\n', ''),
            /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2028\u2029\ufeff\ufffd]|[\u{e0000}-\u{e0fff}]/u,
          );
          assert.doesNotMatch(shown, /\p{Join_Control}\p{Join_Control}|\p{M}{4}|[\ufe0e\ufe0f]{2}/u);
        }
        assert.doesNotMatch(line(raw), /[\n\r\t]| {2}/u);
        assert.ok([...new Intl.Segmenter('en').segment(line(raw, limit))].length <= limit + 1);
      }),
      { numRuns: 500 },
    );
  });

  it('is as it is after the first time', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const once = paragraph(raw);
        assert.equal(paragraph(once), once);
      }),
      { numRuns: 500 },
    );
  });
});
