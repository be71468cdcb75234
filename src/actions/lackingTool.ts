/** What an exercise needs on this computer and lacks, said before it is got; nothing of the exercise is started for that. */
import type { TestRun } from '../core/exercise/languages.js';
import type { Problem } from '../core/problem.js';
import type { TestRunner } from '../ports/testRunner.js';

export const lackingTool =
  ({ testRunner }: { readonly testRunner: TestRunner }) =>
  async (run: TestRun, signal: AbortSignal): Promise<Problem | undefined> => {
    const toolchain = await testRunner.check(run, signal);
    return toolchain.ok ? undefined : toolchain.problem;
  };
