/**
 * Mentorships made of events, as the journal makes them: Ruth mentors Ines. Say only what matters:
 * `given(aMatch(), aGoal({ milestones: ['Read chapter 1'] })).when((m) => decideTick(m, …)).then(…)`.
 */
import assert from 'node:assert/strict';
import type { Decision } from '../../src/core/decision.js';
import type { NewEvent, PersonId } from '../../src/core/journal/event.js';
import { createFold, type Folded } from '../../src/core/journal/fold.js';
import { parseLine } from '../../src/core/journal/logLine.js';
import { mentorshipEventTypes } from '../../src/core/mentorship/eventTypes.js';
import { toGoalId, toMilestoneId, type Goal } from '../../src/core/mentorship/goal.js';
import { goalAdded, milestoneTicked } from '../../src/core/mentorship/goalEvents.js';
import { toMentorshipId } from '../../src/core/mentorship/match.js';
import { mentorshipCreated } from '../../src/core/mentorship/matchEvents.js';
import { emptyMentorship, type Mentorship } from '../../src/core/mentorship/mentorship.js';
import { toSessionId, type Session } from '../../src/core/mentorship/session.js';
import { sessionEnded, sessionScheduled, sessionStarted } from '../../src/core/mentorship/sessionEvents.js';
import type { Problem } from '../../src/core/problem.js';
import { person, sha256, TestWriter } from './journal.js';

/** A Tuesday at noon in UTC; everything in these stories happens around it. */
export const noon = Date.UTC(2026, 10, 24, 12);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export const ruth: PersonId = person('ruth');
export const ines: PersonId = person('ines');

/** An event and who said it when; a bare event is Ruth's, one millisecond after the one before. */
export interface Told {
  readonly by?: PersonId;
  readonly at?: number;
  readonly event: NewEvent;
}
export type Telling = NewEvent | Told;

export function by(who: PersonId, event: NewEvent, at?: number): Told {
  return { by: who, event, ...(at !== undefined && { at }) };
}

export function at(ms: number, event: NewEvent, who: PersonId = ruth): Told {
  return { by: who, event, at: ms };
}

interface MatchParts {
  readonly mentor?: string;
  readonly mentee?: string;
  readonly mentorZone?: string;
  readonly menteeZone?: string;
  readonly callLink?: string;
}

export function aMatch({
  mentor = 'Ruth Bello',
  mentee = 'Ines Costa',
  mentorZone = 'Europe/London',
  menteeZone = 'Europe/Madrid',
  callLink,
}: MatchParts = {}): NewEvent {
  return mentorshipCreated.create({
    mentorshipId: toMentorshipId('m-1'),
    mentor: { id: ruth, name: mentor, zone: mentorZone },
    mentee: { id: ines, name: mentee, zone: menteeZone },
    ...(callLink !== undefined && { callLink }),
  });
}

interface GoalParts {
  readonly id?: string;
  readonly statement?: string;
  readonly measurable?: string;
  readonly due?: string;
  readonly milestones?: readonly string[];
}

/** Its milestones are called `<goal>-1`, `<goal>-2` … */
export function aGoal({ id = 'goal', statement = 'Refactor with tests', milestones = [], ...rest }: GoalParts = {}): NewEvent {
  return goalAdded.create({
    goalId: toGoalId(id),
    statement,
    ...rest,
    milestones: milestones.map((text, i) => ({ milestoneId: toMilestoneId(`${id}-${String(i + 1)}`), text })),
  });
}

export function aTick(milestoneId: string, ticked = true, sessionId?: string): NewEvent {
  const goalId = toGoalId(milestoneId.replace(/-\d+$/, ''));
  return milestoneTicked.create({
    goalId,
    milestoneId: toMilestoneId(milestoneId),
    ticked,
    ...(sessionId !== undefined && { sessionId: toSessionId(sessionId) }),
  });
}

interface SessionParts {
  readonly id?: string;
  /** Milliseconds since 1970. */
  readonly start?: number;
  readonly minutes?: number;
  readonly zone?: string;
  readonly exercise?: { readonly exerciseId: string; readonly language: 'typescript' | 'javascript' | 'python' };
}

export function aSession({ id = 'session', start = noon + 2 * day, minutes = 60, zone = 'Europe/London', exercise }: SessionParts = {}): NewEvent {
  return sessionScheduled.create({ sessionId: toSessionId(id), start: instant(start), minutes, zone, ...(exercise && { exercise }) });
}

export const aJoinLink = `https://prod.liveshare.vsengsaas.visualstudio.com/join?${'A1'.repeat(18)}`;

export function aStart(id = 'session', joinLink = aJoinLink): NewEvent {
  return sessionStarted.create({ sessionId: toSessionId(id), way: { kind: 'live-share', joinLink } });
}

export function aCallStart(id = 'session'): NewEvent {
  return sessionStarted.create({ sessionId: toSessionId(id), way: { kind: 'call' } });
}

export function anEnd(id = 'session'): NewEvent {
  return sessionEnded.create({ sessionId: toSessionId(id) });
}

export function instant(ms: number) {
  return new Date(ms).toISOString();
}

/** The lines of both people's logs, one writer each. */
export function linesOf(events: readonly Telling[]): string[] {
  const writers = new Map<PersonId, TestWriter>();
  let ms = noon;
  for (const telling of events) {
    const told: Told = 'event' in telling ? telling : { event: telling };
    const who = told.by ?? ruth;
    const writer = writers.get(who) ?? new TestWriter(`${who}-1`, who, Date.UTC(2020, 0, 1));
    writers.set(who, writer);
    ms = told.at ?? ms + 1;
    writer.write(told.event, { ms });
  }
  return [...writers.values()].flatMap(({ lines }) => lines);
}

export function foldLines(lines: readonly string[], now = noon + 1_000 * day): Folded<Mentorship> {
  const fold = createFold<Mentorship>({ initial: emptyMentorship, types: mentorshipEventTypes, hash: sha256 });
  fold.add('log', lines.map(parseLine));
  return fold.look(now);
}

/** The mentorship that these events make; an event that cannot be read is a mistake in the story. */
export function aMentorship(...events: readonly Telling[]): Mentorship {
  const folded = foldLines(linesOf(events));
  assert.deepEqual(folded.quarantined, []);
  return folded.state;
}

export function theGoal(mentorship: Mentorship, id = 'goal'): Goal {
  const goal = mentorship.goals.get(toGoalId(id));
  assert.ok(goal, `no goal ${id}`);
  return goal;
}

export function theSession(mentorship: Mentorship, id = 'session'): Session {
  const session = mentorship.sessions.get(toSessionId(id));
  assert.ok(session, `no session ${id}`);
  return session;
}

/** What a person would see: texts and whether they are ticked. */
export function milestonesOf(mentorship: Mentorship, id = 'goal'): string[] {
  return theGoal(mentorship, id).milestones.map(({ text, tick }) => (tick ? `[x] ${text.raw}` : `[ ] ${text.raw}`));
}

/** Decisions as stories: what happened before, what is asked, what comes of it. */
export function given(...before: readonly Telling[]) {
  return {
    when(decide: (mentorship: Mentorship) => Decision) {
      const decided = decide(aMentorship(...before));
      return {
        then(...expected: readonly NewEvent[]): Mentorship {
          assert.deepEqual(decided, { ok: true, value: expected });
          return aMentorship(...before, ...expected);
        },
        /** The mentorship afterwards, where the events themselves do not matter. */
        after(): Mentorship {
          assert.ok(decided.ok, JSON.stringify(decided));
          return aMentorship(...before, ...decided.value);
        },
        changesNothing(): void {
          assert.deepEqual(decided, { ok: true, value: [] });
        },
        refuses(type: Problem['type'], more: object = {}): void {
          assert.ok(!decided.ok, 'was accepted');
          assert.deepEqual(decided.problem, { type, ...more });
        },
      };
    },
  };
}
