/**
 * How a writer's log begins: sequence 1 says on which device it is written, and its `by` fixes whose writer it is. Events of that writer with
 * another `by` are quarantined (docs/threats.md, 10: a writer speaks for itself only). It changes no state, so the fold handles it itself.
 */
import * as v from 'valibot';
import type { NewEvent } from './event.js';

export const writerIntroducedType = 'writer.introduced';

export const WriterIntroduced = v.object({ device: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) });

export function introduceWriter(device: string): NewEvent {
  return { type: writerIntroducedType, data: { device } };
}

/** Whether an id is the first of its writer's log. */
export function isFirst(id: string): boolean {
  return id.endsWith('/1');
}
