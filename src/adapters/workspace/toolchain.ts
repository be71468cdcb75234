/**
 * Which tool of a language answers on this machine, and whether it is new enough. Asked by `--version` with a limit of five seconds each; the
 * answer is read, because a name on the PATH proves nothing (Windows' `python` may be a link to a shop). A program that only an exercise names is looked
 * for and not asked, because asking runs it. Windows starts no scripts by themselves, so one that came with the exercise is missing there.
 */
import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { isInFolder, isPage } from '../../core/exercise/ownRun.js';
import type { ProgramCandidate, TestRun } from '../../core/exercise/languages.js';
import { readVersion, versionToText, type Version } from '../../core/exercise/version.js';
import { failed, succeed, type Failure, type Result } from '../../core/result.js';
import type { Toolchain } from '../../ports/testRunner.js';
import { findProgram, type Surroundings } from './programPath.js';

const answerWithinMs = 5_000;

/** `within` is where to look, and how long to wait for one answer. */
export async function findToolchain(
  run: TestRun,
  signal: AbortSignal,
  within: Surroundings & { readonly limitMs?: number },
): Promise<Result<Toolchain>> {
  const around = { ...within, limitMs: within.limitMs ?? answerWithinMs };
  for (const name of run.programsBeside ?? []) if ((await findProgram(name, within)).length === 0) return missing(run);
  const [own] = run.programs;
  if (own !== undefined && isInFolder(own.name)) return cameWithIt(run, own.name, within);
  const asked = await askAll(run, signal, around);
  if (signal.aborted) return failed({ type: 'cancelled' });
  return asked.found ? succeed(asked.found) : missing(run, asked.tooOld);
}

/** A page is shown by the browser, wherever that is. */
function cameWithIt(run: TestRun, program: string, { platform }: Surroundings): Result<Toolchain> {
  return platform === 'win32' && !isPage(program) ? missing(run) : succeed({ program, args: [] });
}

function missing({ language, needs, page }: TestRun, found?: string): Failure {
  return failed({ type: 'toolchain-missing', language, needs, ...(found !== undefined && { found }), ...(page !== undefined && { page }) });
}

/** The first program that is new enough, else the version of the first that is not. */
async function askAll(
  run: TestRun,
  signal: AbortSignal,
  within: Surroundings & { readonly limitMs: number },
): Promise<{ found?: Toolchain; tooOld?: string }> {
  let tooOld: string | undefined;
  for (const candidate of run.programs) {
    for (const program of await findProgram(candidate.name, within)) {
      if (run.versionArgs === undefined) return { found: { program, args: candidate.args } };
      const version = await askOnce(program, { candidate, versionArgs: run.versionArgs, signal, limitMs: within.limitMs }, run);
      if (version && run.isNewEnough(version)) return { found: { program, args: candidate.args, version: versionToText(version) } };
      if (signal.aborted) return {};
      if (version) tooOld ??= versionToText(version);
    }
  }
  return tooOld === undefined ? {} : { tooOld };
}

interface Question {
  readonly candidate: ProgramCandidate;
  readonly versionArgs: readonly string[];
  readonly signal: AbortSignal;
  readonly limitMs: number;
}

/** What was answered, by the file that was asked. */
const slowAnswers = new Map<string, Version>();

async function askOnce(program: string, question: Question, { answersSlowly }: TestRun): Promise<Version | undefined> {
  if (!answersSlowly) return askVersion(program, question);
  const written = await stat(program).catch(() => undefined);
  const file = `${program} ${written?.ino} ${written?.mtimeMs}`;
  const version = slowAnswers.get(file) ?? (await askVersion(program, question));
  if (version !== undefined) slowAnswers.set(file, version);
  return version;
}

/** No answer, a failed answer and an answer without a number are the same: not this one. */
function askVersion(program: string, { candidate, versionArgs, signal, limitMs }: Question): Promise<Version | undefined> {
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
    execFile(program, [...candidate.args, ...versionArgs], options, (error, stdout, stderr) => {
      resolve(error ? undefined : readVersion(`${stdout}\n${stderr}`));
    });
  });
}
