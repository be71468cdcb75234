/**
 * One attempt to share this window's folder, waited for by one or more clicks: the second click joins the first. Each click may be cancelled on its
 * own and has its own limit; the attempt is wanted as long as one of them waits. What comes when nobody waits any more is for the provider to offer.
 */
import type { Problem } from '../../../core/problem.js';
import { failed, type Result } from '../../../core/result.js';
import type { Clock } from '../../../ports/clock.js';
import type { Disposable } from '../../../ports/disposable.js';
import type { StartedSharing, StartStep } from '../../../ports/pairingProvider.js';

export interface StartRun {
  readonly signal: AbortSignal;
  readonly onProgress: (step: StartStep) => void;
}

export interface Patience {
  readonly hintMs: number;
  readonly limitMs: number;
  /** What to say to a click that waited in vain. */
  readonly inVain: () => Problem;
  /** The limit of the last click passed. */
  readonly onGivenUp: () => void;
}

export class StartAttempt {
  readonly #clock: Clock;
  readonly #waiters = new Set<Waiter>();
  #step: StartStep = 'looking';
  #patience: Patience | undefined;
  #hint: Disposable | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get isWanted(): boolean {
    return this.#waiters.size > 0;
  }

  waitFor(run: StartRun): Promise<Result<StartedSharing>> {
    return new Promise((resolve) => {
      const cancel = (): void => this.#release(waiter, failed({ type: 'cancelled' }));
      const answer = (outcome: Result<StartedSharing>): void => {
        run.signal.removeEventListener('abort', cancel);
        resolve(outcome);
      };
      const waiter: Waiter = { answer, onProgress: run.onProgress, limit: undefined };
      this.#waiters.add(waiter);
      run.signal.addEventListener('abort', cancel, { once: true });
      this.#startLimit(waiter);
      run.onProgress(this.#step);
    });
  }

  tell(step: StartStep): void {
    this.#step = step;
    for (const waiter of this.#waiters) waiter.onProgress(step);
  }

  /** From here on Live Share has been asked: the hint and the limits run. */
  wait(patience: Patience): void {
    this.#patience = patience;
    this.tell('waiting-for-link');
    this.#hint = this.#clock.after(patience.hintMs, () => this.tell('may-ask-to-sign-in'));
    for (const waiter of this.#waiters) this.#startLimit(waiter);
  }

  /** Answers everybody who still waits, and stops the timers. */
  settle(outcome: Result<StartedSharing>): void {
    for (const waiter of this.#waiters) this.#release(waiter, outcome);
    this.#hint?.dispose();
  }

  #startLimit(waiter: Waiter): void {
    const patience = this.#patience;
    if (!patience) return;
    waiter.limit = this.#clock.after(patience.limitMs, () => {
      this.#release(waiter, failed(patience.inVain()));
      if (!this.isWanted) patience.onGivenUp();
    });
  }

  #release(waiter: Waiter, outcome: Result<StartedSharing>): void {
    this.#waiters.delete(waiter);
    waiter.limit?.dispose();
    waiter.answer(outcome);
  }
}

interface Waiter {
  readonly answer: (outcome: Result<StartedSharing>) => void;
  readonly onProgress: (step: StartStep) => void;
  limit: Disposable | undefined;
}
