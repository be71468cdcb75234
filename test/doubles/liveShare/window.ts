/**
 * A window for the double in plain Node, with a clock that a test moves and a person who answers the sign-in. The extension that calls is
 * installed; what Live Share would show or copy is kept for the test to read.
 */
import type { Uri } from 'vscode';
import type { LiveShareHost } from '../../../src/adapters/pairing/liveShare/connection.js';
import { freshCloud, memoryCloud, type Cloud, type FaultCase } from './cloud.js';
import { controlOf, type FakeLiveShareControl } from './control.js';
import { fakeLiveShare, type FakeLiveShare } from './fakeLiveShare.js';
import { steppedClock, type SteppedClock } from './steppedClock.js';

export interface WindowOptions {
  readonly cases?: readonly FaultCase[];
  readonly signedIn?: boolean;
  readonly absent?: boolean;
  readonly appName?: string;
  readonly cloud?: Cloud;
  readonly clock?: SteppedClock;
  readonly name?: string;
  readonly seed?: number;
  readonly callerOnStack?: string;
}

export interface WindowWithLiveShare {
  readonly host: LiveShareHost;
  readonly clock: SteppedClock;
  readonly cloud: Cloud;
  readonly control: FakeLiveShareControl;
  readonly liveShare: FakeLiveShare;
  /** What the person saw and found on the clipboard. */
  readonly seen: { readonly messages: string[]; readonly errors: string[]; clipboard: string; signInPrompts: number };
  /** Answers the sign-in that is open. */
  answerSignIn(chosen: boolean): void;
  openGuestFolder(): void;
}

export function windowWithLiveShare(options: WindowOptions = {}): WindowWithLiveShare {
  const clock = options.clock ?? steppedClock();
  const cloud = options.cloud ?? memoryCloud({ ...freshCloud(options.seed), cases: options.cases ?? [], signedIn: options.signedIn ?? true });
  const seen: WindowWithLiveShare['seen'] = { messages: [], errors: [], clipboard: '', signInPrompts: 0 };
  const signIns: ((chosen: boolean) => void)[] = [];
  const liveShare = fakeLiveShare({
    cloud,
    window: options.name ?? 'window 1',
    clock,
    parseUri: plainUri,
    askToSignIn: () => {
      seen.signInPrompts += 1;
      return new Promise((resolve) => signIns.push(resolve));
    },
    showMessage: (text) => seen.messages.push(text),
    showError: (text) => seen.errors.push(text),
    copy: (text) => (seen.clipboard = text),
    isInstalled: (id) => ['madetech.mentorship-pairing', 'vsls-contrib.codetour'].includes(id),
    callerOn: () => options.callerOnStack,
  });
  let guestFolder = false;
  const extension = installed(liveShare);
  return {
    host: {
      findExtension: () => (options.absent ? undefined : extension),
      appName: options.appName ?? 'Visual Studio Code',
      isGuestFolderOpen: () => guestFolder,
    },
    clock,
    cloud,
    control: controlOf(cloud, () => clock.now()),
    liveShare,
    seen,
    answerSignIn: (chosen) => signIns.shift()?.(chosen),
    openGuestFolder: () => void (guestFolder = true),
  };
}

/** As VS Code gives an extension: activated once, and its exports must not be asked for before. */
function installed(liveShare: FakeLiveShare) {
  let exported: { readonly value: unknown } | undefined;
  let activating: Promise<unknown> | undefined;
  return {
    get isActive(): boolean {
      return exported !== undefined;
    },
    get exports(): unknown {
      if (!exported) throw new Error('not active');
      return exported.value;
    },
    activate(): Promise<unknown> {
      activating ??= liveShare.activate().then((value) => (exported = { value }).value);
      return activating;
    },
  };
}

/** The little of a Uri that travels here. */
function plainUri(text: string): Uri {
  return {
    scheme: text.slice(0, text.indexOf(':')),
    toString: () => text,
    with: ({ scheme }: { scheme: string }) => plainUri(text.replace(/^[a-z]+/u, scheme)),
  } as unknown as Uri;
}
