/**
 * What every way of sharing code live must do, as behaviours that a test can run against any provider: against ours, and against deliberately broken
 * copies of ours, of which each must fail (`test/deep/liveShareMutations.test.ts`). Time stands still until a behaviour moves it.
 */
import assert from 'node:assert/strict';
import type { JoinLink } from '../../src/core/pairing/joinLink.js';
import type { Problem } from '../../src/core/problem.js';
import type { Result } from '../../src/core/result.js';
import type { PairingProvider, StartedSharing, StartStep } from '../../src/ports/pairingProvider.js';
import { windowWithLiveShare, type WindowOptions, type WindowWithLiveShare } from '../doubles/liveShare/window.js';

export type MakeProvider = (window: WindowWithLiveShare) => PairingProvider;

export interface Behaviour {
  readonly name: string;
  check(make: MakeProvider): Promise<void>;
}

const seconds = 1_000;

/** One person in front of one window. */
class Desk {
  readonly window: WindowWithLiveShare;
  readonly provider: PairingProvider;
  readonly lateLinks: JoinLink[] = [];
  readonly roles: string[] = [];

  constructor(make: MakeProvider, options: WindowOptions) {
    this.window = windowWithLiveShare(options);
    this.provider = make(this.window);
    this.provider.onLateLink((link) => this.lateLinks.push(link));
    this.provider.onDidChangeRole(() => this.roles.push(this.provider.role()));
  }

  click(): Click {
    return new Click(this);
  }

  pass(ms: number): Promise<void> {
    return this.window.clock.advance(ms);
  }

  async started(): Promise<StartedSharing> {
    const click = this.click();
    await this.pass(2 * seconds);
    return click.link();
  }

  timesCalled(call: string): number {
    return this.window.control.calls(call).length;
  }
}

class Click {
  readonly steps: StartStep[] = [];
  readonly #cancel = new AbortController();
  #result: Result<StartedSharing> | undefined;

  constructor(desk: Desk) {
    const run = { signal: this.#cancel.signal, onProgress: (step: StartStep) => this.steps.push(step) };
    void desk.provider.start(run).then((result) => (this.#result = result));
  }

  cancel(): void {
    this.#cancel.abort();
  }

  waits(): boolean {
    return this.#result === undefined;
  }

  link(): StartedSharing {
    assert.ok(this.#result?.ok, `expected a link, got ${this.#result ? JSON.stringify(this.#result) : 'no answer'}`);
    return this.#result.value;
  }

  problem(): Problem {
    assert.ok(this.#result && !this.#result.ok, `expected a problem, got ${this.#result ? 'a link' : 'no answer'}`);
    return this.#result.problem;
  }
}

function behaviour(name: string, options: WindowOptions, check: (desk: Desk) => Promise<void>): Behaviour {
  return {
    name,
    check: async (make) => {
      const desk = new Desk(make, options);
      const seed = desk.window.control.seed();
      try {
        await check(desk);
        assert.deepEqual(desk.window.control.faults(), [], 'Live Share would not forgive this');
      } catch (error) {
        throw new Error(`${name} (seed ${String(seed)}): ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      } finally {
        desk.provider.dispose();
      }
    },
  };
}

function failsWith(name: string, options: WindowOptions, problem: Problem, afterSeconds = 2): Behaviour {
  return behaviour(name, options, async (desk) => {
    const click = desk.click();
    await desk.pass(afterSeconds * seconds);
    assert.deepEqual(click.problem(), problem);
    await desk.pass(300 * seconds);
    assert.deepEqual(desk.lateLinks, [], 'nothing comes late');
  });
}

const starting: readonly Behaviour[] = [
  behaviour('asks Live Share for nothing before somebody clicks', {}, async (desk) => {
    assert.deepEqual(desk.provider.available(), { state: 'ready' });
    assert.equal(desk.provider.role(), 'none');
    await desk.pass(60 * seconds);
    assert.deepEqual(desk.window.control.calls(), []);
  }),
  behaviour('gives the link of a fresh session, in which the partner may write, and leaves the clipboard alone', {}, async (desk) => {
    const { link, alreadyRunning } = await desk.started();
    assert.equal(link, desk.window.control.session()?.link);
    assert.equal(alreadyRunning, false);
    assert.equal(desk.provider.role(), 'host');
    assert.deepEqual(
      desk.window.control.calls('share').map((call) => call.args),
      [[{ suppressNotification: true, access: 3 }]],
    );
    assert.deepEqual([desk.window.seen.clipboard, ...desk.window.seen.messages], ['']);
  }),
  behaviour('says by its own name who asks, since a bundle is not found on the call stack', {}, async (desk) => {
    await desk.started();
    assert.deepEqual(
      desk.window.control.calls('getApi').map((call) => call.args),
      [['1.0.4753', 'madetech.mentorship-pairing']],
    );
  }),
  behaviour('makes one session of a double click, and both clicks get its link', {}, async (desk) => {
    const clicks = [desk.click(), desk.click(), desk.click()];
    await desk.pass(2 * seconds);
    assert.equal(new Set(clicks.map((click) => click.link().link)).size, 1);
    assert.equal(desk.timesCalled('share'), 1);
  }),
  behaviour('says after five seconds that Live Share may ask to sign in, and waits for the person', { signedIn: false }, async (desk) => {
    const click = desk.click();
    await desk.pass(4.9 * seconds);
    assert.deepEqual(click.steps, ['looking', 'opening', 'waiting-for-link']);
    await desk.pass(0.2 * seconds);
    assert.equal(click.steps.at(-1), 'may-ask-to-sign-in');
    await desk.pass(60 * seconds);
    desk.window.answerSignIn(true);
    await desk.pass(2 * seconds);
    assert.equal(click.link().alreadyRunning, false);
  }),
  behaviour('gives the running session to who hosts already, and does not end it unasked', { cases: ['alreadyHost'] }, async (desk) => {
    const running = desk.window.control.session()?.link;
    const started = await desk.started();
    assert.deepEqual(started, { link: running, alreadyRunning: true });
    const end = desk.provider.end({ evenIfNotOurs: false });
    await desk.pass(1 * seconds);
    assert.deepEqual(await end, { ok: true, value: 'not-ours' });
    assert.equal(desk.timesCalled('end'), 0);
  }),
  behaviour('gives the same link again to who asks again, and still knows the session as ours', {}, async (desk) => {
    const first = await desk.started();
    const second = await desk.started();
    assert.deepEqual(second, { link: first.link, alreadyRunning: true });
    const end = desk.provider.end({ evenIfNotOurs: false });
    await desk.pass(1 * seconds);
    assert.deepEqual(await end, { ok: true, value: 'ended' });
  }),
];

const refusals: readonly Behaviour[] = [
  failsWith('offers to install Live Share where the editor may have it', { absent: true }, { type: 'live-share-missing', canInstall: true }),
  failsWith(
    'does not offer to install it in an editor of another make',
    { absent: true, appName: 'VSCodium' },
    { type: 'live-share-missing', canInstall: false },
  ),
  failsWith(
    'says that Live Share is broken when it cannot be activated',
    { cases: ['activateThrows'] },
    { type: 'live-share-broken', cause: 'activate-threw' },
  ),
  failsWith(
    'gives up on an activation that hangs after 20 seconds',
    { cases: ['activateHangs'] },
    { type: 'live-share-silent', afterSeconds: 20 },
    20,
  ),
  failsWith('says that Live Share refused when it exports nothing', { cases: ['noExports'] }, { type: 'live-share-refused', cause: 'no-exports' }),
  failsWith(
    'asks an old Live Share in the old way, which refuses a bundled caller',
    { cases: ['oldShape'] },
    { type: 'live-share-refused', cause: 'api-null' },
  ),
  failsWith('says that Live Share refused when it gives no interface', { cases: ['apiNull'] }, { type: 'live-share-refused', cause: 'api-null' }),
  failsWith(
    'gives up on an interface that never comes after 20 seconds',
    { cases: ['apiHangs'] },
    { type: 'live-share-silent', afterSeconds: 20 },
    20,
  ),
  failsWith('says that no link came when sharing failed', { cases: ['shareNull'] }, { type: 'live-share-no-link', cause: 'share-null' }),
  failsWith('says that no link came when the service is down', { cases: ['shareRejects'] }, { type: 'live-share-no-link', cause: 'share-threw' }),
  failsWith(
    'gives up on a link that never comes after two minutes',
    { cases: ['shareHangsForever'] },
    { type: 'live-share-silent', afterSeconds: 120 },
    121,
  ),
  failsWith(
    'points at Live Share’s own menu when it shares without giving a link',
    { cases: ['shareNullButHosting'] },
    { type: 'live-share-link-hidden' },
  ),
  behaviour('says that no link came when the sign-in is dismissed', { signedIn: false }, async (desk) => {
    const click = desk.click();
    await desk.pass(3 * seconds);
    desk.window.answerSignIn(false);
    await desk.pass(0);
    assert.deepEqual(click.problem(), { type: 'live-share-no-link', cause: 'share-null' });
  }),
  behaviour('explains to a guest, without asking Live Share to share', { cases: ['alreadyGuest'] }, async (desk) => {
    const click = desk.click();
    await desk.pass(2 * seconds);
    assert.deepEqual(click.problem(), { type: 'live-share-guest' });
    assert.equal(desk.timesCalled('share'), 0);
    assert.equal(desk.provider.role(), 'guest');
  }),
  behaviour('knows a guest by the shared folder in the window', {}, async (desk) => {
    desk.window.openGuestFolder();
    assert.equal(desk.provider.role(), 'guest');
    const click = desk.click();
    await desk.pass(2 * seconds);
    assert.deepEqual(click.problem(), { type: 'live-share-guest' });
  }),
  behaviour('works at the next click when the trouble is over', { cases: ['shareRejects'] }, async (desk) => {
    const click = desk.click();
    await desk.pass(2 * seconds);
    assert.equal(click.problem().type, 'live-share-no-link');
    desk.window.control.set([]);
    assert.equal((await desk.started()).alreadyRunning, false);
  }),
];

const late: readonly Behaviour[] = [
  behaviour(
    'offers a link that comes after a cancel, once, and does not hand it to the cancelled click',
    { cases: ['shareHangs60'] },
    async (desk) => {
      const click = desk.click();
      await desk.pass(10 * seconds);
      click.cancel();
      await desk.pass(0);
      assert.deepEqual(click.problem(), { type: 'cancelled' });
      await desk.pass(49 * seconds);
      assert.deepEqual(desk.lateLinks, []);
      await desk.pass(2 * seconds);
      assert.deepEqual(desk.lateLinks, [desk.window.control.session()?.link]);
      assert.equal(desk.provider.role(), 'host');
    },
  ),
  behaviour('offers a link that comes after the limit', { cases: ['shareHangs60'] }, async (desk) => {
    desk.window.control.set('shareHangs60', { shareHangsMs: 200 * seconds });
    const click = desk.click();
    await desk.pass(121 * seconds);
    assert.deepEqual(click.problem(), { type: 'live-share-silent', afterSeconds: 120 });
    await desk.pass(80 * seconds);
    assert.deepEqual(desk.lateLinks, [desk.window.control.session()?.link]);
    assert.equal((await desk.started()).alreadyRunning, true);
    assert.equal(desk.lateLinks.length, 1, 'the second coming of a link is no news');
  }),
  behaviour('joins the pending call when somebody cancels and clicks again', { signedIn: false }, async (desk) => {
    const first = desk.click();
    await desk.pass(3 * seconds);
    first.cancel();
    const second = desk.click();
    await desk.pass(3 * seconds);
    desk.window.answerSignIn(true);
    await desk.pass(2 * seconds);
    assert.deepEqual(first.problem(), { type: 'cancelled' });
    assert.equal(second.link().link, desk.window.control.session()?.link);
    assert.deepEqual([desk.timesCalled('share'), desk.window.seen.signInPrompts, desk.lateLinks.length], [1, 1, 0]);
  }),
  behaviour('keeps the other click waiting when one of two is cancelled', { cases: ['shareHangs60'] }, async (desk) => {
    const [first, second] = [desk.click(), desk.click()];
    await desk.pass(5 * seconds);
    first.cancel();
    await desk.pass(56 * seconds);
    assert.deepEqual(first.problem(), { type: 'cancelled' });
    assert.equal(second.link().alreadyRunning, false);
    assert.deepEqual(desk.lateLinks, []);
  }),
  behaviour('gives a late link to the click that tries again, and offers it to nobody', { cases: ['shareHangs60'] }, async (desk) => {
    desk.window.control.set('shareHangs60', { shareHangsMs: 150 * seconds });
    const first = desk.click();
    await desk.pass(121 * seconds);
    assert.equal(first.problem().type, 'live-share-silent');
    desk.window.control.set('shareHangsForever');
    const second = desk.click();
    await desk.pass(30 * seconds);
    assert.equal(second.link().link, desk.window.control.session()?.link);
    assert.deepEqual(desk.lateLinks, []);
  }),
  behaviour('gives a late link to the second call only once', { cases: ['shareHangs60'] }, async (desk) => {
    desk.window.control.set('shareHangs60', { shareHangsMs: 150 * seconds });
    const clicks = [desk.click()];
    await desk.pass(121 * seconds);
    clicks.push(desk.click()); // Live Share is asked once more, and answers both calls with the one link
    await desk.pass(100 * seconds);
    assert.equal(clicks[1]?.link().link, desk.window.control.session()?.link);
    assert.deepEqual([desk.timesCalled('share'), desk.lateLinks.length], [2, 0]);
  }),
  behaviour('asks again after the limit, when the first call never answers', { cases: ['shareHangsForever'] }, async (desk) => {
    const first = desk.click();
    await desk.pass(121 * seconds);
    assert.equal(first.problem().type, 'live-share-silent');
    desk.window.control.set([]);
    assert.equal((await desk.started()).alreadyRunning, false);
  }),
  behaviour('does not begin to share when the click was cancelled before Live Share was ready', {}, async (desk) => {
    const click = desk.click();
    click.cancel();
    await desk.pass(10 * seconds);
    assert.deepEqual(click.problem(), { type: 'cancelled' });
    assert.deepEqual([desk.timesCalled('share'), desk.lateLinks.length], [0, 0]);
  }),
  behaviour('says nothing and keeps no timer once it is disposed', { cases: ['shareHangs60'] }, async (desk) => {
    const click = desk.click();
    await desk.pass(1 * seconds);
    desk.provider.dispose();
    await desk.pass(0);
    assert.deepEqual(click.problem(), { type: 'cancelled' });
    assert.equal(desk.window.clock.pending(), 1, 'only Live Share’s own');
    await desk.pass(90 * seconds);
    assert.deepEqual([desk.lateLinks, desk.roles], [[], []]);
  }),
];

const living: readonly Behaviour[] = [
  behaviour('ends the session that it began, and says so once', {}, async (desk) => {
    await desk.started();
    const end = desk.provider.end({ evenIfNotOurs: false });
    await desk.pass(1 * seconds);
    assert.deepEqual(await end, { ok: true, value: 'ended' });
    assert.equal(desk.window.control.session(), null);
    assert.deepEqual(desk.roles, ['host', 'none']);
    assert.deepEqual(await desk.provider.end({ evenIfNotOurs: true }), { ok: true, value: 'was-not-hosting' });
  }),
  behaviour('ends a session that it found running when the person says so', { cases: ['alreadyHost'] }, async (desk) => {
    await desk.started();
    const end = desk.provider.end({ evenIfNotOurs: true });
    await desk.pass(1 * seconds);
    assert.deepEqual(await end, { ok: true, value: 'ended' });
  }),
  behaviour('has nothing to end before it was ever asked to start', {}, async (desk) => {
    assert.deepEqual(await desk.provider.end({ evenIfNotOurs: true }), { ok: true, value: 'was-not-hosting' });
    assert.deepEqual(desk.window.control.calls(), []);
  }),
  behaviour('can end a session that runs although no link came', { cases: ['shareNullButHosting'] }, async (desk) => {
    const click = desk.click();
    await desk.pass(2 * seconds);
    assert.equal(click.problem().type, 'live-share-link-hidden');
    const end = desk.provider.end({ evenIfNotOurs: false });
    await desk.pass(1 * seconds);
    assert.deepEqual(await end, { ok: true, value: 'ended' });
  }),
  behaviour('notices that the session was ended in Live Share’s own menu', {}, async (desk) => {
    await desk.started();
    desk.window.control.hostEnds();
    assert.equal(desk.provider.role(), 'none');
    assert.deepEqual(desk.roles, ['host', 'none']);
  }),
  behaviour('notices that the connection drops right after the link came', { cases: ['dropDuringShare'] }, async (desk) => {
    const { link } = await desk.started();
    assert.match(link, /join\?/u);
    assert.deepEqual(desk.roles, ['host', 'none']);
  }),
  behaviour('knows the next session as a new one after the first was ended elsewhere', {}, async (desk) => {
    const first = await desk.started();
    desk.window.control.drop();
    const second = await desk.started();
    assert.notEqual(second.link, first.link);
    assert.equal(second.alreadyRunning, false);
  }),
  behaviour('says a change once when Live Share says it twice', { cases: ['eventTwice'] }, async (desk) => {
    await desk.started();
    desk.window.control.hostEnds();
    assert.deepEqual(desk.roles, ['host', 'none']);
  }),
  behaviour('believes the state and not an event that comes out of order', { cases: ['eventOutOfOrder'] }, async (desk) => {
    await desk.started();
    assert.equal(desk.provider.role(), 'host');
    desk.window.control.hostEnds();
    assert.deepEqual(desk.roles, ['host', 'none']);
  }),
  behaviour(
    'knows itself as host when Live Share gives a link but shows an idle session',
    { cases: ['alreadyHost', 'lateSession'] },
    async (desk) => {
      const { link } = await desk.started();
      assert.equal(link, desk.window.control.session()?.link);
      assert.equal((await desk.started()).alreadyRunning, true);
      assert.deepEqual(desk.roles, ['host'], 'an idle session that is not to be believed yet ends nothing');
      desk.window.control.set('lateSession');
      desk.window.control.hostEnds();
      assert.equal(desk.provider.role(), 'none');
    },
  ),
  behaviour('starts as usual where the session shows late', { cases: ['lateSession'] }, async (desk) => {
    assert.equal((await desk.started()).alreadyRunning, false);
    assert.deepEqual(desk.roles, ['host']);
  }),
];

export const pairingProviderBehaviours: readonly Behaviour[] = [...starting, ...refusals, ...late, ...living];
