/**
 * Our way to Live Share in a real VS Code: the extension is found, asked and listened to through VS Code's own look-up, with the double installed in
 * its place. How each fault is handled is tested without VS Code (`test/contracts/pairingProvider.ts`); here is what only VS Code can show.
 */
import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { liveShareProvider } from '../../src/adapters/pairing/liveShare/provider.js';
import { vscodeExtensions } from '../../src/adapters/pairing/liveShare/vscodeExtensions.js';
import type { JoinLink } from '../../src/core/pairing/joinLink.js';
import type { Clock } from '../../src/ports/clock.js';
import type { PairingProvider, StartStep } from '../../src/ports/pairingProvider.js';
import { controlOf, type FakeLiveShareControl } from '../doubles/liveShare/control.js';
import { cloudVariable, fileCloud } from '../doubles/liveShare/fileCloud.js';

const clock: Clock = {
  now: () => Date.now(),
  after: (ms, then) => {
    const timer = setTimeout(then, ms);
    return { dispose: () => clearTimeout(timer) };
  },
};

describe('Live Share in VS Code', () => {
  let control: FakeLiveShareControl;
  let provider: PairingProvider;

  before(() => {
    const folder = process.env[cloudVariable];
    assert.ok(folder, `${cloudVariable} names the cloud folder of this run`);
    control = controlOf(fileCloud(folder));
  });

  beforeEach(() => {
    control.set([]);
    control.signIn();
    provider = liveShareProvider({ host: vscodeExtensions(), clock });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') console.error(`Live Share double: seed ${String(control.seed())}`);
    await provider.end({ evenIfNotOurs: true });
    provider.dispose();
    assert.deepEqual(control.faults(), []);
  });

  it('is there before it is asked', () => {
    assert.deepEqual(provider.available(), { state: 'ready' });
  });

  it('gives the link of a session of this window, and leaves the clipboard alone', async () => {
    await vscode.env.clipboard.writeText('mine');
    const started = await start(provider).result;
    assert.deepEqual(started, { ok: true, value: { link: control.session()?.link, alreadyRunning: false } });
    assert.equal(provider.role(), 'host');
    assert.equal(await vscode.env.clipboard.readText(), 'mine');
  });

  it('makes one session of a double click', async () => {
    const before = control.calls('share').length;
    const [first, second] = await Promise.all([start(provider).result, start(provider).result]);
    assert.ok(first.ok && second.ok);
    assert.equal(first.value.link, second.value.link);
    assert.equal(control.calls('share').length, before + 1);
  });

  it('notices a session that is ended in Live Share’s own menu', async () => {
    await start(provider).result;
    const ended = new Promise<void>((resolve) => provider.onDidChangeRole(resolve));
    await vscode.commands.executeCommand('fakeLiveShare.hostEnds');
    await ended;
    assert.equal(provider.role(), 'none');
  });

  it('says that no link came when the sign-in is dismissed', async () => {
    control.signOut();
    const starting = start(provider);
    const dismissing = dismissUntil(starting.result);
    assert.deepEqual(await starting.result, { ok: false, problem: { type: 'live-share-no-link', cause: 'share-null' } });
    await dismissing;
  });

  it('offers a link that comes after the start was cancelled', async () => {
    control.set('shareHangs60', { shareHangsMs: 300 });
    const late = new Promise<JoinLink>((resolve) => provider.onLateLink(resolve));
    const starting = start(provider, (step, cancel) => {
      if (step === 'waiting-for-link') cancel();
    });
    assert.deepEqual(await starting.result, { ok: false, problem: { type: 'cancelled' } });
    assert.equal(await late, control.session()?.link);
  });
});

function start(provider: PairingProvider, onStep: (step: StartStep, cancel: () => void) => void = () => undefined) {
  const cancel = new AbortController();
  return { result: provider.start({ signal: cancel.signal, onProgress: (step) => onStep(step, () => cancel.abort()) }) };
}

/** Closes whatever quick pick is open, again and again (it opens a moment after it was asked for), until the start has its answer. */
async function dismissUntil(answered: Promise<unknown>): Promise<void> {
  const isAnswered = answered.then(() => true);
  while (!(await Promise.race([isAnswered, closeQuickPick()])));
}

async function closeQuickPick(): Promise<false> {
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  return false;
}
