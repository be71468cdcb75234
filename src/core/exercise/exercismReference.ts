/** What a person pastes to name an exercise of Exercism: its page, in a track or not, or its short name there. */
import { isLanguage, type LanguageId } from './languages.js';

export interface ExercismReference {
  readonly slug: string;
  /** The track of the page. */
  readonly language?: LanguageId;
}

export const exercismPrefix = 'exercism-';

const slug = /^(?=.{2,55}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const page = /^(?:https?:\/\/)?(?:www\.)?exercism\.org\/(?:tracks\/([a-z0-9-]{1,40})\/)?exercises\/([^/?#\s]{2,55})(?:[/?#]\S*)?$/i;

/** The id under which an exercise of theirs is known here. */
export function exercismId({ slug: name }: Pick<ExercismReference, 'slug'>): string {
  return exercismPrefix + name;
}

/** `undefined` when it is neither. */
export function parseExercismReference(text: string): ExercismReference | undefined {
  const given = text.trim().slice(0, 2_000);
  const [, track = '', named = given] = page.exec(given) ?? [];
  const name = named.toLowerCase();
  if (!isExercismSlug(name)) return undefined;
  const language = track.toLowerCase();
  return { slug: name, ...(isLanguage(language) && { language }) };
}

/** Safe as a part of an address, and short enough to be an exercise's id with our prefix. */
export function isExercismSlug(text: string): boolean {
  return slug.test(text);
}
