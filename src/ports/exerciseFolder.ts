/** The folder that exercises are written into: inside the pairing folder or the workspace. Paths are absolute, of this machine. */
import type { ExerciseFile } from '../core/exercise/exercise.js';
import type { Provenance } from '../core/exercise/provenance.js';
import type { PullPlan } from '../core/exercise/pullPlan.js';
import type { Result } from '../core/result.js';

export interface ExerciseFolder {
  /** Names that exist directly inside `<base>/exercises`, so that a plan never lands on existing work. */
  namesTaken(base: string): Promise<Result<readonly string[]>>;
  /**
   * Writes all files of the plan or none: into a folder of its own, by way of a temporary name beside it. `name-taken` when somebody else was
   * faster; nothing of theirs was touched, and a new plan helps. `cancelled` leaves nothing behind.
   */
  write(base: string, plan: PullPlan, signal?: AbortSignal): Promise<Result<WriteOutcome>>;
  /** The exercises in `<base>/exercises` that are whole (code and test are there, or they bring their own run), newest first. */
  pulled(base: string): Promise<Result<readonly PulledExercise[]>>;
  /** How many parts of the exercise are there: 1, and one more for each `PART-n.md` without a gap. */
  partsRevealed(exercise: PulledExercise): Promise<number>;
  /** Writes a later part into the exercise's folder; one that is there already stays as it is. Gives its absolute path. */
  addPart(exercise: PulledExercise, file: ExerciseFile): Promise<Result<string>>;
  /** Renames the exercise's folder to a free name beside it; nothing of it is changed. */
  putAside(exercise: PulledExercise): Promise<Result<{ readonly base: string; readonly name: string }>>;
  /** Removes these files and folders below the exercise's folder; what is not there is gone already. */
  tidyAway(exercise: PulledExercise, paths: readonly string[]): Promise<Result<void>>;
  /** The exercise that a file or folder lies in: the nearest `exercise.json` of ours at or above it. */
  enclosing(path: string): Promise<PulledExercise | undefined>;
}

export type WriteOutcome = { readonly outcome: 'written'; readonly exercise: PulledExercise } | { readonly outcome: 'name-taken' };

export interface PulledExercise {
  readonly folder: string;
  readonly prompt: string;
  /** What to work in; the same file twice where the exercise brings its own run, and then what is looked at first. */
  readonly code: string;
  readonly test: string;
  readonly provenance: Provenance;
}
