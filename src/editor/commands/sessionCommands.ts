/** Commands about sessions; each takes the session it was called on, or the one that is meant most likely. */
import * as vscode from 'vscode';
import type { PageRef } from '../../contract/sidebarIntent.js';
import { awaitingWrapUp, sessionsByTime } from '../../core/mentorship/mentorship.js';
import { startOf, type Session, type SessionId } from '../../core/mentorship/session.js';
import { usableZone } from '../../core/schedule/zones.js';
import type { App } from '../app.js';
import { offer } from '../notices/offer.js';
import type { CommandInput, CommandTable } from './commandTable.js';
import { hereOrReport } from './openMentorship.js';
import { copyJoinLink, copyJoinMessage } from './joinMessage.js';
import { endSession, joinSession, startSession, yourZone } from './sessionFlow.js';

export const sessionCommands: CommandTable = {
  'mentorship.scheduleSession': (app) => app.perform({ type: 'openPage', page: { kind: 'schedule' } }),
  'mentorship.startSession': (app, { sessionId }) => startSession(app, sessionId),
  'mentorship.joinSession': (app, { sessionId }) => joinSession(app, sessionId !== undefined),
  'mentorship.joinLiveSession': (app) => joinSession(app, true),
  'mentorship.endSession': (app, { sessionId }) => endSession(app, sessionId),
  'mentorship.moveSession': (app, input) => openFor(app, input, isOpen, (sessionId) => ({ kind: 'moveSession', sessionId })),
  'mentorship.cancelSession': (app, input) =>
    openFor(
      app,
      input,
      (session) => session.status === 'scheduled',
      (sessionId) => ({ kind: 'cancelSession', sessionId }),
    ),
  'mentorship.wrapUpSession': wrapUp,
  'mentorship.openSession': (app, input) =>
    openFor(
      app,
      input,
      () => true,
      (sessionId) => ({ kind: 'session', sessionId }),
    ),
  'mentorship.sessionDidNotHappen': async (app, { sessionId }) => {
    if (sessionId !== undefined) await app.perform({ type: 'setSessionMissed', sessionId });
  },
  'mentorship.copyJoinMessage': copyJoinMessage,
  'mentorship.copyJoinLink': copyJoinLink,
};

function isOpen(session: Session): boolean {
  return session.status !== 'live' && session.status !== 'completed';
}

async function wrapUp(app: App, input: CommandInput): Promise<void> {
  const here = await hereOrReport(app);
  if (here === undefined) return;
  const waiting = awaitingWrapUp(here.mentorship, here.me, app.clock.now())[0];
  const sessionId = input.sessionId ?? waiting?.id;
  if (sessionId !== undefined) return app.perform({ type: 'openPage', page: { kind: 'wrapUp', sessionId } });
  await openFor(
    app,
    input,
    (session) => startOf(session) <= app.clock.now() && session.status !== 'cancelled',
    (chosen) => ({ kind: 'wrapUp', sessionId: chosen }),
  );
}

async function openFor(
  app: App,
  { sessionId }: CommandInput,
  fits: (session: Session) => boolean,
  page: (sessionId: SessionId) => PageRef,
): Promise<void> {
  const chosen = sessionId ?? (await whichSession(app, fits));
  if (chosen !== undefined) await app.perform({ type: 'openPage', page: page(chosen) });
}

async function whichSession(app: App, fits: (session: Session) => boolean): Promise<SessionId | undefined> {
  const here = await hereOrReport(app);
  if (here === undefined) return undefined;
  const sessions = sessionsByTime(here.mentorship).filter(fits);
  if (sessions.length === 0) {
    const { noSessionYet, scheduleSession } = app.words.notices;
    offer(app, noSessionYet, scheduleSession, () => app.perform({ type: 'openPage', page: { kind: 'schedule' } }));
    return undefined;
  }
  if (sessions.length === 1) return sessions[0]?.id;
  const zone = usableZone(yourZone(app));
  const { dates, sidebar } = app.words;
  const items = sessions.map((session) => ({
    label: sidebar.dayAtTime(dates.day(startOf(session), zone), dates.time(startOf(session), zone)),
    session,
  }));
  return (await vscode.window.showQuickPick(items, { title: app.words.notices.whichSession }))?.session.id;
}
