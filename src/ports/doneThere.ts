/** What a person did at a source itself, such as on Codewars' own site: asked for by them alone, and remembered on this computer alone. */
import type { Result } from '../core/result.js';

export interface DoneThere {
  /**
   * Asks, on a person's own action, what the person of this name has done there; one request for each page of the answer, and no more than are needed.
   * What had come before it failed or was cancelled is kept. Fails with `name-unknown`, or as a download does.
   */
  ask(user: string, run: { readonly signal: AbortSignal }): Promise<Result<DoneAnswer>>;
}

export interface DoneAnswer {
  /** How many of the exercises that we list are done. */
  readonly marked: number;
  /** There is more than we read: what was done long ago may be missing. */
  readonly more: boolean;
}
