/** Runs an exercise's tests as the task does, as a child process, and reads what they say. */
import { spawn } from 'node:child_process';
import { languageOf, type LanguageId } from '../../src/core/exercise/languages.js';
import type { TestCounts } from '../../src/core/exercise/testCounts.js';
import { findToolchain } from '../../src/adapters/workspace/toolchain.js';
import { testCommands, type TestCommand } from '../../src/adapters/workspace/testCommand.js';
import { runExercise } from '../../src/adapters/workspace/exerciseRun.js';
import { failed, succeed, type Result } from '../../src/core/result.js';
import type { TestRunner, Toolchain } from '../../src/ports/testRunner.js';
import { dirname, delimiter } from 'node:path';

export interface RunReport {
  readonly exitCode: number | null;
  readonly counts: TestCounts | undefined;
  readonly output: string;
}

/** Runs as the task does, without VS Code around it; nothing is watched here. */
export const childProcesses: TestRunner = {
  check: (run, signal) => findToolchain(run, signal, process),
  run: async (job, signal) => succeed(await runExercise(job, { signal, onText: () => undefined })),
  watch: async () => failed({ type: 'window-untrusted' }),
};

/** `MENTORSHIP_NODE` names a newer Node than the one that runs the tests, where there is one. */
export function toolchainFor(language: LanguageId): Promise<Result<Toolchain>> {
  const newer = process.env['MENTORSHIP_NODE'];
  const path = newer === undefined ? process.env['PATH'] : `${dirname(newer)}${delimiter}${process.env['PATH'] ?? ''}`;
  return findToolchain(languageOf(language).testRun(''), new AbortController().signal, {
    env: { ...process.env, PATH: path },
    platform: process.platform,
  });
}

export interface RunOf {
  readonly language: LanguageId;
  readonly test: string;
  readonly toolchain: Toolchain;
  readonly env?: NodeJS.ProcessEnv;
}

export async function runTestsIn(folder: string, { language, test, toolchain, env = process.env }: RunOf): Promise<RunReport> {
  const { testRun, readCounts } = languageOf(language);
  const commands = await testCommands({ folder, run: testRun(test), toolchain }, { env, platform: process.platform });
  let [exitCode, output]: [number | null, string] = [0, ''];
  for (const command of commands ?? []) {
    const end = await ended(folder, command, env);
    [exitCode, output] = [end.exitCode, output + end.output];
    if (exitCode !== 0) break;
  }
  return { exitCode: commands === undefined ? null : exitCode, counts: readCounts(output), output };
}

function ended(folder: string, { program, args, env: own }: TestCommand, env: NodeJS.ProcessEnv): Promise<Pick<RunReport, 'exitCode' | 'output'>> {
  const child = spawn(program, args, { cwd: folder, env: { ...env, ...own }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => {
      resolve({ exitCode, output });
    });
  });
}
