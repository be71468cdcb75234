/** What an exercise is called where only its id is known. */
import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, it } from 'mocha';
import * as v from 'valibot';
import { ExerciseSummary } from '../../../../src/core/exercise/exercise.js';
import { failed, succeed } from '../../../../src/core/result.js';
import { ExerciseNames } from '../../../../src/editor/exercises/exerciseNames.js';
import type { ExerciseSource } from '../../../../src/ports/exerciseSource.js';

function listing(list: ExerciseSource['list']): ExerciseSource {
  return { owns: () => true, list, fetch: async () => failed({ type: 'exercise-missing' }) };
}

function called(name: string): ReturnType<ExerciseSource['list']> {
  const origin = { source: 'bundled', version: '1', licence: 'MIT' };
  const summary = { id: 'own-tea', name, kind: 'kata', level: 'beginner', minutes: 30, summary: name, trains: [], languages: ['python'], origin };
  return Promise.resolve(succeed([v.parse(ExerciseSummary, summary)]));
}

describe('the name of an exercise', () => {
  it('is made from its id until the list is read, and follows a list that was got anew', async () => {
    const names = new ExerciseNames();
    assert.equal(names.nameOf('own-tea'), 'Own Tea');
    names.from(listing(() => called('Tea')));
    names.nameOf('own-tea');
    await turn();
    assert.equal(names.nameOf('own-tea'), 'Tea');
    names.from(listing(() => called('Tea for Two')));
    names.nameOf('own-tea');
    await turn();
    assert.equal(names.nameOf('own-tea'), 'Tea for Two');
  });

  it('stays what the id says where the list cannot be read, and nothing is left unhandled', async () => {
    const names = new ExerciseNames();
    const unhandled: unknown[] = [];
    const hear = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', hear);
    try {
      names.from(listing(() => Promise.reject(new Error('a file of ours is gone'))));
      assert.equal(names.nameOf('own-tea'), 'Own Tea');
      await turn();
      await turn();
    } finally {
      process.removeListener('unhandledRejection', hear);
    }
    assert.deepEqual(unhandled, []);
  });
});
