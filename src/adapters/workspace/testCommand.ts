/** The programs and arguments that run an exercise's tests, ready for a task or a child process. */
import { join } from 'node:path';
import { isInFolder } from '../../core/exercise/ownRun.js';
import type { TestJob } from '../../ports/testRunner.js';
import { findProgram, type Surroundings } from './programPath.js';

export interface TestCommand {
  readonly program: string;
  readonly args: readonly string[];
  /** On top of what is inherited. */
  readonly env: Readonly<Record<string, string>>;
}

/** `env` is what the started program will inherit. */
export function testCommand({ folder, run, toolchain }: TestJob, env: Readonly<Record<string, string | undefined>>): TestCommand {
  const trap = run.falsifiedBy;
  const before = trap && env[trap.variable] !== undefined ? trap.startWithout : [];
  const { program } = toolchain;
  const where = isInFolder(program) ? join(folder, ...program.split('/')) : program;
  return { program: where, args: [...toolchain.args, ...before, ...run.args], env: run.env ?? {} };
}

/** What a run starts, one after the other, each only where the one before ended with 0; `undefined` where a program is no longer there. */
export async function testCommands(job: TestJob, around: Surroundings): Promise<readonly TestCommand[] | undefined> {
  const first = testCommand(job, around.env);
  const { then } = job.run;
  if (then === undefined) return [first];
  const [program] = await findProgram(then.program, around);
  return program === undefined ? undefined : [first, { program, args: then.args, env: first.env }];
}
