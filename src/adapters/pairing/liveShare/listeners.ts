/** Who wants to be told. Telling goes to those who were there when it began; after `dispose` nobody is told any more. */
import type { Disposable } from '../../../ports/disposable.js';

export class Listeners<T> implements Disposable {
  readonly #listeners = new Set<{ readonly listener: (value: T) => void }>();

  add(listener: (value: T) => void): Disposable {
    const entry = { listener };
    this.#listeners.add(entry);
    return { dispose: () => this.#listeners.delete(entry) };
  }

  tell(value: T): void {
    for (const { listener } of [...this.#listeners]) listener(value);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
