/** The one card: what comes next, with whom, with what, and the one thing to press. States and texts are the project's design; see docs/decisions/0006. */
import type { Card, Control, Fact } from '../../../contract/sidebarState.js';
import { awaitingWrapUp, countedSessions, liveSession, nextSession } from '../../../core/mentorship/mentorship.js';
import { startOf, type CompletedSession, type LiveSession, type Session } from '../../../core/mentorship/session.js';
import { stampMs } from '../../../core/journal/hybridClock.js';
import { noticeFor } from '../../../core/schedule/notice.js';
import { dayInSentence, whenOf } from './countdown.js';
import { runFacts } from './runs.js';
import { pairOf, type Scene, type Starting } from './scene.js';

export function presentCard(scene: Scene): Card {
  const { mentorship, screen, me, now } = scene;
  const live = liveSession(mentorship);
  if (live !== undefined) return live.host === me ? liveCard(live, scene) : partnerLiveCard(live, scene);
  if (screen.starting !== undefined) return startingCard(screen.starting, scene);
  const ended = awaitingWrapUp(mentorship, me, now).find(({ id }) => !screen.putOff.has(id));
  if (ended?.status === 'completed') return endedCard(ended, scene);
  const next = nextSession(mentorship, now);
  return next === undefined ? emptyCard(scene) : plannedCard(next, scene);
}

function emptyCard(scene: Scene): Card {
  const { words, mentorship } = scene;
  const first = countedSessions(mentorship).length === 0;
  return {
    ...plain(scene),
    headline: words.nothingPlanned,
    under: [first ? words.helloIsAGoodStart : words.pickATime],
    primary: { label: words.scheduleSession, intent: { type: 'openPage', page: { kind: 'schedule' } } },
    links: [joinWithLink(scene)],
  };
}

function plannedCard(session: Session, scene: Scene): Card {
  const { words, now, dates, profile } = scene;
  const when = whenOf(session, scene);
  const notice = noticeFor(startOf(session), now, profile.noticeHours);
  const { yourZone } = pairOf(scene);
  return {
    ...plain(scene),
    ...position(session, scene),
    ...when,
    under: [...when.under],
    facts: [exerciseFact(session, scene), ...runFacts(session, scene)],
    primary: { label: words.startSession, intent: { type: 'startSession', sessionId: session.id } },
    links: [
      { label: words.move, rest: ` ${words.session}`, intent: { type: 'openPage', page: { kind: 'moveSession', sessionId: session.id } } },
      { label: words.cancel, rest: ` ${words.session}`, intent: { type: 'openPage', page: { kind: 'cancelSession', sessionId: session.id } } },
      joinWithLink(scene),
    ],
    ...(notice.isFree && { note: words.freeToMove(dayInSentence(notice.freeUntil, scene), dates.time(notice.freeUntil, yourZone)) }),
  };
}

function startingCard(starting: Starting, scene: Scene): Card {
  const { words } = scene;
  const onCall = starting.step === 'call';
  const sharing = starting.step === 'live-share' || starting.step === 'sign-in';
  return {
    ...plain(scene),
    state: words.starting,
    headline: sharing ? words.openingLiveShare : onCall ? words.startingCall : words.openingFolder,
    under: [starting.elsewhere ? words.goesOnInOtherWindow : onCall ? words.callOpens : words.mayAskToSignIn],
    facts: startingSteps(starting, scene),
    buttons: [{ label: words.cancel, intent: { type: 'cancelStart' } }],
  };
}

/** What is done, what is going on, what comes: in words and icons. On the call there is no link to wait for. */
function startingSteps({ step }: Starting, scene: Scene): Fact[] {
  const { words } = scene;
  const folderDone = step === 'live-share' || step === 'sign-in';
  const folder: Fact = folderDone ? { icon: 'pass-filled', tone: 'good', text: words.stepFolder } : { icon: 'sync', text: words.stepFolder };
  const link: Fact = { icon: folderDone ? 'sync' : 'circle-outline', text: words.stepLink };
  const tell: Fact = { icon: 'circle-outline', text: words.stepTell(pairOf(scene).partnerName) };
  return step === 'call' ? [folder, tell] : [folder, link, tell];
}

function liveCard(session: LiveSession, scene: Scene): Card {
  const { words } = scene;
  const { partnerName } = pairOf(scene);
  const shared = session.way.kind === 'live-share';
  const end: Control = { label: words.endSession, intent: { type: 'endSession', sessionId: session.id } };
  const message: Control = {
    label: words.copyJoinMessage,
    icon: 'copy',
    done: words.copied,
    intent: { type: 'copyJoinMessage', sessionId: session.id },
  };
  const link: Control = { label: words.copyJoinLink, icon: 'copy', done: words.copied, intent: { type: 'copyJoinLink', sessionId: session.id } };
  return {
    ...plain(scene),
    live: true,
    state: words.live,
    aside: duration(session, scene),
    headline: shared ? words.waitingFor(partnerName) : words.onTheCall,
    under: [shared ? words.sendJoinMessage(partnerName) : words.onTheCallUnder(partnerName)],
    facts: [...(session.exercise === undefined ? [] : [exerciseFact(session, scene)]), ...runFacts(session, scene)],
    primary: shared ? message : end,
    buttons: shared ? [link, end] : [],
  };
}

function partnerLiveCard(session: LiveSession, scene: Scene): Card {
  const { words } = scene;
  const { partnerName } = pairOf(scene);
  return {
    ...plain(scene),
    live: true,
    state: words.liveNow,
    aside: duration(session, scene),
    headline: words.partnerWaits(partnerName),
    under: [session.way.kind === 'live-share' ? words.opensLiveShare : words.opensLink],
    facts: [...(session.exercise === undefined ? [] : [exerciseFact(session, scene)]), ...runFacts(session, scene)],
    primary: { label: words.joinSession, intent: { type: 'joinSession', sessionId: session.id } },
    links: [{ label: words.copyJoinLink, done: words.copied, intent: { type: 'copyJoinLink', sessionId: session.id } }],
    note: words.linkMayBeOld(partnerName),
  };
}

function endedCard(session: CompletedSession, scene: Scene): Card {
  const { words } = scene;
  const minutes = session.since === undefined ? session.minutes : Math.max(1, Math.round((stampMs(session.until) - stampMs(session.since)) / 60_000));
  return {
    ...plain(scene),
    state: words.sessionNumber(numberOf(session, scene)),
    aside: words.minutes(minutes),
    headline: words.wellDone,
    under: [words.twoMinutes],
    primary: { label: words.wrapUp, intent: { type: 'openPage', page: { kind: 'wrapUp', sessionId: session.id } } },
    links: [{ label: words.laterToday, intent: { type: 'wrapUpLater', sessionId: session.id } }],
  };
}

/** The exercise, as a link that opens it; or the way to pick one. */
function exerciseFact(session: Session, scene: Scene): Fact {
  const { words } = scene;
  const { exercise } = session;
  if (exercise === undefined)
    return { icon: 'target', control: { label: words.pickExercise, intent: { type: 'pickExercise', sessionId: session.id } }, text: '' };
  const name = scene.exerciseName(exercise.exerciseId);
  return {
    icon: 'target',
    control: { label: name, intent: { type: 'openExercise', sessionId: session.id } },
    text: words.inLanguage(scene.languageName(exercise.language)),
  };
}

function joinWithLink({ words }: Scene): Control {
  return { label: words.joinWithLink, intent: { type: 'joinSession' } };
}

function plain({ words }: Scene): Card {
  return { heading: words.nextSession, live: false, headline: '', under: [], facts: [], buttons: [], links: [] };
}

/** "4 of 8": the session's place among all that are planned or held. Said only where there is more than one. */
function position(session: Session, scene: Scene): { aside?: string } {
  const all = countedSessions(scene.mentorship);
  return all.length < 2 ? {} : { aside: scene.words.ofCount(numberOf(session, scene), all.length) };
}

export function numberOf(session: Session, { mentorship }: Pick<Scene, 'mentorship'>): number {
  return countedSessions(mentorship).findIndex(({ id }) => id === session.id) + 1;
}

function duration(session: LiveSession, { now, words }: Scene): string {
  const minutes = Math.max(0, Math.floor((now - stampMs(session.since)) / 60_000));
  return words.minutesOf(minutes, session.minutes);
}
