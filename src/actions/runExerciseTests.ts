/**
 * Runs the tests of the exercise that a file or folder belongs to. Which program runs is decided by the language's row alone; the exercise only
 * says which language it is in, and names its test file. Where it brings a run of its own, that is started only once this person has agreed to it, and
 * made ready before the first time.
 */
import { ownTestRun, testRunOf } from '../core/exercise/testRunOf.js';
import type { TestRun } from '../core/exercise/languages.js';
import type { Problem } from '../core/problem.js';
import { failed, succeed, type Result } from '../core/result.js';
import type { AgreedRuns } from '../ports/agreedRuns.js';
import type { ExerciseFolder, PulledExercise } from '../ports/exerciseFolder.js';
import type { TestOutcome, TestRunner } from '../ports/testRunner.js';

export interface RunExerciseTestsDeps {
  readonly exerciseFolder: ExerciseFolder;
  readonly testRunner: TestRunner;
  readonly agreedRuns: AgreedRuns;
}

export interface RunExerciseTestsInput {
  /** Any absolute path in the exercise: its folder, or the file in the active editor. */
  readonly path: string | undefined;
}

export interface TestsRun {
  readonly signal: AbortSignal;
}

export type ExerciseTestsRun = TestOutcome & { readonly exercise: PulledExercise };

export const runExerciseTests =
  (deps: RunExerciseTestsDeps) =>
  async (input: RunExerciseTestsInput, run: TestsRun): Promise<Result<ExerciseTestsRun>> => {
    const ready = await prepareExercise(deps)(input, run);
    if (!ready.ok) return ready;
    const exercise = ready.value;
    if (exercise.provenance.run?.staysOn) return watchFrom(deps, exercise, run);

    const testRun = testRunOf(exercise.provenance);
    if (testRun === undefined) return failed({ type: 'exercise-unreadable', cause: 'run-missing' });
    const ended = await runOnce(deps, { exercise, testRun }, run);
    return ended.ok ? succeed({ ...ended.value, exercise }) : ended;
  };

/** Starts what watches the files of the exercise, where it brings such a thing; it goes on until somebody stops it. */
export const watchExercise =
  (deps: RunExerciseTestsDeps) =>
  async (input: RunExerciseTestsInput, run: TestsRun): Promise<Result<ExerciseTestsRun>> => {
    const ready = await prepareExercise(deps)(input, run);
    return ready.ok ? watchFrom(deps, ready.value, run) : ready;
  };

/** Makes the exercise ready where it asks for that, once, and gives it as it is then: what is looked at first may be new. */
export const prepareExercise =
  (deps: RunExerciseTestsDeps) =>
  async (input: RunExerciseTestsInput, run: TestsRun): Promise<Result<PulledExercise>> => {
    const exercise = input.path === undefined ? undefined : await deps.exerciseFolder.enclosing(input.path);
    if (!exercise) return failed({ type: 'exercise-not-open' });
    if (run.signal.aborted) return failed({ type: 'cancelled' });
    if (!deps.agreedRuns.isAgreed(exercise)) return failed({ type: 'run-not-agreed' });
    if (deps.agreedRuns.isPrepared(exercise)) return succeed(exercise);
    const prepared = await prepareFresh(deps, exercise, run);
    if (!prepared.ok) return prepared;
    return succeed((await deps.exerciseFolder.enclosing(exercise.folder)) ?? exercise);
  };

async function prepareFresh(deps: RunExerciseTestsDeps, exercise: PulledExercise, run: TestsRun): Promise<Result<void>> {
  const { language, run: own } = exercise.provenance;
  if (own === undefined) return succeed(undefined);
  for (const step of own.prepare ?? []) {
    const ended = await runOnce(deps, { exercise, testRun: ownTestRun(language, own, step), prepares: true }, run);
    const problem = ended.ok ? notReady(ended.value) : ended.problem;
    if (problem !== undefined) return failed(problem);
  }
  const tidied = await deps.exerciseFolder.tidyAway(exercise, own.tidyAway ?? []);
  if (tidied.ok) await deps.agreedRuns.setPrepared(exercise);
  return tidied;
}

function notReady({ outcome, exitCode }: TestOutcome): Problem | undefined {
  if (outcome === 'green') return undefined;
  return outcome === 'stopped' ? { type: 'cancelled' } : { type: 'prepare-failed', ...(exitCode !== undefined && { exitCode }) };
}

interface Once {
  readonly exercise: PulledExercise;
  readonly testRun: TestRun;
  readonly prepares?: true;
}

async function runOnce(
  { testRunner }: RunExerciseTestsDeps,
  { exercise, testRun, prepares }: Once,
  { signal }: TestsRun,
): Promise<Result<TestOutcome>> {
  const toolchain = await testRunner.check(testRun, signal);
  if (!toolchain.ok) return toolchain;
  return testRunner.run({ folder: exercise.folder, run: testRun, toolchain: toolchain.value, ...(prepares && { prepares }) }, signal);
}

async function watchFrom({ testRunner }: RunExerciseTestsDeps, exercise: PulledExercise, { signal }: TestsRun): Promise<Result<ExerciseTestsRun>> {
  const { language, run } = exercise.provenance;
  const step = run?.staysOn ? run : run?.watch;
  if (run === undefined || step === undefined) return failed({ type: 'nothing-watches' });
  const testRun = ownTestRun(language, run, step);
  const toolchain = await testRunner.check(testRun, signal);
  if (!toolchain.ok) return toolchain;
  const started = await testRunner.watch({ folder: exercise.folder, run: testRun, toolchain: toolchain.value });
  return started.ok ? succeed({ outcome: 'watching', exercise }) : started;
}
