/**
 * One `exercise.json` of the bundled pack: what the folder beside it holds. Twists and mentor questions are kept here and never written into the
 * folder that both share, and a later part only when it is asked for. The other files are named by the language's row, so that adding a kata is data
 * only.
 */
import * as v from 'valibot';
import { ExerciseId, ExerciseKind, ExerciseLevel, ExerciseOrigin, ExerciseSummary } from '../../../core/exercise/exercise.js';
import { LanguageId } from '../../../core/exercise/languages.js';

const Sentence = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

export const PackEntry = v.strictObject({
  id: ExerciseId,
  name: Sentence,
  kind: ExerciseKind,
  level: ExerciseLevel,
  minutes: v.number(),
  summary: Sentence,
  trains: v.pipe(v.array(Sentence), v.minLength(1)),
  version: ExerciseOrigin.entries.version,
  licence: Sentence,
  page: ExerciseOrigin.entries.page,
  languages: v.pipe(v.array(LanguageId), v.minLength(1)),
  /** What its code files are called where the id would make a test runner take them for tests. */
  fileName: v.optional(ExerciseId),
  /** Green from the start: the code is there and wants tidying. Every other exercise begins with one red test. */
  style: v.optional(v.literal('refactoring')),
  /** The parts after the first, in their order. */
  parts: v.optional(v.pipe(v.array(v.strictObject({ file: v.pipe(v.string(), v.regex(/^part-[1-9]\d?\.md$/)) })), v.minLength(1))),
  twists: v.pipe(v.array(Sentence), v.minLength(1)),
  mentorQuestions: v.pipe(v.array(Sentence), v.minLength(1)),
});
export type PackEntry = v.InferOutput<typeof PackEntry>;

export const packSource = 'bundled';

const PackEntryText = v.pipe(v.string(), v.parseJson(), PackEntry);

/** Throws a `ValiError` when the text is not an entry. */
export function readEntry(entryText: string): PackEntry {
  return v.parse(PackEntryText, entryText);
}

/** The entry as every other part of the product knows an exercise; throws a `ValiError` when it is too large for that. */
export function summaryOf({ version, licence, page, parts, ...entry }: PackEntry): ExerciseSummary {
  const { id, name, kind, level, minutes, summary, trains, languages } = entry;
  const origin = { source: packSource, version, licence, page };
  return v.parse(ExerciseSummary, { id, name, kind, level, minutes, summary, trains, languages, origin, ...(parts && { parts: parts.length + 1 }) });
}
