import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { parseJoinLink } from '../../../../src/core/pairing/joinLink.js';
import type { JoinLinkFault } from '../../../../src/core/problem.js';

const id = '0123456789ABCDEF0123456789ABCDEF0123';
const otherId = 'FEDCBA9876543210FEDCBA9876543210FEDC';
const host = 'prod.liveshare.vsengsaas.visualstudio.com';
const canonical = `https://${host}/join?${id}`;

const understood: readonly (readonly [story: string, text: string])[] = [
  ['the link that Live Share gives', canonical],
  ['the link with spaces and line breaks around it', `  ${canonical}\r\n`],
  ['the older insiders link', `https://insiders.liveshare.vsengsaas.visualstudio.com/join?${id}`],
  ['the link for the browser', `https://vscode.dev/liveshare/${id}`],
  ['a link whose path ends with a slash', `https://${host}/join/?${id}`],
  ['a link that a mail program escaped', `https://${host}/join%3F${id}`],
  ['a link that a mail program escaped in small letters', `https://${host}/join%3f${id}`],
  ['a host in capital letters', `HTTPS://PROD.LiveShare.vsengsaas.visualstudio.com/join?${id}`],
  ["Live Share's own address, encoded", `vscode://ms-vsliveshare.vsliveshare/join?vslsLink=${encodeURIComponent(canonical)}`],
  ["Live Share's own address, not encoded", `vscode://ms-vsliveshare.vsliveshare/join?vslsLink=${canonical}`],
  ['the link inside a message', `Join me: ${canonical} see you`],
  ['the link at the end of a sentence', `Here it is: ${canonical}.`],
  ['the link in brackets', `(${canonical})`],
  ['the link in angle brackets, with a label', `<${canonical}|join>`],
  ['the link in Markdown', `**[join](${canonical})**`],
  ['the same link twice', `${canonical} or again ${canonical}`],
  ['the same session in two forms', `${canonical} or https://vscode.dev/liveshare/${id}`],
  ['the link beside a call link', `Call: https://meet.example/abc\nCode: ${canonical}`],
  ['the link followed by something invisible', `${canonical}\u200b`],
];

const refusedTexts: readonly (readonly [story: string, text: string, fault: JoinLinkFault])[] = [
  ['nothing', '', 'empty'],
  ['spaces', ' \n\t ', 'empty'],
  ['a message as long as a book', 'x'.repeat(10_001), 'too-long'],
  ['a link of more than 300 characters', `${canonical}${'0'.repeat(300)}`, 'too-long'],
  ['a message without a link', 'see you in five minutes', 'not-a-link'],
  ['a host without https://', `${host}/join?${id}`, 'not-a-link'],
  ['an id alone', id, 'not-a-link'],
  ['a link with backslashes', `https://${host}\\join?${id}`, 'not-a-link'],
  ['half an address', 'https://', 'not-a-link'],
  ['an address that is no address', 'https://%%/join', 'not-a-link'],
  ['a link without encryption', `http://${host}/join?${id}`, 'not-https'],
  ['a file', `file:///join?${id}`, 'not-https'],
  ["somebody else's editor address", `vscode://evil.extension/join?vslsLink=${encodeURIComponent(canonical)}`, 'not-https'],
  ['an editor address inside the editor address', `vscode://ms-vsliveshare.vsliveshare/join?vslsLink=vscode://evil.extension/${id}`, 'not-https'],
  ['an editor address that cannot be decoded', 'vscode://ms-vsliveshare.vsliveshare/join?vslsLink=%E0%A4%A', 'not-a-link'],
  ['a user name', `https://grace@${host}/join?${id}`, 'carries-secrets'],
  ['a user name and password', `https://grace:secret@${host}/join?${id}`, 'carries-secrets'],
  ['the right host as a user name', `https://${host}@evil.example/join?${id}`, 'carries-secrets'],
  ['another place', `https://evil.example/join?${id}`, 'other-place'],
  ['a host that ends like the right one', `https://evil-${host}/join?${id}`, 'other-place'],
  ['a host that begins like the right one', `https://${host}.evil.example/join?${id}`, 'other-place'],
  ['a port', `https://${host}:8443/join?${id}`, 'other-place'],
  ['the usual port, spelt out', `https://${host}:443/join?${id}`, 'other-place'],
  ['a host spelt with escapes', `https://prod%2eliveshare.vsengsaas.visualstudio.com/join?${id}`, 'other-place'],
  ['a host in look-alike letters', `https://vscode\uff0edev/liveshare/${id}`, 'other-place'],
  ['a fragment', `${canonical}#x`, 'other-place'],
  ['an empty fragment', `${canonical}#`, 'other-place'],
  ['no id', `https://${host}/join`, 'no-session'],
  ['an id that is too short', `https://${host}/join?${id.slice(0, 31)}`, 'no-session'],
  ['an id that is too long', `https://${host}/join?${id}01234`, 'no-session'],
  ['an id with other letters', `https://${host}/join?${id.slice(0, 35)}G`, 'no-session'],
  ['something after the id', `${canonical}&redirect=evil`, 'no-session'],
  ['another path', `https://${host}/leave?${id}`, 'no-session'],
  ['the browser form on the other host', `https://${host}/liveshare/${id}`, 'no-session'],
  ['the other form on the browser host', `https://vscode.dev/join?${id}`, 'no-session'],
  ['a question after the browser link', `https://vscode.dev/liveshare/${id}?x=1`, 'no-session'],
  ['two different sessions', `${canonical} or https://${host}/join?${otherId}`, 'several-links'],
];

describe('A join link', () => {
  for (const [story, text] of understood) {
    it(`is understood: ${story}`, () => {
      const result = parseJoinLink(text);
      assert.deepEqual(result, { ok: true, value: canonical });
    });
  }

  for (const [story, text, reason] of refusedTexts) {
    it(`is refused: ${story}`, () => {
      assert.deepEqual(parseJoinLink(text), { ok: false, problem: { type: 'join-link-unusable', reason } });
    });
  }

  it('keeps an id in small letters as it is', () => {
    const small = `https://${host}/join?${id.toLowerCase()}`;
    assert.deepEqual(parseJoinLink(small), { ok: true, value: small });
  });

  it('has one form only, whatever was pasted', () => {
    const piece = fc.constantFrom(
      'https://',
      'http://',
      'vscode://ms-vsliveshare.vsliveshare/join?vslsLink=',
      host,
      'vscode.dev',
      '/join',
      '/liveshare/',
      '?',
      '%3F',
      '/',
      '@',
      ':443',
      '#',
      ' ',
      '\\',
      id,
      otherId,
      id.toLowerCase(),
      '&',
      '<',
      '\u202e',
    );
    const pasted = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(pasted, (text) => {
        const result = parseJoinLink(text);
        if (!result.ok) return;
        assert.match(result.value, /^https:\/\/prod\.liveshare\.vsengsaas\.visualstudio\.com\/join\?[0-9A-Fa-f]{32,40}$/);
        assert.ok(text.includes(result.value.slice(-32)), 'the id is one that was pasted');
      }),
      { numRuns: 3_000 },
    );
  });

  it('is found in any message that holds it', () => {
    const around = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => !text.includes('://'));
    fc.assert(
      fc.property(around, around, (before, after) => {
        assert.deepEqual(parseJoinLink(`${before} ${canonical} ${after}`), { ok: true, value: canonical });
      }),
    );
  });
});
