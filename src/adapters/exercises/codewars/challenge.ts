/**
 * A challenge as Codewars' public API answers (version 1), read with patience: its documents promise little, beta challenges have no rank, and what
 * is not needed is not looked at. The text is kept only as long as the window is open, and written only into the folder of the person who asked.
 */
import * as v from 'valibot';
import { ExerciseLevel } from '../../../core/exercise/exercise.js';
import { isLanguage } from '../../../core/exercise/languages.js';
import { FilledLine, UntrustedLine } from '../../../core/untrustedText.js';

const longestDescription = 200_000;
const Names = v.fallback(v.pipe(v.array(v.unknown()), v.maxLength(200)), []);

export const challengeId = v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/));

const Challenge = v.object({
  id: challengeId,
  name: FilledLine,
  description: v.fallback(v.pipe(v.string(), v.maxLength(longestDescription)), ''),
  tags: v.pipe(
    Names,
    v.transform((tags) =>
      tags
        .filter((tag) => v.is(UntrustedLine, tag))
        .slice(0, 8)
        .map((tag) => v.parse(UntrustedLine, tag)),
    ),
  ),
  languages: v.pipe(
    Names,
    v.transform((ids) => ids.filter((id) => typeof id === 'string').filter(isLanguage)),
  ),
  rank: v.fallback(
    v.nullish(v.object({ id: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(-8), v.maxValue(8))), name: v.nullish(UntrustedLine) })),
    undefined,
  ),
  createdBy: v.fallback(v.nullish(v.object({ username: v.nullish(UntrustedLine) })), undefined),
});
export type Challenge = v.InferOutput<typeof Challenge>;

const Answer = v.pipe(v.string(), v.parseJson(), Challenge);

/** `undefined` for everything that is no challenge: an error page, HTML, half an answer. */
export function readChallenge(body: Uint8Array): Challenge | undefined {
  const parsed = v.safeParse(Answer, new TextDecoder().decode(body));
  return parsed.success ? parsed.output : undefined;
}

/** 8 and 7 kyu, 6 and 5 kyu, and the rest; the middle where there is no rank yet. */
export function levelOf({ rank }: Challenge): ExerciseLevel {
  const id = rank?.id ?? -6;
  if (id <= -7) return 'beginner';
  return id <= -5 ? 'intermediate' : 'advanced';
}

/** One of the challenges that we recommend (`exercises/codewars.json`): what we say of it, and nothing of theirs but its name. */
export const Recommended = v.strictObject({
  id: challengeId,
  slug: v.pipe(v.string(), v.maxLength(100)),
  name: v.pipe(v.string(), v.maxLength(100)),
  level: ExerciseLevel,
  minutes: v.number(),
  why: v.pipe(v.string(), v.maxLength(200)),
});
export type Recommended = v.InferOutput<typeof Recommended>;
