/** Which exercises a list shows: in the languages that both like, on a level, or only what is new to the pair. Remembered as data, so it is checked. */
import * as v from 'valibot';
import type { Mentorship } from '../mentorship/mentorship.js';
import { ExerciseLevel, type ExerciseSummary } from './exercise.js';
import { isKnown } from './suggest.js';

const ExerciseFilter = v.object({
  languages: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(100)),
  levels: v.pipe(v.array(ExerciseLevel), v.maxLength(3)),
  onlyNew: v.boolean(),
});
export type ExerciseFilter = v.InferOutput<typeof ExerciseFilter>;

const everything: ExerciseFilter = { languages: [], levels: [], onlyNew: false };

/** What was remembered, or no filter at all. */
export function readFilter(remembered: unknown): ExerciseFilter {
  const parsed = v.safeParse(ExerciseFilter, remembered);
  return parsed.success ? parsed.output : everything;
}

export function isFiltering({ languages, levels, onlyNew }: ExerciseFilter): boolean {
  return languages.length > 0 || levels.length > 0 || onlyNew;
}

/** Of several languages or levels any will do. */
export function filtered(listed: readonly ExerciseSummary[], filter: ExerciseFilter, mentorship: Mentorship | undefined): readonly ExerciseSummary[] {
  if (!isFiltering(filter)) return listed;
  const [languages, levels] = [new Set(filter.languages), new Set<string>(filter.levels)];
  return listed.filter(
    (exercise) =>
      (languages.size === 0 || exercise.languages.some((language) => languages.has(language))) &&
      (levels.size === 0 || levels.has(exercise.level)) &&
      !(filter.onlyNew && mentorship !== undefined && isKnown(mentorship, exercise.id)),
  );
}
