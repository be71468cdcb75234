/** A pairing folder's name is harmless, whatever the partner is called. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { pairingFolderName } from '../../../../src/core/pairing/pairingFolderName.js';

const named = (partnerName: string): string => pairingFolderName({ mentorshipId: '0198c0de-1234-7abc-8def-00aa11bb22cc', partnerName });

describe("a pairing folder's name", () => {
  it('is the partner and a short id', () => {
    assert.equal(named('Grace Hopper'), 'grace-hopper-11bb22cc');
    assert.equal(named('Inês Costa'), 'ines-costa-11bb22cc');
  });

  it('is harmless for names that are not', () => {
    assert.equal(named('../../etc'), 'etc-11bb22cc');
    assert.equal(named('CON'), 'con-11bb22cc');
    assert.equal(named('<script>alert(1)</script>'), 'script-alert-1-script-11bb22cc');
    for (const name of ['', '🦊', '..', 'مرحبا', '张伟', '\u202e\u200b', '   ', '---'])
      assert.equal(named(name), 'partner-11bb22cc', JSON.stringify(name));
  });

  it('is short, and made of letters, digits and dashes, for any name at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (name) => assert.match(named(name), /^[a-z0-9][a-z0-9-]{0,31}-11bb22cc$/)));
  });
});
