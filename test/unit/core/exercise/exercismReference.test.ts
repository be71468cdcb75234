/** What people paste to say which exercise of Exercism they mean. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseExercismReference } from '../../../../src/core/exercise/exercismReference.js';

describe('a pasted Exercism exercise', () => {
  it('is its page in a track, its page, or its short name there', () => {
    for (const text of ['https://exercism.org/tracks/ruby/exercises/two-fer', ' exercism.org/tracks/Ruby/exercises/two-fer/edit?x#y\n']) {
      assert.deepEqual(parseExercismReference(text), { slug: 'two-fer', language: 'ruby' }, text);
    }
    for (const text of ['two-fer', 'https://www.exercism.org/exercises/two-fer', 'https://exercism.org/tracks/haskell/exercises/two-fer']) {
      assert.deepEqual(parseExercismReference(text), { slug: 'two-fer' }, text);
    }
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      'x',
      'two words',
      'Two--fer',
      '-fer',
      '../two-fer',
      'https://exercism.org/tracks/ruby',
      'https://exercism.org.example.org/tracks/ruby/exercises/two-fer',
      'https://exercism.org/tracks/ruby/exercises/%2e%2e',
      'x'.repeat(56),
    ]) {
      assert.equal(parseExercismReference(text), undefined, text);
    }
  });
});
