/**
 * Live Share as a {@link PairingProvider}. A click leads to one session at most, whatever Live Share does: each step has a limit and a problem of
 * its own (docs/decisions/0010), and a link that nobody waits for any more is offered, never published.
 */
import { parseJoinLink, type JoinLink } from '../../../core/pairing/joinLink.js';
import type { Problem } from '../../../core/problem.js';
import { failed, succeed, type Failure, type Result } from '../../../core/result.js';
import type { Clock } from '../../../ports/clock.js';
import type { Disposable } from '../../../ports/disposable.js';
import type { Availability, PairingProvider, StartedSharing } from '../../../ports/pairingProvider.js';
import { connect, missing, type LiveShareHost } from './connection.js';
import { Listeners } from './listeners.js';
import { liveShareId, type LiveShareLike, type LiveShareRole } from './liveShareLike.js';
import { RoleWatch } from './roleWatch.js';
import { StartAttempt, type StartRun } from './startAttempt.js';
import { waitFor } from './timeLimit.js';

const hintSeconds = 5;
/** Leaves time for a sign-in in the browser. */
const shareLimitSeconds = 120;
const endLimitSeconds = 20;

interface Connection {
  readonly api: LiveShareLike;
  readonly watch: RoleWatch;
}

export function liveShareProvider(deps: { readonly host: LiveShareHost; readonly clock: Clock }): PairingProvider {
  return new LiveShareProvider(deps.host, deps.clock);
}

class LiveShareProvider implements PairingProvider {
  readonly kind = 'live-share';
  readonly #host: LiveShareHost;
  readonly #clock: Clock;
  readonly #life = new AbortController();
  readonly #roleListeners = new Listeners<void>();
  readonly #lateLinks = new Listeners<JoinLink>();
  #connection: Connection | undefined;
  /** The attempt that a further click joins: until it is answered, or until the last click has waited in vain. */
  #attempt: StartAttempt | undefined;
  /** Whether the session that runs came from one of our calls. */
  #isOurs = false;
  /** The link of the running session that somebody was given already; its second coming is no news. */
  #handedOut: JoinLink | undefined;

  constructor(host: LiveShareHost, clock: Clock) {
    this.#host = host;
    this.#clock = clock;
  }

  available(): Availability {
    if (this.#host.findExtension(liveShareId)) return { state: 'ready' };
    return { state: 'missing', canInstall: missing(this.#host).canInstall };
  }

  start(run: StartRun): Promise<Result<StartedSharing>> {
    if (run.signal.aborted || this.#life.signal.aborted) return Promise.resolve(failed({ type: 'cancelled' }));
    if (this.#attempt) return this.#attempt.waitFor(run);
    const attempt = new StartAttempt(this.#clock);
    this.#attempt = attempt;
    const started = attempt.waitFor(run);
    this.#carryOut(attempt).catch((error: unknown) => {
      this.#finish(attempt, failed({ type: 'unexpected', cause: error instanceof Error ? error.name : typeof error }));
    });
    return started;
  }

  async end(run: { readonly evenIfNotOurs: boolean }): Promise<Result<'ended' | 'was-not-hosting' | 'not-ours'>> {
    const connection = this.#connection;
    if (!connection || connection.watch.role !== 'host') return succeed('was-not-hosting');
    if (!this.#isOurs && !run.evenIfNotOurs) return succeed('not-ours');
    const waited = await waitFor(() => connection.api.end(), { clock: this.#clock, ms: endLimitSeconds * 1_000, signal: this.#life.signal });
    switch (waited.outcome) {
      case 'came':
        connection.watch.ended();
        return succeed('ended');
      case 'threw':
        return failed({ type: 'live-share-broken', cause: 'end-threw' });
      case 'silent':
        return failed({ type: 'live-share-silent', afterSeconds: endLimitSeconds });
      case 'stopped':
        return failed({ type: 'cancelled' });
    }
  }

  role(): LiveShareRole {
    return this.#host.isGuestFolderOpen() ? 'guest' : (this.#connection?.watch.role ?? 'none');
  }

  onDidChangeRole(listener: () => void): Disposable {
    return this.#roleListeners.add(listener);
  }

  onLateLink(listener: (link: JoinLink) => void): Disposable {
    return this.#lateLinks.add(listener);
  }

  dispose(): void {
    this.#life.abort();
    this.#attempt?.settle(failed({ type: 'cancelled' }));
    this.#connection?.watch.dispose();
    this.#roleListeners.dispose();
    this.#lateLinks.dispose();
  }

  async #carryOut(attempt: StartAttempt): Promise<void> {
    const outcome = await this.#share(attempt);
    if (this.#life.signal.aborted) return;
    if (outcome.ok) this.#handOver(attempt, outcome.value);
    else this.#finish(attempt, outcome);
  }

  async #share(attempt: StartAttempt): Promise<Result<StartedSharing>> {
    const connected = await this.#connect(attempt);
    if (!connected.ok) return connected;
    if (!attempt.isWanted) return failed({ type: 'cancelled' }); // cancelled meanwhile: sharing must not begin now
    const { api, watch } = connected.value;
    watch.expectHost();
    if (this.role() === 'guest') return failed({ type: 'live-share-guest' });
    const alreadyRunning = watch.role === 'host';
    attempt.wait({
      hintMs: hintSeconds * 1_000,
      limitMs: shareLimitSeconds * 1_000,
      inVain: () => withoutLink(watch, { type: 'live-share-silent', afterSeconds: shareLimitSeconds }),
      onGivenUp: () => this.#forget(attempt),
    });
    const link = await askForLink(api);
    if (!alreadyRunning && watch.look() === 'host') this.#isOurs = true;
    if (!link.ok) return failed(withoutLink(watch, link.problem));
    if (!watch.confirmHost()) return noLink('ended-meanwhile');
    if (!alreadyRunning) this.#isOurs = true;
    return succeed({ link: link.value, alreadyRunning });
  }

  async #connect(attempt: StartAttempt): Promise<Result<Connection>> {
    const extension = this.#host.findExtension(liveShareId);
    if (!extension) return failed(missing(this.#host));
    if (this.#connection) return succeed(this.#connection);
    attempt.tell('opening');
    const api = await connect(extension, { clock: this.#clock, signal: this.#life.signal });
    if (!api.ok) return api;
    const watch = new RoleWatch(api.value);
    watch.onDidChange((role) => this.#roleChanged(role));
    this.#connection = { api: api.value, watch };
    if (watch.role !== 'none') this.#roleListeners.tell();
    return succeed(this.#connection);
  }

  /** To those who wait for this attempt; else to those who tried again after it; else it is offered. */
  #handOver(attempt: StartAttempt, started: StartedSharing): void {
    const waiting = attempt.isWanted ? attempt : this.#attempt;
    const isNews = this.#handedOut !== started.link;
    this.#handedOut = started.link;
    this.#forget(attempt);
    if (waiting?.isWanted) this.#finish(waiting, succeed(started));
    else if (isNews) this.#lateLinks.tell(started.link);
  }

  #finish(attempt: StartAttempt, outcome: Result<StartedSharing>): void {
    this.#forget(attempt);
    attempt.settle(outcome);
  }

  #forget(attempt: StartAttempt): void {
    if (this.#attempt === attempt) this.#attempt = undefined;
  }

  #roleChanged(role: LiveShareRole): void {
    if (role !== 'host') {
      this.#isOurs = false;
      this.#handedOut = undefined;
    }
    this.#roleListeners.tell();
  }
}

/** No link came; when Live Share shares all the same, the way on is its own menu, not another try. */
function withoutLink(watch: RoleWatch, problem: Problem): Problem {
  return watch.isSharing ? { type: 'live-share-link-hidden' } : problem;
}

/** A link is believed only in a form that the partner's side will accept too. */
async function askForLink(api: LiveShareLike): Promise<Result<JoinLink>> {
  try {
    const uri = await api.share({ suppressNotification: true, access: 3 });
    if (!uri) return noLink('share-null');
    const link = parseJoinLink(uri.toString(true));
    return link.ok ? link : noLink('link-unknown');
  } catch {
    return noLink('share-threw'); // its text may hold names and addresses, and Live Share shows its own message as well
  }
}

function noLink(cause: 'share-null' | 'share-threw' | 'link-unknown' | 'ended-meanwhile'): Failure {
  return failed({ type: 'live-share-no-link', cause });
}
