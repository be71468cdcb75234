/** Start, join, end: with real journals and folders, and Live Share by its double. A failure never leaves a session half-live. */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { Started, StartProgress } from '../../../src/actions/startSession.js';
import { sessionStarted } from '../../../src/core/mentorship/sessionEvents.js';
import { sessionsByTime } from '../../../src/core/mentorship/mentorship.js';
import type { Session } from '../../../src/core/mentorship/session.js';
import type { Problem } from '../../../src/core/problem.js';
import type { Result } from '../../../src/core/result.js';
import { aDesk, aMemory, type Desk, type DeskOptions } from '../../builders/desk.js';
import { contentsOf } from '../../builders/journalFolder.js';
import { inTemporaryFolder } from '../../builders/temporaryFolder.js';
import type { FaultCase } from '../../doubles/liveShare/cloud.js';

const goOn = { signal: new AbortController().signal, onProgress: (_step: StartProgress): void => undefined, onTaken: (): void => undefined };
const callLink = 'https://meet.example.org/ruth-and-ines';

interface Story extends DeskOptions {
  readonly callLink?: string;
  readonly exercise?: boolean;
  /** Start in a window that has the pairing folder open; else in another one. */
  readonly inPairingFolder?: boolean;
}

/** Ruth with one planned session. */
async function ruthIn(
  root: string,
  { callLink: link = '', exercise = false, inPairingFolder = true, ...options }: Story = {},
): Promise<{ desk: Desk; id: Session['id'] }> {
  const desk = aDesk(root, options);
  const form = { yourName: 'Ruth', partnerName: 'Ines', role: 'mentor', yourZone: 'Europe/London', partnerZone: 'Europe/Madrid', callLink: link };
  ok(await desk.actions.createMentorship(form));
  const when = { date: '2026-11-16', time: '18:30', minutes: 60 };
  ok(await desk.schedule({ ...when, ...(exercise && { exercise: { exerciseId: 'roman-numerals', language: 'typescript' } }) }));
  if (inPairingFolder)
    desk.folder = ok(await desk.pairingFolder.prepare({ mentorshipId: desk.mentorships.current()?.id ?? '', partnerName: 'Ines' }));
  return { desk, id: only(desk).id };
}

function ok<T>(result: Result<T>): T {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

function problemOf(result: Result<unknown>): Problem {
  assert.ok(!result.ok, 'it went well');
  return result.problem;
}

function only(desk: Desk): Session {
  const [session] = sessionsByTime(desk.state());
  assert.ok(session);
  return session;
}

function start(desk: Desk, id: Session['id'], way: 'live-share' | 'call' = 'live-share', run = goOn): Promise<Result<Started>> {
  return desk.until(desk.actions.startSession({ sessionId: id, way }, run));
}

async function told(root: string, story: Story, tell: (of: { desk: Desk; id: Session['id'] }) => Promise<void>): Promise<void> {
  const of = await ruthIn(root, story);
  try {
    await tell(of);
    assert.deepEqual(of.desk.liveShare.control.faults(), []);
  } finally {
    of.desk.dispose();
  }
}

const aStory = (story: Story, tell: (of: { desk: Desk; id: Session['id']; root: string }) => Promise<void>) => () =>
  inTemporaryFolder((root) => told(root, story, (of) => tell({ ...of, root })));

/** How often a kind of event stands in the journal's files. */
async function countOf(type: string, root: string): Promise<number> {
  const files = await contentsOf(join(root, 'storage'));
  return Object.values(files).join('\n').split(`"type":"${type}"`).length - 1;
}

describe('starting a session', function () {
  this.timeout(20_000); // many cases, or a slow disk, on a busy machine
  it(
    'opens the call, gets the exercise, shares the pairing folder and writes the link',
    aStory({ callLink, exercise: true }, async ({ desk, id }) => {
      const steps: string[] = [];
      const started = ok(await start(desk, id, 'live-share', { ...goOn, onProgress: (step) => void steps.push(step) }));
      assert.ok(started.where === 'here');
      const session = only(desk);
      assert.ok(session.status === 'live' && session.way.kind === 'live-share');
      assert.equal(session.way.joinLink.raw, started.joinLink);
      assert.equal(started.joinLink, desk.liveShare.control.session()?.link);
      assert.deepEqual(desk.links, [callLink]);
      assert.equal(started.exercise?.provenance.id, 'roman-numerals');
      assert.deepEqual(await readdir(join(desk.folder ?? '', 'exercises')), ['roman-numerals-typescript']);
      assert.equal(desk.state().pulled.length, 1);
      assert.deepEqual([steps[0], steps.includes('waiting-for-link')], ['getting-exercise', true]);
    }),
  );

  it(
    'is one live session, one call and one event for two clicks at once and a third one later',
    aStory({}, async ({ desk, id, root }) => {
      const [first, second] = await desk.until(
        Promise.all([
          desk.actions.startSession({ sessionId: id, way: 'live-share' }, goOn),
          desk.actions.startSession({ sessionId: id, way: 'live-share' }, goOn),
        ]),
      );
      const third = await start(desk, id);
      const links = [first, second, third].map((result) => {
        const started = ok(result);
        return started.where === 'here' ? started.joinLink : undefined;
      });
      assert.equal(new Set(links).size, 1);
      assert.equal(desk.liveShare.control.calls('share').length, 1);
      assert.equal(await countOf('session.started', root), 1);
    }),
  );

  it(
    'goes on all the same when the exercise cannot be got',
    aStory({ exercise: true }, async ({ desk, id }) => {
      ok(await desk.actions.pickExercise({ sessionId: id, exercise: { exerciseId: 'not-in-the-pack', language: 'python' } }));
      const started = ok(await start(desk, id));
      assert.ok(started.where === 'here' && started.exerciseProblem?.type === 'exercise-missing');
      assert.equal(only(desk).status, 'live');
    }),
  );

  const failures: readonly [string, readonly FaultCase[], Problem['type']][] = [
    ['cannot be activated', ['activateThrows'], 'live-share-broken'],
    ['never becomes active', ['activateHangs'], 'live-share-silent'],
    ['gives no interface', ['apiNull'], 'live-share-refused'],
    ['exports nothing', ['noExports'], 'live-share-refused'],
    ['gives no link', ['shareNull'], 'live-share-no-link'],
    ['rejects', ['shareRejects'], 'live-share-no-link'],
    ['hangs', ['shareHangsForever'], 'live-share-silent'],
    ['hosts without a link', ['shareNullButHosting'], 'live-share-link-hidden'],
    ['is a guest somewhere', ['alreadyGuest'], 'live-share-guest'],
  ];
  for (const [what, cases, problem] of failures) {
    it(
      `leaves the session as it was when Live Share ${what}`,
      aStory({ cases }, async ({ desk, id, root }) => {
        assert.equal(problemOf(await start(desk, id)).type, problem);
        assert.equal(only(desk).status, 'scheduled');
        assert.equal(await countOf('session.started', root), 0);
        assert.equal(desk.windowMemory.get('hosting'), undefined);
      }),
    );
  }

  it(
    'says that Live Share is missing before anything else happens',
    aStory({ absent: true, callLink }, async ({ desk, id }) => {
      assert.deepEqual(problemOf(await start(desk, id)), { type: 'live-share-missing', canInstall: true });
      assert.deepEqual(desk.links, []);
      assert.equal(only(desk).status, 'scheduled');
    }),
  );

  it(
    'needs the sign-in that Live Share asks for',
    aStory({ signedIn: false }, async ({ desk, id }) => {
      const starting = desk.actions.startSession({ sessionId: id, way: 'live-share' }, goOn);
      while (desk.liveShare.seen.signInPrompts === 0) await desk.liveShare.clock.advance(100);
      desk.liveShare.answerSignIn(false);
      assert.equal(problemOf(await desk.until(starting)).type, 'live-share-no-link');
      assert.equal(only(desk).status, 'scheduled');
    }),
  );

  it(
    'can be cancelled; a link that comes late is offered, and makes the session live on the person’s word',
    aStory({ cases: ['shareHangs60'] }, async ({ desk, id }) => {
      const cancel = new AbortController();
      const late: string[] = [];
      desk.pairing.onLateLink((link) => late.push(link));
      const starting = desk.actions.startSession({ sessionId: id, way: 'live-share' }, { ...goOn, signal: cancel.signal });
      while (desk.liveShare.control.calls('share').length === 0) await desk.liveShare.clock.advance(100);
      cancel.abort();
      assert.equal(problemOf(await desk.until(starting)).type, 'cancelled');
      assert.equal(only(desk).status, 'scheduled');
      await desk.liveShare.clock.advance(61_000);
      const [link] = late;
      assert.ok(link !== undefined);
      ok(await desk.actions.publishLink({ sessionId: id, link: link as never }));
      assert.equal(only(desk).status, 'live');
      assert.equal(desk.windowMemory.get('hosting'), id);
    }),
  );

  it(
    'does not go on sharing when it cannot be written down',
    aStory({ cases: ['shareHangs60'] }, async ({ desk, id }) => {
      const starting = desk.actions.startSession({ sessionId: id, way: 'live-share' }, goOn);
      while (desk.liveShare.control.calls('share').length === 0) await desk.liveShare.clock.advance(100);
      ok(await desk.actions.cancelSession({ sessionId: id, reason: 'in another window' })); // no longer allowed: as good as a full disk
      assert.equal(problemOf(await desk.until(starting)).type, 'session-not-open');
      assert.equal(desk.liveShare.control.session(), null);
      assert.equal(desk.pairing.role(), 'none');
    }),
  );

  it(
    'stays in its own mentorship when the person looks at another one meanwhile',
    aStory({}, async ({ desk, id }) => {
      const first = desk.mentorships.current();
      const starting = desk.actions.startSession({ sessionId: id, way: 'live-share' }, goOn);
      while (desk.liveShare.control.calls('share').length === 0) await desk.liveShare.clock.advance(100);
      ok(await desk.actions.trySample({ zone: 'Europe/London' }));
      ok(await desk.until(starting));
      assert.equal(first?.journal.state().sessions.get(id)?.status, 'live');
      assert.deepEqual(ok(await desk.actions.settleSession()), undefined);
      assert.equal(first.journal.state().sessions.get(id)?.status, 'live', 'looking elsewhere ends nothing');
      assert.equal(desk.pairing.role(), 'host');
    }),
  );
});

describe('starting over the call alone', () => {
  it(
    'opens the call and is live without Live Share',
    aStory({ absent: true, callLink }, async ({ desk, id, root }) => {
      ok(await start(desk, id, 'call'));
      ok(await start(desk, id, 'call'));
      const session = only(desk);
      assert.ok(session.status === 'live' && session.way.kind === 'call');
      assert.deepEqual(desk.links, [callLink]);
      assert.equal(await countOf('session.started', root), 1);
      assert.equal(ok(await desk.actions.endSession({ sessionId: id, sharing: 'end-ours' })), 'ended');
      assert.equal(only(desk).status, 'completed');
    }),
  );

  it(
    'needs a call link',
    aStory({}, async ({ desk, id }) => {
      assert.deepEqual(problemOf(await start(desk, id, 'call')), { type: 'call-link-missing' });
      assert.equal(only(desk).status, 'scheduled');
    }),
  );
});

describe('starting in a window that is not the pairing folder', () => {
  it(
    'goes on in the window of the pairing folder, once, and tells how it went',
    aStory({ inPairingFolder: false }, async ({ desk, id, root }) => {
      const started = ok(await start(desk, id));
      assert.ok(started.where === 'other-window');
      assert.deepEqual(desk.windows, [started.folder]);
      assert.equal(only(desk).status, 'scheduled');

      const [other, third] = [aDesk(root, { clock: desk.liveShare.clock }), aDesk(root, { clock: desk.liveShare.clock })];
      for (const window of [other, third]) window.folder = started.folder;
      const shown: string[] = [];
      const run = { ...goOn, onTaken: ({ sessionId: session }: { sessionId: string }) => void shown.push(session) };
      const went = await Promise.all([other.until(other.actions.goOnStarting(run)), third.until(third.actions.goOnStarting(run))]);
      const taken = went.map(ok).filter((one) => one !== undefined);
      assert.equal(taken.length, 1);
      assert.deepEqual(shown, [id]);
      assert.ok(taken[0]?.started.ok && taken[0].sessionId === id);
      assert.deepEqual(await desk.pairingFolder.readOutcome(started.folder), { startId: started.startId, outcome: 'live' });
      await desk.mentorships.current()?.journal.refresh();
      assert.equal(only(desk).status, 'live');
      for (const window of [other, third]) window.dispose();
    }),
  );

  it(
    'tells the waiting window also when it failed, was called off meanwhile, or its mentorship is gone',
    aStory({ inPairingFolder: false }, async ({ desk, id, root }) => {
      const outcomes: unknown[] = [];
      const goOnIn = async (options: DeskOptions, before: (folder: string) => Promise<void> = async () => undefined) => {
        const started = ok(await start(desk, id));
        assert.ok(started.where === 'other-window');
        const other = aDesk(root, { clock: desk.liveShare.clock, ...options });
        other.folder = started.folder;
        await before(started.folder);
        ok(await other.until(other.actions.goOnStarting(goOn)));
        const outcome = await desk.pairingFolder.readOutcome(started.folder);
        assert.equal(outcome?.startId, started.startId);
        outcomes.push([outcome.outcome, outcome.problem]);
        assert.equal(other.liveShare.control.session(), null);
        other.dispose();
      };
      await goOnIn({ cases: ['shareNull'] });
      await goOnIn({ absent: true });
      await goOnIn({}, async () => {
        ok(await desk.actions.cancelSession({ sessionId: id, reason: '' }));
      });
      assert.deepEqual(outcomes, [
        ['failed', 'live-share-no-link'],
        ['failed', 'live-share-missing'],
        ['failed', 'session-not-open'],
      ]);
    }),
  );

  it(
    'leaves nothing behind when no window opens, or when it is cancelled',
    aStory({ inPairingFolder: false }, async ({ desk, id }) => {
      desk.opensWindows = false;
      assert.equal(problemOf(await start(desk, id)).type, 'unexpected');
      const folder = ok(await desk.pairingFolder.prepare({ mentorshipId: desk.mentorships.current()?.id ?? '', partnerName: 'Ines' }));
      assert.equal(await desk.pairingFolder.takeStart(folder), undefined);
      desk.opensWindows = true;
      const cancel = new AbortController();
      const run = { ...goOn, signal: cancel.signal, onProgress: () => cancel.abort() };
      assert.equal(problemOf(await start(desk, id, 'live-share', run)).type, 'cancelled');
      assert.equal(await desk.pairingFolder.takeStart(folder), undefined);
      assert.deepEqual(desk.windows, []);
    }),
  );

  it(
    'is nothing where no start waits, or in a folder that is not ours',
    aStory({}, async ({ desk, root }) => {
      assert.equal(ok(await desk.actions.goOnStarting(goOn)), undefined);
      desk.folder = root;
      assert.equal(ok(await desk.actions.goOnStarting(goOn)), undefined);
      desk.folder = undefined;
      assert.equal(ok(await desk.actions.goOnStarting(goOn)), undefined);
    }),
  );
});

describe('ending a session', () => {
  it(
    'ends the sharing that we started, and the session is held',
    aStory({}, async ({ desk, id, root }) => {
      ok(await start(desk, id));
      assert.equal(ok(await desk.until(desk.actions.endSession({ sessionId: id, sharing: 'end-ours' }))), 'ended');
      assert.equal(only(desk).status, 'completed');
      assert.equal(desk.liveShare.control.session(), null);
      assert.equal(ok(await desk.until(desk.actions.endSession({ sessionId: id, sharing: 'end-ours' }))), 'ended');
      assert.equal(await countOf('session.ended', root), 1);
    }),
  );

  it(
    'asks before it ends somebody’s own sharing, and can leave it running',
    aStory({ cases: ['alreadyHost'] }, async ({ desk, id }) => {
      const started = ok(await start(desk, id));
      assert.ok(started.where === 'here' && started.alreadyRunning);
      assert.equal(ok(await desk.until(desk.actions.endSession({ sessionId: id, sharing: 'end-ours' }))), 'ask-first');
      assert.equal(only(desk).status, 'live');
      assert.equal(ok(await desk.until(desk.actions.endSession({ sessionId: id, sharing: 'leave' }))), 'ended');
      assert.equal(only(desk).status, 'completed');
      assert.notEqual(desk.liveShare.control.session(), null);
    }),
  );

  it(
    'outside (in Live Share’s menu, or by a lost connection) makes it held',
    aStory({}, async ({ desk, id, root }) => {
      ok(await start(desk, id));
      assert.equal(ok(await desk.actions.settleSession()), undefined);
      desk.liveShare.control.hostEnds();
      const [one, two] = await Promise.all([desk.actions.settleSession(), desk.actions.settleSession()]);
      assert.ok([ok(one), ok(two)].includes(id));
      assert.equal(only(desk).status, 'completed');
      assert.equal(await countOf('session.ended', root), 1);
    }),
  );

  it('by a reload of the window that hosted makes it held', () =>
    inTemporaryFolder(async (root) => {
      const windowMemory = aMemory();
      const memory = aMemory();
      const { desk, id } = await ruthIn(root, { windowMemory, memory });
      ok(await start(desk, id));
      desk.dispose();
      const reloaded = aDesk(root, { windowMemory, memory });
      ok(await reloaded.mentorships.open());
      assert.equal(ok(await reloaded.actions.settleSession()), id);
      assert.equal(only(reloaded).status, 'completed');
      reloaded.dispose();
    }));

  it(
    'in another window ends the sharing in this one',
    aStory({}, async ({ desk, id, root }) => {
      ok(await start(desk, id));
      const other = aDesk(root, { clock: desk.liveShare.clock });
      ok(await other.mentorships.open());
      ok(await other.actions.endSession({ sessionId: id, sharing: 'end-ours' }));
      await desk.mentorships.current()?.journal.refresh();
      ok(await desk.until(desk.actions.settleSession()));
      assert.equal(desk.pairing.role(), 'none');
      other.dispose();
    }),
  );

  it(
    'is not done to what is not live',
    aStory({}, async ({ desk, id }) => {
      assert.equal(problemOf(await desk.actions.endSession({ sessionId: id, sharing: 'end-ours' })).type, 'session-not-live');
    }),
  );
});

describe('joining a session', () => {
  const link = `https://prod.liveshare.vsengsaas.visualstudio.com/join?${'AB'.repeat(18)}`;

  it(
    'opens the link in what was pasted, and nothing else',
    aStory({}, async ({ desk }) => {
      assert.deepEqual(ok(await desk.actions.joinSession({ pasted: `Hi Ruth, join me: ${link}.` })), { opened: true });
      assert.equal(problemOf(await desk.actions.joinSession({ pasted: 'https://evil.example/join?1' })).type, 'join-link-unusable');
      assert.equal(problemOf(await desk.actions.joinSession({ pasted: '' })).type, 'join-link-unusable');
      assert.deepEqual(desk.links, [link]);
    }),
  );

  it(
    'opens the link of the live session, or its call',
    aStory({ callLink }, async ({ desk, id }) => {
      assert.equal(problemOf(await desk.actions.joinSession({})).type, 'session-not-live');
      const journal = desk.mentorships.current()?.journal;
      assert.ok((await journal?.append([sessionStarted.create({ sessionId: id, way: { kind: 'live-share', joinLink: link } })]))?.ok);
      ok(await desk.actions.joinSession({}));
      assert.ok((await journal?.append([sessionStarted.create({ sessionId: id, way: { kind: 'call' } })]))?.ok);
      ok(await desk.actions.joinSession({}));
      assert.deepEqual(desk.links, [link, callLink]);
    }),
  );

  it(
    'never opens a hostile link, and the session can be started anew',
    aStory({}, async ({ desk, id }) => {
      const journal = desk.mentorships.current()?.journal;
      const scripts = [
        'javascript:alert(1)',
        'vscode://evil.example/x',
        '',
        'x'.repeat(2_000),
        `https://user:pass@${link.slice(8)}`,
        `\u202e${link}#x`,
      ];
      const lookAlikes = [`${link}@evil.example`, 'https://evil.example/join?1', link.replace('prod.', 'prod.evil.')];
      const ways = [
        ...[...scripts, ...lookAlikes].map((joinLink) => ({ kind: 'live-share', joinLink }) as const),
        ...scripts.map((bad) => ({ kind: 'own-link', link: bad }) as const), // a call may lead anywhere on the web; the person is shown where
      ];
      for (const way of ways) {
        assert.ok((await journal?.append([sessionStarted.create({ sessionId: id, way })]))?.ok);
        assert.match(problemOf(await desk.actions.joinSession({})).type, /^(join-link-unusable|link-unusable|text-missing)$/);
      }
      assert.deepEqual(desk.links, []);
    }),
  );

  it(
    'shows nothing hostile of one’s own either: a link that is no link is not given out',
    aStory({}, async ({ desk, id }) => {
      const journal = desk.mentorships.current()?.journal;
      const hostile = sessionStarted.create({ sessionId: id, way: { kind: 'live-share', joinLink: 'command:workbench.action.quit' } });
      assert.ok((await journal?.append([hostile]))?.ok);
      const again = ok(await start(desk, id));
      assert.deepEqual(again, { where: 'here', alreadyRunning: true });
    }),
  );
});
