/** Where exercises come from. The bundled pack is one; later ones ask the network. */
import type { ExerciseContent, ExerciseFile, ExerciseHints, ExerciseSummary } from '../core/exercise/exercise.js';
import type { LanguageId } from '../core/exercise/languages.js';
import type { Result } from '../core/result.js';

export interface ExerciseSource {
  /** What the source offers, for the tree; cheap, cached, without network. */
  list(): Promise<Result<readonly ExerciseSummary[]>>;
  /** Everything needed to pull one exercise in one language: prompt, files, which is code and which is test. */
  fetch(exerciseId: string, language: LanguageId, run: { readonly signal: AbortSignal }): Promise<Result<ExerciseContent>>;
  /**
   * The file that reveals part `n` of an exercise that has several, counted from 1; the first came with {@link fetch}. `exercise-missing` where
   * there is no such part. A source without later parts has no need of it.
   */
  part?(exerciseId: string, n: number): Promise<Result<ExerciseFile>>;
  /** What is told only when somebody asks: twists for a pair that wants more, questions for the mentor. `exercise-missing` where there is none. */
  hints?(exerciseId: string): Promise<Result<ExerciseHints>>;
}
