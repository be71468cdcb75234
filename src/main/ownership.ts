/** Owns what lives (listeners, timers, watchers): disposed once, in reverse, and what arrives late at once. */
import type { Disposable } from '../ports/disposable.js';

export class Ownership implements Disposable {
  #owned: Disposable[] | undefined = [];

  take<T extends Disposable>(owned: T): T {
    if (this.#owned === undefined) owned.dispose();
    else this.#owned.push(owned);
    return owned;
  }

  dispose(): void {
    const owned = this.#owned ?? [];
    this.#owned = undefined;
    for (const one of owned.reverse()) one.dispose();
  }
}
