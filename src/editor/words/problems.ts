/**
 * What is said when something fails, and the next step that is offered with it. One case per member of `Problem`; a new member stops the build
 * here. Sentences say what happened and what to do; nobody is blamed, and what is safe is said to be safe.
 */
import type { Field, JoinLinkFault, Problem } from '../../core/problem.js';
import type { Translate } from './translate.js';

/** Next steps; each is an intent of the sidebar and a button of a notification. */
export type Step =
  | 'try-again'
  | 'hold-over-call'
  | 'use-own-link'
  | 'install-live-share'
  | 'paste-link'
  | 'create-mentorship'
  | 'reload-window'
  | 'manage-trust'
  | 'open-pairing-folder'
  | 'pick-exercise'
  | 'show-log';

export interface ProblemText {
  readonly title: string;
  readonly text: string;
  readonly steps: readonly Step[];
}

/** Undefined for what needs no words: somebody cancelled on purpose. */
export function problemText(problem: Problem, l10n: Translate): ProblemText | undefined {
  if (problem.type === 'cancelled') return undefined;
  return (
    storageText(problem, l10n) ??
    typedProblem(problem, l10n) ??
    missingText(problem, l10n) ??
    liveText(problem, l10n) ??
    folderText(problem, l10n) ??
    ownText(problem, l10n)
  );
}

export function stepLabel(step: Step, l10n: Translate): string {
  const labels: Record<Step, string> = {
    'try-again': l10n.t('Try again'),
    'hold-over-call': l10n.t('Meet on the call'),
    'use-own-link': l10n.t('Use another link'),
    'install-live-share': l10n.t('Install Live Share'),
    'paste-link': l10n.t('Paste a link'),
    'create-mentorship': l10n.t('Create a mentorship'),
    'reload-window': l10n.t('Reload window'),
    'manage-trust': l10n.t('Trust this folder…'),
    'open-pairing-folder': l10n.t('Open the pairing folder'),
    'pick-exercise': l10n.t('Pick an exercise'),
    'show-log': l10n.t('Show details'),
  };
  return labels[step];
}

function said(title: string, text: string, ...steps: readonly Step[]): ProblemText {
  return { title, text, steps };
}

function storageText(problem: Problem, l10n: Translate): ProblemText | undefined {
  switch (problem.type) {
    case 'storage-full':
      return said(
        l10n.t('The disk is full'),
        l10n.t('That was not saved; everything before it is safe. Free some space, then try again.'),
        'try-again',
        'show-log',
      );
    case 'storage-read-only':
      return said(
        l10n.t("This can't be saved here"),
        l10n.t("VS Code's storage folder can't be written to. Everything saved before is safe. Check the folder's permissions, then try again."),
        'try-again',
        'show-log',
      );
    case 'storage-failed':
      return said(
        l10n.t("That couldn't be saved"),
        l10n.t('Everything saved before is safe. Try again; if it stays like this, the details may help.'),
        'try-again',
        'show-log',
      );
    default:
      return undefined;
  }
}

function typedProblem(problem: Problem, l10n: Translate): ProblemText | undefined {
  const title = l10n.t('One thing to change');
  switch (problem.type) {
    case 'text-missing':
      return said(title, missingField(problem.field, l10n));
    case 'text-too-long':
      return said(title, l10n.t('That is a little long: {0} characters fit. Could it be shorter?', problem.limit));
    case 'date-passed':
      return said(
        title,
        problem.field === 'due' ? l10n.t('That date has passed. Pick one after today.') : l10n.t('That time has passed. Pick a later one.'),
      );
    case 'date-unclear':
      return said(
        title,
        problem.field === 'time'
          ? l10n.t('Pick a time, for example 16:00.')
          : problem.field === 'minutes'
            ? l10n.t('Pick a length.')
            : l10n.t('Pick a day from the calendar.'),
      );
    case 'time-skipped':
      return said(title, l10n.t("That time doesn't exist on that day: the clocks go forward. Pick another one."));
    case 'zone-unknown':
      return said(title, l10n.t('We know no time zone by that name. Try a larger city nearby, for example London.'));
    case 'link-unusable':
      return said(title, l10n.t("That isn't an address we can open. It begins https:// and has no password in it."));
    case 'session-clash':
      return said(title, l10n.t('You already have a session then. Pick another time.'));
    case 'too-many':
      return said(title, l10n.t('That is a lot: {0} fit. Could some of them be one?', problem.limit));
    default:
      return undefined;
  }
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

function missingText(problem: Problem, l10n: Translate): ProblemText | undefined {
  const title = l10n.t('That has changed meanwhile');
  switch (problem.type) {
    case 'mentorship-missing':
      return said(l10n.t('There is no mentorship here yet'), l10n.t('Create one first; it takes a minute.'), 'create-mentorship');
    case 'goal-missing':
      return said(title, l10n.t("That goal isn't there any more. What you see now is up to date."), 'show-log');
    case 'milestone-missing':
      return said(title, l10n.t("That milestone isn't there any more. What you see now is up to date."), 'show-log');
    case 'session-missing':
      return said(title, l10n.t("That session isn't there any more. What you see now is up to date."), 'show-log');
    case 'session-not-open':
      return said(title, l10n.t('That session has been held or cancelled. Plan another one whenever you like.'), 'show-log');
    case 'session-not-live':
      return said(l10n.t('No session is live right now'), l10n.t('If your partner sent you a link, paste it.'), 'paste-link');
    case 'another-session-live':
      return said(l10n.t('Another session is live'), l10n.t('End that one first, then start this one.'), 'try-again');
    default:
      return undefined;
  }
}

function liveText(problem: Problem, l10n: Translate): ProblemText | undefined {
  const title = l10n.t("Live Share didn't start");
  switch (problem.type) {
    case 'live-share-missing':
      return problem.canInstall
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
          );
    case 'live-share-broken':
      return said(
        title,
        l10n.t("Its extension couldn't start, perhaps because you're offline. The session isn't marked live."),
        'try-again',
        'hold-over-call',
        'show-log',
      );
    case 'live-share-refused':
      return said(
        title,
        l10n.t("It didn't let us in; an update may help. The session isn't marked live."),
        'try-again',
        'hold-over-call',
        'show-log',
      );
    case 'live-share-no-link':
      return said(
        title,
        l10n.t("It gave no link. It may need you to sign in, or its service is having a bad day. The session isn't marked live."),
        'try-again',
        'hold-over-call',
        'show-log',
      );
    case 'live-share-silent':
      return said(
        title,
        l10n.t("It gave no answer in time. The session isn't marked live. If a sign-in is still open, finish it and try again."),
        'try-again',
        'hold-over-call',
        'show-log',
      );
    case 'live-share-link-hidden':
      return said(
        l10n.t('Live Share is running, but gave us no link'),
        l10n.t("Copy the link from Live Share's own menu and send it. The session isn't marked live here."),
        'try-again',
        'hold-over-call',
      );
    case 'live-share-guest':
      return said(
        l10n.t("You're a guest in a Live Share session"),
        l10n.t('Leave that session first; then Start works.'),
        'try-again',
        'hold-over-call',
      );
    case 'call-link-missing':
      return said(l10n.t('There is no call link yet'), l10n.t('Paste the address of any video call, and the session starts there.'), 'use-own-link');
    case 'join-link-unusable':
      return said(l10n.t("That link can't be used"), linkFault(problem.reason, l10n), 'paste-link');
    case 'start-not-picked-up':
      return said(
        l10n.t("The other window didn't go on"),
        l10n.t("The session isn't marked live. Try again; if a window asked you to trust the folder, say yes there."),
        'try-again',
        'hold-over-call',
      );
    default:
      return undefined;
  }
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

function folderText(problem: Problem, l10n: Translate): ProblemText | undefined {
  switch (problem.type) {
    case 'remote-window':
      return said(
        l10n.t('This window works on another computer'),
        l10n.t('Pairing happens in a local window. Open the pairing folder there and start again.'),
        'open-pairing-folder',
      );
    case 'folder-unwritable':
      return said(
        l10n.t("The pairing folder can't be written to"),
        l10n.t('Nothing was changed. Check the folder, or choose another place in the settings.'),
        'try-again',
        'show-log',
      );
    case 'folder-not-ours':
      return said(
        l10n.t("This isn't the pairing folder"),
        l10n.t('Only the pairing folder is shared, so nothing else can be seen by accident.'),
        'open-pairing-folder',
      );
    case 'folder-missing':
      return said(l10n.t('No folder is open'), l10n.t('Open the pairing folder; exercises land there.'), 'open-pairing-folder');
    case 'exercise-missing':
      return said(l10n.t("That exercise isn't here"), l10n.t('It may belong to a newer version. Pick another one.'), 'pick-exercise');
    case 'exercise-not-open':
      return said(l10n.t('No exercise is open'), l10n.t('Open a file of an exercise, or get one from the Exercises list.'), 'pick-exercise');
    case 'exercise-unreadable':
      return said(l10n.t("That exercise couldn't be read"), l10n.t('Get a fresh copy; the old one stays as it is.'), 'pick-exercise', 'show-log');
    case 'toolchain-missing':
      return said(
        l10n.t('{0} needs {1}', problem.language, problem.needs),
        problem.found === undefined
          ? l10n.t('It was not found on this computer. Install it, or pick another language.')
          : l10n.t('This computer has {0}. Update it, or pick another language.', problem.found),
        'pick-exercise',
        'try-again',
      );
    case 'window-untrusted':
      return said(l10n.t("This folder isn't trusted yet"), l10n.t('Running tests runs code, so VS Code asks for your trust first.'), 'manage-trust');
    default:
      return undefined;
  }
}

/** What is left is ours to mend; the log has the cause. */
function ownText(problem: Problem, l10n: Translate): ProblemText {
  if (problem.type === 'updated-under-us')
    return said(l10n.t('The extension was updated'), l10n.t('Reload this window to go on; nothing is lost.'), 'reload-window');
  return said(
    l10n.t('Something went wrong on our side'),
    l10n.t('Nothing you saved is lost. Try again; the details help us to mend it.'),
    'try-again',
    'show-log',
  );
}
