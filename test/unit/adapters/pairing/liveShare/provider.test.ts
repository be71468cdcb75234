import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ExtensionLike, LiveShareHost } from '../../../../../src/adapters/pairing/liveShare/connection.js';
import { liveShareProvider } from '../../../../../src/adapters/pairing/liveShare/provider.js';
import { pairingProviderBehaviours } from '../../../../contracts/pairingProvider.js';
import { steppedClock } from '../../../../doubles/liveShare/steppedClock.js';

describe('Live Share as a way to pair', () => {
  for (const behaviour of pairingProviderBehaviours) {
    it(behaviour.name, () => behaviour.check(({ host, clock }) => liveShareProvider({ host, clock })));
  }

  it('is available where it is installed', () => {
    const clock = steppedClock();
    const missing: LiveShareHost = { findExtension: () => undefined, appName: 'Visual Studio Code - Insiders', isGuestFolderOpen: () => false };
    assert.deepEqual(liveShareProvider({ host: missing, clock }).available(), { state: 'missing', canInstall: true });
    assert.deepEqual(liveShareProvider({ host: { ...missing, appName: 'Cursor' }, clock }).available(), { state: 'missing', canInstall: false });
    assert.deepEqual(liveShareProvider({ host: hostWith({}), clock }).available(), { state: 'ready' });
  });

  it('does not hand out a link that the partner’s side would refuse', async () => {
    const answer = await startWith({ share: async () => 'https://elsewhere.example/join?0123' });
    assert.deepEqual(answer, { ok: false, problem: { type: 'live-share-no-link', cause: 'link-unknown' } });
  });

  it('points at Live Share’s own menu when the link is of an unknown form but the session runs', async () => {
    const answer = await startWith({ session: { role: 1, id: 'A' }, share: async () => 'https://elsewhere.example/join?0123' });
    assert.deepEqual(answer, { ok: false, problem: { type: 'live-share-link-hidden' } });
  });

  it('points at Live Share’s own menu when the session runs but the link never comes', async () => {
    const session = { role: 0, id: null as string | null };
    const answer = await startWith({
      session,
      share: () => {
        Object.assign(session, { role: 1, id: 'A' });
        return new Promise(() => undefined);
      },
    });
    assert.deepEqual(answer, { ok: false, problem: { type: 'live-share-link-hidden' } });
  });

  it('refuses an interface that lacks what we need', async () => {
    const answer = await startWith({ share: undefined });
    assert.deepEqual(answer, { ok: false, problem: { type: 'live-share-refused', cause: 'api-incomplete' } });
  });

  it('uses an old Live Share that answers in the old way', async () => {
    const link = `https://prod.liveshare.vsengsaas.visualstudio.com/join?${'A'.repeat(36)}`;
    const answer = await startWith({ share: async () => link }, (api) => ({ getApiAsync: async () => api }));
    assert.deepEqual(answer, { ok: true, value: { link, alreadyRunning: false } });
  });

  it('says that Live Share is broken when asking it throws', async () => {
    const answer = await startWith({}, () => ({
      getApi: () => {
        throw new Error('on the spot');
      },
    }));
    assert.deepEqual(answer, { ok: false, problem: { type: 'live-share-broken', cause: 'get-api-threw' } });
  });

  for (const [story, end, problem] of [
    ['fails', () => Promise.reject(new Error('gone')), { type: 'live-share-broken', cause: 'end-threw' }],
    ['hangs', () => new Promise<never>(() => undefined), { type: 'live-share-silent', afterSeconds: 20 }],
  ] as const) {
    it(`says so when ending ${story}, and still counts as host`, async () => {
      const clock = steppedClock();
      const link = `https://prod.liveshare.vsengsaas.visualstudio.com/join?${'A'.repeat(36)}`;
      const provider = liveShareProvider({ host: hostWith({ session: { role: 1, id: 'A' }, share: async () => link, end }), clock });
      const start = provider.start({ signal: new AbortController().signal, onProgress: () => undefined });
      await clock.advance(1_000);
      assert.equal((await start).ok, true);
      const ending = provider.end({ evenIfNotOurs: true });
      await clock.advance(20_000);
      assert.deepEqual(await ending, { ok: false, problem });
      assert.equal(provider.role(), 'host');
    });
  }
});

async function startWith(members: object, exportsOf?: (api: object) => object): Promise<unknown> {
  const clock = steppedClock();
  const provider = liveShareProvider({ host: hostWith(members, exportsOf), clock });
  const start = provider.start({ signal: new AbortController().signal, onProgress: () => undefined });
  await clock.advance(121_000);
  provider.dispose();
  return await start;
}

function hostWith(members: object, exportsOf: (api: object) => object = (api) => ({ getApi: async () => api })): LiveShareHost {
  const api = {
    session: { role: 0, id: null },
    onDidChangeSession: () => ({ dispose: () => undefined }),
    share: async () => null,
    end: async () => undefined,
    ...members,
  };
  const extension: ExtensionLike = { isActive: true, exports: exportsOf(api), activate: () => Promise.reject(new Error('active already')) };
  return { findExtension: () => extension, appName: 'Visual Studio Code', isGuestFolderOpen: () => false };
}
