/** Text that somebody typed is kept as they meant it, or refused with the limit. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { firstProblem, limits, typedText } from '../../../src/core/typedText.js';
import { longestLine, longestParagraph } from '../../../src/core/untrustedText.js';

describe('text that somebody typed', () => {
  const said = (text: string, required = false) => typedText(text, { field: 'note', limit: 10, required });

  it('is trimmed, and loses control characters but not line breaks', () => {
    assert.deepEqual(said(' a\u0007\nb\u001b\t'), { ok: true, value: 'a\nb' });
  });

  it('is refused with the limit when it is too long', () => {
    assert.deepEqual(said('x'.repeat(11)), { ok: false, problem: { type: 'text-too-long', field: 'note', limit: 10 } });
    assert.deepEqual(said(`  ${'x'.repeat(10)}  `).ok, true);
  });

  it('has to say something where it is required, and is empty where it says nothing', () => {
    for (const nothing of ['', '   ', '\u200b\u200d', '\u3164', '\u2800', '\u0000']) {
      assert.deepEqual(said(nothing, true), { ok: false, problem: { type: 'text-missing', field: 'note' } });
      assert.deepEqual(said(nothing), { ok: true, value: '' });
    }
    for (const something of ['?', '👋', 'ع', '1', '+']) assert.equal(said(something, true).ok, true);
  });

  it('is well-formed afterwards', () => {
    assert.deepEqual(said('a\ud83d'), { ok: true, value: 'a\ufffd' });
  });

  it('has limits below what the boundary refuses, or our own events could not be read again', () => {
    for (const limit of [limits.name, limits.milestone, limits.reason]) assert.ok(limit <= longestLine);
    for (const limit of [limits.statement, limits.smart, limits.note]) assert.ok(limit <= longestParagraph);
  });

  it('gives the first of several problems', () => {
    assert.equal(firstProblem(said('a'), said('b')), undefined);
    assert.deepEqual(firstProblem(said('a'), said('', true), said('x'.repeat(11))), { type: 'text-missing', field: 'note' });
  });
});
