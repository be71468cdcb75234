/** Runs an exercise's tests as a VS Code task (program and argument array, no shell). */
import type { TestRun } from '../core/exercise/languages.js';
import type { Result } from '../core/result.js';

export interface TestRunner {
  /** Which version of the language's tool answers on this machine; fails with `toolchain-missing`. */
  check(run: TestRun, signal: AbortSignal): Promise<Result<{ readonly version: string }>>;
  /** Runs once in `folder`; `signal` stops it. A red run is success with outcome `red`. */
  run(folder: string, run: TestRun, signal: AbortSignal): Promise<Result<TestOutcome>>;
}

export type TestOutcome = { readonly outcome: 'green' | 'red' | 'stopped'; readonly exitCode?: number };
