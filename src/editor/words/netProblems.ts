/** What is said when somebody else's server cannot be asked, or gives no answer that helps. */
import { said, type Texts } from './problemText.js';

export const netProblems = {
  offline: (problem, l10n) =>
    said(
      l10n.t("We can't reach {0}", problem.host),
      l10n.t('You may be offline, or behind a proxy that VS Code does not know. What you have is safe.'),
      'try-again',
    ),
  'host-silent': (problem, l10n) =>
    said(l10n.t('No answer from {0}', problem.host), l10n.t('We waited {0} seconds. What you have is safe.', problem.afterSeconds), 'try-again'),
  'host-busy': (problem, l10n) =>
    said(
      l10n.t('Wait a little for {0}', problem.host),
      l10n.t('It had many requests, and asks for {0} seconds before the next one.', problem.waitSeconds),
      'try-again',
    ),
  'host-refused': (problem, l10n) =>
    said(
      l10n.t("We didn't get it from {0}", problem.host),
      l10n.t('It answered with the number {0}. What you have is safe.', problem.status),
      'try-again',
      'show-log',
    ),
  'address-refused': (_problem, l10n) =>
    said(
      l10n.t("That address isn't one we ask"),
      l10n.t('It leads somewhere else than it should, so nothing was fetched from it.'),
      'pick-exercise',
      'show-log',
    ),
  'not-found': (problem, l10n) =>
    said(l10n.t("It isn't on {0} any more", problem.host), l10n.t('It may have been moved or renamed. Pick another one.'), 'pick-exercise'),
  'name-unknown': (problem, l10n) =>
    said(
      l10n.t('We found nobody of that name on {0}', problem.host),
      l10n.t('Check how your name is written there, and try again. Nothing was changed.'),
      'try-again',
    ),
  'too-large': (problem, l10n) =>
    said(l10n.t('What {0} sends is too large', problem.host), l10n.t('We stopped reading, and nothing was written.'), 'pick-exercise', 'show-log'),
  'answer-unreadable': (problem, l10n) =>
    said(
      l10n.t("The answer of {0} couldn't be read", problem.host),
      l10n.t('Something between you and it may have answered instead, such as a sign-in page.'),
      'try-again',
      'show-log',
    ),
} satisfies Partial<Texts>;
