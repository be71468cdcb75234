/** The form of what is said about a problem: what happened, what to do, and the next steps to choose from. */
import type { Problem } from '../../core/problem.js';
import type { Translate } from './translate.js';

/** Next steps; each is an intent of the sidebar and a button of a notification. */
export type Step =
  | 'try-again'
  | 'hold-over-call'
  | 'use-own-link'
  | 'install-live-share'
  | 'paste-link'
  | 'join-live'
  | 'create-mentorship'
  | 'reload-window'
  | 'manage-trust'
  | 'open-pairing-folder'
  | 'pick-exercise'
  | 'have-invite'
  | 'invite-partner'
  | 'paste-update'
  | 'show-log'
  | 'open-catalogue-setting';

export interface ProblemText {
  readonly title: string;
  readonly text: string;
  readonly steps: readonly Step[];
}

export type ProblemsByType = { readonly [Each in Problem as Each['type']]: Each };

/** One text for each member of `Problem`; undefined for what needs no words. */
export type Texts = { readonly [Type in keyof ProblemsByType]: (problem: ProblemsByType[Type], l10n: Translate) => ProblemText | undefined };

export function said(title: string, text: string, ...steps: readonly Step[]): ProblemText {
  return { title, text, steps };
}
