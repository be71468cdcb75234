/** The list of sessions: three upcoming, what waits for a wrap-up, the last one held; the rest behind "Show all". */
import type { SessionRow, Sessions } from '../../../contract/sidebarState.js';
import { isTicked } from '../../../core/mentorship/goal.js';
import { countedSessions, sessionsByTime } from '../../../core/mentorship/mentorship.js';
import { endOf, heldOf, startOf, type Session } from '../../../core/mentorship/session.js';
import { shortAway } from './countdown.js';
import { pairOf, type Scene } from './scene.js';

/** Undefined before the first session is planned: of the empty sections only Goals is drawn. `cardSchedules` is whether the card has the button. */
export function presentSessions(scene: Scene, cardSchedules: boolean): Sessions | undefined {
  const { mentorship, words } = scene;
  const all = sessionsByTime(mentorship);
  if (all.length === 0) return undefined;
  const upcoming = all.filter((session) => isUpcoming(session, scene.now));
  const past = all.filter((session) => !isUpcoming(session, scene.now)).reverse();
  const waiting = past.filter((session) => waitsForMe(session, scene));
  const lastHeld = past.find((session) => session.status === 'completed' && !waiting.includes(session));
  const shown = [...upcoming.slice(0, 3), ...waiting, ...(lastHeld ? [lastHeld] : [])];
  const first = upcoming[0];
  const rows = (sessions: readonly Session[]) => sessions.map((session) => presentRow(session, session === first, scene));
  const counted = countedSessions(mentorship);
  return {
    heading: words.sessions,
    count: words.heldOf(counted.filter(({ status }) => status === 'completed').length, counted.length),
    ...(!cardSchedules && { add: { label: words.scheduleSession, intent: { type: 'openPage', page: { kind: 'schedule' } } } }),
    rows: rows(shown),
    ...(all.length > shown.length && { all: { show: words.showAll(all.length), hide: words.showFewer, rows: rows([...upcoming, ...past]) } }),
  };
}

function isUpcoming(session: Session, now: number): boolean {
  return session.status === 'live' || (session.status === 'scheduled' && endOf(session) > now);
}

function waitsForMe(session: Session, { me }: Scene): boolean {
  return session.status === 'scheduled' || (session.status === 'completed' && !session.wrappedUpBy.has(me));
}

function presentRow(session: Session, next: boolean, scene: Scene): SessionRow {
  const { dates, words } = scene;
  const { yourZone } = pairOf(scene);
  const start = startOf(session);
  const common = { id: session.id, next, main: words.dayAtTime(dates.shortDay(start, yourZone), dates.time(start, yourZone)) };
  const open = { type: 'openPage', page: { kind: 'session', sessionId: session.id } } as const;
  const wrapUp = { type: 'openPage', page: { kind: 'wrapUp', sessionId: session.id } } as const;
  switch (session.status) {
    case 'live':
      return {
        ...common,
        icon: 'broadcast',
        tone: 'live',
        main: words.now,
        ...exerciseSub(session, scene),
        aside: words.rowLive,
        menu: 'session-live',
        intent: open,
      };
    case 'scheduled':
      if (endOf(session) <= scene.now) return { ...common, icon: 'question', sub: words.didItHappen, menu: 'session-unsure', intent: wrapUp };
      return {
        ...common,
        icon: 'calendar',
        ...exerciseSub(session, scene),
        ...(next && { aside: shortAway(session, scene) }),
        menu: 'session-planned',
        intent: open,
      };
    case 'completed': {
      const waits = !session.wrappedUpBy.has(scene.me);
      const kept = waits ? words.waitingForWrapUp : recordOf(session, scene);
      // The day on which it was really held, which need not be the one that was planned.
      const day = dates.shortDay(heldOf(session).from, yourZone);
      return {
        ...common,
        main: day,
        icon: waits ? 'note' : 'pass-filled',
        ...(!waits && { tone: 'good' }),
        ...(kept !== '' && { sub: kept }),
        menu: 'session-past',
        intent: waits ? wrapUp : open,
      };
    }
    case 'cancelled':
      return { ...common, icon: 'circle-slash', sub: words.cancelled, menu: 'session-cancelled', intent: open };
    case 'missed':
      return { ...common, icon: 'circle-slash', sub: words.missed, menu: 'session-cancelled', intent: open };
  }
}

function exerciseSub(session: Session, scene: Scene): { sub?: string } {
  return session.exercise === undefined ? {} : { sub: scene.exerciseName(session.exercise.exerciseId) };
}

/** "2 milestones · notes": what is left of a session to look back at. */
function recordOf(session: Session, { mentorship, words }: Scene): string {
  const ticked = [...mentorship.goals.values()]
    .flatMap(({ milestones }) => milestones)
    .filter((milestone) => isTicked(milestone) && milestone.tick?.sessionId === session.id).length;
  return [...(ticked > 0 ? [words.milestonesTicked(ticked)] : []), ...(session.notes.size > 0 ? [words.notes] : [])].join(' · ');
}
