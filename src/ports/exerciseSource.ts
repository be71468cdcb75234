/** Where exercises come from. The bundled pack is one; later ones ask the network. */
import type { EntryFault } from '../core/exercise/catalogue.js';
import type { ExerciseContent, ExerciseFile, ExerciseHints, ExerciseSummary } from '../core/exercise/exercise.js';
import type { LanguageKey } from '../core/exercise/languageKey.js';
import type { Problem } from '../core/problem.js';
import type { TestRun } from '../core/exercise/languages.js';
import type { Result } from '../core/result.js';
import type { UntrustedText } from '../core/untrustedText.js';

/** What came, and what is missing of it: where the source could not be asked, the files are there and the task itself is a link. */
export interface FetchedExercise extends ExerciseContent {
  readonly lacking?: Problem;
}

/** What a person is told, and says yes to, before an exercise is got for the first time. */
export interface ExerciseTerms {
  /** Where it comes from over the network; nothing, where it is on this computer. */
  readonly host?: string;
  /** Whose it is, e.g. a repository's name. */
  readonly from: UntrustedText;
  /** A page about it, for people to open. */
  readonly page?: string;
  readonly licence: UntrustedText;
  readonly note?: UntrustedText;
  /** What it needs on this computer to be run. */
  readonly run?: TestRun;
}

export interface FetchRun {
  readonly signal: AbortSignal;
  /** How many bytes have come of what takes a while, and how many there are where the server says so. */
  readonly onBytes?: ((bytes: number, ofBytes?: number) => void) | undefined;
}

/** A list of its own within a source, as one of several catalogues is; it stands in the tree also while it is empty. */
export interface ExerciseShelf {
  /** As in the origin of its exercises. */
  readonly source: string;
  /** What it calls itself, once it has been read. */
  readonly name?: UntrustedText;
  /** Where it is, as the person wrote it. */
  readonly place: string;
  /** Who is asked for it; `undefined` where it is on this computer. */
  readonly host?: string;
  /** Nobody was asked for it yet. */
  readonly waits?: true;
  /** Why it is not there, or not as new as it was asked for. */
  readonly problems: readonly Problem[];
  /** Entries that are left out of it. */
  readonly faults: readonly EntryFault[];
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
  /** Told before an exercise is got for the first time; `undefined` where nobody has to be asked. */
  terms?(exerciseId: string): Promise<Result<ExerciseTerms | undefined>>;
  /** Its text, as Markdown, where the source has that without getting the exercise. */
  about?(exerciseId: string): Promise<Result<string | undefined>>;
  /** Lists of its own that are not known by a name of ours; those of a source without them are groups by themselves. */
  shelves?(): Promise<readonly ExerciseShelf[]>;
  /** Asks anew for lists that come from elsewhere, on a person's own action. What could not be asked stays as it was; the first problem comes back. */
  refresh?(run: { readonly signal: AbortSignal }): Promise<Result<void>>;
  /** Everything needed to pull one exercise in one language: prompt, files, which is code and which is test. */
  fetch(exerciseId: string, language: LanguageKey, run: FetchRun): Promise<Result<FetchedExercise>>;
  /**
   * The file that reveals part `n` of an exercise that has several, counted from 1; the first came with {@link fetch}. `exercise-missing` where
   * there is no such part. A source without later parts has no need of it.
   */
  part?(exerciseId: string, n: number): Promise<Result<ExerciseFile>>;
  /** What is told only when somebody asks: twists for a pair that wants more, questions for the mentor. `exercise-missing` where there is none. */
  hints?(exerciseId: string): Promise<Result<ExerciseHints>>;
}
