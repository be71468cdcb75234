/** Ids from the platform's random source: version 4 UUIDs (RFC 9562), which are lower-case letters, digits and dashes. */
import { randomUUID } from 'node:crypto';
import type { Ids } from '../../ports/ids.js';

export function randomIds(): Ids {
  return { fresh: () => randomUUID() };
}
