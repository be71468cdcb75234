/**
 * One `exercise.json` of the bundled pack: what the folder beside it holds. Twists and mentor questions are kept here and never written into the
 * folder that both share; the files themselves are named by the language's row, so that adding a kata is data only.
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
  twists: v.pipe(v.array(Sentence), v.minLength(1)),
  mentorQuestions: v.pipe(v.array(Sentence), v.minLength(1)),
});
export type PackEntry = v.InferOutput<typeof PackEntry>;

export const packSource = 'bundled';

const PackEntryText = v.pipe(v.string(), v.parseJson(), PackEntry);

/** The entry as every other part of the product knows an exercise; throws a `ValiError` when it is not one. */
export function summaryOf(entryText: string): ExerciseSummary {
  const { version, licence, page, id, name, kind, level, minutes, summary, trains, languages } = v.parse(PackEntryText, entryText);
  const origin = { source: packSource, version, licence, page };
  return v.parse(ExerciseSummary, { id, name, kind, level, minutes, summary, trains, languages, origin });
}
