/**
 * Start, one click: the call opens, the pairing folder opens, the exercise is there, and a live session of that folder begins (docs/decisions/0008).
 * Nothing is written before something has really started, so a failure leaves nothing half-live. A click in another window leaves the start
 * for the window of the pairing folder, which goes on by {@link goOnStarting}.
 */
import type { PersonId } from '../core/journal/event.js';
import { partnerOf } from '../core/mentorship/match.js';
import type { Mentorship } from '../core/mentorship/mentorship.js';
import { toSessionId, type Session, type SessionId } from '../core/mentorship/session.js';
import { decideStart, startProblem } from '../core/mentorship/sessionEvents.js';
import { parseCallLink, type CallLink } from '../core/pairing/callLink.js';
import type { JoinLink } from '../core/pairing/joinLink.js';
import { parseJoinLink } from '../core/pairing/joinLink.js';
import type { PendingStart } from '../core/pairing/pendingStart.js';
import type { Problem } from '../core/problem.js';
import { failed, succeed, type Result } from '../core/result.js';
import { asLine } from '../core/untrustedText.js';
import type { Clock } from '../ports/clock.js';
import type { PulledExercise } from '../ports/exerciseFolder.js';
import type { Ids } from '../ports/ids.js';
import type { Links } from '../ports/links.js';
import type { Memory } from '../ports/memory.js';
import type { Mentorships, OpenMentorship } from '../ports/mentorships.js';
import type { PairingFolder } from '../ports/pairingFolder.js';
import type { PairingProvider, StartStep } from '../ports/pairingProvider.js';
import { changeIn, opened } from './change.js';

export interface StartDeps {
  readonly mentorships: Mentorships;
  readonly pairing: PairingProvider;
  readonly pairingFolder: PairingFolder;
  readonly links: Links;
  readonly clock: Clock;
  readonly ids: Ids;
  /** What this window remembers across a reload: which session it hosts. */
  readonly windowMemory: Memory;
  /** Gets the exercise into the folder, or finds it there. */
  readonly getExercise: (choice: NonNullable<Session['exercise']>, base: string, signal: AbortSignal) => Promise<Result<PulledExercise>>;
}

export type StartWay = PendingStart['way'];

export interface StartInput {
  readonly sessionId: SessionId;
  /** `call` holds the session over the call link alone. */
  readonly way: StartWay;
}

export interface StartRun {
  readonly signal: AbortSignal;
  readonly onProgress: (step: StartProgress) => void;
}

export type StartProgress = 'opening-folder' | 'getting-exercise' | StartStep;

export type Started =
  | {
      readonly where: 'here';
      readonly joinLink?: JoinLink;
      readonly exercise?: PulledExercise;
      readonly exerciseProblem?: Problem;
      readonly alreadyRunning: boolean;
    }
  | { readonly where: 'other-window'; readonly folder: string; readonly startId: string };

/** Under this key a window remembers the session that it hosts. */
export const hostingKey = 'hosting';

/** A second click while the first is under way joins it, also in what it ends with. */
export const startSession = (deps: StartDeps) => {
  const underWay = new Map<SessionId, Promise<Result<Started>>>();
  return (input: StartInput, run: StartRun): Promise<Result<Started>> => {
    const started = underWay.get(input.sessionId) ?? startOnce(deps, input, run).finally(() => underWay.delete(input.sessionId));
    underWay.set(input.sessionId, started);
    return started;
  };
};

async function startOnce(deps: StartDeps, input: StartInput, run: StartRun): Promise<Result<Started>> {
  const open = await opened(deps.mentorships);
  if (!open.ok) return open;
  const ready = readyToStart(deps, open.value, input);
  if (!ready.ok) return ready;
  const running = alreadyLive(ready.value.session, open.value.journal.me);
  if (running !== undefined) return succeed(running);
  const call = callOf(open.value.journal.state(), input.way);
  if (!call.ok) return call;
  if (call.value !== undefined) await deps.links.open(call.value.href);
  return startInFolder(deps, open.value, ready.value.session, input.way, run);
}

/** A pending start that this window has taken. */
export interface Taken {
  readonly sessionId: SessionId;
  readonly startId: string;
  readonly folder: string;
  readonly way: StartWay;
}

export interface GoOnRun extends StartRun {
  readonly onTaken: (taken: Taken) => void;
}

export interface WentOn {
  readonly sessionId: SessionId;
  readonly way: StartWay;
  readonly started: Result<Started>;
}

/**
 * Goes on with a start that was left for this window; gives undefined when none waits. `onTaken` is told first which session it is. Reports the
 * end to the window that waits.
 */
export const goOnStarting =
  (deps: StartDeps) =>
  async (run: GoOnRun): Promise<Result<WentOn | undefined>> => {
    const here = await deps.pairingFolder.openHere();
    if (here === undefined) return succeed(undefined);
    const pending = await deps.pairingFolder.takeStart(here.folder);
    if (pending === undefined) return succeed(undefined);
    const started = await goOn(deps, pending, here.folder, run);
    const problem = started.ok ? undefined : started.problem.type;
    const outcome = started.ok ? 'live' : problem === 'cancelled' ? 'cancelled' : 'failed';
    // Where the outcome cannot be written (a full disk), the window that waits sees the live session, or gives up by itself after five minutes.
    await deps.pairingFolder.reportStart(here.folder, { startId: pending.startId, outcome, ...(problem !== undefined && { problem }) });
    return succeed({ sessionId: toSessionId(pending.sessionId), way: pending.way, started });
  };

/** Asks again what was asked before the windows changed: meanwhile the session may have been cancelled, or be live already. */
async function goOn(deps: StartDeps, pending: PendingStart, folder: string, run: GoOnRun): Promise<Result<Started>> {
  const open = await openedFor(deps.mentorships, pending.mentorshipId);
  if (!open.ok) return open;
  run.onTaken({ sessionId: toSessionId(pending.sessionId), startId: pending.startId, folder, way: pending.way });
  const ready = readyToStart(deps, open.value, { sessionId: toSessionId(pending.sessionId), way: pending.way });
  if (!ready.ok) return ready;
  const { session } = ready.value;
  const running = alreadyLive(session, open.value.journal.me);
  return running === undefined ? startHere(deps, { open: open.value, session, way: pending.way, folder }, run) : succeed(running);
}

function readyToStart(deps: StartDeps, open: OpenMentorship, { sessionId, way }: StartInput): Result<{ readonly session: Session }> {
  const state = open.journal.state();
  const allowed = startProblem(state, sessionId);
  if (!allowed.ok) return allowed;
  const session = state.sessions.get(sessionId);
  if (session === undefined) return failed({ type: 'session-missing' });
  // The partner shares already: a second sharing would split the two. Join is what helps.
  if (session.status === 'live' && session.host !== open.journal.me) return failed({ type: 'partner-is-live' });
  if (way === 'call' || session.status === 'live') return succeed({ session });
  const available = deps.pairing.available();
  if (available.state === 'missing') return failed({ type: 'live-share-missing', canInstall: available.canInstall });
  if (deps.pairing.role() === 'guest') return failed({ type: 'live-share-guest' });
  return succeed({ session });
}

/** Two clicks, two windows: one live session. Who hosts it already gets what it has. */
function alreadyLive(session: Session, me: PersonId): Started | undefined {
  if (session.status !== 'live' || session.host !== me) return undefined;
  const link = session.way.kind === 'live-share' ? parseJoinLink(session.way.joinLink.raw) : undefined;
  return { where: 'here', alreadyRunning: true, ...(link?.ok === true && { joinLink: link.value }) };
}

/** The pair's call link, if there is a usable one; a session over the call alone needs it. */
function callOf(state: Mentorship, way: StartWay): Result<CallLink | undefined> {
  const link = state.match?.callLink === undefined ? undefined : parseCallLink(state.match.callLink.raw);
  if (link?.ok === true) return succeed(link.value);
  return way === 'call' ? failed({ type: 'call-link-missing' }) : succeed(undefined);
}

async function startInFolder(deps: StartDeps, open: OpenMentorship, session: Session, way: StartWay, run: StartRun): Promise<Result<Started>> {
  const here = await deps.pairingFolder.openHere();
  if (here?.mentorshipId === open.id) return startHere(deps, { open, session, way, folder: here.folder }, run);
  run.onProgress('opening-folder');
  const match = open.journal.state().match;
  if (match === undefined) return failed({ type: 'mentorship-missing' });
  const folder = await deps.pairingFolder.prepare({ mentorshipId: open.id, partnerName: asLine(partnerOf(match, open.journal.me).name, 40) });
  if (!folder.ok) return folder;
  const isCancelled = (): boolean => run.signal.aborted;
  if (isCancelled()) return failed({ type: 'cancelled' });
  const startId = deps.ids.fresh();
  const pending: PendingStart = { startId, mentorshipId: open.id, sessionId: session.id, askedAt: deps.clock.now(), way };
  const left = await deps.pairingFolder.leaveStart(folder.value, pending);
  if (!left.ok) return left;
  const window = isCancelled() ? failed({ type: 'cancelled' }) : await deps.pairingFolder.openWindow(folder.value);
  if (window.ok) return succeed({ where: 'other-window', folder: folder.value, startId });
  await deps.pairingFolder.withdrawStart(folder.value); // or it would begin by itself when the folder is opened by hand
  return window;
}

interface HereStart {
  readonly open: OpenMentorship;
  readonly session: Session;
  readonly way: StartWay;
  readonly folder: string;
}

async function startHere(deps: StartDeps, { open, session, way, folder }: HereStart, run: StartRun): Promise<Result<Started>> {
  const got = await exerciseOf(deps, session, folder, run);
  if (run.signal.aborted) return failed({ type: 'cancelled' });
  const exercise = got === undefined ? {} : got.ok ? { exercise: got.value } : { exerciseProblem: got.problem };
  if (way === 'call') {
    const written = await changeIn(open, (mentorship, me) => decideStart(mentorship, session.id, { kind: 'call' }, me));
    return written.ok ? succeed({ where: 'here', alreadyRunning: false, ...exercise }) : written;
  }
  const sharing = await deps.pairing.start(run);
  if (!sharing.ok) return sharing;
  const { link, alreadyRunning } = sharing.value;
  const written = await changeIn(open, (mentorship, me) => decideStart(mentorship, session.id, { kind: 'live-share', joinLink: link }, me));
  if (!written.ok) {
    await deps.pairing.end({ evenIfNotOurs: false }); // nothing half-live: what could not be written is not shared either
    return written;
  }
  await deps.windowMemory.set(hostingKey, session.id);
  return succeed({ where: 'here', joinLink: link, alreadyRunning, ...exercise });
}

/** A missing exercise never keeps a pair from meeting: the problem goes along and is said beside the live session. */
async function exerciseOf(deps: StartDeps, session: Session, folder: string, run: StartRun): Promise<Result<PulledExercise> | undefined> {
  if (session.exercise === undefined) return undefined;
  run.onProgress('getting-exercise');
  return deps.getExercise(session.exercise, folder, run.signal);
}

/** The pending start names its mentorship; this window shows that one from now on. */
async function openedFor(mentorships: Mentorships, id: string): Promise<Result<OpenMentorship>> {
  const all = await mentorships.all();
  if (!all.ok) return all;
  const wanted = all.value.find((mentorship) => mentorship.id === id);
  return wanted === undefined ? failed({ type: 'mentorship-missing' }) : mentorships.switchTo(wanted.id);
}
