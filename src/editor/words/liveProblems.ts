/** What is said when a live session cannot begin or be joined, or a folder or an exercise stands in the way. */
import { languageName } from '../../core/exercise/languageKey.js';
import type { JoinLinkFault } from '../../core/problem.js';
import { said, type Texts } from './problemText.js';
import type { Translate } from './translate.js';

/** The session is never live when one of these is said. */
export const liveProblems = {
  'live-share-missing': (problem, l10n) =>
    problem.canInstall
      ? said(
          l10n.t("Live Share isn't installed"),
          l10n.t('Install it, or meet on any call. The session counts either way.'),
          'install-live-share',
          'hold-over-call',
        )
      : said(
          l10n.t("Live Share isn't available in this editor"),
          l10n.t('Meet on any call instead. The session counts just the same.'),
          'hold-over-call',
        ),
  'live-share-broken': (_problem, l10n) =>
    said(
      notStarted(l10n),
      l10n.t("Its extension couldn't start, perhaps because you're offline. The session isn't marked live."),
      'try-again',
      'hold-over-call',
      'show-log',
    ),
  'live-share-refused': (_problem, l10n) =>
    said(
      notStarted(l10n),
      l10n.t("It didn't let us in; an update may help. The session isn't marked live."),
      'try-again',
      'hold-over-call',
      'show-log',
    ),
  'live-share-no-link': (_problem, l10n) =>
    said(
      notStarted(l10n),
      l10n.t("It gave no link. It may need you to sign in, or its service is having a bad day. The session isn't marked live."),
      'try-again',
      'hold-over-call',
      'show-log',
    ),
  'live-share-silent': (_problem, l10n) =>
    said(
      notStarted(l10n),
      l10n.t("It gave no answer in time. The session isn't marked live. If a sign-in is still open, finish it and try again."),
      'try-again',
      'hold-over-call',
      'show-log',
    ),
  'live-share-link-hidden': (_problem, l10n) =>
    said(
      l10n.t('Live Share is running, but gave us no link'),
      l10n.t("Copy the link from Live Share's own menu and send it. The session isn't marked live here."),
      'try-again',
      'hold-over-call',
    ),
  'live-share-guest': (_problem, l10n) =>
    said(l10n.t("You're a guest in a Live Share session"), l10n.t('Leave that session first; then Start works.'), 'try-again', 'hold-over-call'),
  'call-link-missing': (_problem, l10n) =>
    said(l10n.t('There is no call link yet'), l10n.t('Paste the address of any video call, and the session starts there.'), 'use-own-link'),
  'join-link-unusable': (problem, l10n) => said(l10n.t("That link can't be used"), linkFault(problem.reason, l10n), 'paste-link'),
  'start-not-picked-up': (_problem, l10n) =>
    said(
      l10n.t("The other window didn't go on"),
      l10n.t("The session isn't marked live. Try again; if a window asked you to trust the folder, say yes there."),
      'try-again',
      'hold-over-call',
    ),
} satisfies Partial<Texts>;

/** Folders, exercises and what runs them. */
export const folderProblems = {
  'folder-unwritable': (_problem, l10n) =>
    said(
      l10n.t("The pairing folder can't be written to"),
      l10n.t('Nothing was changed. Check the folder, or choose another place in the settings.'),
      'try-again',
      'show-log',
    ),
  'folder-not-ours': (_problem, l10n) =>
    said(
      l10n.t("This isn't the pairing folder"),
      l10n.t('Only the pairing folder is shared, so nothing else can be seen by accident.'),
      'open-pairing-folder',
    ),
  'path-too-long': (_problem, l10n) =>
    said(
      l10n.t('The path of this folder is too long'),
      l10n.t('Windows could not open every file of the exercise there, so nothing was written. Choose a folder nearer to the top of the disk.'),
      'open-pairing-folder',
    ),
  'guest-here': (_problem, l10n) =>
    said(
      l10n.t("You're a guest in this window"),
      l10n.t("The files are on your host's computer, so exercises are got and run there. Ask your host to do it: you will both see it."),
      'open-pairing-folder',
    ),
  'folder-missing': (_problem, l10n) =>
    said(l10n.t('No folder is open'), l10n.t('Open the pairing folder; exercises land there.'), 'open-pairing-folder'),
  'exercise-missing': (_problem, l10n) =>
    said(l10n.t("That exercise isn't here"), l10n.t('It may belong to a newer version. Pick another one.'), 'pick-exercise'),
  'exercise-asks-first': (problem, l10n) =>
    said(
      l10n.t("The exercise isn't here yet"),
      l10n.t('It is on {0}, which is asked only when you say so: choose Get exercise in the Exercises list.', problem.host),
      'pick-exercise',
    ),
  'language-not-offered': (_problem, l10n) =>
    said(l10n.t("That exercise isn't in a language we know"), l10n.t('Pick another one; nothing was written.'), 'pick-exercise'),
  'exercise-not-in-language': (problem, l10n) =>
    said(
      l10n.t("That exercise isn't there in {0}", languageName(problem.language)),
      l10n.t('Pick another language, or another exercise; nothing was written.'),
      'pick-exercise',
    ),
  'exercise-is-a-link': (_problem, l10n) =>
    said(l10n.t("That one can't be got from here"), l10n.t('Its text says how to go there, or what to take instead.'), 'pick-exercise'),
  'exercise-not-open': (_problem, l10n) =>
    said(l10n.t('No exercise is open'), l10n.t('Open a file of an exercise, or get one from the Exercises list.'), 'pick-exercise'),
  'exercise-unreadable': (_problem, l10n) =>
    said(l10n.t("That exercise couldn't be read"), l10n.t('Get a fresh copy; the old one stays as it is.'), 'pick-exercise', 'show-log'),
  'toolchain-missing': (problem, l10n) =>
    said(
      l10n.t('{0} needs {1}', languageName(problem.language), problem.needs),
      problem.found === undefined
        ? notFound(problem.page, l10n)
        : l10n.t('This computer has {0}. Update it, or pick another language.', problem.found),
      'pick-exercise',
      'try-again',
    ),
  'run-not-agreed': (_problem, l10n) =>
    said(
      l10n.t('This exercise brings its own commands'),
      l10n.t('Nothing was started. Run its tests once: you see the commands before anything happens.'),
      'try-again',
    ),
  'prepare-failed': (_problem, l10n) =>
    said(
      l10n.t("The exercise couldn't be made ready"),
      l10n.t('The terminal says why. Often a program is missing, or the internet; then try again.'),
      'try-again',
    ),
  'run-folder-missing': (_problem, l10n) =>
    said(l10n.t("The folder that the exercise runs in isn't there"), l10n.t('Get a fresh copy; the old one stays as it is.'), 'pick-exercise'),
  'nothing-watches': (_problem, l10n) =>
    said(l10n.t('Nothing watches this exercise'), l10n.t('Run its tests instead: Ctrl+Alt+Enter, on a Mac Cmd+Alt+Enter.'), 'pick-exercise'),
  'window-untrusted': (_problem, l10n) =>
    said(l10n.t("This folder isn't trusted yet"), l10n.t('Running tests runs code, so VS Code asks for your trust first.'), 'manage-trust'),
} satisfies Partial<Texts>;

function notFound(page: string | undefined, l10n: Translate): string {
  if (page === undefined) return l10n.t('It was not found on this computer. Install it, or pick another language.');
  return l10n.t('It was not found on this computer. Install it (see {0}), or pick another language.', page);
}

function notStarted(l10n: Translate): string {
  return l10n.t("Live Share didn't start");
}

function linkFault(reason: JoinLinkFault, l10n: Translate): string {
  switch (reason) {
    case 'empty':
      return l10n.t('Paste the link that your partner sent you.');
    case 'too-long':
      return l10n.t('That is too long for a join link. Copy just the link.');
    case 'not-a-link':
      return l10n.t('There is no link in that text. It begins https://');
    case 'not-https':
      return l10n.t('A join link begins https://');
    case 'carries-secrets':
      return l10n.t('That link carries a name or a password, which a join link never does. Ask your partner to copy it again.');
    case 'other-place':
      return l10n.t("That isn't a Live Share link. If it's a call, open it in your browser.");
    case 'no-session':
      return l10n.t('A part of the link is missing. Ask your partner to copy it again.');
    case 'several-links':
      return l10n.t('There are several links in that text. Copy just the one to join by.');
  }
}
