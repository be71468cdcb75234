/**
 * Runs the tests of the exercise that a file or folder belongs to. Which program runs is decided by the language's row alone; the exercise only
 * says which language it is in, and names its test file.
 */
import { languageOf } from '../core/exercise/languages.js';
import { failed, succeed, type Result } from '../core/result.js';
import type { ExerciseFolder, PulledExercise } from '../ports/exerciseFolder.js';
import type { TestOutcome, TestRunner } from '../ports/testRunner.js';

export interface RunExerciseTestsDeps {
  readonly exerciseFolder: ExerciseFolder;
  readonly testRunner: TestRunner;
}

export interface RunExerciseTestsInput {
  /** Any absolute path in the exercise: its folder, or the file in the active editor. */
  readonly path: string | undefined;
}

export type ExerciseTestsRun = TestOutcome & { readonly exercise: PulledExercise };

export const runExerciseTests =
  (deps: RunExerciseTestsDeps) =>
  async (input: RunExerciseTestsInput, run: { readonly signal: AbortSignal }): Promise<Result<ExerciseTestsRun>> => {
    const exercise = input.path === undefined ? undefined : await deps.exerciseFolder.enclosing(input.path);
    if (!exercise) return failed({ type: 'exercise-not-open' });
    if (run.signal.aborted) return failed({ type: 'cancelled' });

    const { language, test } = exercise.provenance;
    const testRun = languageOf(language).testRun(test);
    const toolchain = await deps.testRunner.check(testRun, run.signal);
    if (!toolchain.ok) return toolchain;

    const ended = await deps.testRunner.run({ folder: exercise.folder, run: testRun, toolchain: toolchain.value }, run.signal);
    return ended.ok ? succeed({ ...ended.value, exercise }) : ended;
  };
