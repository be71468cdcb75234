/** Several sources of exercises as one. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'mocha';
import { getUnasked } from '../../../src/actions/getUnasked.js';
import { joinSources } from '../../../src/actions/joinSources.js';
import { bundledPack } from '../../../src/adapters/exercises/bundled/bundledPack.js';
import { codewarsSource } from '../../../src/adapters/exercises/codewars/codewarsSource.js';
import { exerciseFolder } from '../../../src/adapters/workspace/exerciseFolder.js';
import type { ExerciseChoice } from '../../../src/core/exercise/exercise.js';
import { planPull } from '../../../src/core/exercise/pullPlan.js';
import { failed, succeed } from '../../../src/core/result.js';
import type { ExerciseSource } from '../../../src/ports/exerciseSource.js';
import type { PulledExercise } from '../../../src/ports/exerciseFolder.js';
import { anExercise } from '../../builders/exercise.js';
import { aClock, freshIds } from '../../builders/given.js';
import { inTemporaryFolder } from '../../builders/temporaryFolder.js';
import { exerciseSourceContract } from '../../contracts/exerciseSource.js';

const folder = resolve('exercises');
const goOn = { signal: new AbortController().signal };
const mumbling = 'codewars-5667e8f4e3f572a8f2000039';
const pack = bundledPack({ folder });
/** A Codewars that cannot be reached. */
const codewars = codewarsSource({
  folder,
  download: async () => ({
    get: async (_address, { signal }) => failed(signal.aborted ? { type: 'cancelled' } : { type: 'offline', host: 'www.codewars.com' }),
  }),
  address: () => 'https://www.codewars.com',
  clock: aClock(0),
  done: () => new Set([mumbling.slice('codewars-'.length)]),
});
const both = joinSources([pack, codewars]);

exerciseSourceContract('two sources as one', () => both);

describe('several sources of exercises', () => {
  it('leave an id to the one that it belongs to, and a pasted name to the first that knows it', async () => {
    const asked: string[] = [];
    const another = (id: string): ExerciseSource => ({
      ...pack,
      owns: (exerciseId) => exerciseId.startsWith(id),
      look: async () => {
        asked.push(id);
        return failed({ type: 'exercise-missing' });
      },
    });
    const three = joinSources([pack, another('one-'), another('two-')]);
    await three.look?.('two-teapots', goOn);
    assert.deepEqual(asked, ['two-']);
    await three.look?.('teapots', goOn);
    assert.deepEqual(asked, ['two-', 'one-', 'two-']);
  });

  it('say what was done at one of them', () => {
    assert.equal(both.isDoneThere?.(mumbling), true);
    assert.equal(both.isDoneThere('mumbling'), false);
  });

  it('are listed one after the other', async () => {
    const [list, katas, challenges] = [await both.list(), await pack.list(), await codewars.list()];
    assert.ok(list.ok && katas.ok && challenges.ok);
    assert.deepEqual(list.value, [...katas.value, ...challenges.value]);
  });

  it('do not hide each other: one that cannot be read is left out, and only all of them together are a problem', async () => {
    const broken = bundledPack({ folder: resolve('nowhere') });
    const list = await joinSources([broken, codewars]).list();
    assert.ok(list.ok);
    assert.equal(list.value.length, 31);
    const none = await joinSources([broken, broken]).list();
    assert.ok(!none.ok);
    assert.equal(none.problem.type, 'exercise-unreadable');
  });

  it('each answer for their own exercises', async () => {
    const kata = await both.fetch('mumbling', 'ruby', goOn);
    const challenge = await both.fetch(mumbling, 'ruby', goOn);
    assert.ok(kata.ok && challenge.ok);
    assert.deepEqual([kata.value.origin.source, challenge.value.origin.source], ['bundled', 'codewars']);
    assert.ok((await both.part?.('turnstile', 2))?.ok);
    const none = await both.part?.(mumbling, 2);
    assert.ok(none && !none.ok);
    assert.deepEqual([both.asks?.('mumbling'), both.asks?.(mumbling)], [undefined, 'www.codewars.com']);
    assert.deepEqual([both.owns('mumbling'), both.owns(mumbling), both.owns('../x')], [true, true, false]);
  });
});

describe('what a session is about, when it starts', () => {
  const files = exerciseFolder({ clock: aClock(0), ids: freshIds });
  const got: ExerciseChoice[] = [];
  const getExercise = getUnasked({
    source: both,
    exerciseFolder: files,
    getExercise: async (choice) => {
      got.push(choice);
      return succeed({} as PulledExercise);
    },
  });

  it('is got by itself only where no host is asked for it, or when it is here already', () =>
    inTemporaryFolder(async (base) => {
      const challenge = { exerciseId: mumbling, language: 'javascript' } as const;
      const asked = await getExercise(challenge, base, goOn.signal);
      assert.ok(!asked.ok);
      assert.deepEqual(asked.problem, { type: 'exercise-asks-first', host: 'www.codewars.com' });
      assert.ok((await getExercise({ exerciseId: 'mumbling', language: 'javascript' }, base, goOn.signal)).ok);

      const plan = planPull(anExercise({ id: mumbling }), [], 0);
      assert.ok(plan.ok && (await files.write(base, plan.value)).ok);
      assert.ok((await getExercise(challenge, base, goOn.signal)).ok);
      assert.deepEqual(
        got.map(({ exerciseId }) => exerciseId),
        ['mumbling', mumbling],
      );
    }));
});
