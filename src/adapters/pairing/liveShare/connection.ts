/**
 * The way to Live Share's interface: found, activated, asked; 20 seconds for all of it. Only ever begun by a person's click, because asking at
 * start-up has hung before (docs/decisions/0010). Every way in which it fails has its own problem.
 */
import type { Problem } from '../../../core/problem.js';
import { failed, succeed, type Result } from '../../../core/result.js';
import type { Clock } from '../../../ports/clock.js';
import { isLiveShareLike, requestFrom, type LiveShareLike } from './liveShareLike.js';
import { waitFor } from './timeLimit.js';

const connectLimitSeconds = 20;

/** What we need of the window; `vscodeExtensions.ts` gives the real one. */
export interface LiveShareHost {
  findExtension(id: string): ExtensionLike | undefined;
  /** The editor's name: only where it is Microsoft's own can Live Share be installed (its licence). */
  readonly appName: string;
  /** Whether this window shows a folder that a host shares with us. */
  isGuestFolderOpen(): boolean;
}

export interface ExtensionLike {
  readonly isActive: boolean;
  /** Must not be read before the extension is active. */
  readonly exports: unknown;
  activate(): PromiseLike<unknown>;
}

export async function connect(
  extension: ExtensionLike,
  run: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<Result<LiveShareLike>> {
  let step: 'activate' | 'get-api' = 'activate';
  const asking = async (): Promise<Result<LiveShareLike>> => {
    const exported = extension.isActive ? extension.exports : await extension.activate();
    const request = requestFrom(exported);
    if (!request) return refused('no-exports');
    step = 'get-api';
    const api = await request();
    if (api === null || api === undefined) return refused('api-null');
    return isLiveShareLike(api) ? succeed(api) : refused('api-incomplete');
  };
  const waited = await waitFor(asking, { ...run, ms: connectLimitSeconds * 1_000 });
  switch (waited.outcome) {
    case 'came':
      return waited.value;
    case 'threw':
      return failed({ type: 'live-share-broken', cause: `${step}-threw` });
    case 'silent':
      return failed({ type: 'live-share-silent', afterSeconds: connectLimitSeconds });
    case 'stopped':
      return failed({ type: 'cancelled' });
  }
}

export function missing(host: LiveShareHost): Problem & { readonly type: 'live-share-missing' } {
  return { type: 'live-share-missing', canInstall: host.appName.startsWith('Visual Studio Code') };
}

function refused(cause: 'no-exports' | 'api-null' | 'api-incomplete'): Result<LiveShareLike> {
  return failed({ type: 'live-share-refused', cause });
}
