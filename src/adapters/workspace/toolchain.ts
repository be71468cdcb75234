/**
 * Which tool of a language answers on this machine, and whether it is new enough. Asked by `--version` with a limit of five seconds each; the
 * answer is read, because a name on the PATH proves nothing (Windows' `python` may be a link to a shop).
 */
import { execFile } from 'node:child_process';
import { readVersion, versionToText, type ProgramCandidate, type TestRun, type Version } from '../../core/exercise/languages.js';
import { failed, succeed, type Result } from '../../core/result.js';
import type { Toolchain } from '../../ports/testRunner.js';
import { findProgram, type Surroundings } from './programPath.js';

const answerWithinMs = 5_000;

/** `within` is where to look, and how long to wait for one answer. */
export async function findToolchain(
  run: TestRun,
  signal: AbortSignal,
  within: Surroundings & { readonly limitMs?: number },
): Promise<Result<Toolchain>> {
  let tooOld: string | undefined;
  for (const candidate of run.programs) {
    for (const program of await findProgram(candidate.name, within)) {
      const version = await askVersion(program, { candidate, run, signal, limitMs: within.limitMs ?? answerWithinMs });
      if (signal.aborted) return failed({ type: 'cancelled' });
      if (version && run.isNewEnough(version)) return succeed({ program, args: candidate.args, version: versionToText(version) });
      if (version) tooOld ??= versionToText(version);
    }
  }
  return failed({ type: 'toolchain-missing', language: run.language, needs: run.needs, ...(tooOld === undefined ? {} : { found: tooOld }) });
}

interface Question {
  readonly candidate: ProgramCandidate;
  readonly run: TestRun;
  readonly signal: AbortSignal;
  readonly limitMs: number;
}

/** No answer, a failed answer and an answer without a number are the same: not this one. */
function askVersion(program: string, { candidate, run, signal, limitMs }: Question): Promise<Version | undefined> {
  const options = {
    timeout: limitMs,
    killSignal: 'SIGKILL',
    signal,
    windowsHide: true,
    shell: false,
    maxBuffer: 64 * 1024,
    encoding: 'utf8',
  } as const;
  return new Promise((resolve) => {
    execFile(program, [...candidate.args, ...run.versionArgs], options, (error, stdout, stderr) => {
      resolve(error ? undefined : readVersion(`${stdout}\n${stderr}`));
    });
  });
}
