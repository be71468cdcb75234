/** What becomes of each intent: one row each. The compiler asks for a row when the contract gets a new intent. */
import * as vscode from 'vscode';
import type { SidebarIntent } from '../../contract/sidebarIntent.js';
import { toGoalId, toMilestoneId } from '../../core/mentorship/goal.js';
import { toSessionId } from '../../core/mentorship/session.js';
import type { App } from '../app.js';
import { getInto, pickFor } from '../commands/exerciseCommands.js';
import { openGuide, removeSample, switchMentorship, trySample } from '../commands/matchCommands.js';
import { whatIsOpen } from '../whatIsOpen.js';
import { copyJoinLink, copyJoinMessage } from '../commands/joinMessage.js';
import { endSession, joinSession, startSession } from '../commands/sessionFlow.js';
import { tick } from '../commands/goalCommands.js';
import { pairingFolderHere, preparePairingFolder } from '../exercises/whereTo.js';
import { act } from '../sharing/whenShared.js';
import { report } from '../notices/report.js';
import { openPrivateNotes, showSetAside } from './ownFiles.js';
import { submit } from './submit.js';

/** "ready" is the view's own: it asks for a state and for nothing else. */
type Act = Exclude<SidebarIntent, { type: 'ready' }>;

type Rows = { readonly [Type in Act['type']]: (app: App, intent: Extract<Act, { type: Type }>) => Promise<void> | void };

const rows: Rows = {
  openPage: async (app, { page }) => {
    app.screen.openPage(page);
    if (!app.sidebarIsVisible()) await vscode.commands.executeCommand('mentorship.sidebar.focus');
  },
  closePage: (app) => {
    app.screen.closePage();
  },
  preview: (app, { form }) => {
    app.screen.draft(form);
  },
  submit,
  tickMilestone: (app, { goalId, milestoneId, ticked }) => tick(app, toGoalId(goalId), toMilestoneId(milestoneId), ticked),
  setGoalStanding: async (app, { goalId, standing }) => {
    const done = await app.actions.setGoalStanding({ goalId: toGoalId(goalId), standing });
    if (!done.ok) report(app, done.problem);
  },
  startSession: (app, { sessionId }) => startSession(app, toSessionId(sessionId)),
  cancelStart: (app) => {
    app.screen.cancelStart?.();
  },
  holdOverCall: (app, { sessionId }) => startSession(app, toSessionId(sessionId), 'call'),
  publishLateLink,
  stopLateSharing,
  installLiveShare: async () => {
    await vscode.commands.executeCommand('workbench.extensions.search', 'ms-vsliveshare.vsliveshare');
  },
  joinSession: (app, { sessionId }) => joinSession(app, sessionId !== undefined),
  copyJoinMessage: (app) => copyJoinMessage(app),
  copyJoinLink: (app) => copyJoinLink(app),
  endSession: (app, { sessionId }) => endSession(app, toSessionId(sessionId)),
  wrapUpLater: (app, { sessionId }) => {
    app.putOff(sessionId);
  },
  setSessionMissed: async (app, { sessionId }) => {
    const done = await app.actions.setSessionMissed({ sessionId: toSessionId(sessionId) });
    app.screen.closePage();
    if (!done.ok) report(app, done.problem);
  },
  openExercise: openPickedExercise,
  pickExercise: (app, { sessionId }) => pickFor(app, toSessionId(sessionId)),
  openPrivateNotes,
  invitePartner: act('invitePartner'),
  withdrawInvite: act('withdrawInvite'),
  showReply: act('showReply'),
  copyMessage: act('copyMessage'),
  mailMessage: act('mailMessage'),
  copyUpdate: act('copyUpdate'),
  compareWords: act('compareWords'),
  trySample,
  removeSample,
  switchMentorship,
  openGuide,
  showSetAside,
  redateOwn,
  showLog: (app) => {
    app.showLog();
  },
  openCatalogueSetting: async () => {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'mentorship.exercises.catalogues');
  },
  reloadWindow: async () => {
    await vscode.commands.executeCommand('workbench.action.reloadWindow');
  },
  manageTrust: async () => {
    await vscode.commands.executeCommand('workbench.trust.manage');
  },
  openPairingFolder: async (app) => {
    const folder = await preparePairingFolder(app);
    if (folder === undefined) return;
    const opened = await app.pairingFolder.openWindow(folder);
    if (!opened.ok) report(app, opened.problem);
  },
  showExercises: async () => {
    await vscode.commands.executeCommand('mentorship.exercises.focus');
  },
  dismissBanner: (app) => {
    app.screen.banner(undefined);
  },
  tryAgain: (app) => {
    app.screen.banner(undefined);
    app.screen.retry?.();
  },
};

export async function perform(app: App, intent: SidebarIntent): Promise<void> {
  if (intent.type === 'ready') return;
  app.log.debug(`intent ${intent.type}`);
  await rowOf(intent)(app);
}

/** Pairs an intent with its row; generic, so that the compiler knows that the two belong together. */
function rowOf<Type extends Act['type']>(intent: Extract<Act, { type: Type }> & { readonly type: Type }): (app: App) => Promise<void> | void {
  const row: Rows[Type] = rows[intent.type];
  return (app) => row(app, intent);
}

/** What was written while this computer's clock was wrong gets today's date. */
async function redateOwn(app: App): Promise<void> {
  const done = await app.mentorships.current()?.journal.redateOwn();
  if (done?.ok === false) report(app, done.problem, { again: () => void redateOwn(app) });
}

/** Live after all; the link is kept until that is written. */
async function publishLateLink(app: App): Promise<void> {
  const late = app.screen.lateLink;
  if (late === undefined) return;
  app.screen.banner(undefined);
  const done = await app.actions.publishLink({ sessionId: toSessionId(late.sessionId), link: late.link });
  if (done.ok) app.screen.lateLink = undefined;
  else report(app, done.problem, { sessionId: late.sessionId, again: () => void publishLateLink(app) });
}

/** What began too late is ended: nothing stays shared by accident. */
async function stopLateSharing(app: App): Promise<void> {
  app.screen.lateLink = undefined;
  app.screen.banner(undefined);
  const ended = await app.pairing.end({ evenIfNotOurs: false });
  if (!ended.ok) report(app, ended.problem, { again: () => void stopLateSharing(app) });
}

/** Opens what the session is about: found again where it is, or got into the pairing folder or the folder that is open. */
async function openPickedExercise(app: App, { sessionId }: { readonly sessionId: string }): Promise<void> {
  const session = whatIsOpen(app)?.mentorship.sessions.get(toSessionId(sessionId));
  if (session?.exercise === undefined) {
    report(app, { type: 'exercise-missing' });
    return;
  }
  const base = (await pairingFolderHere(app)) ?? (await preparePairingFolder(app));
  if (base !== undefined) await getInto(app, session.exercise, base, false);
}
