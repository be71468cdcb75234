/**
 * Each way in which Live Share misbehaves has a test that needs our handling of it: here the handling is taken out of a copy of the built provider,
 * one piece at a time, and the named behaviour must fail. A piece that is not found exactly once fails too, so that the
 * list cannot go stale unnoticed.
 */
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'mocha';
import { pairingProviderBehaviours, type MakeProvider } from '../contracts/pairingProvider.js';
import { faultCases, type FaultCase } from '../doubles/liveShare/cloud.js';

interface Mutation {
  readonly of: FaultCase | 'absent' | 'signedOut' | 'lateLink' | 'clicks' | 'manners';
  readonly file: 'connection' | 'liveShareLike' | 'provider' | 'roleWatch' | 'startAttempt' | 'timeLimit';
  readonly find: string;
  readonly replace: string;
  /** The behaviour that must fail. */
  readonly breaks: string;
}

const mutations: readonly Mutation[] = [
  {
    of: 'absent',
    file: 'provider',
    find: 'if (!extension) return failed(missing(this.#host));',
    replace: '',
    breaks: 'offers to install Live Share where the editor may have it',
  },
  {
    of: 'absent',
    file: 'connection',
    find: 'host.appName.startsWith("Visual Studio Code")',
    replace: 'true',
    breaks: 'does not offer to install it in an editor of another make',
  },
  {
    of: 'activateThrows',
    file: 'timeLimit',
    find: '() => finish({ outcome: "threw" })',
    replace: '() => undefined',
    breaks: 'says that Live Share is broken when it cannot be activated',
  },
  {
    of: 'activateHangs',
    file: 'timeLimit',
    find: 'limit.clock.after(limit.ms, () => finish({ outcome: "silent" }))',
    replace: '{ dispose: () => undefined }',
    breaks: 'gives up on an activation that hangs after 20 seconds',
  },
  {
    of: 'noExports',
    file: 'connection',
    find: 'if (!request) return refused("no-exports");',
    replace: '',
    breaks: 'says that Live Share refused when it exports nothing',
  },
  {
    of: 'oldShape',
    file: 'liveShareLike',
    find: 'if (getApiAsync) return async () => await Reflect.apply(getApiAsync, exported, [apiVersion]);',
    replace: '',
    breaks: 'asks an old Live Share in the old way, which refuses a bundled caller',
  },
  {
    of: 'apiNull',
    file: 'connection',
    find: 'if (api === null || api === void 0) return refused("api-null");',
    replace: '',
    breaks: 'says that Live Share refused when it gives no interface',
  },
  {
    of: 'apiHangs',
    file: 'connection',
    find: 'ms: connectLimitSeconds * 1e3',
    replace: 'ms: 600 * 1e3',
    breaks: 'gives up on an interface that never comes after 20 seconds',
  },
  {
    of: 'signedOut',
    file: 'startAttempt',
    find: 'this.#hint = this.#clock.after(patience.hintMs, () => this.tell("may-ask-to-sign-in"));',
    replace: '',
    breaks: 'says after five seconds that Live Share may ask to sign in, and waits for the person',
  },
  {
    of: 'signedOut',
    file: 'provider',
    find: 'if (!uri) return noLink("share-null");',
    replace: '',
    breaks: 'says that no link came when the sign-in is dismissed',
  },
  {
    of: 'shareNull',
    file: 'provider',
    find: 'if (!uri) return noLink("share-null");',
    replace: '',
    breaks: 'says that no link came when sharing failed',
  },
  {
    of: 'shareRejects',
    file: 'provider',
    find: 'return noLink("share-threw");',
    replace: 'throw new Error();',
    breaks: 'says that no link came when the service is down',
  },
  {
    of: 'shareHangs60',
    file: 'provider',
    find: 'else if (isNews) this.#lateLinks.tell(started.link);',
    replace: '',
    breaks: 'offers a link that comes after a cancel, once, and does not hand it to the cancelled click',
  },
  {
    of: 'shareHangs60',
    file: 'provider',
    find: 'else if (isNews) this.#lateLinks.tell(started.link);',
    replace: '',
    breaks: 'offers a link that comes after the limit',
  },
  {
    of: 'shareHangsForever',
    file: 'startAttempt',
    find: 'this.#release(waiter, failed(patience.inVain()));',
    replace: '',
    breaks: 'gives up on a link that never comes after two minutes',
  },
  {
    of: 'shareNullButHosting',
    file: 'provider',
    find: 'return watch.isSharing ? { type: "live-share-link-hidden" } : problem;',
    replace: 'return problem;',
    breaks: 'points at Live Share’s own menu when it shares without giving a link',
  },
  {
    of: 'shareNullButHosting',
    file: 'provider',
    find: 'if (!alreadyRunning && watch.look() === "host") this.#isOurs = true;',
    replace: '',
    breaks: 'can end a session that runs although no link came',
  },
  {
    of: 'alreadyHost',
    file: 'provider',
    find: 'const alreadyRunning = watch.role === "host";',
    replace: 'const alreadyRunning = false;',
    breaks: 'gives the running session to who hosts already, and does not end it unasked',
  },
  {
    of: 'alreadyHost',
    file: 'provider',
    find: 'if (!this.#isOurs && !run.evenIfNotOurs) return succeed("not-ours");',
    replace: '',
    breaks: 'gives the running session to who hosts already, and does not end it unasked',
  },
  {
    of: 'alreadyGuest',
    file: 'provider',
    find: 'if (this.role() === "guest") return failed({ type: "live-share-guest" });',
    replace: '',
    breaks: 'explains to a guest, without asking Live Share to share',
  },
  {
    of: 'alreadyGuest',
    file: 'provider',
    find: 'this.#host.isGuestFolderOpen() ? "guest" : ',
    replace: '',
    breaks: 'knows a guest by the shared folder in the window',
  },
  {
    of: 'dropDuringShare',
    file: 'roleWatch',
    find: 'this.look();\n    });',
    replace: '});',
    breaks: 'notices that the connection drops right after the link came',
  },
  {
    of: 'eventTwice',
    file: 'roleWatch',
    find: 'if (role === this.#role) return role;',
    replace: '',
    breaks: 'says a change once when Live Share says it twice',
  },
  {
    of: 'eventOutOfOrder',
    file: 'roleWatch',
    find: 'api.onDidChangeSession(() => {',
    replace: 'api.onDidChangeSession((event) => { this.#set(roleOf(event.session)); return;',
    breaks: 'believes the state and not an event that comes out of order',
  },
  {
    of: 'lateSession',
    file: 'roleWatch',
    find: 'this.#set("host");\n    return true;',
    replace: 'return true;',
    breaks: 'knows itself as host when Live Share gives a link but shows an idle session',
  },
  {
    of: 'lateSession',
    file: 'roleWatch',
    find: 'return this.#idleIsBelieved ? this.#set(shown) : this.#role;',
    replace: 'return this.#set(shown);',
    breaks: 'knows itself as host when Live Share gives a link but shows an idle session',
  },
  {
    of: 'lateLink',
    file: 'provider',
    find: 'attempt.isWanted ? attempt : this.#attempt;',
    replace: 'attempt;',
    breaks: 'gives a late link to the click that tries again, and offers it to nobody',
  },
  { of: 'lateLink', file: 'provider', find: 'else if (isNews) this', replace: 'this', breaks: 'gives a late link to the second call only once' },
  {
    of: 'lateLink',
    file: 'provider',
    find: 'if (!attempt.isWanted) return failed({ type: "cancelled" });',
    replace: '',
    breaks: 'does not begin to share when the click was cancelled before Live Share was ready',
  },
  {
    of: 'clicks',
    file: 'provider',
    find: 'if (this.#attempt) return this.#attempt.waitFor(run);',
    replace: '',
    breaks: 'makes one session of a double click, and both clicks get its link',
  },
  {
    of: 'clicks',
    file: 'provider',
    find: 'onGivenUp: () => this.#forget(attempt)',
    replace: 'onGivenUp: () => undefined',
    breaks: 'asks again after the limit, when the first call never answers',
  },
  {
    of: 'clicks',
    file: 'provider',
    find: 'this.#life.abort();\n    this.#attempt?.settle(failed({ type: "cancelled" }));',
    replace: '',
    breaks: 'says nothing and keeps no timer once it is disposed',
  },
  {
    of: 'manners',
    file: 'liveShareLike',
    find: '[apiVersion, ourId]',
    replace: '[apiVersion]',
    breaks: 'says by its own name who asks, since a bundle is not found on the call stack',
  },
  {
    of: 'manners',
    file: 'liveShareLike',
    find: 'const ourId = "madetech.mentorship-pairing"',
    replace: 'const ourId = "vsls-contrib.codetour"',
    breaks: 'gives the link of a fresh session, in which the partner may write, and leaves the clipboard alone',
  },
  {
    of: 'manners',
    file: 'provider',
    find: 'suppressNotification: true',
    replace: 'suppressNotification: false',
    breaks: 'gives the link of a fresh session, in which the partner may write, and leaves the clipboard alone',
  },
  {
    of: 'manners',
    file: 'provider',
    find: 'access: 3',
    replace: 'access: 1',
    breaks: 'gives the link of a fresh session, in which the partner may write, and leaves the clipboard alone',
  },
];

const built = fileURLToPath(new URL('../../src/', import.meta.url));
const liveShareFolder = 'adapters/pairing/liveShare';

describe('Without our handling of it, a test fails', () => {
  let copies = '';
  before(async () => {
    const out = fileURLToPath(new URL('../../../mutants/', import.meta.url)); // inside the project, so that libraries are found from there
    await mkdir(out, { recursive: true });
    copies = await mkdtemp(join(out, 'live-share-'));
  });
  after(() => rm(copies, { recursive: true, force: true }));

  it('but none fails in an untouched copy', async () => {
    const make = await providerIn(await copyOf(copies, 'untouched'));
    for (const behaviour of pairingProviderBehaviours) await behaviour.check(make);
  });

  for (const [index, mutation] of mutations.entries()) {
    it(`${mutation.of}: ${mutation.breaks}`, async () => {
      const behaviour = pairingProviderBehaviours.find(({ name }) => name === mutation.breaks);
      assert.ok(behaviour, 'the behaviour is in the contract');
      const copy = await copyOf(copies, String(index));
      await mutate(join(copy, liveShareFolder, `${mutation.file}.js`), mutation);
      const make = await providerIn(copy);
      await assert.rejects(behaviour.check(make), 'the behaviour still passes: nothing tests this piece');
    });
  }

  it('and every way of misbehaving is in this list', () => {
    const covered = new Set<string>(mutations.map((mutation) => mutation.of));
    assert.deepEqual(
      [...faultCases, 'absent', 'signedOut'].filter((fault) => !covered.has(fault)),
      [],
    );
  });
});

async function copyOf(copies: string, name: string): Promise<string> {
  const copy = join(copies, name, 'src');
  for (const part of ['core', liveShareFolder]) await cp(join(built, part), join(copy, part), { recursive: true });
  return copy;
}

async function mutate(file: string, { find, replace }: Mutation): Promise<void> {
  const code = await readFile(file, 'utf8');
  assert.equal(code.split(find).length, 2, `found exactly once: ${find}`);
  await writeFile(
    file,
    code.replace(find, () => replace),
  );
}

async function providerIn(copy: string): Promise<MakeProvider> {
  const module = (await import(
    pathToFileURL(join(copy, liveShareFolder, 'provider.js')).href
  )) as typeof import('../../src/adapters/pairing/liveShare/provider.js');
  return ({ host, clock }) => module.liveShareProvider({ host, clock });
}
