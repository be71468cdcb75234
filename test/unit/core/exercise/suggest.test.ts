/** What a pair is offered next, and why. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as v from 'valibot';
import { ExerciseSummary } from '../../../../src/core/exercise/exercise.js';
import type { NewEvent } from '../../../../src/core/journal/event.js';
import { suggest } from '../../../../src/core/exercise/suggest.js';
import { exerciseDoneSet, exercisePulled } from '../../../../src/core/mentorship/exerciseEvents.js';
import { aGoal, aMatch, aMentorship } from '../../../builders/mentorship.js';

function listed(
  id: string,
  level: 'beginner' | 'intermediate' | 'advanced',
  trains: readonly string[] = ['patience'],
  languages: readonly string[] = ['python'],
): ExerciseSummary {
  const origin = { source: 'bundled', version: '1', licence: 'MIT' };
  return v.parse(ExerciseSummary, {
    id,
    name: id,
    kind: 'kata',
    level,
    minutes: 45,
    summary: 'One sentence.',
    trains,
    languages,
    origin,
  });
}

const pack = [
  listed('one', 'beginner'),
  listed('two', 'beginner'),
  listed('three', 'beginner', ['refactoring']),
  listed('four', 'beginner'),
  listed('five', 'intermediate'),
  listed('six', 'intermediate', ['refactoring', 'state machines']),
];
const pulled = (exerciseId: string) => exercisePulled.create({ exercise: { exerciseId, language: 'python' }, source: 'bundled', version: '1' });
const done = (exerciseId: string) => exerciseDoneSet.create({ exercise: { exerciseId, language: 'python' }, done: true });
const named = (...events: NewEvent[]) =>
  suggest(pack, aMentorship(aMatch(), ...events)).map(({ exercise, reason }) => `${exercise.id}: ${reason.why}`);

describe('suggestions for a pair', () => {
  it('begin with first steps, three at most', () => {
    assert.deepEqual(named(), ['one: first-steps', 'two: first-steps', 'three: first-steps']);
  });

  it('leave out what the pair has got or done', () => {
    assert.deepEqual(named(pulled('one'), done('two')), ['three: first-steps', 'four: first-steps']);
  });

  it('go one level up after three on a level', () => {
    assert.deepEqual(named(pulled('one'), pulled('two'), done('four')), ['five: next-step', 'six: next-step']);
  });

  it('put first what fits the words of an open goal', () => {
    assert.deepEqual(named(aGoal({ statement: 'Get good at Refactoring, calmly' })), ['three: fits-goal', 'six: fits-goal', 'one: first-steps']);
  });

  it('keep to the language that was chosen last, and say so', () => {
    const inRuby = listed('six-in-ruby', 'beginner', ['patience'], ['ruby', 'python']);
    const last = exercisePulled.create({ exercise: { exerciseId: 'elsewhere', language: 'ruby' }, source: 'bundled', version: '1' });
    const suggested = suggest([...pack, inRuby], aMentorship(aMatch(), last));
    assert.deepEqual(
      suggested.map(({ exercise, language }) => [exercise.id, language]),
      [['six-in-ruby', 'ruby']],
    );
    assert.deepEqual(
      suggest(pack, aMentorship(aMatch(), last)).map(({ language }) => language),
      [undefined, undefined, undefined],
    );
  });

  it('are none when everything is known', () => {
    assert.deepEqual(named(...pack.map(({ id }) => pulled(id))), []);
  });
});
