/** The Live Share double keeps its specification ( D1 to D10, D15 for the host, D16, and the cases). Runs on the double alone. */
import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { afterEach, describe, it } from 'mocha';
import type { Uri } from 'vscode';
import { freshCloud, memoryCloud } from '../../../doubles/liveShare/cloud.js';
import type { FakeLiveShareApi } from '../../../doubles/liveShare/fakeLiveShare.js';
import type { FakeSession, FakeShareOptions } from '../../../doubles/liveShare/fakeWindow.js';
import { fileCloud } from '../../../doubles/liveShare/fileCloud.js';
import { isAlive } from '../../../doubles/liveShare/fakeWindow.js';
import { steppedClock } from '../../../doubles/liveShare/steppedClock.js';
import { windowWithLiveShare, type WindowOptions, type WindowWithLiveShare } from '../../../doubles/liveShare/window.js';

const ourId = 'madetech.mentorship-pairing';
const version = '1.0.4753';
let last: WindowWithLiveShare | undefined;

function aWindow(options: WindowOptions = {}): WindowWithLiveShare {
  return (last = windowWithLiveShare(options));
}

describe('The Live Share double', () => {
  afterEach(function () {
    if (this.currentTest?.state === 'failed') console.error(`seed ${String(last?.control.seed())}`);
    last?.liveShare.window.dispose();
  });

  it('D1: answers in a later tick, with a new object for each caller, and only to versions that exist', async () => {
    const { liveShare } = aWindow();
    const exported = await liveShare.activate();
    let answered = false;
    const first = exported?.getApi?.(version, ourId).then((api) => ((answered = true), api));
    assert.equal(answered, false);
    assert.notEqual(await first, await exported?.getApi?.(version, ourId));
    assert.ok(await exported?.getApi?.('0.3.967', ourId));
    for (const unknown of ['2.0.1', '0.2.1', 'latest', '']) assert.equal(await exported?.getApi?.(unknown, ourId), null, unknown);
  });

  it('D2: looks for a caller without an id on the call stack, where a bundle is not found', async () => {
    const { liveShare } = aWindow();
    const exported = await liveShare.activate();
    assert.equal(await exported?.getApi?.(version), null);
    const inPackage = runInThisContext('(ask) => ask()', { filename: '/x/node_modules/vsls/vscode.js' }) as (ask: () => unknown) => Promise<unknown>;
    assert.ok(await inPackage(() => exported?.getApi?.(version)));
  });

  it('D3: refuses a caller that is not installed, and logs it when somebody poses as an allow-listed extension', async () => {
    const { liveShare, control } = aWindow({ callerOnStack: ourId });
    const exported = await liveShare.activate();
    assert.equal(await exported?.getApi?.(version, 'nobody.nothing'), null);
    assert.deepEqual(control.faults(), []);
    assert.equal(await exported?.getApi?.(version, 'vsls-contrib.codetour'), null);
    assert.deepEqual(control.faults(), ['impersonation']);
  });

  it('D3: lets the allow-listed extension itself in', async () => {
    const { liveShare, control } = aWindow({ callerOnStack: 'vsls-contrib.codetour' });
    assert.ok(await (await liveShare.activate())?.getApi?.(version, 'vsls-contrib.codetour'));
    assert.deepEqual(control.faults(), []);
  });

  it('D4: gives snapshots that nobody can change, and an idle session with nobody in it', async () => {
    const { api, window } = await connected();
    assert.deepEqual({ ...api.session }, { peerNumber: 0, user: null, role: 0, access: 0, id: null, presentationMode: false });
    assert.throws(() => Object.assign(api, { session: {} }), TypeError);
    assert.throws(() => Object.assign(api.session, { role: 1 }), TypeError);
    const before = api.session;
    await shared(window, api);
    assert.equal(before.role, 0, 'an older snapshot stays as it was');
    assert.deepEqual(api.peers, []);
  });

  it('D4 and D5: tells after the property has changed, and never at subscription', async () => {
    const { api, window } = await connected();
    const told: [FakeSession, FakeSession][] = [];
    api.onDidChangeSession((event) => told.push([{ ...event.session }, { ...api.session }]));
    await window.clock.advance(1_000);
    assert.equal(told.length, 0);
    await shared(window, api);
    assert.equal(told.length, 1);
    assert.deepEqual(told[0]?.[0], told[0]?.[1]);
  });

  it('D5: shows an idle session until the first event in the case lateSession', async () => {
    const { api, window } = await connected({ cases: ['alreadyHost', 'lateSession'] });
    assert.equal(api.session.role, 0);
    let seen = -1;
    api.onDidChangeSession(() => (seen = api.session.role));
    window.control.set('lateSession');
    window.control.hostEnds();
    assert.equal(seen, 0);
    await shared(window, api);
    assert.equal(api.session.role, 1);
  });

  it('D6: asks who is signed out, starts when they sign in, and gives null when they do not', async () => {
    const { api, window } = await connected({ signedIn: false });
    const dismissed = api.share();
    window.answerSignIn(false);
    assert.equal(await dismissed, null);
    const signingIn = api.share();
    await window.clock.advance(60_000);
    window.answerSignIn(true);
    await window.clock.advance(300);
    assert.ok(await signingIn);
    assert.equal(window.seen.signInPrompts, 2);
  });

  it('D6: takes 50 to 300 ms to host with owner access under an id that the link carries', async () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const { api, window } = await connected({ seed });
      let link: Uri | null | undefined;
      void api.share().then((given) => (link = given));
      await window.clock.advance(49);
      assert.equal(link, undefined, `seed ${String(seed)}`);
      await window.clock.advance(251);
      assert.match(String(link), /^https:\/\/prod\.liveshare\.vsengsaas\.visualstudio\.com\/join\?[0-9A-F]{36}$/u, `seed ${String(seed)}`);
      assert.deepEqual(
        { ...api.session, id: String(link).slice(-36) },
        { peerNumber: 0, user: null, role: 1, access: 255, id: api.session.id, presentationMode: false },
      );
    }
  });

  it('D7: shows a message and copies the link unless told not to', async () => {
    const loud = await connected();
    const link = await shared(loud.window, loud.api);
    assert.deepEqual([loud.window.seen.clipboard, loud.window.seen.messages.length], [String(link), 1]);
    const quiet = await connected();
    await shared(quiet.window, quiet.api, { suppressNotification: true });
    assert.deepEqual([quiet.window.seen.clipboard, quiet.window.seen.messages.length], ['', 0]);
  });

  it('D7: takes any access but 1 and 3 as 3, and logs options that it does not know', async () => {
    for (const [asked, given] of [
      [1, 1],
      [3, 3],
      [255, 3],
      [undefined, 3],
    ] as const) {
      const { api, window } = await connected();
      await shared(window, api, { ...(asked === undefined ? {} : { access: asked }), ...{ colour: 'red' } });
      assert.equal(window.control.session()?.access, given);
      assert.deepEqual(window.control.calls('unknown-option')[0]?.args, ['colour']);
    }
  });

  it('D8: gives the same link again without a further event, and one session to two calls at once', async () => {
    const { api, window } = await connected();
    let events = 0;
    api.onDidChangeSession(() => (events += 1));
    const both = Promise.all([api.share(), api.share()]);
    await window.clock.advance(300);
    const links = [...(await both), await shared(window, api)].map(String);
    assert.equal(new Set(links).size, 1);
    assert.equal(events, 1);
  });

  it('D8: rejects a guest who shares', async () => {
    const { api } = await connected({ cases: ['alreadyGuest'] });
    assert.equal(api.session.role, 2);
    await assert.rejects(api.share(), Error);
  });

  it('D10: a window that is closed ends its session for all after two seconds', async () => {
    const clock = steppedClock();
    const cloud = memoryCloud({ ...freshCloud(), signedIn: true });
    const { api, window } = await connected({ clock, cloud });
    await shared(window, api);
    await clock.advance(10_000);
    assert.equal(isAlive(cloud, clock.now()), true, 'as long as the window is there');
    window.liveShare.window.dispose();
    await clock.advance(2_600);
    assert.equal(isAlive(cloud, clock.now()), false);
    const reopened = await connected({ clock, cloud, name: 'window 2' });
    assert.equal(reopened.api.session.role, 0);
  });

  it('D15: ends for the host with an event, and does nothing when idle', async () => {
    const { api, window } = await connected();
    const told: number[] = [];
    api.onDidChangeSession((event) => told.push(event.session.role));
    const nothing = api.end();
    await window.clock.advance(20);
    await nothing;
    assert.deepEqual(told, []);
    await shared(window, api);
    const ended = api.end();
    await window.clock.advance(20);
    await ended;
    assert.deepEqual([told, api.session.id, window.control.session()], [[1, 0], null, null]);
  });

  it('D16: keeps channels, commands, trees and names from a caller that is not allow-listed', async () => {
    const { api, window } = await connected();
    assert.deepEqual([await api.shareService('x'), await api.getSharedService('x')], [null, null]);
    assert.deepEqual(
      [
        api.registerCommand('x'),
        api.registerTreeDataProvider('liveshare.session', { getChildren: () => [], getTreeItem: () => assert.fail('nobody asks') }),
      ],
      [null, null],
    );
    assert.deepEqual([api.session.user, 'authStrategies' in api, (await api.getContacts(['a@b.example'])).contacts], [null, false, {}]);
    const link = await shared(window, api);
    assert.ok(link);
    assert.equal(api.convertLocalUriToShared(link).scheme, 'vsls');
  });

  it('misbehaves at activation as its cases say', async () => {
    await assert.rejects(aWindow({ cases: ['activateThrows'] }).liveShare.activate());
    assert.equal(await aWindow({ cases: ['noExports'] }).liveShare.activate(), undefined);
    assert.deepEqual(Object.keys((await aWindow({ cases: ['oldShape'] }).liveShare.activate()) ?? {}), ['getApiAsync']);
    const asked = await aWindow({ cases: ['apiNull'] }).liveShare.activate();
    assert.equal(await asked?.getApi?.(version, ourId), null);
    assert.equal(await isSettled(aWindow({ cases: ['activateHangs'] }).liveShare.activate()), false);
    const hanging = await aWindow({ cases: ['apiHangs'] }).liveShare.activate();
    assert.equal(await isSettled(Promise.resolve(hanging?.getApi?.(version, ourId))), false);
  });

  it('misbehaves while sharing as its cases say', async () => {
    const none = await connected({ cases: ['shareNull'] });
    assert.equal(await shared(none.window, none.api), null);
    const down = await connected({ cases: ['shareRejects'] });
    await assert.rejects(shared(down.window, down.api), /503/u);
    assert.deepEqual(down.window.seen.errors, ['Request failed with status code 503']);
    const hidden = await connected({ cases: ['shareNullButHosting'] });
    assert.deepEqual([await shared(hidden.window, hidden.api), hidden.api.session.role], [null, 1]);
    const forever = await connected({ cases: ['shareHangsForever'] });
    const never = isSettled(forever.api.share());
    await forever.window.clock.advance(3_600_000);
    assert.equal(await never, false);
    const slow = await connected({ cases: ['shareHangs60'] });
    const minute = slow.api.share();
    await slow.window.clock.advance(59_999);
    assert.equal(slow.api.session.role, 0);
    await slow.window.clock.advance(1);
    assert.ok(await minute);
  });

  it('tells twice, or something old afterwards, or drops right away, as its cases say', async () => {
    for (const [fault, roles] of [
      ['eventTwice', [1, 1]],
      ['eventOutOfOrder', [1, 0]],
      ['dropDuringShare', [1, 0]],
    ] as const) {
      const { api, window } = await connected({ cases: [fault] });
      const told: number[] = [];
      api.onDidChangeSession((event) => told.push(event.session.role));
      assert.ok(await shared(window, api));
      assert.deepEqual(told, roles, fault);
      assert.equal(api.session.role, fault === 'dropDuringShare' ? 0 : 1, fault);
    }
  });

  it('keeps one state for all windows of a cloud folder, also when they write at once', async function () {
    this.timeout(20_000);
    const folder = mkdtempSync(join(tmpdir(), 'cloud-'));
    const writer = fileURLToPath(new URL('../../../doubles/liveShare/cloudWriter.js', import.meta.url));
    const windows: ChildProcess[] = ['1', '2'].map((name) => fork(writer, [folder, name, '50']));
    try {
      const codes = await Promise.all(windows.map(async (window) => ((await once(window, 'exit')) as [number])[0]));
      assert.deepEqual(codes, [0, 0]);
      assert.equal(fileCloud(folder).read().calls.length, 100);
    } finally {
      for (const window of windows) window.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('tells a window about what was changed from outside', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cloud-'));
    const cloud = fileCloud(folder);
    let listening = { dispose: (): void => undefined };
    try {
      const told = new Promise<void>((resolve) => (listening = cloud.onDidChange(resolve)));
      fileCloud(folder).update((state) => ({ ...state, signedIn: true }));
      await told;
      assert.equal(cloud.read().signedIn, true);
    } finally {
      listening.dispose();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

async function connected(options: WindowOptions = {}): Promise<{ readonly api: FakeLiveShareApi; readonly window: WindowWithLiveShare }> {
  const window = aWindow(options);
  const api = await (await window.liveShare.activate())?.getApi?.(version, ourId);
  assert.ok(api);
  return { api, window };
}

/** Shares, and lets the time pass that it takes. */
async function shared(window: WindowWithLiveShare, api: FakeLiveShareApi, options?: FakeShareOptions): Promise<Uri | null> {
  const sharing = api.share(options);
  const outcome = sharing.then(
    (link) => ({ link }),
    (error: unknown) => ({ error }),
  );
  await window.clock.advance(1_000);
  await outcome;
  return await sharing;
}

async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void promise.then(
    () => (settled = true),
    () => (settled = true),
  );
  await new Promise((resolve) => setImmediate(resolve));
  return settled;
}
