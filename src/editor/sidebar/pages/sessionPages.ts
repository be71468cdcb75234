/** The forms about sessions: schedule, look at one, move, cancel, wrap up. */
import type { Form, PageRef } from '../../../contract/sidebarIntent.js';
import type { FormField, Page } from '../../../contract/sidebarState.js';
import { isTicked } from '../../../core/mentorship/goal.js';
import { endOf, heldOf, startOf, type Session } from '../../../core/mentorship/session.js';
import { localAt } from '../../../core/schedule/localTime.js';
import { noticeFor } from '../../../core/schedule/notice.js';
import { asLine, asParagraph } from '../../../core/untrustedText.js';
import { numberOf } from '../present/card.js';
import { runFacts } from '../present/runs.js';
import { dayInSentence } from '../present/countdown.js';
import { pairOf } from '../present/scene.js';
import { exerciseFields, keyOf, pageOf, type PageScene } from './page.js';
import { whenPanel, type Draft } from './whenPanel.js';

const lengths = [30, 45, 60, 90] as const;
const usualLength = 60;
const week = 7 * 86_400_000;

export function schedulePage(of: PageScene, draft: Form | undefined): Page {
  const { scene, words } = of;
  const { yourZone } = pairOf(scene);
  const today = scene.dates.isoDay(scene.now, yourZone);
  // A week from now at four is a start that nobody has to think about; both are one click away from something else.
  const when: Draft =
    draft?.kind === 'schedule'
      ? { ...draft, minutes: lengths.find((n) => String(n) === draft.minutes) ?? usualLength }
      : { date: localAt(scene.now + week, yourZone).date, time: '16:00', minutes: usualLength };
  const panel = whenPanel(of, when);
  const ref: PageRef = { kind: 'schedule' };
  return pageOf(words, {
    ref,
    key: keyOf(ref, scene),
    title: words.schedule.title,
    fields: [
      ...dateAndTime(of, words.schedule.date, when, today),
      {
        kind: 'select',
        name: 'minutes',
        label: words.schedule.length,
        value: String(when.minutes),
        options: lengths.map((n) => ({ value: String(n), label: words.schedule.minutes(n) })),
      },
      ...exerciseFields(of, undefined),
    ],
    pairs: [['date', 'time']],
    previews: ['date', 'time', 'minutes'],
    ...(panel && { panel, panelAfter: 'minutes' }),
    submit: words.schedule.submit,
  });
}

export function movePage(of: PageScene, session: Session, draft: Form | undefined): Page {
  const { scene, words } = of;
  const { partnerName, yourZone } = pairOf(scene);
  const today = scene.dates.isoDay(scene.now, yourZone);
  const planned = localAt(Math.max(startOf(session), scene.now), yourZone);
  const when: Draft =
    draft?.kind === 'moveSession'
      ? { ...draft, minutes: session.minutes }
      : { date: planned.date, time: localAt(startOf(session), yourZone).time, minutes: session.minutes };
  const panel = whenPanel(of, when);
  const ref: PageRef = { kind: 'moveSession', sessionId: session.id };
  return pageOf(words, {
    ref,
    key: keyOf(ref, scene),
    title: words.move.title,
    intro: [words.move.from(plannedText(session, of))],
    ...shortNotice(session, of),
    fields: [...dateAndTime(of, words.move.newDate, when, today), reasonField(of)],
    pairs: [['date', 'time']],
    previews: ['date', 'time'],
    ...(panel && { panel, panelAfter: 'time' }),
    submit: words.move.submit,
    cancel: words.move.keep,
    footer: words.move.footer(partnerName),
  });
}

export function cancelPage(of: PageScene, session: Session): Page {
  const { scene, words } = of;
  const ref: PageRef = { kind: 'cancelSession', sessionId: session.id };
  return pageOf(words, {
    ref,
    key: keyOf(ref, scene),
    title: words.cancelling.title,
    intro: [words.move.from(plannedText(session, of))],
    ...shortNotice(session, of),
    fields: [reasonField(of)],
    submit: words.cancelling.submit,
    cancel: words.move.keep,
    links: [{ label: words.cancelling.moveInstead, intent: { type: 'openPage', page: { kind: 'moveSession', sessionId: session.id } } }],
    footer: words.move.footer(pairOf(scene).partnerName),
  });
}

export function sessionPage(of: PageScene, session: Session): Page {
  const { scene, words } = of;
  const { yourZone } = pairOf(scene);
  const { from, until } = heldOf(session);
  const panel = whenPanel(of, {
    ...localAt(from, yourZone),
    minutes: session.status === 'completed' ? Math.max(1, Math.round((until - from) / 60_000)) : session.minutes,
  });
  const ref: PageRef = { kind: 'session', sessionId: session.id };
  return pageOf(words, {
    ref,
    key: keyOf(ref, scene),
    title: scene.dates.fullDay(from, yourZone),
    intro: [...statusLines(session, of), ...pickedLine(session, of), ...noteLines(session, of)],
    facts: [...runFacts(session, scene)],
    ...(isOver(session) ? { fields: [], cancel: words.close } : { fields: [...exerciseFields(of, session.exercise)], submit: words.save }),
    ...(panel && { panel }),
    links: sessionLinks(session, of),
  });
}

export function wrapUpPage(of: PageScene, session: Session): Page {
  const { scene, words } = of;
  const { yourZone } = pairOf(scene);
  const ref: PageRef = { kind: 'wrapUp', sessionId: session.id };
  const mine = session.notes.get(scene.me);
  return pageOf(words, {
    ref,
    key: keyOf(ref, scene),
    title: words.wrapUp.title(numberOf(session, scene)),
    intro: [words.wrapUp.intro(scene.dates.fullDay(heldOf(session).from, yourZone))],
    fields: [
      ...tickFields(of),
      {
        kind: 'area',
        name: 'note',
        label: words.wrapUp.note,
        hint: words.session.reads(pairOf(scene).partnerName),
        value: mine === undefined ? '' : asParagraph(mine.text),
        rows: 3,
      },
    ],
    submit: words.wrapUp.submit,
    links: [{ label: words.wrapUp.privateNotes, intent: { type: 'openPrivateNotes' } }],
    footer: words.wrapUp.privateFooter,
  });
}

function dateAndTime({ words }: PageScene, label: string, when: Draft, today: string): readonly FormField[] {
  return [
    { kind: 'date', name: 'date', label, value: when.date, min: today, tooEarly: words.schedule.datePassed, required: words.schedule.dateMissing },
    { kind: 'time', name: 'time', label: words.schedule.start, value: when.time, required: words.schedule.startMissing },
  ];
}

function reasonField({ scene, words }: PageScene): FormField {
  return { kind: 'text', name: 'reason', label: words.move.reason, hint: words.move.reasonHint(pairOf(scene).partnerName), value: '' };
}

/** Under the notice hours: kind, and never a block. */
function shortNotice(session: Session, { scene, words }: PageScene): Partial<Page> {
  const notice = noticeFor(startOf(session), scene.now, scene.profile.noticeHours);
  if (notice.isFree || session.status !== 'scheduled' || endOf(session) <= scene.now) return {};
  return { notice: { icon: 'watch', title: words.notice.title(notice.hoursLeft), text: words.notice.text(scene.profile.noticeHours), links: [] } };
}

function plannedText(session: Session, { scene }: PageScene): string {
  const { yourZone } = pairOf(scene);
  return scene.words.dayAtTime(dayInSentence(startOf(session), scene), scene.dates.time(startOf(session), yourZone));
}

function isOver(session: Session): boolean {
  return session.status === 'completed' || session.status === 'cancelled';
}

function statusLines(session: Session, { words }: PageScene): readonly string[] {
  switch (session.status) {
    case 'completed':
      return [words.session.held];
    case 'cancelled':
      return [words.session.cancelled, ...(session.reason ? [words.session.reason(asLine(session.reason))] : [])];
    case 'missed':
      return [words.session.missedIntro];
    case 'scheduled':
    case 'live':
      return [];
  }
}

/** What it was about, where the form no longer asks. */
function pickedLine(session: Session, { scene, words }: PageScene): readonly string[] {
  if (session.exercise === undefined || !isOver(session)) return [];
  return [words.session.about(scene.exerciseName(session.exercise.exerciseId), scene.languageName(session.exercise.language))];
}

function noteLines(session: Session, { scene, words }: PageScene): readonly string[] {
  return [...session.notes].map(([person, note]) =>
    person === scene.me ? words.session.youWrote(asParagraph(note.text)) : words.session.noteBy(pairOf(scene).partnerName, asParagraph(note.text)),
  );
}

function sessionLinks(session: Session, { scene, words }: PageScene): Page['links'] {
  const move = { label: words.session.move, intent: { type: 'openPage', page: { kind: 'moveSession', sessionId: session.id } } } as const;
  const cancel = { label: words.session.cancel, intent: { type: 'openPage', page: { kind: 'cancelSession', sessionId: session.id } } } as const;
  const wrapped = session.status === 'completed' && session.wrappedUpBy.has(scene.me);
  const wrapUp = {
    label: wrapped ? words.session.changeWrapUp : words.session.wrapUp,
    intent: { type: 'openPage', page: { kind: 'wrapUp', sessionId: session.id } },
  } as const;
  const missed = { label: words.session.missed, intent: { type: 'setSessionMissed', sessionId: session.id } } as const;
  if (session.status === 'completed') return [wrapUp];
  if (session.status === 'live') return [];
  if (session.status !== 'scheduled') return [move];
  return startOf(session) > scene.now ? [move, cancel] : [wrapUp, missed, move];
}

function tickFields({ scene, words }: PageScene): readonly FormField[] {
  const open = [...scene.mentorship.goals.values()].filter((goal) => goal.standing === 'open' && goal.milestones.length > 0);
  if (open.length === 0) return [];
  const groups = open.map((goal) => ({
    label: asLine(goal.statement, 200),
    items: goal.milestones.map((milestone) => ({ id: milestone.id, label: asLine(milestone.text, 300), ticked: isTicked(milestone) })),
  }));
  return [{ kind: 'ticks', name: 'done', label: words.wrapUp.done, groups }];
}
