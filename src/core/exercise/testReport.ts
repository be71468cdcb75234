/**
 * What a run of an exercise's tests says: the exit code decides red or green, the output adds how many and which. Where an exercise brings its own
 * run, that says how red is recognised.
 */
import { isLanguage, languageOf, type TestRun } from './languages.js';
import { readNamedTests, type NamedTest } from './namedTests.js';
import type { TestCounts } from './testCounts.js';

export interface TestReport {
  /** `ended`: it ran, and only its output says how it went. */
  readonly outcome: 'green' | 'red' | 'ended';
  /** How many, where the output says it and agrees with the exit code. */
  readonly counts?: TestCounts;
  /** Each by its name, where they can be told apart. */
  readonly tests: readonly NamedTest[];
  /** Nothing failed, but there was no test either: red, because it says nothing yet. */
  readonly withoutTests?: true;
}

type Read = Pick<TestRun, 'language' | 'codeWithoutTests' | 'recognise' | 'reads'>;

/** Programs print what they like: numbers that contradict red or green are not repeated. */
export function testReport(run: Read, exitCode: number, output: string): TestReport {
  const outcome = outcomeOf(run, exitCode, output);
  const reader = run.recognise === undefined ? run.language : run.reads;
  if (outcome === 'ended' || reader === undefined || !isLanguage(reader)) return { outcome, tests: [] };
  const counts = languageOf(reader).readCounts(output);
  if (exitCode === run.codeWithoutTests || (outcome === 'green' && isNone(counts))) return { outcome: 'red', tests: [], withoutTests: true };
  const agrees = counts !== undefined && counts.failed > 0 === (outcome === 'red');
  return { outcome, tests: readNamedTests(reader, output), ...(agrees && { counts }) };
}

function isNone(counts: TestCounts | undefined): boolean {
  return counts !== undefined && counts.passed + counts.failed === 0;
}

function outcomeOf({ recognise }: Read, exitCode: number, output: string): TestReport['outcome'] {
  if (recognise?.by === 'nothing') return 'ended';
  if (exitCode !== 0) return 'red';
  if (recognise?.by !== 'output') return 'green';
  const plain = withoutColours(output);
  const has = (mark: string): boolean => plain.includes(mark);
  const isRed = recognise.red?.some(has) === true || recognise.green?.some(has) === false;
  return isRed ? 'red' : 'green';
}

/** A mark may be printed in colours, and begin or end in the middle of one. */
function withoutColours(output: string): string {
  return output.replace(/\u001b\[[0-9;]*m/g, ''); // eslint-disable-line no-control-regex -- terminal colours begin with one
}
