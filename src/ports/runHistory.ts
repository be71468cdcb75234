/**
 * What an exercise's files looked like at each run of its tests, kept on this machine only, so that a pair can look back at how it came about. Nothing
 * of it ever leaves: no journal, no shared folder.
 */
import type { KeptRun, Snapshot } from '../core/exercise/lookBack.js';
import type { Result } from '../core/result.js';

export interface RunHistory {
  /**
   * The exercise's small text files as they are now. Big ones, binary ones, links and what tools leave behind are passed over, and so is what is asked
   * (`prompt` and later parts): nobody writes there, and a text of somebody else's stays in the one folder that it was got for.
   */
  look(folder: string, prompt: string): Promise<Snapshot>;
  /** Keeps a run with the files that it ran on. The oldest go where it gets too much; the same again is kept once. */
  keep(folder: string, run: KeptRun, files: Snapshot): Promise<Result<void>>;
  /** Oldest first; empty where nothing is kept. */
  runs(folder: string): Promise<readonly KeptRun[]>;
  /** What a file held; `hash` as a run names it. Undefined when it is gone. */
  text(folder: string, hash: string): Promise<string | undefined>;
  /** Removes all that is kept of the exercise. */
  forget(folder: string): Promise<Result<void>>;
}
