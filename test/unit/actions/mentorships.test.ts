/** Everything but live sessions, with real journals: two clicks, bad names, huge texts, full and locked disks, the sample. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { toGoalId } from '../../../src/core/mentorship/goal.js';
import { sessionsByTime, type Mentorship } from '../../../src/core/mentorship/mentorship.js';
import type { Problem } from '../../../src/core/problem.js';
import type { Result } from '../../../src/core/result.js';
import { aDesk, aMemory, type Desk } from '../../builders/desk.js';
import { contentsOf, TestWatch } from '../../builders/journalFolder.js';
import { inTemporaryFolder } from '../../builders/temporaryFolder.js';

const form = { yourName: 'Ruth', partnerName: 'Ines', role: 'mentor', yourZone: 'Europe/London', partnerZone: 'Europe/Madrid', callLink: '' };
const goal = {
  statement: 'Refactor with tests',
  measurable: '',
  achievable: '',
  relevant: '',
  due: '',
  milestones: [{ text: 'One' }, { text: 'Two' }],
  today: '2026-11-16',
};
const when = { date: '2026-11-20', time: '16:00', minutes: 60 };

function ok<T>(result: Result<T>): T {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

function problemOf(result: Result<unknown>): Problem {
  assert.ok(!result.ok, 'it went well');
  return result.problem;
}

const aStory = (tell: (desk: Desk, root: string) => Promise<void>) => () =>
  inTemporaryFolder(async (root) => {
    const desk = aDesk(root);
    ok(await desk.actions.createMentorship(form));
    await tell(desk, root);
    desk.dispose();
  });

async function linesOf(root: string): Promise<number> {
  const files = await contentsOf(join(root, 'storage'));
  return Object.entries(files)
    .filter(([name]) => name.endsWith('.jsonl'))
    .reduce((sum, [, text]) => sum + text.split('\n').length - 1, 0);
}

function firstTick(mentorship: Mentorship) {
  const [first] = mentorship.goals.values();
  const [milestone] = first?.milestones ?? [];
  assert.ok(first && milestone);
  return { goalId: first.id, milestoneId: milestone.id, ticked: true };
}

/** Runs a program of the system that may not be there or not be allowed. */
function isDone(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Makes a folder's files unchangeable, for root as for anybody else; false where this machine cannot. */
function isLocked(folder: string, on: boolean): boolean {
  return isDone('chattr', '-R', on ? '+i' : '-i', folder);
}

describe('two quick clicks', () => {
  it(
    'tick once, plan once, cancel once, wrap up once',
    aStory(async (desk, root) => {
      ok(await desk.actions.saveGoal(goal));
      const tick = firstTick(desk.state());
      const before = await linesOf(root);
      for (const result of await Promise.all([1, 2, 3].map(() => desk.actions.tickMilestone(tick)))) ok(result);
      assert.equal(await linesOf(root), before + 1);

      const planned = await Promise.all([1, 2].map(() => desk.schedule(when)));
      assert.deepEqual(
        planned.map((result) => (result.ok ? 'planned' : result.problem.type)),
        ['planned', 'session-clash'],
      );
      const [session] = sessionsByTime(desk.state());
      assert.ok(session);
      const moved = { sessionId: session.id, date: '2026-11-21', time: '10:00', reason: '' };
      for (const result of await Promise.all([1, 2].map(() => desk.move(moved)))) ok(result);
      for (const result of await Promise.all([1, 2].map(() => desk.actions.cancelSession({ sessionId: session.id, reason: '' })))) ok(result);
      ok(await desk.move({ ...moved, date: '2026-11-16', time: '18:00' }));
      const wrapUp = { sessionId: session.id, done: new Set<string>(), touched: new Set<string>(), note: 'Well done' };
      for (const result of await Promise.all([1, 2].map(() => desk.actions.wrapUpSession(wrapUp)))) ok(result);
      assert.equal(await linesOf(root), before + 1 + 5); // planned, moved, cancelled, moved, wrapped up
    }),
  );

  it(
    'on Try a sample give one sample; it goes whole, and what is real stays',
    aStory(async (desk, root) => {
      ok(await desk.actions.trySample({ zone: 'Europe/London' }));
      ok(await desk.actions.trySample({ zone: 'Europe/London' }));
      assert.deepEqual([desk.mentorships.current()?.sample, desk.mentorships.count()], [true, 1]);
      assert.equal((await readdir(join(root, 'storage', 'sample'))).length, 1);
      ok(await desk.actions.saveGoal({ ...goal, statement: 'Only in the sample' }));
      ok(await desk.actions.removeSample());
      assert.deepEqual([desk.mentorships.current()?.sample, desk.state().match?.mentee.name.raw, desk.state().goals.size], [false, 'Ines', 0]);
      assert.deepEqual(await readdir(join(root, 'storage', 'sample')), []);
      assert.ok(
        !Object.values(await contentsOf(join(root, 'storage')))
          .join('')
          .includes('Only in the sample'),
      );
      ok(await desk.actions.removeSample());
    }),
  );
});

describe('ticking and wrapping up', () => {
  it(
    'touch only what the person changed',
    aStory(async (desk) => {
      ok(await desk.actions.saveGoal(goal));
      ok(await desk.schedule({ ...when, date: '2026-11-16', time: '18:00' }));
      const [session] = sessionsByTime(desk.state());
      const [one, two] = [...desk.state().goals.values()][0]?.milestones ?? [];
      assert.ok(session && one && two);
      ok(await desk.actions.tickMilestone({ ...firstTick(desk.state()), milestoneId: two.id }));
      ok(await desk.actions.wrapUpSession({ sessionId: session.id, done: new Set([one.id]), touched: new Set([one.id]), note: '' }));
      const after = [...desk.state().goals.values()][0]?.milestones ?? [];
      assert.deepEqual(
        after.map(({ tick }) => tick?.sessionId ?? tick?.by !== undefined),
        [session.id, true],
      );
    }),
  );

  it(
    'remember the session that is live',
    aStory(async (desk) => {
      ok(await desk.actions.setCallLink({ callLink: 'https://meet.example.org/' }));
      ok(await desk.actions.saveGoal(goal));
      ok(await desk.schedule({ ...when, date: '2026-11-16', time: '18:00' }));
      const [session] = sessionsByTime(desk.state());
      assert.ok(session);
      desk.folder = ok(await desk.pairingFolder.prepare({ mentorshipId: desk.mentorships.current()?.id ?? '', partnerName: 'Ines' }));
      ok(
        await desk.actions.startSession(
          { sessionId: session.id, way: 'call' },
          { signal: new AbortController().signal, onProgress: () => undefined },
        ),
      );
      ok(await desk.actions.tickMilestone(firstTick(desk.state())));
      assert.equal([...desk.state().goals.values()][0]?.milestones[0]?.tick?.sessionId, session.id);
    }),
  );
});

describe('bad input', () => {
  it(
    'is refused with the field and the limit, and nothing is written',
    aStory(async (desk, root) => {
      const before = await linesOf(root);
      assert.deepEqual(problemOf(await desk.actions.saveGoal({ ...goal, statement: 'x'.repeat(100_000) })), {
        type: 'text-too-long',
        field: 'statement',
        limit: 1000,
      });
      assert.deepEqual(problemOf(await desk.schedule({ ...when, date: '2026-11-15' })), { type: 'date-passed', field: 'date' });
      assert.deepEqual(problemOf(await desk.schedule({ ...when, date: '16 November' })), { type: 'date-unclear', field: 'date' });
      assert.deepEqual(problemOf(await desk.schedule({ ...when, date: '2027-03-28', time: '01:30' })), { type: 'time-skipped' });
      for (const minutes of [0, 4, 601, 30.5, Number.NaN, Infinity])
        assert.deepEqual(problemOf(await desk.schedule({ ...when, minutes })), { type: 'date-unclear', field: 'minutes' });
      assert.equal(problemOf(await desk.move({ sessionId: 'gone' as never, date: when.date, time: when.time, reason: '' })).type, 'session-missing');
      assert.equal(problemOf(await desk.actions.setGoalStanding({ goalId: toGoalId('gone'), standing: 'reached' })).type, 'goal-missing');
      assert.equal(problemOf(await desk.actions.setCallLink({ callLink: 'http://insecure.example/' })).type, 'link-unusable');
      assert.equal(problemOf(await desk.actions.createMentorship({ ...form, role: 'admin' })).type, 'text-missing');
      assert.equal(await linesOf(root), before);
      assert.equal(desk.mentorships.count(), 1);
    }),
  );

  it('of names is kept as it is: HTML, emoji, right-to-left, path-like, very long', () =>
    inTemporaryFolder(async (root) => {
      for (const partnerName of ['<img src=x onerror=alert(1)>', '👩🏽\u200d💻', 'عائشة', '../../etc/passwd', 'CON', 'x'.repeat(80), '\u202eInes']) {
        const desk = aDesk(root);
        ok(await desk.actions.createMentorship({ ...form, partnerName }));
        assert.equal(desk.state().match?.mentee.name.raw, partnerName);
        const folder = ok(await desk.pairingFolder.prepare({ mentorshipId: desk.mentorships.current()?.id ?? '', partnerName }));
        assert.match(folder.slice(root.length), /^\/Mentorship Pairing\/[a-z0-9-]+$/);
        desk.dispose();
      }
    }));

  it('without a mentorship says that there is none', () =>
    inTemporaryFolder(async (root) => {
      const desk = aDesk(root);
      assert.equal(ok(await desk.mentorships.open()), undefined);
      for (const result of [
        await desk.actions.saveGoal(goal),
        await desk.schedule(when),
        await desk.actions.joinSession({}),
        await desk.actions.setCallLink({ callLink: '' }),
      ]) {
        assert.equal(problemOf(result).type, 'mentorship-missing');
      }
      assert.equal(ok(await desk.actions.settleSession()), undefined);
      desk.dispose();
    }));
});

describe('a disk that is full or locked', function () {
  this.timeout(20_000); // many cases, or a slow disk, on a busy machine
  it('is said, and nothing that was there is lost', async function () {
    await inTemporaryFolder(async (root) => {
      const desk = aDesk(root);
      ok(await desk.actions.createMentorship(form));
      ok(await desk.actions.saveGoal(goal));
      const before = desk.state();
      const storage = join(root, 'storage');
      if (!isLocked(storage, true)) return this.skip();
      try {
        assert.equal(problemOf(await desk.actions.tickMilestone(firstTick(before))).type, 'storage-read-only');
        assert.equal(problemOf(await desk.actions.createMentorship(form)).type, 'storage-read-only');
        assert.deepEqual(desk.state(), before);
      } finally {
        isLocked(storage, false);
      }
      ok(await desk.actions.tickMilestone(firstTick(before)));
      assert.equal(desk.mentorships.count(), 1);
      desk.dispose();
    });
  });

  it('that is full refuses, and takes the same thing when there is room again', async function () {
    await inTemporaryFolder(async (root) => {
      const storage = join(root, 'storage');
      await mkdir(storage);
      if (!isDone('mount', '-t', 'tmpfs', '-o', 'size=192k', 'tmpfs', storage)) return this.skip();
      try {
        const desk = aDesk(root);
        ok(await desk.actions.createMentorship(form));
        const fill = join(storage, 'fill');
        await appendFile(fill, Buffer.alloc(100_000));
        const large = { ...goal, milestones: Array.from({ length: 30 }, () => ({ text: 'x'.repeat(300) })) };
        let refused: Problem | undefined;
        for (let n = 0; n < 20 && refused === undefined; n += 1) {
          const saved = await desk.actions.saveGoal(large);
          if (!saved.ok) refused = saved.problem;
        }
        assert.deepEqual(refused, { type: 'storage-full' });
        const goals = desk.state().goals.size;
        assert.ok(goals > 0);
        await rm(fill);
        ok(await desk.actions.saveGoal(goal));
        assert.equal(desk.state().goals.size, goals + 1);
        desk.dispose();
      } finally {
        assert.ok(isDone('umount', '-l', storage)); // its files are closed a moment later
      }
    });
  });
});

describe('several mentorships on one machine', () => {
  it('open on the one that was shown last, the sample last of all', () =>
    inTemporaryFolder(async (root) => {
      const memory = aMemory();
      const desk = aDesk(root, { memory });
      for (const partnerName of ['Ines', 'Sam']) ok(await desk.actions.createMentorship({ ...form, partnerName }));
      ok(await desk.actions.trySample({ zone: 'Europe/London' }));
      const all = ok(await desk.mentorships.all());
      assert.deepEqual(
        all.map(({ sample }) => sample),
        [false, false, true],
      );
      assert.equal(desk.mentorships.count(), 2);
      const ines = all.find(({ journal }) => journal.state().match?.mentee.name.raw === 'Ines');
      let told = 0;
      desk.mentorships.onDidChange(() => (told += 1));
      ok(await desk.mentorships.switchTo(ines?.id ?? assert.fail('no Ines')));
      assert.equal(told, 1);
      desk.dispose();
      const tomorrow = aDesk(root, { memory });
      const [one, two] = await Promise.all([tomorrow.mentorships.open(), tomorrow.mentorships.open()]);
      assert.equal(ok(one), ok(two));
      assert.equal(tomorrow.state().match?.mentee.name.raw, 'Ines');
      assert.equal(problemOf(await tomorrow.mentorships.switchTo('gone' as never)).type, 'mentorship-missing');
      tomorrow.dispose();
    }));

  it(
    'show in one window what another one wrote',
    aStory(async (desk, root) => {
      const other = aDesk(root);
      ok(await other.mentorships.open());
      ok(await other.actions.saveGoal(goal));
      await desk.mentorships.current()?.journal.refresh();
      assert.equal(desk.state().goals.size, 1);
      other.dispose();
    }),
  );

  it('keep to what was created while they were being opened', () =>
    inTemporaryFolder(async (root) => {
      const first = aDesk(root);
      ok(await first.actions.createMentorship(form));
      first.dispose();
      const desk = aDesk(root);
      const [opened] = await Promise.all([desk.mentorships.open(), desk.actions.createMentorship({ ...form, partnerName: 'Sam' })]);
      ok(opened);
      assert.equal(desk.state().match?.mentee.name.raw, 'Sam');
      desk.dispose();
    }));
});

describe('two windows of one person', () => {
  it('hear of a sample that comes and goes in the other, and show what is there', () =>
    inTemporaryFolder(async (root) => {
      const folderWatch = new TestWatch();
      const [desk, other] = [aDesk(root), aDesk(root, { folderWatch })];
      /** Resolves when the other window has been told of something that fits. */
      const told = (fits: () => boolean) =>
        new Promise<void>((resolve) => {
          const listening = other.mentorships.onDidChange(() => {
            if (!fits()) return;
            listening.dispose();
            resolve();
          });
          folderWatch.changed();
        });
      assert.equal(ok(await other.mentorships.open()), undefined);
      await new Promise((resolve) => setImmediate(resolve)); // the shelves' folders are made and watched
      ok(await desk.actions.trySample({ zone: 'Europe/London' }));
      await told(() => other.mentorships.current()?.sample === true);
      ok(await desk.actions.removeSample());
      await told(() => other.mentorships.current() === undefined);
      ok(await desk.actions.createMentorship(form));
      await told(() => other.mentorships.current()?.sample === false && other.mentorships.count() === 1);
      for (const window of [desk, other]) window.dispose();
    }));
});
