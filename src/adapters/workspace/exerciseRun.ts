/** One run of an exercise's tests, from the start of the program to what it says. */
import { testReport } from '../../core/exercise/testReport.js';
import type { TestJob, TestOutcome } from '../../ports/testRunner.js';
import { runProgram, type ProgramEnd, type ProgramOptions } from './programRun.js';
import { testCommands, type TestCommand } from './testCommand.js';
import { startFolder } from './startFolder.js';
import { isWithoutTests } from './testListing.js';

export interface RunOptions {
  /** Aborted when a person stops it. */
  readonly signal: AbortSignal;
  readonly onText: (text: string) => void;
  readonly limitMs?: number;
}

/** Long enough for a first build on a slow computer, short enough that nobody waits for ever. */
export const limitMs = 3 * 60_000;

export async function runExercise(job: TestJob, options: RunOptions): Promise<TestOutcome> {
  const limit = AbortSignal.timeout(options.limitMs ?? limitMs);
  const signal = AbortSignal.any([options.signal, limit]);
  const folder = await startFolder(job.folder, job.run.cwd);
  const commands = await testCommands(job, process);
  if (folder === undefined || commands === undefined) return { outcome: 'stopped' };
  const { exitCode, output } = await runAll(commands, { folder, signal, onText: options.onText });
  if (options.signal.aborted) return { outcome: 'stopped' };
  if (limit.aborted) return { outcome: 'stopped', stoppedAfter: Math.max(1, Math.round((options.limitMs ?? limitMs) / 60_000)) };
  return exitCode === undefined ? { outcome: 'stopped' } : outcomeOf(job, { exitCode, output }, options.signal);
}

async function runAll(commands: readonly TestCommand[], options: ProgramOptions): Promise<ProgramEnd> {
  let all: ProgramEnd = { exitCode: 0, output: '' };
  for (const command of commands) {
    const { exitCode, output } = await runProgram(command, options);
    all = { exitCode, output: all.output + output };
    if (exitCode !== 0) break;
  }
  return all;
}

async function outcomeOf(job: TestJob, { exitCode, output }: { exitCode: number; output: string }, signal: AbortSignal): Promise<TestOutcome> {
  const report = testReport(job.run, exitCode, output);
  // Only where nothing was counted is the tool asked for a list: it takes as long as a run.
  const isEmpty = report.outcome === 'green' && report.counts === undefined && (await isWithoutTests(job, signal));
  if (signal.aborted) return { outcome: 'stopped' };
  return isEmpty ? { outcome: 'red', exitCode, withoutTests: true } : { ...report, exitCode };
}
