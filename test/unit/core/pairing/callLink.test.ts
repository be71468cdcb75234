import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { parseCallLink } from '../../../../src/core/pairing/callLink.js';

describe('A call link', () => {
  it('is any https address, shown by its host', () => {
    assert.deepEqual(parseCallLink(' https://meet.example/abc?pwd=1#x '), {
      ok: true,
      value: { href: 'https://meet.example/abc?pwd=1#x', host: 'meet.example' },
    });
  });

  it('shows the port where there is one', () => {
    const link = parseCallLink('https://meet.example:8443/abc');
    assert.equal(link.ok && link.value.host, 'meet.example:8443');
  });

  it('shows look-alike letters of another alphabet in their encoded form', () => {
    const link = parseCallLink('https://ex\u0430mple.com/');
    assert.equal(link.ok && link.value.host, 'xn--exmple-4nf.com');
  });

  it('is missing when nothing was typed', () => {
    assert.deepEqual(parseCallLink('  '), { ok: false, problem: { type: 'text-missing', field: 'callLink' } });
  });

  it('has at most 2,000 characters', () => {
    assert.deepEqual(parseCallLink(`https://meet.example/${'x'.repeat(2_000)}`), {
      ok: false,
      problem: { type: 'text-too-long', field: 'callLink', limit: 2_000 },
    });
    assert.equal(parseCallLink(`https://meet.example/${'é'.repeat(1_000)}`).ok, false, 'nor once it is encoded');
  });

  for (const text of [
    'http://meet.example/',
    'meet.example',
    'javascript:alert(1)',
    'vscode://some.extension/x',
    'command:workbench.action.quit',
    'file:///etc/passwd',
    'https://',
    'https://grace@meet.example/',
    'https://grace:secret@meet.example/',
    'https://@meet.example/',
    'https://meet.example\\@evil.example/',
    'https://meet.example/a b',
    'two words',
  ]) {
    it(`is not ${text}`, () => {
      assert.deepEqual(parseCallLink(text, 'joinLink'), { ok: false, problem: { type: 'link-unusable', field: 'joinLink' } });
    });
  }

  it('is plain, encrypted and without secrets, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.webUrl(),
          fc.string({ unit: 'binary' }).map((text) => `https://${text}`),
        ),
        (text) => {
          const result = parseCallLink(text);
          if (!result.ok) return;
          assert.match(result.value.href, /^https:\/\/[\x21-\x7e]+$/);
          const url = new URL(result.value.href);
          assert.deepEqual([url.username, url.password, url.host], ['', '', result.value.host]);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
