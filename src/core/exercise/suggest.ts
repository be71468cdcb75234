/**
 * What a pair could take next, with the reason: something that fits a goal's words, else the next step up from what they have done. Only what is
 * new to them, at most three; a suggestion, never an order.
 */
import type { Mentorship } from '../mentorship/mentorship.js';
import type { ExerciseLevel, ExerciseSummary } from './exercise.js';

export interface Suggestion {
  readonly exercise: ExerciseSummary;
  readonly reason: { readonly why: 'fits-goal'; readonly word: string } | { readonly why: 'first-steps' | 'next-step' };
}

const most = 3;
const levels: readonly ExerciseLevel[] = ['beginner', 'intermediate', 'advanced'];

/** So many done on a level make the next one worth a look. */
const enoughOnALevel = 3;

export function suggest(listed: readonly ExerciseSummary[], mentorship: Mentorship): readonly Suggestion[] {
  const fresh = listed.filter(({ id }) => !isKnown(mentorship, id));
  const words = goalWords(mentorship);
  const fitting = fresh.flatMap((exercise): Suggestion[] => {
    const word = trainedWords(exercise).find((trained) => words.has(trained));
    return word === undefined ? [] : [{ exercise, reason: { why: 'fits-goal', word } }];
  });
  const level = levelFor(listed, mentorship);
  const why = level === levels[0] ? 'first-steps' : 'next-step';
  const onLevel = fresh.filter((exercise) => exercise.level === level).map((exercise): Suggestion => ({ exercise, reason: { why } }));
  const isNew = (suggestion: Suggestion): boolean => !fitting.some(({ exercise }) => exercise.id === suggestion.exercise.id);
  return [...fitting, ...onLevel.filter(isNew)].slice(0, most);
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
