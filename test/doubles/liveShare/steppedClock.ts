/** A clock that stands still until a test moves it; timers run in order, and everything that they set off has run before the next one. */
import type { Clock } from '../../../src/ports/clock.js';
import type { Disposable } from '../../../src/ports/disposable.js';

export interface SteppedClock extends Clock {
  /** Lets `ms` milliseconds pass. */
  advance(ms: number): Promise<void>;
  /** Timers that were neither run nor taken back. */
  pending(): number;
}

export function steppedClock(start = Date.UTC(2026, 10, 16, 18)): SteppedClock {
  let now = start;
  const timers = new Set<{ readonly at: number; readonly then: () => void }>();
  const nextUntil = (end: number) => [...timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
  return {
    now: () => now,
    after(ms, then): Disposable {
      const timer = { at: now + ms, then };
      timers.add(timer);
      return { dispose: () => timers.delete(timer) };
    },
    async advance(ms) {
      const end = now + ms;
      await settled();
      for (let timer = nextUntil(end); timer; timer = nextUntil(end)) {
        timers.delete(timer);
        now = timer.at;
        timer.then();
        await settled();
      }
      now = end;
    },
    pending: () => timers.size,
  };
}

/** All promises that can go on without time passing have gone on. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
