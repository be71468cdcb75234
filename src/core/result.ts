/**
 * Expected failure is a value, not an exception: an action or adapter gives a {@link Result}; what is thrown is our own bug.
 */
import type { Problem } from './problem.js';

export type Success<T> = { readonly ok: true; readonly value: T };
export type Failure = { readonly ok: false; readonly problem: Problem };
export type Result<T> = Success<T> | Failure;

export function succeed<T>(value: T): Success<T> {
  return { ok: true, value };
}

export function failed(problem: Problem): Failure {
  return { ok: false, problem };
}
