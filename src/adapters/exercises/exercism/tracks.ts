/** What `exercises/exercism.json` holds: the tracks that we get exercises from, each at one commit, and the exercises that we list; facts and words of our own. */
import * as v from 'valibot';
import { ExerciseLevel, ExerciseSummary } from '../../../core/exercise/exercise.js';
import { exercismId, exercismPrefix as prefix, isExercismSlug } from '../../../core/exercise/exercismReference.js';
import { LanguageId, languages } from '../../../core/exercise/languages.js';

const Text = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const Pinned = v.strictObject({ repo: v.pipe(v.string(), v.regex(/^[\w-]+\/[\w-]+$/)), commit: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/)) });
/** A repository at one commit: what is got from it is the same for everybody, for good. */
export type Pinned = v.InferOutput<typeof Pinned>;

const ListedExercise = v.strictObject({
  slug: v.pipe(v.string(), v.check(isExercismSlug)),
  name: Text,
  level: ExerciseLevel,
  minutes: v.number(),
  why: Text,
  trains: v.array(Text),
});
type ListedExercise = v.InferOutput<typeof ListedExercise>;

const ExercismList = v.strictObject({ tracks: v.record(LanguageId, Pinned), specifications: Pinned, exercises: v.array(ListedExercise) });
export type ExercismList = v.InferOutput<typeof ExercismList>;

const ListText = v.pipe(v.string(), v.parseJson(), ExercismList);

/** Throws a `ValiError` when the text is not such a list. */
export function readExercismList(text: string): ExercismList {
  return v.parse(ListText, text);
}

/** The exercise's name there; `undefined` for an id that is none of theirs. */
export function slugOf(exerciseId: string): string | undefined {
  const slug = exerciseId.slice(prefix.length);
  return exerciseId.startsWith(prefix) && isExercismSlug(slug) ? slug : undefined;
}

export function pageOf(language: LanguageId, slug: string): string {
  return `https://exercism.org/tracks/${language}/exercises/${slug}`;
}

/** In the order in which languages are offered everywhere. */
export function tracksIn({ tracks }: ExercismList): readonly LanguageId[] {
  return languages.map(({ id }) => id).filter((id) => id in tracks);
}

export function summaryOf(list: ExercismList, { slug, name, level, minutes, why, trains }: ListedExercise): ExerciseSummary {
  const offered = tracksIn(list);
  return v.parse(ExerciseSummary, {
    id: exercismId({ slug }),
    name,
    kind: 'kata',
    level,
    minutes,
    summary: why,
    trains,
    languages: offered,
    origin: { source: 'exercism', version: 'pinned', licence: 'MIT', ...(offered[0] && { page: pageOf(offered[0], slug) }) },
  });
}
