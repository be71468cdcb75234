/** What the editor's parts know of the runs in this window. */
import type { ExerciseTestsRun } from '../../actions/runExerciseTests.js';
import type { Result } from '../../core/result.js';
import type { Disposable } from '../../ports/disposable.js';
import type { PulledExercise } from '../../ports/exerciseFolder.js';
import type { RunEnd } from './runTexts.js';

export type LastRun = RunEnd & { readonly outcome: 'green' | 'red' };

export interface RunsHere {
  /** How the exercise's tests ended the last time. */
  last(exerciseId: string): LastRun | undefined;
  /** `path` is any file of the exercise. Saves what is open of it first. */
  run(path: string | undefined): Promise<Result<ExerciseTestsRun>>;
  /** Starts what watches the exercise's files, where it brings such a thing. */
  watch(path: string | undefined): Promise<Result<ExerciseTestsRun>>;
  stop(): void;
  onDidEnd(listener: (run: ExerciseTestsRun) => void): Disposable;
}

export interface LookingBackHere {
  /** Begins with what changed last. */
  open(exercise: PulledExercise): Promise<void>;
  /** 1 for the next step, -1 for the one before. */
  go(by: 1 | -1): Promise<void>;
}
