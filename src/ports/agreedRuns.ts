/** Which runs that exercises bring along this person has agreed to, each in one folder and with exactly these commands, and which are prepared. */
import type { PulledExercise } from './exerciseFolder.js';

export interface AgreedRuns {
  /** True where there is nothing to ask: the exercise is ours, and only what we know is started. */
  isAgreed(exercise: PulledExercise): boolean;
  agree(exercise: PulledExercise): Promise<void>;
  /** True where there is nothing to prepare. */
  isPrepared(exercise: PulledExercise): boolean;
  setPrepared(exercise: PulledExercise): Promise<void>;
}
