/**
 * Says what failed and offers the next step: as the sidebar's banner where the person can see it, else as a notification. The log gets the type
 * and cause. Cancelling is no failure and says nothing.
 */
import * as vscode from 'vscode';
import type { SidebarIntent } from '../../contract/sidebarIntent.js';
import type { Banner, Control } from '../../contract/sidebarState.js';
import type { Problem } from '../../core/problem.js';
import type { App } from '../app.js';
import { problemText, stepLabel, type Step } from '../words/problems.js';
import { plainNotice } from './labels.js';

export interface Context {
  /** The session that the problem is about, for the steps that go on with it. */
  readonly sessionId?: string | undefined;
  /** Does the same once more. */
  readonly again?: (() => void) | undefined;
}

export function report(app: App, problem: Problem, context: Context = {}): void {
  app.log.warn(`problem ${problem.type}${codeOf(problem)}`);
  const said = problemText(problem, app.words.l10n);
  if (said === undefined) return;
  const steps = said.steps
    .filter((step) => step !== 'try-again' || context.again !== undefined)
    .filter((step) => intentOf(step, context) !== undefined);
  app.screen.retry = context.again;
  const links = steps.flatMap((step) => controlOf(step, context, app));
  const close: Control = { label: app.words.notices.close, intent: { type: 'dismissBanner' } };
  const banner: Banner = { icon: 'warning', tone: 'warn', title: said.title, text: said.text, links: [...links, close] };
  show(app, banner, links);
}

function codeOf(problem: Problem): string {
  if ('cause' in problem) return ` (${problem.cause})`;
  return 'reason' in problem ? ` (${problem.reason})` : '';
}

/** As the sidebar's banner where it can be seen (an open form covers it), and then also spoken; else as a notification. */
export function show(app: App, banner: Banner, controls: readonly Control[]): void {
  const text = [banner.title, banner.text].filter((part) => part !== '').join('. ');
  if (app.sidebarIsVisible() && app.screen.get().page === undefined) {
    app.screen.banner(banner);
    app.screen.announce(text);
  } else {
    void notify(app, text, controls);
  }
}

async function notify(app: App, text: string, controls: readonly Control[]): Promise<void> {
  const chosen = await vscode.window.showWarningMessage(plainNotice(text), ...controls.map(({ label }) => label));
  const control = controls.find(({ label }) => label === chosen);
  if (control !== undefined) await app.perform(control.intent);
}

function controlOf(step: Step, context: Context, app: App): readonly Control[] {
  const intent = intentOf(step, context);
  return intent === undefined ? [] : [{ label: stepLabel(step, app.words.l10n), intent }];
}

/** Steps are intents, so that a banner's link and a notification's button do the same. A step that needs a session is left out without one. */
function intentOf(step: Step, { sessionId }: Context): SidebarIntent | undefined {
  const intents: Record<Step, SidebarIntent | undefined> = {
    'try-again': { type: 'tryAgain' },
    'hold-over-call': sessionId === undefined ? undefined : { type: 'holdOverCall', sessionId },
    'use-own-link': { type: 'openPage', page: sessionId === undefined ? { kind: 'callLink' } : { kind: 'ownLink', sessionId } },
    'install-live-share': { type: 'installLiveShare' },
    'paste-link': { type: 'joinSession' },
    'join-live': sessionId === undefined ? undefined : { type: 'joinSession', sessionId },
    'create-mentorship': { type: 'openPage', page: { kind: 'createMentorship' } },
    'reload-window': { type: 'reloadWindow' },
    'manage-trust': { type: 'manageTrust' },
    'open-pairing-folder': { type: 'openPairingFolder' },
    'pick-exercise': { type: 'showExercises' },
    'have-invite': { type: 'openPage', page: { kind: 'join' } },
    'invite-partner': { type: 'invitePartner' },
    'paste-update': { type: 'openPage', page: { kind: 'pasteUpdate' } },
    'show-log': { type: 'showLog' },
    'open-catalogue-setting': { type: 'openCatalogueSetting' },
  };
  return intents[step];
}
