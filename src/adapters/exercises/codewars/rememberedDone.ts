/** Which challenges this person has done on Codewars, as this computer remembers it: ids of challenges that we list, and no name. */
import * as v from 'valibot';
import type { Memory } from '../../../ports/memory.js';
import { challengeId } from './challenge.js';

const key = 'doneOnCodewars';
const Ids = v.fallback(v.pipe(v.array(challengeId), v.maxLength(2_000)), []);

export function doneOnCodewars(memory: Memory): ReadonlySet<string> {
  return new Set(v.parse(Ids, memory.get(key)));
}

export async function rememberDone(memory: Memory, ids: ReadonlySet<string>): Promise<void> {
  await memory.set(key, [...ids]);
}
