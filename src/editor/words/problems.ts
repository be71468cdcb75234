/**
 * What is said when something fails, and the next step that is offered with it. One text per member of `Problem`; a new member stops the build
 * here. Sentences say what happened and what to do; nobody is blamed, and what is safe is said to be safe.
 */
import type { Problem } from '../../core/problem.js';
import { archiveProblems } from './archiveProblems.js';
import { catalogueProblems } from './catalogues.js';
import { missingProblems, storageProblems, typedProblems } from './formProblems.js';
import { folderProblems, liveProblems } from './liveProblems.js';
import { netProblems } from './netProblems.js';
import { sharingProblems } from './sharingProblems.js';
import { said, type ProblemsByType, type ProblemText, type Step, type Texts } from './problemText.js';
import type { Translate } from './translate.js';

export type { ProblemText, Step } from './problemText.js';

/** Undefined for what needs no words: somebody cancelled on purpose. */
export function problemText(problem: Problem, l10n: Translate): ProblemText | undefined {
  return textOf(problem.type, problem, l10n);
}

/** The type once more beside the problem lets the compiler see that the text and the problem belong together. */
function textOf<Type extends Problem['type']>(type: Type, problem: ProblemsByType[Type], l10n: Translate): ProblemText | undefined {
  return texts[type](problem, l10n);
}

export function stepLabel(step: Step, l10n: Translate): string {
  const labels: Record<Step, string> = {
    'try-again': l10n.t('Try again'),
    'hold-over-call': l10n.t('Meet on the call'),
    'use-own-link': l10n.t('Add a call link'),
    'install-live-share': l10n.t('Install Live Share'),
    'paste-link': l10n.t('Paste a link'),
    'join-live': l10n.t('Join session'),
    'create-mentorship': l10n.t('Create a mentorship'),
    'reload-window': l10n.t('Reload window'),
    'manage-trust': l10n.t('Trust this folder…'),
    'open-pairing-folder': l10n.t('Open the pairing folder'),
    'pick-exercise': l10n.t('Show the exercises'),
    'have-invite': l10n.t('I have an invite'),
    'invite-partner': l10n.t('Show the invite'),
    'paste-update': l10n.t('Paste update'),
    'show-log': l10n.t('Show details'),
    'open-catalogue-setting': l10n.t('Open the setting'),
  };
  return labels[step];
}

const texts: Texts = {
  cancelled: () => undefined,
  ...storageProblems,
  ...typedProblems,
  ...missingProblems,
  ...liveProblems,
  ...folderProblems,
  ...netProblems,
  ...archiveProblems,
  ...sharingProblems,
  ...catalogueProblems,
  // what is left is ours to mend; the log has the cause
  'updated-under-us': (_problem, l10n) =>
    said(l10n.t('The extension was updated'), l10n.t('Reload this window to go on; nothing is lost.'), 'reload-window'),
  unexpected: (_problem, l10n) =>
    said(
      l10n.t('Something went wrong on our side'),
      l10n.t('Nothing you saved is lost. Try again; the details help us to mend it.'),
      'try-again',
      'show-log',
    ),
};
