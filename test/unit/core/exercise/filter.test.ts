/** Which exercises a list shows, by language, level and what is new to the pair. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as v from 'valibot';
import { ExerciseSummary } from '../../../../src/core/exercise/exercise.js';
import { filtered, isFiltering, readFilter } from '../../../../src/core/exercise/filter.js';
import { exercisePulled } from '../../../../src/core/mentorship/exerciseEvents.js';
import { aMatch, aMentorship } from '../../../builders/mentorship.js';

function listed(id: string, level: string, languages: readonly string[]): ExerciseSummary {
  const origin = { source: 'bundled', version: '1', licence: 'MIT' };
  return v.parse(ExerciseSummary, { id, name: id, kind: 'kata', level, minutes: 45, summary: 'One.', trains: [], languages, origin });
}

const pack = [listed('one', 'beginner', ['ruby', 'python']), listed('two', 'advanced', ['ruby']), listed('three', 'beginner', ['go'])];
const mentorship = aMentorship(
  aMatch(),
  exercisePulled.create({ exercise: { exerciseId: 'one', language: 'python' }, source: 'bundled', version: '1' }),
);
const shown = (filter: object) =>
  filtered(pack, readFilter({ languages: [], levels: [], onlyNew: false, ...filter }), mentorship).map(({ id }) => id);

describe('a filter of exercises', () => {
  it('shows all when nothing is chosen, and any of several languages or levels', () => {
    assert.deepEqual(shown({}), ['one', 'two', 'three']);
    assert.deepEqual(shown({ languages: ['ruby'] }), ['one', 'two']);
    assert.deepEqual(shown({ languages: ['python', 'go'] }), ['one', 'three']);
    assert.deepEqual(shown({ levels: ['beginner', 'intermediate'] }), ['one', 'three']);
  });

  it('takes language, level and newness together', () => {
    assert.deepEqual(shown({ onlyNew: true }), ['two', 'three']);
    assert.deepEqual(shown({ languages: ['ruby'], levels: ['beginner'], onlyNew: true }), []);
  });

  it('is none when what was remembered cannot be read', () => {
    for (const remembered of [undefined, 'ruby', { languages: 'ruby' }, { languages: [], levels: ['hard'], onlyNew: true }])
      assert.equal(isFiltering(readFilter(remembered)), false);
  });
});
