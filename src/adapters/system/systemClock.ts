/** The machine's clock and timers. Timers never keep a process alive. */
import type { Clock } from '../../ports/clock.js';

export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    after: (ms, then) => {
      const timer = setTimeout(then, ms);
      timer.unref();
      return {
        dispose: () => {
          clearTimeout(timer);
        },
      };
    },
  };
}
