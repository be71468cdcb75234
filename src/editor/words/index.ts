/** All the words of one window, made once from VS Code's translation. */
import { catalogueWords, type CatalogueWords } from './catalogues.js';
import { coachingWords, smartWords } from './coaching.js';
import type { Dates } from './dates.js';
import { formWords, type FormWords } from './forms.js';
import { noticeWords, type NoticeWords } from './notices.js';
import type { Problem } from '../../core/problem.js';
import { problemText, stepLabel, type ProblemText, type Step } from './problems.js';
import { placeWords, type PlaceWords } from './places.js';
import { runWords, type RunWords } from './runs.js';
import type { SidebarWords } from './sidebar.js';
import type { Translate } from './translate.js';

export interface Words {
  readonly sidebar: SidebarWords;
  readonly forms: FormWords;
  readonly notices: NoticeWords;
  readonly places: PlaceWords;
  readonly runs: RunWords;
  readonly catalogues: CatalogueWords;
  readonly coaching: Record<string, string>;
  readonly smart: ReturnType<typeof smartWords>;
  readonly dates: Dates;
  readonly l10n: Translate;
  readonly stepLabel: (step: Step) => string;
  readonly problem: (problem: Problem) => ProblemText | undefined;
}

/** `first` are the words that the sidebar had to have at once. */
export function wordsFor(l10n: Translate, first: Pick<Words, 'sidebar' | 'dates'>): Words {
  return {
    ...first,
    forms: formWords(l10n),
    notices: noticeWords(l10n),
    places: placeWords(l10n),
    runs: runWords(l10n),
    catalogues: catalogueWords(l10n),
    coaching: coachingWords(l10n),
    smart: smartWords(l10n),
    l10n,
    stepLabel: (step) => stepLabel(step, l10n),
    problem: (problem) => problemText(problem, l10n),
  };
}
