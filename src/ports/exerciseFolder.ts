/** The folder that exercises are written into: inside the pairing folder or the workspace. Paths are absolute, of this machine. */
import type { PullPlan } from '../core/exercise/pullPlan.js';
import type { Result } from '../core/result.js';

export interface ExerciseFolder {
  /** Names that exist directly inside `<base>/exercises`, so that a plan never lands on existing work. */
  namesTaken(base: string): Promise<Result<readonly string[]>>;
  /** Writes all files of the plan or none: into a folder of its own, by way of a temporary name beside it. Gives the exercise's folder. */
  write(base: string, plan: PullPlan): Promise<Result<WrittenExercise>>;
}

export interface WrittenExercise {
  readonly folder: string;
  readonly prompt: string;
  readonly code: string;
  readonly test: string;
}
