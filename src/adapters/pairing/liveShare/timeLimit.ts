/** Waiting with an end: another extension's promise may settle late or never, and may throw on the spot (docs/decisions/0010). */
import type { Clock } from '../../../ports/clock.js';

export type Waited<T> =
  { readonly outcome: 'came'; readonly value: T } | { readonly outcome: 'threw' } | { readonly outcome: 'silent' } | { readonly outcome: 'stopped' };

/** Never rejects. Why something threw is not kept: the text may hold names and paths, and the caller says which step it was. */
export function waitFor<T>(
  work: () => PromiseLike<T>,
  limit: { readonly clock: Clock; readonly ms: number; readonly signal: AbortSignal },
): Promise<Waited<T>> {
  return new Promise((resolve) => {
    const finish = (waited: Waited<T>): void => {
      timer.dispose();
      limit.signal.removeEventListener('abort', stop);
      resolve(waited);
    };
    const stop = (): void => finish({ outcome: 'stopped' });
    const timer = limit.clock.after(limit.ms, () => finish({ outcome: 'silent' }));
    limit.signal.addEventListener('abort', stop, { once: true });
    begun(work).then(
      (value) => finish({ outcome: 'came', value }),
      () => finish({ outcome: 'threw' }),
    );
  });
}

async function begun<T>(work: () => PromiseLike<T>): Promise<T> {
  return await work();
}
