/**
 * Start, join and end as a person meets them: questions before, progress meanwhile, the next step after. The actions decide and do; nothing here
 * writes. One start at a time per window: a second click joins the first.
 */
import * as vscode from 'vscode';
import { liveSession, nextSession } from '../../core/mentorship/mentorship.js';
import { selfOf } from '../../core/mentorship/match.js';
import type { LiveSession, SessionId } from '../../core/mentorship/session.js';
import { parseJoinLink } from '../../core/pairing/joinLink.js';
import { pendingStartLifeMs } from '../../core/pairing/pendingStart.js';
import type { Problem } from '../../core/problem.js';
import type { Result } from '../../core/result.js';
import type { Started, StartProgress, StartWay, Taken } from '../../actions/startSession.js';
import type { App } from '../app.js';
import { openExercise } from '../exercises/openExercise.js';
import { offer } from '../notices/offer.js';
import { report } from '../notices/report.js';
import type { Stamp } from '../../core/journal/event.js';
import { stampMs } from '../../core/journal/hybridClock.js';
import { partnerNameOf } from '../whatIsOpen.js';

let starting: Promise<void> | undefined;

/** Without a session: the one that is live or next; where nothing is planned, the form to plan one. */
export async function startSession(app: App, sessionId: SessionId | undefined, way: StartWay = defaultWay(app)): Promise<void> {
  const wanted = sessionId ?? (await sessionAtHand(app)); // may ask; a start under way must not wait for the answer
  if (wanted === undefined) return;
  starting ??= startOnce(app, wanted, way).finally(() => (starting = undefined));
  await starting;
}

/** In the pairing folder's window: goes on with a start that was left for it. */
export async function goOnStarting(app: App): Promise<void> {
  starting ??= goOnOnce(app).finally(() => (starting = undefined));
  await starting;
}

function defaultWay(app: App): StartWay {
  return app.settings.pairingTool() === 'call' ? 'call' : 'live-share';
}

async function startOnce(app: App, sessionId: SessionId, way: StartWay): Promise<void> {
  app.screen.banner(undefined);
  app.screen.lastStarted = sessionId;
  app.screen.starting({ sessionId, step: way === 'call' ? 'call' : 'folder', elsewhere: false });
  app.screen.announce(app.words.sidebar.said.starting);
  const started = await whileStarting(app, () => withProgress(app, (run) => app.actions.startSession({ sessionId, way }, run)));
  if (started.ok && started.value.where === 'other-window') followElsewhere(app, sessionId, started.value, way);
  else await afterStart(app, sessionId, started, way);
}

async function goOnOnce(app: App): Promise<void> {
  const watching: { dispose(): void }[] = [];
  // The person has just been brought to this window: the sidebar is where they see what is going on.
  const onTaken = ({ sessionId, startId, folder, way }: Taken): void => {
    app.screen.lastStarted = sessionId;
    app.screen.starting({ sessionId, step: way === 'call' ? 'call' : 'live-share', elsewhere: false });
    void vscode.commands.executeCommand('mentorship.sidebar.focus');
    const look = async (): Promise<void> => {
      if ((await app.pairingFolder.cancelledStart(folder)) === startId) app.screen.cancelStart?.();
    };
    watching.push(app.pairingFolder.onDidChangeMarker(folder, () => void look()));
  };
  try {
    const went = await whileStarting(app, () => withProgress(app, (run) => app.actions.goOnStarting({ ...run, onTaken })));
    if (!went.ok) report(app, went.problem);
    if (!went.ok || went.value === undefined) return;
    await afterStart(app, went.value.sessionId, went.value.started, went.value.way);
  } finally {
    for (const watch of watching) watch.dispose();
  }
}

/** However it ends, also by a fault of ours: the card does not stay on *Starting*. */
async function whileStarting<T>(app: App, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    app.screen.starting(undefined);
    app.screen.cancelStart = undefined;
  }
}

/** The session to start when none was named. */
async function sessionAtHand(app: App): Promise<SessionId | undefined> {
  const open = await app.mentorships.open();
  if (!open.ok) {
    report(app, open.problem);
    return undefined;
  }
  if (open.value === undefined) {
    report(app, { type: 'mentorship-missing' });
    return undefined;
  }
  const state = open.value.journal.state();
  const session = liveSession(state) ?? nextSession(state, app.clock.now());
  if (session !== undefined) return session.id;
  const { noSessionYet, scheduleSession } = app.words.notices;
  offer(app, noSessionYet, scheduleSession, () => app.perform({ type: 'openPage', page: { kind: 'schedule' } }));
  return undefined;
}

interface StartRun {
  readonly signal: AbortSignal;
  readonly onProgress: (step: StartProgress) => void;
}

/** Notification with Cancel; the card has the same Cancel. Shown only once there is something to wait for. */
async function withProgress<T>(app: App, work: (run: StartRun) => Promise<Result<T>>): Promise<Result<T>> {
  const controller = new AbortController();
  app.screen.cancelStart = () => {
    controller.abort();
  };
  const over = new vscode.EventEmitter<void>();
  const untilOver = new Promise<void>((resolve) => over.event(resolve));
  let showStep: ((text: string) => void) | undefined;
  const onProgress = (step: StartProgress): void => {
    const sessionId = app.screen.lastStarted;
    if (sessionId !== undefined) app.screen.starting({ sessionId, step: cardStep(step), elsewhere: false });
    showStep ??= progressNotice(app, controller, untilOver);
    showStep(app.words.notices.startingStep[step]);
  };
  try {
    return await work({ signal: controller.signal, onProgress });
  } finally {
    over.fire();
    over.dispose();
  }
}

function progressNotice(app: App, controller: AbortController, until: Promise<unknown>): (text: string) => void {
  let tell: (text: string) => void = () => undefined;
  void vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: app.words.notices.startingTitle, cancellable: true },
    async (progress, token) => {
      token.onCancellationRequested(() => {
        controller.abort();
      });
      tell = (message) => {
        progress.report({ message });
      };
      await until;
    },
  );
  return (text) => {
    tell(text);
  };
}

function cardStep(step: StartProgress) {
  if (step === 'opening-folder') return 'folder';
  if (step === 'getting-exercise') return 'exercise';
  return step === 'may-ask-to-sign-in' ? 'sign-in' : 'live-share';
}

async function afterStart(app: App, sessionId: SessionId, started: Result<Started>, way: StartWay): Promise<void> {
  if (!started.ok) reportStart(app, sessionId, started.problem, way);
  if (!started.ok || started.value.where !== 'here') return;
  await app.actions.settleSession(); // sharing may have ended before the start was written
  const { said } = app.words.sidebar;
  app.screen.announce(started.value.joinLink === undefined ? said.liveCall : said.live(partnerNameOf(app)));
  if (started.value.exerciseProblem !== undefined) report(app, started.value.exerciseProblem, { sessionId });
  if (started.value.exercise === undefined) return;
  await openExercise(started.value.exercise);
  app.showTests('ready');
}

function reportStart(app: App, sessionId: SessionId, problem: Problem, way: StartWay): void {
  report(app, problem, { sessionId, again: () => void startSession(app, sessionId, way) });
}

/** The other window goes on; this one shows *Starting* until the session is live, was cancelled, failed, or nobody picked it up in time. */
function followElsewhere(
  app: App,
  sessionId: SessionId,
  { folder, startId }: { readonly folder: string; readonly startId: string },
  way: StartWay,
): void {
  app.screen.starting({ sessionId, step: way === 'call' ? 'call' : 'live-share', elsewhere: true });
  const parts: { dispose(): void }[] = [];
  const stop = () => {
    for (const part of parts.splice(0)) part.dispose();
    app.screen.starting(undefined);
    app.screen.cancelStart = undefined;
  };
  const look = async () => {
    const outcome = await app.pairingFolder.readOutcome(folder);
    if (outcome?.startId !== startId || parts.length === 0) return;
    stop();
    if (outcome.outcome === 'failed') reportElsewhere(app, sessionId, outcome.problem, way);
  };
  app.screen.cancelStart = () => {
    stop();
    void app.pairingFolder.withdrawStart(folder);
    void app.pairingFolder.cancelTaken(folder, startId); // where the other window has taken it already
  };
  parts.push(app.pairingFolder.onDidChangeMarker(folder, () => void look()));
  parts.push(app.mentorships.onDidChange(() => isLiveNow(app, sessionId) && stop()));
  parts.push(
    app.clock.after(pendingStartLifeMs, () => {
      stop();
      void app.pairingFolder.withdrawStart(folder);
      reportStart(app, sessionId, { type: 'start-not-picked-up' }, way);
    }),
  );
  void look();
}

/** The other window has told the person already; here the same problem stands with its way on, as far as a type alone can say it. */
function reportElsewhere(app: App, sessionId: SessionId, type: string | undefined, way: StartWay): void {
  const known: readonly Problem[] = [
    { type: 'live-share-missing', canInstall: false },
    { type: 'live-share-guest' },
    { type: 'live-share-link-hidden' },
    { type: 'live-share-broken', cause: 'other window' },
    { type: 'live-share-refused', cause: 'other window' },
    { type: 'live-share-silent', afterSeconds: 120 },
  ];
  reportStart(app, sessionId, known.find((problem) => problem.type === type) ?? { type: 'live-share-no-link', cause: 'other window' }, way);
}

function isLiveNow(app: App, sessionId: SessionId): boolean {
  const state = app.mentorships.current()?.journal.state();
  return state !== undefined && liveSession(state)?.id === sessionId;
}

export async function endSession(app: App, wanted: SessionId | undefined): Promise<void> {
  const live = liveHere(app);
  const sessionId = wanted ?? live?.id;
  if (sessionId === undefined) {
    report(app, { type: 'session-not-live' });
    return;
  }
  const ended = await app.actions.endSession({ sessionId, sharing: 'end-ours' });
  const settled = ended.ok && ended.value === 'ask-first' ? await endOthers(app, sessionId) : ended;
  if (settled.ok) app.screen.announce(app.words.sidebar.said.ended(minutesSince(app, live?.since)));
  else report(app, settled.problem, { sessionId, again: () => void endSession(app, sessionId) });
}

function minutesSince(app: App, since: Stamp | undefined): number {
  return since === undefined ? 1 : Math.max(1, Math.round((app.clock.now() - stampMs(since)) / 60_000));
}

function liveHere(app: App): LiveSession | undefined {
  const state = app.mentorships.current()?.journal.state();
  return state && liveSession(state);
}

/** A Live Share session that was running before ours is ended only on the person's word; our session is marked as held either way. */
async function endOthers(app: App, sessionId: SessionId): Promise<Result<unknown>> {
  const { endNotOurs, endNotOursDetail, endIt, leaveIt } = app.words.notices;
  const answer = await vscode.window.showWarningMessage(endNotOurs, { modal: true, detail: endNotOursDetail }, endIt, leaveIt);
  return app.actions.endSession({ sessionId, sharing: answer === endIt ? 'end' : 'leave' });
}

/** By the link of the live session, or by one that the person pastes. */
export async function joinSession(app: App, byLiveSession: boolean): Promise<void> {
  const pasted = byLiveSession ? undefined : await askForLink(app);
  if (!byLiveSession && pasted === undefined) return;
  const joined = await app.actions.joinSession({ pasted });
  if (!joined.ok) {
    report(app, joined.problem, { again: () => void joinSession(app, byLiveSession) });
    return;
  }
  const { joinOpened, nothingOpened } = app.words.notices;
  void vscode.window.showInformationMessage(joined.value.opened ? joinOpened : nothingOpened);
}

function askForLink(app: App): Thenable<string | undefined> {
  const { joinPrompt, joinPromptHint } = app.words.notices;
  return vscode.window.showInputBox({
    prompt: joinPrompt,
    title: joinPromptHint,
    ignoreFocusOut: true,
    validateInput: (text) => {
      const link = parseJoinLink(text);
      return link.ok || text.trim() === '' ? undefined : app.words.problem(link.problem)?.text;
    },
  });
}

export function yourZone(app: App): string {
  const open = app.mentorships.current();
  const match = open?.journal.state().match;
  return open === undefined || match === undefined ? 'UTC' : selfOf(match, open.journal.me).zone;
}
