/** Revealing later parts of an exercise, with the bundled pack, a real disk and a real record of the pair. */
import assert from 'node:assert/strict';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { inTemporaryFolder } from '../../builders/temporaryFolder.js';
import { aDesk, type Desk } from '../../builders/desk.js';
import type { Pulled } from '../../../src/actions/pullExercise.js';
import type { Result } from '../../../src/core/result.js';

const goOn = new AbortController().signal;

function ok<T>(result: Result<T>): T {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

async function got(desk: Desk, base: string, exerciseId: string): Promise<Pulled> {
  return ok(await desk.actions.getExercise({ exerciseId, language: 'python' }, base, { signal: goOn }));
}

function aStory(tell: (desk: Desk, base: string) => Promise<void>): () => Promise<void> {
  return () =>
    inTemporaryFolder(async (base) => {
      const desk = aDesk(base);
      try {
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
        await tell(desk, base);
      } finally {
        desk.dispose();
      }
    });
}

describe('revealing the next part of an exercise', function () {
  this.timeout(20_000);

  it(
    'shows nothing of it before, then writes it beside the code and remembers it',
    aStory(async (desk, base) => {
      const exercise = await got(desk, base, 'turnstile');
      assert.deepEqual(
        (await readdir(exercise.folder)).filter((name) => name.startsWith('PART')),
        [],
      );
      const next = ok(await desk.actions.nextPartOf({ path: exercise.code }));
      assert.equal(next?.part, 2);
      const file = ok(await desk.actions.revealNextPart(next));
      assert.equal(file, join(exercise.folder, 'PART-2.md'));
      assert.match(await readFile(file, 'utf8'), /\w{20}|\n/);
      const { revealed } = desk.mentorships.current()?.journal.state() ?? { revealed: [] };
      assert.deepEqual(
        revealed.map(({ exercise: of, part }) => [of.exerciseId, of.language, part]),
        [['turnstile', 'python', 2]],
      );
      assert.equal(ok(await desk.actions.nextPartOf({ path: exercise.code })), undefined);
    }),
  );

  it(
    'never writes over notes that somebody took in a part',
    aStory(async (desk, base) => {
      const exercise = await got(desk, base, 'turnstile');
      const next = ok(await desk.actions.nextPartOf({ path: exercise.folder }));
      assert.ok(next);
      await writeFile(join(exercise.folder, 'PART-2.md'), 'our notes');
      const file = ok(await desk.actions.revealNextPart(next));
      assert.equal(await readFile(file, 'utf8'), 'our notes');
    }),
  );

  it(
    'has nothing to reveal where there is one part, and says so where no exercise is open',
    aStory(async (desk, base) => {
      const exercise = await got(desk, base, 'roman-numerals');
      assert.equal(ok(await desk.actions.nextPartOf({ path: exercise.test })), undefined);
      const nowhere = await desk.actions.nextPartOf({ path: base });
      assert.equal(nowhere.ok ? 'found' : nowhere.problem.type, 'exercise-not-open');
    }),
  );
});
