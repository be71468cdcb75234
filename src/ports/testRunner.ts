/** Runs an exercise's tests as a VS Code task (program and argument array, no shell). */
import type { TestRun } from '../core/exercise/languages.js';
import type { NamedTest } from '../core/exercise/namedTests.js';
import type { TestCounts } from '../core/exercise/testCounts.js';
import type { Result } from '../core/result.js';

export interface TestRunner {
  /** Which tool of the language answers on this machine; fails with `toolchain-missing`, naming what was found. At most 5 s a program. */
  check(run: TestRun, signal: AbortSignal): Promise<Result<Toolchain>>;
  /**
   * Runs once in `folder`; `signal` stops it, and so does a limit of some minutes. A red run is success with outcome `red`; a run that was stopped
   * is `stopped`, neither red nor green. Who asks while it runs joins it. Fails with `window-untrusted` where the window's folder is not trusted.
   */
  run(job: TestJob, signal: AbortSignal): Promise<Result<TestOutcome>>;
  /** Starts what goes on beside the work until somebody stops it, in a terminal of its own; once in a folder. Fails as {@link run} does. */
  watch(job: TestJob): Promise<Result<void>>;
}

/**
 * A tool that answered: `program` is an absolute path, or `./…` where it came with the exercise; `args` come before those of the run. Without a version
 * it was found and not asked.
 */
export interface Toolchain {
  readonly program: string;
  readonly args: readonly string[];
  readonly version?: string;
}

export interface TestJob {
  /** Absolute path of the exercise's folder. */
  readonly folder: string;
  readonly run: TestRun;
  readonly toolchain: Toolchain;
  /** It makes the exercise ready, so green and red say nothing of tests. */
  readonly prepares?: true;
}

export interface TestOutcome {
  /** `ended`: it ran, and only its output says how it went; `watching`: it goes on beside the work. */
  readonly outcome: 'green' | 'red' | 'stopped' | 'ended' | 'watching';
  readonly exitCode?: number;
  /** Nothing failed, but there was no test either: red, because it says nothing yet. */
  readonly withoutTests?: true;
  /** It ran longer than a run may take, and was stopped by us; in minutes. */
  readonly stoppedAfter?: number;
  /** How many, where the tool says it. */
  readonly counts?: TestCounts;
  /** Each by its name, where they can be told apart. */
  readonly tests?: readonly NamedTest[];
}
