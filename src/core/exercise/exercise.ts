/**
 * What an exercise is: something to pair on (a kata, a koan, a challenge) that a source offers and that can be got in one language at a time.
 * Texts may come from anybody's catalogue, so they are {@link UntrustedText}; what a file holds is only ever written to that file.
 */
import * as v from 'valibot';
import { UntrustedLine } from '../untrustedText.js';
import { LanguageKey } from './languageKey.js';
import { isLanguage } from './languages.js';
import { OwnRun } from './ownRun.js';
import { SafePath } from './safePath.js';

/** Lower-case words with dashes between them: a safe folder name everywhere, and never an option or a path. */
export const ExerciseId = v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/));

export const ExerciseKind = v.picklist(['kata', 'koan', 'challenge']);
export type ExerciseKind = v.InferOutput<typeof ExerciseKind>;

export const ExerciseLevel = v.picklist(['beginner', 'intermediate', 'advanced']);
export type ExerciseLevel = v.InferOutput<typeof ExerciseLevel>;

/** Where it came from and under which terms, as the source states it. */
export const ExerciseOrigin = v.object({
  source: v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z][a-z0-9-]*$/)),
  version: v.pipe(v.string(), v.maxLength(64), v.regex(/^[A-Za-z0-9._-]+$/)),
  licence: UntrustedLine,
  /** A page about it on the web, for people to open. */
  page: v.optional(v.pipe(v.string(), v.maxLength(2_000), v.regex(/^https:\/\//), v.url())),
});
export type ExerciseOrigin = v.InferOutput<typeof ExerciseOrigin>;

/** One line of the tree. */
export const ExerciseSummary = v.object({
  id: ExerciseId,
  name: UntrustedLine,
  kind: ExerciseKind,
  level: ExerciseLevel,
  minutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(1_000)),
  /** One sentence for the tooltip. */
  summary: UntrustedLine,
  /** What one practises with it, a few words each. */
  trains: v.pipe(v.array(UntrustedLine), v.maxLength(8)),
  languages: v.pipe(v.array(LanguageKey), v.minLength(1)),
  /** Which languages there really are is known only once the source is asked; those named are what we could run. */
  languagesToAsk: v.optional(v.literal(true)),
  /** It cannot be got: its text says how to go there, or what to take instead. */
  linkOnly: v.optional(v.literal(true)),
  /** What the list that it stands in calls itself, where that has no name of ours. */
  list: v.optional(UntrustedLine),
  /** How many parts it has, where it has several: getting it writes the first, and nothing tells of a later one before it is asked for. */
  parts: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(20))),
  origin: ExerciseOrigin,
});
export type ExerciseSummary = v.InferOutput<typeof ExerciseSummary>;

export const longestFile = 5 * 1024 * 1024;
export const mostFiles = 500;

/** May be started as a program, e.g. `gradlew`: only where a command of the exercise does so. */
const executable = v.optional(v.literal(true));

const Bytes = v.custom<Uint8Array>((input) => input instanceof Uint8Array);

/** Text is what we write; bytes are what came from elsewhere and is passed on as it is. */
export const ExerciseFile = v.union([
  v.object({ path: SafePath, executable, text: v.pipe(v.string(), v.maxLength(longestFile)) }),
  v.object({ path: SafePath, executable, bytes: v.pipe(Bytes, v.maxLength(longestFile)) }),
]);
export type ExerciseFile = v.InferOutput<typeof ExerciseFile>;

export function textOf(file: ExerciseFile): string {
  return 'text' in file ? file.text : new TextDecoder().decode(file.bytes);
}

/** Never written into the folder that both share. */
export const ExerciseHints = v.object({
  twists: v.pipe(v.array(UntrustedLine), v.maxLength(50)),
  mentorQuestions: v.pipe(v.array(UntrustedLine), v.maxLength(50)),
});
export type ExerciseHints = v.InferOutput<typeof ExerciseHints>;

/** What the file of a later part is called. */
export function partFile(n: number): string {
  return `PART-${n}.md`;
}

/**
 * Everything that is written when the exercise is got in one language; `prompt`, `code` and `test` name the files to open side by side. With a run of
 * its own there may be no such pair: then `code` and `test` are both what is looked at first, a file or a folder, which may be made only when the
 * exercise is prepared.
 */
export const ExerciseContent = v.object({
  id: ExerciseId,
  name: UntrustedLine,
  language: LanguageKey,
  origin: ExerciseOrigin,
  prompt: SafePath,
  code: SafePath,
  test: SafePath,
  run: v.optional(OwnRun),
  /** Its tests are somebody else's code, so that a person is asked before they run for the first time. */
  theirs: v.optional(v.literal(true)),
  files: v.pipe(v.array(ExerciseFile), v.minLength(1), v.maxLength(mostFiles)),
  /** What the archive it came in has besides, and was left out of the files. */
  leftOut: v.optional(v.pipe(v.array(UntrustedLine), v.maxLength(100))),
});
export type ExerciseContent = v.InferOutput<typeof ExerciseContent>;

/** A language without a row says nothing of how it is run. */
export function canBeRun({ language, run }: { readonly language: LanguageKey; readonly run?: OwnRun | undefined }): boolean {
  return run !== undefined || isLanguage(language);
}

/** What the pair picked for a session. */
export const ExerciseChoice = v.object({ exerciseId: ExerciseId, language: LanguageKey });
export type ExerciseChoice = v.InferOutput<typeof ExerciseChoice>;
