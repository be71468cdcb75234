/** Where exercises come from. The bundled pack is one; later ones ask the network. */
import type { ExerciseContent, ExerciseFile, ExerciseHints, ExerciseSummary } from '../core/exercise/exercise.js';
import type { LanguageKey } from '../core/exercise/languageKey.js';
import type { Problem } from '../core/problem.js';
import type { Result } from '../core/result.js';

/** What came, and what is missing of it: where the source could not be asked, the files are there and the task itself is a link. */
export interface FetchedExercise extends ExerciseContent {
  readonly lacking?: Problem;
}

export interface ExerciseSource {
  /** Whether an exercise of this id would be this source's; the pack that comes with the extension takes every id that no other one claims. */
  owns(exerciseId: string): boolean;
  /**
   * The host that is asked when an exercise is fetched. Such a one is fetched only for the person who asks for it here and now, never because
   * somebody else chose it. `undefined` where nothing leaves this computer.
   */
  asks?(exerciseId: string): string | undefined;
  /**
   * Asks for what the list does not know (`languagesToAsk`); `exerciseId` may also be what a person pasted: a link, the source's own id or name.
   * Where the source cannot be asked, what is known without it. `exercise-missing` where it has no such exercise.
   */
  look?(exerciseId: string, run: { readonly signal: AbortSignal }): Promise<Result<ExerciseSummary>>;
  /** Whether this person has done it at the source itself, as far as they had that asked; never part of the shared record. */
  isDoneThere?(exerciseId: string): boolean;
  /** What the source offers, for the tree; cheap, cached, without network. */
  list(): Promise<Result<readonly ExerciseSummary[]>>;
  /** Everything needed to pull one exercise in one language: prompt, files, which is code and which is test. */
  fetch(exerciseId: string, language: LanguageKey, run: { readonly signal: AbortSignal }): Promise<Result<FetchedExercise>>;
  /**
   * The file that reveals part `n` of an exercise that has several, counted from 1; the first came with {@link fetch}. `exercise-missing` where
   * there is no such part. A source without later parts has no need of it.
   */
  part?(exerciseId: string, n: number): Promise<Result<ExerciseFile>>;
  /** What is told only when somebody asks: twists for a pair that wants more, questions for the mentor. `exercise-missing` where there is none. */
  hints?(exerciseId: string): Promise<Result<ExerciseHints>>;
}
