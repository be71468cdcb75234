/**
 * Advice while typing: what `core/coaching` finds, in the words that came with the page. Never blocking, never announced, one line per field.
 */
import { coach, type Letter } from '../../src/core/coaching/smartGoal.js';
import type { FormField, Page } from '../../src/contract/sidebarState.js';
import type { Value } from '../arrangement.js';
import { isEmpty } from './values.js';

export function letterOf(field: FormField): Letter | undefined {
  return 'coach' in field ? field.coach : undefined;
}

/** The sentence for a field, or undefined when there is nothing worth saying. */
export function adviceOn(field: FormField, value: Value, { smart, today, coaching }: Pick<Page, 'smart' | 'today' | 'coaching'>): string | undefined {
  const letter = letterOf(field);
  if (!smart || letter === undefined || typeof value !== 'string') return undefined;
  const advice = coach(letter, value, today);
  const text = advice && coaching[advice.code];
  if (text === undefined) return undefined;
  return advice?.code === 'vague' ? withWord(text, advice.word) : text;
}

/** The word as the person wrote it, with a capital where it begins the sentence. Split and joined, since `replace` gives `$` a meaning. */
function withWord(text: string, word: string): string {
  const [before = '', ...rest] = text.split('{word}');
  const first = /\p{L}/u.test(before) ? word : word.charAt(0).toUpperCase() + word.slice(1);
  return rest.length === 0 ? text : [before, rest.join(word)].join(first);
}

/** Which of the five letters are covered, in their order. */
export function coveredLetters(fields: readonly FormField[], valueOf: (name: string) => Value): readonly Letter[] {
  const letters: readonly Letter[] = ['S', 'M', 'A', 'R', 'T'];
  return letters.filter((letter) => fields.some((field) => letterOf(field) === letter && !isEmpty(valueOf(field.name))));
}
