/** What a decision gives: the events that make it true, or the problem that stands in the way. Deciding never changes anything. */
import type { NewEvent } from './journal/event.js';
import type { Problem } from './problem.js';
import { failed, succeed, type Failure, type Result } from './result.js';

export type Decision = Result<readonly NewEvent[]>;

export function accept(...events: readonly NewEvent[]): Decision {
  return succeed(events);
}

export function refuse(problem: Problem): Failure {
  return failed(problem);
}

/** It is so already: two clicks, two windows, one event. */
export const nothingToDo: Decision = succeed([]);
