/**
 * The sample mentorship: Ruth (you, the mentor) and Ines, three sessions in. Made of the same events as a real one, so that everything can be
 * tried; the names are made up. Events cannot be dated back (a journal's stamps are the clock's), so past sessions are planned in the past and
 * wrapped up now.
 */
import * as v from 'valibot';
import type { NewEvent } from '../journal/event.js';
import { PersonId } from '../journal/event.js';
import { usableZone } from '../schedule/zones.js';
import { CalendarDate } from './calendarDate.js';
import { GoalId, MilestoneId } from './goal.js';
import { goalAdded, milestoneTicked } from './goalEvents.js';
import { MentorshipId } from './match.js';
import { mentorshipCreated } from './matchEvents.js';
import { Instant, SessionId } from './session.js';
import { sessionScheduled, sessionWrappedUp } from './sessionEvents.js';

const day = 86_400_000;

export interface SampleInput {
  readonly mentorshipId: MentorshipId;
  readonly now: number;
  readonly zone: string;
}

export function sampleEvents({ mentorshipId, now, zone }: SampleInput): { readonly me: PersonId; readonly first: readonly NewEvent[] } {
  const mentor = { id: v.parse(PersonId, 'sample-ruth'), name: 'Ruth Bello', zone: usableZone(zone) };
  const mentee = { id: v.parse(PersonId, 'sample-ines'), name: 'Ines Costa', zone: 'Europe/Madrid' };
  const created = mentorshipCreated.create({ mentorshipId, mentor, mentee });
  return { me: mentor.id, first: [created, ...goals(now), ...sessions(now, mentor.zone), ...pastSessions(now, mentor.zone)] };
}

function goals(now: number): readonly NewEvent[] {
  const refactor = v.parse(GoalId, 'sample-refactor');
  const git = v.parse(GoalId, 'sample-git');
  const milestones = (goal: string, texts: readonly string[]) =>
    texts.map((text, i) => ({ milestoneId: v.parse(MilestoneId, `${goal}-${String(i + 1)}`), text }));
  const tick = (goalId: GoalId, n: number) =>
    milestoneTicked.create({ goalId, milestoneId: v.parse(MilestoneId, `${goalId}-${String(n)}`), ticked: true });
  return [
    goalAdded.create({
      goalId: refactor,
      statement: 'Refactor with tests as a safety net',
      measurable: 'Ines leads a refactoring and every test stays green.',
      due: dateIn(now, 45),
      milestones: milestones(refactor, [
        'Write a failing test first, three times',
        'Extract a function without breaking a test',
        'Name the smell before fixing it',
        'Lead a refactoring with me only navigating',
      ]),
    }),
    goalAdded.create({
      goalId: git,
      statement: 'Feel at home in Git',
      measurable: 'She tidies a branch and solves a conflict while I watch.',
      due: dateIn(now, 75),
      milestones: milestones(git, ['Tidy a branch with an interactive rebase', 'Solve a merge conflict without help']),
    }),
    tick(refactor, 1),
    tick(refactor, 2),
    tick(git, 1),
  ];
}

function sessions(now: number, zone: string): readonly NewEvent[] {
  return [3, 17, 31].map((days, i) =>
    sessionScheduled.create({
      sessionId: v.parse(SessionId, `sample-next-${String(i + 1)}`),
      start: atFour(now + days * day, zone),
      minutes: 60,
      zone,
      ...(i === 0 && { exercise: { exerciseId: 'roman-numerals', language: 'typescript' } }),
    }),
  );
}

function pastSessions(now: number, zone: string): readonly NewEvent[] {
  const notes = [
    'We said hello and wrote the first goal down.',
    'Red, green, refactor: three rounds. Ines wrote the second test on her own.',
    'Names first, then structure.',
  ];
  return notes.flatMap((note, i) => {
    const sessionId = v.parse(SessionId, `sample-past-${String(i + 1)}`);
    const planned = sessionScheduled.create({ sessionId, start: atFour(now - (notes.length - i) * 14 * day, zone), minutes: 60, zone });
    return [planned, sessionWrappedUp.create({ sessionId, note })];
  });
}

/** Four in the afternoon of that day, by the clock of the zone; on a day when clocks change it may be an hour off, which a sample can bear. */
function atFour(ms: number, zone: string): Instant {
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).formatToParts(ms);
  const shown = (part: 'hour' | 'minute') => Number(clock.find(({ type }) => type === part)?.value ?? 0);
  const onTheMinute = ms - (ms % 60_000);
  return v.parse(Instant, new Date(onTheMinute + ((16 - shown('hour')) * 60 - shown('minute')) * 60_000).toISOString());
}

function dateIn(now: number, days: number): CalendarDate {
  return v.parse(CalendarDate, new Date(now + days * day).toISOString().slice(0, 10));
}
