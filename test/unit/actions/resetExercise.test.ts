/** Beginning again and marking as done, with the bundled pack, a real disk and a real record of the pair. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { isDone } from '../../../src/core/mentorship/mentorship.js';
import type { Result } from '../../../src/core/result.js';
import { aDesk, type Desk } from '../../builders/desk.js';
import { inTemporaryFolder } from '../../builders/temporaryFolder.js';

const goOn = new AbortController().signal;
const roman = { exerciseId: 'roman-numerals', language: 'python' } as const;

function ok<T>(result: Result<T>): T {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

function aStory(tell: (desk: Desk, base: string) => Promise<void>): () => Promise<void> {
  return () =>
    inTemporaryFolder(async (base) => {
      const desk = aDesk(base);
      try {
        await tell(desk, base);
      } finally {
        desk.dispose();
      }
    });
}

describe('beginning an exercise again', function () {
  this.timeout(20_000);

  it(
    'keeps what was written beside a fresh start, however often',
    aStory(async (desk, base) => {
      const first = ok(await desk.actions.getExercise(roman, base, { signal: goOn }));
      const scaffold = await readFile(first.code, 'utf8');
      for (const [attempt, kept] of [
        ['our first try', 'roman-numerals-python-kept-1'],
        ['our second try', 'roman-numerals-python-kept-2'],
      ] as const) {
        await writeFile(first.code, attempt);
        const { fresh, keptAs } = ok(await desk.actions.resetExercise({ path: first.test }, goOn));
        assert.equal(keptAs, kept);
        assert.equal(fresh.folder, first.folder);
        assert.equal(await readFile(fresh.code, 'utf8'), scaffold);
        assert.equal(await readFile(join(base, 'exercises', kept, 'roman_numerals.py'), 'utf8'), attempt);
      }
    }),
  );

  it(
    'touches nothing where no exercise is open',
    aStory(async (desk, base) => {
      const reset = await desk.actions.resetExercise({ path: base }, goOn);
      assert.equal(reset.ok ? 'done' : reset.problem.type, 'exercise-not-open');
    }),
  );
});

describe('marking an exercise as done', function () {
  this.timeout(20_000);

  it(
    'is the pair’s word in one language, once, and can be taken back',
    aStory(async (desk) => {
      ok(
        await desk.actions.createMentorship({
          yourName: 'Ruth',
          partnerName: 'Ines',
          role: 'mentor',
          yourZone: 'Europe/London',
          partnerZone: 'Europe/Madrid',
          callLink: '',
        }),
      );
      const state = () => desk.mentorships.current()?.journal.state();
      const done = () => {
        const now = state();
        return now !== undefined && isDone(now, roman);
      };
      ok(await desk.actions.markExerciseDone({ exercise: roman, done: true }));
      const before = state();
      ok(await desk.actions.markExerciseDone({ exercise: roman, done: true }));
      assert.equal(state(), before);
      assert.equal(done(), true);
      ok(await desk.actions.markExerciseDone({ exercise: roman, done: false }));
      assert.equal(done(), false);
    }),
  );
});
