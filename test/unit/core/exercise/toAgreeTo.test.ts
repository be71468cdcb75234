import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { toAgreeTo } from '../../../../src/core/exercise/testRunOf.js';
import { readProvenance } from '../../../../src/core/exercise/provenance.js';

const ruby = { language: 'ruby', test: 'leap_test.rb' } as const;

describe('what a person agrees to before an exercise runs for the first time', () => {
  it('is nothing where it is ours and the language’s own command runs', () => {
    assert.deepEqual(toAgreeTo(ruby), []);
  });

  it('is the exact command where its tests are somebody else’s', () => {
    assert.deepEqual(toAgreeTo({ ...ruby, theirs: true }), ['ruby leap_test.rb -v']);
  });

  it('is known from what is written beside the files', () => {
    const origin = { source: 'exercism', version: '1', licence: 'MIT' };
    const written = { v: 1, id: 'exercism-leap', name: 'Leap', ...ruby, origin, prompt: 'PROMPT.md', code: 'leap.rb', theirs: true };
    const read = readProvenance(JSON.stringify({ ...written, pulledAt: '2026-11-24T12:00:00.000Z' }));
    assert.ok(read);
    assert.deepEqual(toAgreeTo(read), ['ruby leap_test.rb -v']);
  });
});
