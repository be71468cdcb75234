/** Clock and ids as stories give them: the time stands still, ids are fresh. */
import { randomUUID } from 'node:crypto';
import type { Clock } from '../../src/ports/clock.js';
import type { Ids } from '../../src/ports/ids.js';

export function aClock(ms: number): Clock {
  return { now: () => ms, after: () => ({ dispose: () => undefined }) };
}

/** Real ones, because several processes of one story must not give the same. */
export const freshIds: Ids = { fresh: () => randomUUID() };
