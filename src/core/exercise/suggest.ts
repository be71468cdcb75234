/**
 * What a pair could take next, with the reason: something that fits a goal's words, else the next step up from what they have done; in the
 * language that they chose last, where there is such a one. Only what is new to them, at most three; a suggestion, never an order.
 */
import type { Mentorship } from '../mentorship/mentorship.js';
import type { ExerciseLevel, ExerciseSummary } from './exercise.js';
import type { LanguageKey } from './languageKey.js';

export interface Suggestion {
  readonly exercise: ExerciseSummary;
  /** The language that they chose last, where it comes in that one. */
  readonly language?: LanguageKey;
  readonly reason: { readonly why: 'fits-goal'; readonly word: string } | { readonly why: 'first-steps' | 'next-step' };
}

const most = 3;
const levels: readonly ExerciseLevel[] = ['beginner', 'intermediate', 'advanced'];

/** So many done on a level make the next one worth a look. */
const enoughOnALevel = 3;

export function suggest(listed: readonly ExerciseSummary[], mentorship: Mentorship): readonly Suggestion[] {
  const language = lastLanguage(mentorship);
  const unknown = listed.filter(({ id }) => !isKnown(mentorship, id));
  const inLanguage = unknown.filter((exercise) => language !== undefined && comesIn(exercise, language));
  const fresh = inLanguage.length > 0 ? inLanguage : unknown;
  const words = goalWords(mentorship);
  const fitting = fresh.flatMap((exercise): Suggestion[] => {
    const word = trainedWords(exercise).find((trained) => words.has(trained));
    return word === undefined ? [] : [{ exercise, reason: { why: 'fits-goal', word } }];
  });
  const level = levelFor(listed, mentorship);
  const why = level === levels[0] ? 'first-steps' : 'next-step';
  const onLevel = fresh.filter((exercise) => exercise.level === level).map((exercise): Suggestion => ({ exercise, reason: { why } }));
  const isNew = (suggestion: Suggestion): boolean => !fitting.some(({ exercise }) => exercise.id === suggestion.exercise.id);
  const suggested = [...fitting, ...onLevel.filter(isNew)].slice(0, most);
  return language === undefined ? suggested : suggested.map((one) => (comesIn(one.exercise, language) ? { ...one, language } : one));
}

/** The language of the exercise that the pair got last. */
export function lastLanguage({ pulled }: Mentorship): LanguageKey | undefined {
  return pulled.at(-1)?.exercise.language;
}

/** Where only the source knows its languages, nothing is promised. */
function comesIn({ languages, languagesToAsk }: ExerciseSummary, language: LanguageKey): boolean {
  return languagesToAsk === undefined && languages.includes(language);
}

/** Whether the pair has got it or called it done, in any language. */
export function isKnown({ pulled, done }: Mentorship, exerciseId: string): boolean {
  return pulled.some(({ exercise }) => exercise.exerciseId === exerciseId) || [...done.keys()].some((key) => key.startsWith(`${exerciseId}/`));
}

function levelFor(listed: readonly ExerciseSummary[], mentorship: Mentorship): ExerciseLevel {
  const doneOn = (level: ExerciseLevel): number => listed.filter((exercise) => exercise.level === level && isKnown(mentorship, exercise.id)).length;
  return levels.find((level) => doneOn(level) < enoughOnALevel) ?? 'advanced';
}

/** Words of five letters and more: shorter ones say little about what somebody wants to learn. */
function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
}

function goalWords({ goals }: Mentorship): ReadonlySet<string> {
  const open = [...goals.values()].filter(({ standing }) => standing === 'open');
  return new Set(
    open
      .flatMap(({ statement, measurable, milestones }) => [statement, ...(measurable ? [measurable] : []), ...milestones.map(({ text }) => text)])
      .flatMap(({ raw }) => wordsIn(raw)),
  );
}

function trainedWords({ name, trains }: ExerciseSummary): readonly string[] {
  return [name, ...trains].flatMap(({ raw }) => wordsIn(raw)).filter((word) => !commonWords.has(word));
}

/** Words that stand in most goals and most exercises. */
const commonWords = new Set([
  'write',
  'tests',
  'small',
  'steps',
  'first',
  'simple',
  'other',
  'there',
  'which',
  'their',
  'about',
  'number',
  'numbers',
]);
