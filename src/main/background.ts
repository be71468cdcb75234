/**
 * What goes on without a click, in this window: the status bar, a start that was left for this folder, sharing that ended elsewhere, a link that
 * came too late, and the context keys that menus look at. Nothing polls.
 */
import * as vscode from 'vscode';
import { awaitingWrapUp, liveSession, nextSession } from '../core/mentorship/mentorship.js';
import { heldOf, startOf } from '../core/mentorship/session.js';
import { openWhatWasLeft } from '../editor/commands/exerciseCommands.js';
import { goOnStarting } from '../editor/commands/sessionFlow.js';
import type { Control } from '../contract/sidebarState.js';
import { report, show } from '../editor/notices/report.js';
import { SessionItem } from '../editor/statusBar/sessionItem.js';
import type { Application } from './application.js';
import { Ownership } from './ownership.js';

const hour = 3_600_000;

export function startBackground(app: Application): Ownership {
  const owned = new Ownership();
  owned.take(new SessionItem(app));
  const followed = (): void => void app.attempt('following', () => follow(app));
  owned.take(app.mentorships.onDidChange(followed));
  owned.take(app.pairing.onDidChangeRole(followed));
  owned.take(app.pairing.onLateLink((link) => offerLateLink(app, link)));
  owned.take(vscode.window.onDidChangeWindowState(({ focused }) => void (focused && app.mentorships.current()?.journal.refresh())));
  owned.take(
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      app.screen.banner(undefined);
    }),
  );
  owned.take(vscode.window.onDidChangeActiveTextEditor((editor) => void lookAtEditor(app, editor)));
  void lookAtEditor(app, vscode.window.activeTextEditor);
  return owned;
}

/** In the pairing folder's window: goes on with what waits there now, and with every later click in another window. */
export async function watchForStarts(app: Application, owned: Ownership): Promise<void> {
  await app.mentorships.open();
  await follow(app);
  const here = await app.pairingFolder.openHere();
  if (here === undefined) return openWhatWasLeft(app, undefined);
  const goOn = async (): Promise<void> => {
    await goOnStarting(app);
    await openWhatWasLeft(app, here.folder);
  };
  owned.take(app.pairingFolder.onDidChangeMarker(here.folder, () => void goOn()));
  await goOn();
}

async function follow(app: Application): Promise<void> {
  const open = app.mentorships.current();
  await setContext('mentorship.hasMentorship', open !== undefined);
  await setContext('mentorship.isMentor', open !== undefined && open.journal.state().match?.mentor.id === open.journal.me);
  await setContext('mentorship.isSample', open?.sample === true);
  await setContext('mentorship.sessionLive', open !== undefined && liveSession(open.journal.state()) !== undefined);
  await rememberGlance(app);
  const settled = await app.actions.settleSession();
  if (!settled.ok) report(app, settled.problem);
}

/** From when on a window needs us without a click: an hour before the next session; at once while one is live or waits for its wrap-up. */
async function rememberGlance(app: Application): Promise<void> {
  const open = app.mentorships.current();
  const state = open?.journal.state();
  if (open === undefined || state === undefined) return app.remember('glance', undefined);
  const now = app.clock.now();
  const urgent =
    liveSession(state) !== undefined || awaitingWrapUp(state, open.journal.me, now).some((session) => now - heldOf(session).until < 24 * hour);
  const next = nextSession(state, now);
  await app.remember('glance', urgent ? 0 : next && startOf(next) - hour);
}

const told = new Map<string, boolean>();

/** VS Code is told only what has changed: each telling is a message, and this runs after every tick. */
async function setContext(key: string, value: boolean): Promise<void> {
  if (told.get(key) === value) return;
  told.set(key, value);
  await vscode.commands.executeCommand('setContext', key, value);
}

/** The editor's title shows *Run tests* only for files of an exercise. */
async function lookAtEditor(app: Application, editor: vscode.TextEditor | undefined): Promise<void> {
  const uri = editor?.document.uri;
  const inExercise = uri?.scheme === 'file' && (await app.exerciseFolder.enclosing(uri.fsPath)) !== undefined;
  if (vscode.window.activeTextEditor === editor) await setContext('mentorship.inExercise', inExercise); // a slow look must not win over a newer one
}

function offerLateLink(app: Application, link: Parameters<Parameters<Application['pairing']['onLateLink']>[0]>[0]): void {
  const sessionId = app.screen.lastStarted;
  if (sessionId === undefined) return;
  app.screen.lateLink = { sessionId, link };
  const { lateLink, publishLateLink, stopSharing } = app.words.notices;
  const controls: Control[] = [
    { label: publishLateLink, intent: { type: 'publishLateLink', sessionId } },
    { label: stopSharing, intent: { type: 'stopLateSharing' } },
  ];
  show(app, { icon: 'info', tone: 'info', title: lateLink, text: '', links: controls }, controls);
}
