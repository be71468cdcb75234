/** What every form shares, and what the form builders are given. Forms are data: the page in the webview draws any of them. */
import type { FormField, Page } from '../../../contract/sidebarState.js';
import type { PageRef } from '../../../contract/sidebarIntent.js';
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

/** Drafts are kept apart by this key. */
export function keyOf(ref: PageRef): string {
  if ('sessionId' in ref) return `${ref.kind}:${ref.sessionId}`;
  return 'goalId' in ref && ref.goalId !== undefined ? `${ref.kind}:${ref.goalId}` : ref.kind;
}

/** The exercises to choose from, as one choice of exercise and language; empty is "decide later". */
export function exerciseField({ words, exercises }: PageScene, label: string, value: string): FormField {
  const options = exercises.map((option) => ({ value: exerciseValue(option), label: words.exerciseIn(option.name, option.languageName) }));
  return { kind: 'select', name: 'exercise', label, value, options: [{ value: '', label: words.decideLater }, ...options] };
}

export function exerciseValue({ exerciseId, language }: { readonly exerciseId: string; readonly language: string }): string {
  return `${exerciseId}:${language}`;
}
