/**
 * A way to be in the same code at the same time: Live Share, or the call alone. A provider never decides whether a session is live; it says
 * what happened, and the action writes the journal.
 */
import type { JoinLink } from '../core/pairing/joinLink.js';
import type { Result } from '../core/result.js';
import type { Disposable } from './disposable.js';

export type StartStep = 'looking' | 'opening' | 'may-ask-to-sign-in' | 'waiting-for-link';

export interface PairingProvider extends Disposable {
  readonly kind: 'live-share';

  /** Whether a click could work, without loading or activating anything. */
  available(): Availability;

  /**
   * Shares the folder of this window and gives the link by which the partner joins. Idempotent: who hosts already gets the link of the running
   * session, with `alreadyRunning`. Has a limit of its own; a link that comes after the limit or after `signal` goes to {@link onLateLink}.
   */
  start(run: { readonly signal: AbortSignal; readonly onProgress: (step: StartStep) => void }): Promise<Result<StartedSharing>>;

  /** Ends a session that this window hosts. Not hosting is success. Never ends one that `start` found running, unless `evenIfNotOurs`. */
  end(run: { readonly evenIfNotOurs: boolean }): Promise<Result<'ended' | 'was-not-hosting' | 'not-ours'>>;

  /** Whether this window hosts, is a guest, or neither, as far as known without activating anything. */
  role(): 'none' | 'host' | 'guest';

  /** After a change of {@link role}, also when the session was started or ended in Live Share's own menu. */
  onDidChangeRole(listener: () => void): Disposable;

  /** A link that came too late to be published by itself. */
  onLateLink(listener: (link: JoinLink) => void): Disposable;
}

export type Availability = { readonly state: 'ready' } | { readonly state: 'missing'; readonly canInstall: boolean };

export interface StartedSharing {
  readonly link: JoinLink;
  readonly alreadyRunning: boolean;
}
