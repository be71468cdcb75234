/** What a run of an exercise's tests says: the exit code decides red or green, the output adds how many and which. */
import { languageOf, type TestRun } from './languages.js';
import { readNamedTests, type NamedTest } from './namedTests.js';
import type { TestCounts } from './testCounts.js';

export interface TestReport {
  readonly outcome: 'green' | 'red';
  /** How many, where the output says it and agrees with the exit code. */
  readonly counts?: TestCounts;
  /** Each by its name, where they can be told apart. */
  readonly tests: readonly NamedTest[];
  /** Nothing failed, but there was no test either: red, because it says nothing yet. */
  readonly withoutTests?: true;
}

/** Programs print what they like: numbers that contradict the exit code are not repeated. */
export function testReport(run: Pick<TestRun, 'language' | 'codeWithoutTests'>, exitCode: number, output: string): TestReport {
  const counts = languageOf(run.language).readCounts(output);
  const tests = readNamedTests(run.language, output);
  const isGreen = exitCode === 0;
  const hasNone = exitCode === run.codeWithoutTests || (isGreen && counts !== undefined && counts.passed + counts.failed === 0);
  if (hasNone) return { outcome: 'red', tests: [], withoutTests: true };
  const agrees = counts !== undefined && counts.failed > 0 === !isGreen;
  return { outcome: isGreen ? 'green' : 'red', tests, ...(agrees && { counts }) };
}
