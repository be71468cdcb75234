/**
 * Whether an exercise has any test at all, asked of tools that end with 0 without one (go, cargo, minitest, an older unittest): "green" would be a lie there. Asked only after a
 * run that ended with 0, so what it needs is built already.
 */
import { execFile } from 'node:child_process';
import type { TestJob } from '../../ports/testRunner.js';
import { testCommand } from './testCommand.js';

const answerWithinMs = 30_000;

/** Only a list that came and is empty says so: one that fails, or that a language has no need of, says nothing against the run. */
export async function isWithoutTests(job: TestJob, signal: AbortSignal): Promise<boolean> {
  const { listing } = job.run;
  if (!listing) return false;
  const listed = await list({ ...job, run: { ...job.run, args: listing.args } }, signal);
  return listed !== undefined && listing.count(listed) === 0;
}

function list(job: TestJob, signal: AbortSignal): Promise<string | undefined> {
  const { program, args, env } = testCommand(job, process.env);
  const options = {
    cwd: job.folder,
    env: { ...process.env, ...env },
    timeout: answerWithinMs,
    killSignal: 'SIGKILL',
    signal,
    windowsHide: true,
    shell: false,
    encoding: 'utf8',
  } as const;
  return new Promise((resolve) => {
    execFile(program, args, options, (error, stdout) => {
      resolve(error ? undefined : stdout);
    });
  });
}
