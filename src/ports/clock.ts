import type { Disposable } from './disposable.js';

/** The time of day, handed in so that rules can be tested at any moment. */
export interface Clock {
  /** Milliseconds since 1970 in UTC. */
  now(): number;
  /** Runs `then` once, not before `ms` milliseconds have passed; disposing takes it back. */
  after(ms: number, then: () => void): Disposable;
}
