/** What every form shares, and what the form builders are given. Forms are data: the page in the webview draws any of them. */
import type { FormField, Page } from '../../../contract/sidebarState.js';
import type { PageRef } from '../../../contract/sidebarIntent.js';
import type { ExerciseChoice } from '../../../core/exercise/exercise.js';
import { sessionsByTime, type Mentorship } from '../../../core/mentorship/mentorship.js';
import type { FormWords } from '../../words/forms.js';
import type { Scene } from '../present/scene.js';

export interface ExerciseOption {
  readonly exerciseId: string;
  readonly language: string;
  readonly name: string;
  readonly languageName: string;
}

export interface PageScene {
  readonly scene: Scene;
  readonly words: FormWords;
  readonly coaching: Record<string, string>;
  readonly smart: NonNullable<Page['smartWords']>;
  readonly exercises: readonly ExerciseOption[];
  /** The person's own, as a start for a new mentorship. */
  readonly zone: string;
}

type PageParts = Pick<Page, 'ref' | 'key' | 'title' | 'fields'> & Partial<Page>;

/** A page with the parts that are the same everywhere. */
export function pageOf(words: FormWords, parts: PageParts): Page {
  return {
    back: words.back,
    intro: [],
    pairs: [],
    previews: [],
    smart: false,
    today: '',
    coaching: {},
    cancel: words.cancel,
    links: [],
    draftKept: words.draftKept,
    startAgain: words.startAgain,
    ...parts,
  };
}

/** Drafts are kept apart by this key: by mentorship, form and what the form is about. Half a goal of one pair never shows up at another's. */
export function keyOf(ref: PageRef, { match }: Pick<Scene, 'match'>): string {
  const about = 'sessionId' in ref ? ref.sessionId : 'goalId' in ref ? (ref.goalId ?? '') : '';
  return [match.id, ref.kind, about].filter((part) => part !== '').join(':');
}

/**
 * What to pair on: an exercise (empty is "decide later") and a language, beside each other. The language begins as the one picked last, so that a
 * pair that stays with one never touches it.
 */
export function exerciseFields({ scene, words, exercises }: PageScene, picked: ExerciseChoice | undefined): readonly FormField[] {
  const names = new Map(exercises.map(({ exerciseId, name }) => [exerciseId, name]));
  const languages = new Map(exercises.map(({ language, languageName }) => [language, languageName]));
  const before = picked?.language ?? lastLanguage(scene.mentorship) ?? '';
  const language = languages.has(before) ? before : ([...languages.keys()][0] ?? '');
  const exercise = [...names].map(([value, label]) => ({ value, label }));
  return [
    {
      kind: 'select',
      name: 'exercise',
      label: words.exercise.label,
      value: picked?.exerciseId ?? '',
      options: [{ value: '', label: words.decideLater }, ...exercise],
    },
    {
      kind: 'select',
      name: 'language',
      label: words.exercise.language,
      value: language,
      options: [...languages].map(([value, label]) => ({ value, label })),
    },
  ];
}

/** The language of the session that was planned last with an exercise. */
function lastLanguage(mentorship: Mentorship): string | undefined {
  return sessionsByTime(mentorship).findLast(({ exercise }) => exercise !== undefined)?.exercise?.language;
}
