/** What the presenters are given, in plain Node: the words as they stand in the code, and a mentorship at a moment. */
import type { PersonId } from '../../src/core/journal/event.js';
import type { Mentorship } from '../../src/core/mentorship/mentorship.js';
import { defaultProfile } from '../../src/core/programme/defaultProfile.js';
import type { PageScene } from '../../src/editor/sidebar/pages/page.js';
import type { Scene, Screen } from '../../src/editor/sidebar/present/scene.js';
import { datesFor, localeFor } from '../../src/editor/words/dates.js';
import { sidebarWords } from '../../src/editor/words/sidebar.js';
import { wordsFor } from '../../src/editor/words/index.js';
import type { Translate } from '../../src/editor/words/translate.js';
import { noon, ruth } from './mentorship.js';

/** VS Code's `l10n.t` without a translation: the English text with its placeholders filled. */
export const plainEnglish: Translate = {
  t: (message, ...args) => message.replace(/\{(\d+)\}/g, (whole, n: string) => String(args[Number(n)] ?? whole)),
};

export const words = wordsFor(plainEnglish, { sidebar: sidebarWords(plainEnglish), dates: datesFor(localeFor('en')) });

interface SceneParts extends Partial<Screen> {
  readonly me?: PersonId;
  readonly now?: number;
  readonly several?: boolean;
  readonly sample?: boolean;
  readonly faults?: Partial<Scene['faults']>;
}

export function aScene(mentorship: Mentorship, parts: SceneParts = {}): Scene {
  const { me = ruth, now = noon, several = false, sample = false, faults = {}, ...screen } = parts;
  if (mentorship.match === undefined) throw new Error('the story has no match');
  const none = { setAside: 0, fromTheFuture: 0, ownFromTheFuture: 0, waiting: 0, contradictions: 0, beyondLimits: 0 };
  return {
    mentorship,
    match: mentorship.match,
    me,
    sample,
    several,
    faults: { ...none, ...faults },
    now,
    words: words.sidebar,
    dates: words.dates,
    profile: defaultProfile,
    screen: { putOff: new Set(), ...screen },
    exerciseName: (id) => (id === 'roman-numerals' ? 'Roman Numerals' : id),
    languageName: (language) => (language === 'typescript' ? 'TypeScript' : language),
  };
}

export function aPageScene(scene: Scene): PageScene {
  const roman = { exerciseId: 'roman-numerals', language: 'typescript', name: 'Roman Numerals', languageName: 'TypeScript' };
  return { scene, words: words.forms, coaching: words.coaching, smart: words.smart, exercises: [roman], zone: 'Europe/London' };
}
