/** Running tests in a session, with a real exercise, a real tool and a real record: what is remembered where. */
import assert from 'node:assert/strict';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, it } from 'mocha';
import { runAndRemember } from '../../../src/actions/runAndRemember.js';
import { runHistoryFiles } from '../../../src/adapters/history/runHistoryFiles.js';
import { runExercise } from '../../../src/adapters/workspace/exerciseRun.js';
import { agreedRuns } from '../../../src/adapters/system/agreedRuns.js';
import { exerciseFolder } from '../../../src/adapters/workspace/exerciseFolder.js';
import { findToolchain } from '../../../src/adapters/workspace/toolchain.js';
import { succeed, type Result } from '../../../src/core/result.js';
import type { TestRunner } from '../../../src/ports/testRunner.js';
import { aDesk, aMemory } from '../../builders/desk.js';
import { freshIds } from '../../builders/given.js';
import { inTemporaryFolder } from '../../builders/temporaryFolder.js';

const goOn = new AbortController().signal;
const realTools: TestRunner = {
  check: (run, signal) => findToolchain(run, signal, process),
  watch: async () => succeed(undefined),
  run: async (job, signal) => succeed(await runExercise(job, { signal, onText: () => undefined })),
};

function ok<T>(result: Result<T>): T {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

const solution = resolve('test/fixtures/solutions/roman-numerals/javascript/roman-numerals.js');

describe('running tests in a session', function () {
  this.timeout(30_000);

  it('remembers red and green in the pair’s record, never what was in the files; that stays on this machine', () =>
    inTemporaryFolder(async (base) => {
      const desk = aDesk(base);
      const runHistory = runHistoryFiles(join(base, 'runs'));
      const { clock } = desk.liveShare;
      const folders = exerciseFolder({ clock, ids: freshIds });
      const run = runAndRemember({ ...desk, exerciseFolder: folders, testRunner: realTools, agreedRuns: agreedRuns(aMemory()), runHistory, clock });
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
        const roman = { exerciseId: 'roman-numerals', language: 'javascript' } as const;
        const exercise = ok(await desk.actions.getExercise(roman, base, { signal: goOn }));
        ok(await run({ path: exercise.code }, { signal: goOn }));
        assert.equal(desk.state().runs.size, 0); // no session, nothing chosen

        ok(await desk.schedule({ date: tomorrow(clock.now()), time: '16:00', minutes: 60, exercise: roman }));
        assert.equal(ok(await run({ path: exercise.test }, { signal: goOn })).outcome, 'red');
        await writeFile(exercise.code, await readFile(solution, 'utf8'));
        assert.equal(ok(await run({ path: exercise.code }, { signal: goOn })).outcome, 'green');

        const runs = [...desk.state().runs.values()];
        assert.deepEqual(
          runs.map(({ outcome, counts }) => [outcome, counts]),
          [
            ['red', { passed: 0, failed: 1 }],
            ['green', { passed: 1, failed: 0 }],
          ],
        );
        assert.deepEqual(
          (await runHistory.runs(exercise.folder)).map(({ outcome }) => outcome),
          ['red', 'green'],
        );
        assert.ok(!(await everythingIn(join(base, 'storage'))).includes('toRoman'));
      } finally {
        desk.dispose();
      }
    }));
});

function tomorrow(now: number): string {
  return new Date(now + 86_400_000).toISOString().slice(0, 10);
}

async function everythingIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const texts = await Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')));
  return texts.join('\n');
}
