/** The program and arguments that run an exercise's tests, ready for a task or a child process. */
import type { TestJob } from '../../ports/testRunner.js';

export interface TestCommand {
  readonly program: string;
  readonly args: readonly string[];
  /** On top of what is inherited. */
  readonly env: Readonly<Record<string, string>>;
}

/** `env` is what the started program will inherit. */
export function testCommand({ run, toolchain }: TestJob, env: Readonly<Record<string, string | undefined>>): TestCommand {
  const trap = run.falsifiedBy;
  const before = trap && env[trap.variable] !== undefined ? trap.startWithout : [];
  return { program: toolchain.program, args: [...toolchain.args, ...before, ...run.args], env: run.env ?? {} };
}
