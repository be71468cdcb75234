/**
 * The double's exports: how a caller gets the interface (D1 to D3, and the cases of activation), and the interface itself with exactly the members
 * of `vsls.LiveShare` (D4, D16; checked by the compiler in `test/types/vsls`). A caller that is not allow-listed gets no channel and no names.
 */
import type { TextDocumentChangeEvent, TreeDataProvider, Uri } from 'vscode';
import type { Disposable } from '../../../src/ports/disposable.js';
import { FakeWindow, type FakePieces, type FakeSession, type FakeShareOptions } from './fakeWindow.js';

/** Names that the double lets nobody borrow (D3); posing as an allow-listed extension is what the licence forbids. */
const allowList = ['ms-vsliveshare.vsliveshare-pack', 'github.vscode-pull-request-github', 'vsls-contrib.codetour'];

export interface FakeLiveShareExports {
  getApi?(version: string, callerId?: string): Promise<FakeLiveShareApi | null>;
  getApiAsync?(version: string): Promise<FakeLiveShareApi | null>;
}

export interface FakeLiveShare {
  /** What VS Code would call; may throw, hang, and give nothing. */
  activate(): Promise<FakeLiveShareExports | undefined>;
  readonly window: FakeWindow;
}

export function fakeLiveShare(pieces: FakePieces): FakeLiveShare {
  const window = new FakeWindow(pieces);
  const getApi = (version: string, callerId?: string): Promise<FakeLiveShareApi | null> => answer(window, { version, callerId, stack: stackHere() });
  return {
    window,
    activate: async () => {
      window.log('activate');
      if (window.has('activateThrows')) throw new Error('Live Share could not be started.');
      if (window.has('activateHangs')) await new Promise(() => undefined);
      if (window.has('noExports')) return undefined;
      return window.has('oldShape') ? { getApiAsync: (version) => getApi(version) } : { getApi };
    },
  };
}

interface Asked {
  readonly version: string;
  readonly callerId: string | undefined;
  readonly stack: string;
}

async function answer(window: FakeWindow, { version, callerId, stack }: Asked): Promise<FakeLiveShareApi | null> {
  window.log('getApi', [version, callerId ?? null]);
  await Promise.resolve(); // never in the same tick
  if (window.has('apiHangs')) await new Promise(() => undefined);
  if (window.has('apiNull') || !/^(?:1\.\d+|0\.3)\.\d+$/u.test(version)) return null;
  if (callerId === undefined) return /[\\/]?node_modules[\\/]vsls[\\/]/u.test(stack) ? apiOf(window) : null;
  if (allowList.includes(callerId.toLowerCase()) && window.pieces.callerOn(stack) !== callerId.toLowerCase()) {
    window.fault('impersonation');
    return null;
  }
  return window.pieces.isInstalled(callerId) ? apiOf(window) : null;
}

function stackHere(): string {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 50;
  const { stack } = new Error('the way here');
  Error.stackTraceLimit = limit;
  return stack ?? '';
}

export type FakeLiveShareApi = ReturnType<typeof apiOf>;

/** A new object for each caller; its properties cannot be assigned. */
function apiOf(window: FakeWindow) {
  return Object.freeze({
    get session(): FakeSession {
      return window.session;
    },
    onDidChangeSession: eventOf<{ readonly session: FakeSession }>((listener) => window.listen(listener)),
    get peers(): [] {
      return [];
    },
    onDidChangePeers: silent<{ added: []; removed: [] }>(),
    get presenceProviders(): [] {
      return [];
    },
    onPresenceProviderRegistered: silent<never>(),
    onActivity: silent<{ timestamp: Date; name: string }>(),
    ...sessionCalls(window),
    ...restrictedCalls(window),
  });
}

function sessionCalls(window: FakeWindow) {
  return {
    share(options?: FakeShareOptions): Promise<Uri | null> {
      window.log('share', options === undefined ? [] : [options]);
      return window.share(options);
    },
    async join(link: Uri, options?: { newWindow?: boolean }): Promise<void> {
      if (typeof link === 'string') throw new TypeError('join() takes a Uri.');
      window.log('join', [link.toString(), options ?? null]);
    },
    async end(): Promise<void> {
      window.log('end');
      await window.end();
    },
    convertLocalUriToShared(local: Uri): Uri {
      return converted(window, local, 'vsls');
    },
    convertSharedUriToLocal(shared: Uri): Uri {
      return converted(window, shared, 'file');
    },
  };
}

function converted(window: FakeWindow, uri: Uri, scheme: string): Uri {
  if (window.role !== 1) throw new Error('Only the host can convert addresses.');
  return uri.with({ scheme });
}

/** What Live Share keeps to the extensions on its list, and what nobody of us needs (D16). */
function restrictedCalls(window: FakeWindow) {
  const refuse = (call: string, ...args: readonly unknown[]): null => {
    window.log(call, args);
    return null;
  };
  return {
    shareService: async (name: string): Promise<null> => refuse('shareService', name),
    unshareService: async (name: string): Promise<void> => void refuse('unshareService', name),
    getSharedService: async (name: string): Promise<null> => refuse('getSharedService', name),
    registerCommand: (command: string, isEnabled?: () => boolean, thisArg?: unknown): null =>
      refuse('registerCommand', command, typeof isEnabled, typeof thisArg),
    registerTreeDataProvider: <T>(viewId: string, provider: TreeDataProvider<T>): null => refuse('registerTreeDataProvider', viewId, typeof provider),
    registerContactServiceProvider: (name: string, provider: object): null => refuse('registerContactServiceProvider', name, typeof provider),
    registerPolicyProvider: async (name: string, provider: object): Promise<null> => refuse('registerPolicyProvider', name, typeof provider),
    shareServer: async (server: { port: number }): Promise<Disposable> => {
      refuse('shareServer', server);
      return { dispose: () => undefined };
    },
    getContacts: async (emails: string[]) => {
      refuse('getContacts', emails.length);
      return { contacts: {}, dispose: async () => undefined };
    },
    postActivity: (activity: { name: string }): void => void refuse('postActivity', activity.name),
    services: Object.freeze({ getRemoteServiceBroker: async (): Promise<null> => null }),
    getPeerForTextDocumentChangeEvent: async (change: TextDocumentChangeEvent): Promise<FakeSession> => {
      refuse('getPeerForTextDocumentChangeEvent', typeof change);
      return window.session;
    },
  };
}

/** As `vscode.Event`. */
type Event<T> = (listener: (event: T) => unknown, thisArgs?: unknown, disposables?: Disposable[]) => Disposable;

function eventOf<T>(listen: (listener: (event: T) => void) => Disposable): Event<T> {
  return (listener, thisArgs, disposables) => {
    const subscription = listen((event) => void Reflect.apply(listener, thisArgs, [event]));
    disposables?.push(subscription);
    return subscription;
  };
}

function silent<T>(): Event<T> {
  return eventOf(() => ({ dispose: () => undefined }));
}
