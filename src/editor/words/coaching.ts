/** One line of advice for each code of `core/coaching`; `{word}` is filled in by the page. Advice, never a verdict. */
import type { Translate } from './translate.js';

export function coachingWords(l10n: Translate): Record<string, string> {
  return {
    vague: l10n.t('“{word}” is hard to tick. What would someone else see?'),
    'two-goals': l10n.t('That may be two goals. Which comes first?'),
    'very-soon': l10n.t('That is soon. Could the goal be a little smaller?'),
    'far-away': l10n.t('That is a long way off. Is there a first half?'),
  };
}

/** The five letters in words, for the row that fills as a goal is written; `{letters}` is filled in by the page. */
export function smartWords(l10n: Translate) {
  return {
    none: l10n.t('Specific, measurable, achievable, relevant, time-bound'),
    covered: l10n.t('Covered so far: {letters}'),
    names: { S: l10n.t('specific'), M: l10n.t('measurable'), A: l10n.t('achievable'), R: l10n.t('relevant'), T: l10n.t('time-bound') },
  };
}
