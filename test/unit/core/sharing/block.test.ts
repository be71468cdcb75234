/** Blocks survive what mail and chat do to a text, or are refused with the place that is damaged. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { fromBase64, toBase64 } from '../../../../src/core/sharing/base64.js';
import { largestPayload, longestPaste, readBlocks, writeBlock, type BlockKind } from '../../../../src/core/sharing/block.js';
import { crc32 } from '../../../../src/core/sharing/crc32.js';
import { pack, unpack } from '../../../../src/core/sharing/frame.js';

const payload = Uint8Array.from({ length: 1000 }, (_, index) => (index * 7919 + (index >> 3)) & 255);
const text = writeBlock('update', payload, 'News, for Mentorship Pairing.');
const whole = [{ ok: true, kind: 'update', payload }];
const kind = fc.constantFrom<BlockKind>('invite', 'reply', 'update');

function rewrapped(columns: number): string {
  return text.replace(/[^\n]{1,72}/g, (line) => line.replace(new RegExp(`.{1,${String(columns)}}`, 'g'), '$&\n'));
}

const mangled: Record<string, string> = {
  'as it was sent': text,
  'wrapped at 72 columns': rewrapped(72),
  'wrapped at 40 columns': rewrapped(40),
  'with Windows line ends': text.replaceAll('\n', '\r\n'),
  'in one line': text.replaceAll('\n', ' '),
  quoted: text.replace(/^/gm, '> '),
  'quoted three times, and wrapped': rewrapped(60).replace(/^/gm, '> > >'),
  'format=flowed, with its trailing and stuffed spaces': text.replace(/^/gm, ' ').replace(/$/gm, ' '),
  'quoted-printable, as its source': text.replace(/(.{30})/g, '$1=\r\n'),
  'in a code fence': `\`\`\`\n${text}\n\`\`\``,
  'in smart quotes': `\u201c${text}\u201d`,
  'with no-break spaces': text.replaceAll(' ', '\u00a0').replaceAll('\n', '\u00a0\n'),
  'with zero-width characters and a byte order mark': `\ufeff${text.replace(/(.{9})/g, '$1\u200b')}`,
  'with soft hyphens': text.replace(/(.{20})/g, '$1\u00ad'),
  'as HTML source, quoted': text.replace(/^/gm, '&gt;&nbsp;'),
  'after a greeting and before a signature': `Hi Ruth, here it is. MPU is what I mean!\n\n${text}\n-- \nInes\nSent from my phone`,
  'without its heading': text.split('\n').slice(2).join('\n'),
};

describe('a block', () => {
  for (const [how, arrived] of Object.entries(mangled)) {
    it(`is read ${how}`, () => assert.deepEqual(readBlocks(arrived), whole));
  }

  it('begins with its heading and one plain sentence', () => {
    assert.deepEqual(text.split('\n').slice(0, 2), ['MENTORSHIP UPDATE', 'News, for Mentorship Pairing.']);
    assert.ok(text.split('\n').every((line) => line.length <= 72));
  });

  it('is found among others, each on its own', () => {
    const reply = writeBlock('reply', payload.subarray(0, 10), 'An answer.');
    assert.deepEqual(
      readBlocks(`${reply}\n\n${text.slice(0, -30)}\n\nOn Tuesday Ruth wrote:\n> ${text.replaceAll('\n', '\n> ')}`).map((one) => [one.kind, one.ok]),
      [
        ['reply', true],
        ['update', false],
        ['update', true],
      ],
    );
  });

  it('says where it is damaged, what is missing, and what version it is of', () => {
    const fault = (arrived: string) => readBlocks(arrived).map((one) => (one.ok ? 'read' : one.fault));
    const lines = text.split('\n');
    assert.deepEqual(fault(lines.slice(0, -1).join('\n')), [{ type: 'cut-short', came: 2, of: 3 }]);
    assert.deepEqual(fault(lines.slice(0, 4).join('\n')), [{ type: 'cut-short', came: 0, of: 3 }]);
    assert.deepEqual(fault(lines.slice(0, 2).join('\n')), [{ type: 'no-letters' }]);
    assert.deepEqual(fault([...lines.slice(0, 4), ...lines.slice(5)].join('\n')), [{ type: 'damaged', part: 1, of: 3 }]);
    const [one = '', other = ''] = text.split(',').slice(2, 4);
    assert.deepEqual(fault(text.replace(one, 'X').replace(other, one).replace('X', other)), [{ type: 'damaged', part: 1, of: 3 }]);
    assert.deepEqual(fault(text.replace('MPU1/', 'MPU2/')), [{ type: 'newer' }]);
    assert.deepEqual(fault(text.replace('MPU1/', 'MPU0/')), [{ type: 'older' }]);
    assert.deepEqual(fault(text.replace('MPU1/', 'MPR1/')), [{ type: 'damaged', part: 1, of: 3 }]);
    assert.deepEqual(fault(text.replace('MPU1/3', 'MPU1/999999')), [{ type: 'too-large' }]);
    assert.deepEqual(fault('x'.repeat(longestPaste + 1)), [{ type: 'too-large' }]);
    assert.deepEqual(fault('Nothing of ours, and nothing like it.'), []);
  });

  it('holds what it may hold, and that fits into one paste', () => {
    const largest = writeBlock('update', new Uint8Array(largestPayload).fill(255), 'News.');
    assert.ok(largest.length < longestPaste);
    assert.equal(readBlocks(largest)[0]?.ok, true);
  });

  it('gives back any bytes, of any kind, at any width', () => {
    fc.assert(
      fc.property(kind, fc.uint8Array({ maxLength: 2000 }), fc.integer({ min: 1, max: 90 }), (of, bytes, columns) => {
        const arrived = writeBlock(of, bytes, 'Sentence.').replace(new RegExp(`(.{${String(columns)}})`, 'g'), '$1\n> ');
        assert.deepEqual(readBlocks(arrived), [{ ok: true, kind: of, payload: bytes }]);
      }),
      { numRuns: 200 },
    );
  });

  it('never takes a changed letter for the right one', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/,;';
    const start = text.indexOf('MPU1');
    fc.assert(
      fc.property(fc.integer({ min: start, max: text.length - 1 }), fc.nat({ max: letters.length - 1 }), (at, letter) => {
        const [first] = readBlocks(text.slice(0, at) + letters.charAt(letter) + text.slice(at + 1));
        if (first?.ok === true) assert.deepEqual(first.payload, payload);
      }),
      { numRuns: 500 },
    );
  });

  it('throws at nothing', () => {
    const words = fc.constantFrom('MPU', '1', '/', '3', ',', ';', 'AAAA', 'MENTORSHIP UPDATE', '&gt;', '=', '\n', '> ', '\u200b', ' ');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 3000 }),
          fc.array(words, { maxLength: 400 }).map((all) => all.join('')),
        ),
        (any) => {
          for (const one of readBlocks(any)) assert.equal(typeof one.kind, 'string');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes time by the length of the text and no more', () => {
    const hostile = ['M', 'MP', 'MPU1', 'MPU1/1,', '&', 'MENTORSHIP ', '=\t'].map((piece) => piece.repeat(Math.floor(longestPaste / piece.length)));
    const spaced = ['M ', 'MPU1 \u00a0'].map((piece) => `${piece}${' '.repeat(longestPaste - piece.length)}`);
    for (const any of [...hostile, ...spaced]) {
      const from = performance.now();
      readBlocks(any);
      assert.ok(performance.now() - from < 2000, `${any.slice(0, 12)} took ${String(performance.now() - from)} ms`);
    }
  });
});

describe('the parts of a block', () => {
  it('are base64 as everybody writes it, and back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        assert.equal(toBase64(bytes), Buffer.from(bytes).toString('base64').replaceAll('=', ''));
        assert.deepEqual(fromBase64(toBase64(bytes)), bytes);
      }),
    );
    for (const text of ['A', 'AB', 'A=', 'A*AA']) assert.equal(fromBase64(text), undefined, text);
  });

  it('are checked by the CRC that everybody knows', () => assert.equal(crc32('123456789'), 0xcbf43926));

  it('are packed with their lengths, and any other bytes are no packing or another one', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), fc.uint8Array({ maxLength: 200 }), (pieces, any) => {
        assert.deepEqual(unpack(pack(pieces)), pieces);
        const read = unpack(any);
        if (read !== undefined) assert.ok(read.reduce((sum, { length }) => sum + length, 0) <= any.length);
      }),
    );
    assert.equal(unpack(Uint8Array.from([255, 255, 255, 255, 255])), undefined);
    assert.equal(unpack(Uint8Array.from([5, 1])), undefined);
  });
});
