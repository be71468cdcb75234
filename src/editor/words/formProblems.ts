/** What is said about something that somebody typed, that could not be saved, or that is not there any more. */
import type { Field } from '../../core/problem.js';
import { said, type Texts } from './problemText.js';
import type { Translate } from './translate.js';

/** Nothing that was saved before is ever in danger, and the texts say so. */
export const storageProblems = {
  'storage-full': (_problem, l10n) =>
    said(
      l10n.t('The disk is full'),
      l10n.t('That was not saved; everything before it is safe. Free some space, then try again.'),
      'try-again',
      'show-log',
    ),
  'storage-read-only': (_problem, l10n) =>
    said(
      l10n.t("This can't be saved here"),
      l10n.t("VS Code's storage folder can't be written to. Everything saved before is safe. Check the folder's permissions, then try again."),
      'try-again',
      'show-log',
    ),
  'storage-failed': (_problem, l10n) =>
    said(
      l10n.t("That couldn't be saved"),
      l10n.t('Everything saved before is safe. Try again; if it stays like this, the details may help.'),
      'try-again',
      'show-log',
    ),
} satisfies Partial<Texts>;

/** Shown beside the field, so they need no next step: it is to type. */
export const typedProblems = {
  'text-missing': (problem, l10n) => said(toChange(l10n), missingField(problem.field, l10n)),
  'text-too-long': (problem, l10n) => said(toChange(l10n), l10n.t('That is a little long: {0} characters fit. Could it be shorter?', problem.limit)),
  'date-passed': (problem, l10n) =>
    said(
      toChange(l10n),
      problem.field === 'due' ? l10n.t('That date has passed. Pick one after today.') : l10n.t('That time has passed. Pick a later one.'),
    ),
  'date-unclear': (problem, l10n) =>
    said(
      toChange(l10n),
      problem.field === 'time'
        ? l10n.t('Pick a time, for example 16:00.')
        : problem.field === 'minutes'
          ? l10n.t('Pick a length.')
          : l10n.t('Pick a day from the calendar.'),
    ),
  'time-skipped': (_problem, l10n) => said(toChange(l10n), l10n.t("That time doesn't exist on that day: the clocks go forward. Pick another one.")),
  'zone-unknown': (_problem, l10n) =>
    said(toChange(l10n), l10n.t("We know no time zone by that name. Choose one from the list, or name your country's capital.")),
  'link-unusable': (_problem, l10n) =>
    said(toChange(l10n), l10n.t('A call link starts with https://, for example https://meet.example.org/abc, and has no password in it.')),
  'session-clash': (_problem, l10n) => said(toChange(l10n), l10n.t('You already have a session then. Pick another time.')),
  'too-many': (problem, l10n) => said(toChange(l10n), l10n.t('That is a lot: {0} fit. Could some of them be one?', problem.limit)),
} satisfies Partial<Texts>;

/** Somebody else was faster, in another window or on the other side. */
export const missingProblems = {
  'mentorship-missing': (_problem, l10n) =>
    said(l10n.t('There is no mentorship here yet'), l10n.t('Create one first; it takes a minute.'), 'create-mentorship'),
  'goal-missing': (_problem, l10n) => said(meanwhile(l10n), l10n.t("That goal isn't there any more. What you see now is up to date."), 'show-log'),
  'milestone-missing': (_problem, l10n) =>
    said(meanwhile(l10n), l10n.t("That milestone isn't there any more. What you see now is up to date."), 'show-log'),
  'session-missing': (_problem, l10n) =>
    said(meanwhile(l10n), l10n.t("That session isn't there any more. What you see now is up to date."), 'show-log'),
  'session-not-open': (_problem, l10n) =>
    said(meanwhile(l10n), l10n.t('That session has been held or cancelled. Plan another one whenever you like.'), 'show-log'),
  'session-not-live': (_problem, l10n) =>
    said(l10n.t('No session is live right now'), l10n.t('If your partner sent you a link, paste it.'), 'paste-link'),
  'partner-is-live': (_problem, l10n) => said(l10n.t('Your partner has started already'), l10n.t('Join them; the session is live.'), 'join-live'),
  'another-session-live': (_problem, l10n) =>
    said(l10n.t('Another session is live'), l10n.t('End that one first, then start this one.'), 'try-again'),
} satisfies Partial<Texts>;

function toChange(l10n: Translate): string {
  return l10n.t('One thing to change');
}

function meanwhile(l10n: Translate): string {
  return l10n.t('That has changed meanwhile');
}

function missingField(field: Field, l10n: Translate): string {
  switch (field) {
    case 'yourName':
      return l10n.t('Say what your partner calls you.');
    case 'partnerName':
      return l10n.t('Say who you pair with.');
    case 'statement':
      return l10n.t('Say it in one sentence.');
    case 'callLink':
    case 'joinLink':
      return l10n.t('Paste the link here.');
    default:
      return l10n.t('Something is needed here.');
  }
}
