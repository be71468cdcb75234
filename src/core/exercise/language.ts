/** What the row of a language says (`languages.ts`), and what its rows are made with. */
import * as v from 'valibot';
import type { Recognition } from './recognition.js';
import type { TestCounts } from './testCounts.js';
import type { Version } from './version.js';

export const LanguageId = v.picklist(['javascript', 'typescript', 'python', 'ruby', 'java', 'go', 'rust', 'php', 'csharp', 'kotlin']);
export type LanguageId = v.InferOutput<typeof LanguageId>;

export function isLanguage(text: string): text is LanguageId {
  return v.is(LanguageId, text);
}

/** A program that may answer under this name; `args` come before everything else (`py -3`). */
export interface ProgramCandidate {
  readonly name: string;
  readonly args: readonly string[];
}

/** How the tests of one exercise are run in its folder. */
export interface TestRun {
  /** One of ours, or the id of another one where the exercise brings its own run. */
  readonly language: string;
  /** Tried in this order; the first that is new enough is used. */
  readonly programs: readonly ProgramCandidate[];
  readonly args: readonly string[];
  /** Without them the program is looked for, and not asked. */
  readonly versionArgs?: readonly string[];
  /** Asking takes as long as a small run: what it answered holds while the window is open, as long as it is the same file. */
  readonly answersSlowly?: true;
  /** What a person would install, e.g. `Node.js 22.18`. */
  readonly needs: string;
  /** How to get that. */
  readonly page?: string;
  /** Other programs that have to be there too. */
  readonly programsBeside?: readonly string[];
  /** What is started once it has ended with 0, where the tests are built first: how that ends is how the run ends. */
  readonly then?: { readonly program: string; readonly args: readonly string[] };
  /** Where below the exercise's folder it starts; the folder itself where it says nothing. */
  readonly cwd?: string;
  /** How red is told from green where the exit code does not say it, or not alone. */
  readonly recognise?: Recognition;
  /** Whose tool's output it prints, where that is not the language's own. */
  readonly reads?: LanguageId;
  readonly isNewEnough: (version: Version) => boolean;
  /** An inherited variable that would falsify the run, and the arguments that start the program without it. */
  readonly falsifiedBy?: { readonly variable: string; readonly startWithout: readonly string[] };
  /** Set for the run, whatever was inherited. */
  readonly env?: Readonly<Record<string, string>>;
  /** What a run without a single test ends with, where that tells it apart. */
  readonly codeWithoutTests?: number;
  /** Where a run without a single test exits 0 too: arguments that list the tests, and how many such a list names. */
  readonly listing?: { readonly args: readonly string[]; readonly count: (output: string) => number };
}

export interface ScaffoldNames {
  readonly code: string;
  readonly test: string;
  /** What the tool and the editor need beside code and test. */
  readonly support: readonly string[];
  /** The same, where it is the same text in every exercise: the pack keeps one copy of it. */
  readonly shared?: readonly string[];
}

export interface Language {
  readonly id: LanguageId;
  /** Its own name, the same in every tongue. */
  readonly name: string;
  readonly names: (slug: string) => ScaffoldNames;
  readonly testRun: (test: string) => TestRun;
  /** Few people have its tool: it is offered only where that answers, and waited for at every run. */
  readonly rareAndSlow?: true;
  /** What the run's output says, as numbers; `undefined` when it says nothing we know. */
  readonly readCounts: (output: string) => TestCounts | undefined;
}

export function underscored(slug: string): string {
  return slug.replaceAll('-', '_');
}

/** `MarsRover` of `mars-rover`. */
export function capitalised(slug: string): string {
  return slug.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

export function linesLike(output: string, pattern: RegExp): number {
  return output.match(pattern)?.length ?? 0;
}
