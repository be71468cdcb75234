/** The cards in the words that a mentor and a mentee read, state by state (the table of the sidebar's design). */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Card } from '../../../../src/contract/sidebarState.js';
import { toGoalId } from '../../../../src/core/mentorship/goal.js';
import { goalStandingSet } from '../../../../src/core/mentorship/goalEvents.js';
import { toSessionId } from '../../../../src/core/mentorship/session.js';
import { sessionCancelled, sessionStarted, sessionWrappedUp } from '../../../../src/core/mentorship/sessionEvents.js';
import { pageFor } from '../../../../src/editor/sidebar/pages/index.js';
import { presentCard } from '../../../../src/editor/sidebar/present/card.js';
import { presentGoals } from '../../../../src/editor/sidebar/present/goals.js';
import { initialsOf, pairOf } from '../../../../src/editor/sidebar/present/scene.js';
import { presentSessions } from '../../../../src/editor/sidebar/present/sessions.js';
import { presentMentorship } from '../../../../src/editor/sidebar/present/sidebar.js';
import {
  aCallStart,
  aGoal,
  aMatch,
  aMentorship,
  anEnd,
  aSession,
  aStart,
  aTick,
  at,
  by,
  day,
  hour,
  ines,
  minute,
  noon,
  ruth,
  type Telling,
} from '../../../builders/mentorship.js';
import { aPageScene, aScene } from '../../../builders/scene.js';

const start = noon + 2 * day + 4 * hour; // Thursday 26 November, 16:00 in London
const planned = [aMatch(), aSession({ start })];
type Parts = Parameters<typeof aScene>[1];
const scene = (events: readonly Telling[], parts: Parts = {}) => aScene(aMentorship(...events), parts);
const card = (events: readonly Telling[], parts: Parts = {}) => presentCard(scene(events, parts));

/** What stands on the card: its lines, then its controls. */
function seen({ state, aside, headline, under, note, primary, buttons, links }: Card) {
  const texts = [state, aside, headline, ...under, note].filter((text) => text !== undefined);
  return { texts, primary: primary?.label, quiet: [...buttons, ...links].map(({ label }) => label) };
}

describe('the card of the next session', () => {
  it('with nothing planned, first and later', () => {
    assert.deepEqual(seen(card([aMatch()])), {
      texts: ['Nothing planned yet', 'An hour to say hello is a good start.'],
      primary: 'Schedule session',
      quiet: ['I have a link'],
    });
    const held = [
      ...planned,
      at(start, aStart()),
      at(start + hour, anEnd()),
      at(start + hour + 1, sessionWrappedUp.create({ sessionId: toSessionId('session') })),
    ];
    assert.deepEqual(seen(card(held, { now: start + day })).texts, ['Nothing planned yet', 'Pick a time while you both remember.']);
  });

  it('planned: the day, how far, the other’s time, until when it is free to move', () => {
    assert.deepEqual(seen(card(planned)), {
      texts: ['Thursday, 16:00', 'In 2 days', '17:00 for Ines', 'Free to move until today 16:00'],
      primary: 'Start session',
      quiet: ['Move', 'Cancel', 'I have a link'],
    });
    const far = [aMatch(), aSession({ start: start + 14 * day }), aSession({ id: 'second', start: start + 21 * day })];
    assert.deepEqual(seen(card(far)).texts, [
      '1 of 2',
      'Thu 10 December, 16:00',
      'In 2 weeks',
      '17:00 for Ines',
      'Free to move until Tue 8 December 16:00',
    ]);
    assert.deepEqual(seen(card(planned, { now: start - 3 * hour })).texts, ['Today, 16:00', 'In 3 hours', '17:00 for Ines']);
    assert.deepEqual(seen(card(planned, { now: start - 20 * hour })).texts, ['Tomorrow, 16:00', 'In 1 day', '17:00 for Ines']);
  });

  it('is seen by the mentee in her own time', () => {
    assert.deepEqual(seen(card(planned, { me: ines })).texts.slice(0, 3), ['Thursday, 17:00', 'In 2 days', '16:00 for Ruth']);
  });

  it('within the hour counts down by minutes, then says Now, then how long ago', () => {
    const headline = (away: number) => seen(card(planned, { now: start - away })).texts.slice(0, 2);
    assert.deepEqual(headline(10 * minute), ['In 10 minutes', 'Today, 16:00 to 17:00']);
    assert.deepEqual(headline(hour), ['In 60 minutes', 'Today, 16:00 to 17:00']);
    assert.deepEqual(headline(61_000)[0], 'In 2 minutes');
    assert.deepEqual(headline(60_000)[0], 'In 1 minute');
    for (const away of [59_000, 0, -59_000]) assert.equal(headline(away)[0], 'Now');
    assert.equal(headline(-5 * minute)[0], '5 minutes ago');
  });

  it('starting has only Cancel, and three steps', () => {
    const starting = card(planned, { starting: { sessionId: 'session', step: 'live-share', elsewhere: false } });
    assert.deepEqual(seen(starting), {
      texts: ['Starting', 'Opening Live Share', 'Live Share may ask you to sign in.'],
      primary: undefined,
      quiet: ['Cancel'],
    });
    assert.deepEqual(
      starting.facts.map(({ text }) => text),
      ['Pairing folder', 'Join link', 'Tell Ines'],
    );
    const elsewhere = card(planned, { starting: { sessionId: 'session', step: 'live-share', elsewhere: true } });
    assert.deepEqual(elsewhere.under, ['It goes on in the window that just opened.']);
  });

  it('live waits for the partner and offers the message to send', () => {
    const live = [...planned, at(start, aStart())];
    assert.deepEqual(seen(card(live, { now: start + 18 * minute })), {
      texts: ['Live', '18 of 60 min', 'Waiting for Ines', 'Send Ines the join message: it says how to come in.'],
      primary: 'Copy join message',
      quiet: ['Copy join link', 'End session'],
    });
    assert.equal(card(live).live, true);
    assert.deepEqual(seen(card([...planned, at(start, aCallStart())], { now: start })), {
      texts: ['Live', '0 of 60 min', "You're on the call", 'Share a screen, or take turns. Ines needs nothing but the call.'],
      primary: 'End session',
      quiet: [],
    });
  });

  it('live at the partner’s offers Join', () => {
    const live = [...planned, by(ines, aStart(), start)];
    const shown = seen(card(live, { now: start }));
    assert.deepEqual(
      [shown.texts.slice(0, 4), shown.primary],
      [['Live now', '0 of 60 min', 'Ines is waiting for you', 'Opens Live Share; this window may reload.'], 'Join session'],
    );
  });

  it('ended asks for a wrap-up, until it was done or put off', () => {
    const ended = [...planned, at(start, aStart()), at(start + 62 * minute, anEnd())];
    const now = start + 63 * minute;
    assert.deepEqual(seen(card(ended, { now })), {
      texts: ['Session 1', '62 min', 'Well done, both of you', 'Two minutes now saves a memory later.'],
      primary: 'Wrap up',
      quiet: ['Later today'],
    });
    assert.equal(seen(card(ended, { now, putOff: new Set(['session']) })).primary, 'Schedule session');
    assert.equal(seen(card(ended, { now, me: ines })).primary, 'Wrap up');
  });

  it('is headed the same in every state', () => {
    for (const events of [[aMatch()], planned, [...planned, aStart()], [...planned, by(ines, aStart())], [...planned, aStart(), anEnd()]])
      assert.equal(card(events, { now: start }).heading, 'Next session');
  });
});

describe('goals', () => {
  const goal = aGoal({ milestones: ['Read chapter 1', 'Read chapter 2'], due: '2026-12-18' });

  it('empty ask the right question, and have the one button', () => {
    assert.deepEqual(presentGoals(scene([aMatch()])).empty?.text, 'What does Ines want to be able to do? Start with one goal.');
    assert.deepEqual(presentGoals(scene([aMatch()], { me: ines })).empty?.text, 'What do you want to be able to do? Start with one goal.');
    assert.deepEqual([presentGoals(scene([aMatch()])).add, presentGoals(scene([aMatch(), goal])).empty], [undefined, undefined]);
  });

  it('say how far they are, by when, and who ticked what', () => {
    const [shown] = presentGoals(scene([aMatch(), goal, ...planned.slice(1), at(noon + minute, aTick('goal-1', true, 'session'), ines)])).goals;
    assert.deepEqual(
      [shown?.progress, shown?.due, shown?.milestones[0]?.tip],
      ['1 of 2 done', 'by 18 December', 'Ticked by Ines Costa, 24 November, session 1'],
    );
    const [late] = presentGoals(scene([aMatch(), aGoal({ due: '2026-11-23' })])).goals;
    assert.deepEqual([late?.progress, late?.due], ['No milestones yet', 'was due 23 November']);
  });

  it('name no session that was cancelled after all', () => {
    const odd = [
      ...planned,
      goal,
      at(noon + minute, aTick('goal-1', true, 'session')),
      at(noon + 2 * minute, sessionCancelled.create({ sessionId: toSessionId('session') })),
    ];
    assert.equal(presentGoals(scene(odd)).goals[0]?.milestones[0]?.tip, 'Ticked by you, 24 November');
  });

  it('offer Undo after a tick, and a word when all is done', () => {
    const lastTick = { goalId: 'goal', milestoneId: 'goal-1', ticked: true };
    const one = presentGoals(scene([aMatch(), goal, aTick('goal-1')], { lastTick })).goals[0]?.after;
    assert.deepEqual(
      [one?.text, one?.control.label, one?.control.intent],
      ['Ticked. One to go.', 'Undo', { type: 'tickMilestone', ...lastTick, ticked: false }],
    );
    const all = presentGoals(scene([aMatch(), goal, aTick('goal-1'), aTick('goal-2')], { lastTick })).goals[0]?.after;
    assert.deepEqual([all?.kind, all?.control.label], ['cheer', 'Mark goal as reached']);
  });

  it('that are closed stand behind a toggle', () => {
    const closed = presentGoals(scene([aMatch(), goal, goalStandingSet.create({ goalId: toGoalId('goal'), standing: 'reached' })]));
    assert.deepEqual(
      [closed.goals.length, closed.closed?.show, closed.closed?.goals[0]?.standing, closed.empty !== undefined],
      [0, 'Show 1 closed', 'Reached', true],
    );
  });
});

describe('sessions', () => {
  it('are not drawn before the first is planned', () => {
    assert.equal(presentSessions(scene([aMatch()]), true), undefined);
    const state = presentMentorship(scene([aMatch()]), undefined);
    assert.ok(state.view === 'mentorship' && state.match === undefined && state.sessions === undefined);
  });

  it('show three upcoming, what waits for a wrap-up, and the last one held', () => {
    const weekly = [1, 2, 3, 4].map((n) => aSession({ id: `next-${String(n)}`, start: start + n * 7 * day }));
    const past = [1, 2].map((n) => aSession({ id: `past-${String(n)}`, start: start - n * 7 * day }));
    const wrapped = sessionWrappedUp.create({ sessionId: toSessionId('past-2'), note: 'Names first.' });
    const sessions = presentSessions(scene([aMatch(), ...weekly, ...past, wrapped]), false);
    assert.deepEqual(
      sessions?.rows.map(({ id, sub }) => [id, sub]),
      [
        ['next-1', undefined],
        ['next-2', undefined],
        ['next-3', undefined],
        ['past-1', 'Did this one happen?'],
        ['past-2', 'notes'],
      ],
    );
    assert.deepEqual(
      [sessions.count, sessions.add?.label, sessions.all?.show, sessions.all?.rows.length],
      ['1 of 6 held', 'Schedule session', 'Show all 6', 6],
    );
    assert.deepEqual(
      sessions.rows.filter(({ next }) => next).map(({ id }) => id),
      ['next-1'],
    );
  });

  it('agree with the card on how far the next one is', () => {
    for (const now of [start - 34 * hour, start - 37 * hour, start - 5 * day - 20 * hour, start - 13 * day - 23 * hour]) {
      const [row] = presentSessions(scene(planned, { now }), false)?.rows ?? [];
      assert.equal(row?.aside?.toLowerCase(), card(planned, { now }).under[0]?.toLowerCase());
    }
  });
});

describe('the two people', () => {
  it('are named by first names, by full ones where those are the same, with whole initials', () => {
    const names = (mentor: string, mentee: string) => pairOf(scene([aMatch({ mentor, mentee })])).partnerName;
    assert.equal(names('Ruth Bello', 'Ines Costa'), 'Ines');
    assert.equal(names('Ines Bello', 'Ines Costa'), 'Ines Costa');
    const initials = (name: string) => initialsOf(pairOf(scene([aMatch({ mentee: name })])).partner);
    assert.deepEqual(['Ines Costa', 'Ines', '👩🏽\u200d💻 Ada', 'e\u0301lodie maria dupont', 'عائشة'].map(initials), [
      'IC',
      'I',
      '👩🏽\u200d💻A',
      'ÉD',
      'ع',
    ]);
  });

  it('with the same clock have one time, and a strip that switches only where there is another mentorship', () => {
    const state = presentMentorship(scene([aMatch({ menteeZone: 'Europe/Lisbon' })]), undefined);
    assert.ok(state.view === 'mentorship');
    assert.deepEqual([state.strip.meta, state.strip.switch], [["You're the mentor"], undefined]);
    const there = presentMentorship(scene([aMatch()], { several: true, me: ines }), undefined);
    assert.ok(there.view === 'mentorship');
    assert.deepEqual(
      [there.strip.names, there.strip.meta, there.strip.switch?.label],
      ['You and Ruth', ["You're the mentee", '12:00 for Ruth'], 'Switch mentorship'],
    );
  });

  it('never show a hostile call link, only where it leads', () => {
    const matchOf = (callLink: string) => {
      const state = presentMentorship(scene([aMatch({ callLink }), aSession({ start })]), undefined);
      return state.view === 'mentorship' ? state.match?.rows.at(-1)?.text : undefined;
    };
    assert.deepEqual(['javascript:alert(1)', 'https://meet.example.org/secret-room', 'https://xn--80ak6aa92e.com/'].map(matchOf), [
      'No call link yet',
      'meet.example.org',
      'xn--80ak6aa92e.com',
    ]);
  });
});

describe('forms', () => {
  const page = (kind: 'moveSession' | 'cancelSession' | 'wrapUp' | 'session', events: readonly Telling[], now = noon) =>
    pageFor({ kind, sessionId: 'session' }, aPageScene(scene(events, { now })), undefined);

  it('under the notice hours say so kindly, and never block', () => {
    assert.equal(page('moveSession', planned, start - 48 * hour)?.notice, undefined);
    assert.equal(page('moveSession', planned, start - 26 * hour)?.notice?.title, 'This one is 26 hours away');
    assert.equal(page('cancelSession', planned, start - minute)?.notice?.title, 'This one is less than an hour away');
  });

  it('show the hour for both, and ask about an odd one', () => {
    const panel = (time: string) =>
      pageFor({ kind: 'schedule' }, aPageScene(scene(planned)), {
        kind: 'schedule',
        date: '2026-11-30',
        time,
        minutes: '60',
        exercise: '',
        language: 'javascript',
      })?.panel;
    assert.deepEqual(
      panel('16:00')?.rows.map(({ who, what }) => `${who}: ${what}`),
      ['You, London: Mon 30 November, 16:00–17:00', 'Ines, Madrid: 17:00–18:00'],
    );
    assert.equal(panel('16:00')?.advice, undefined);
    assert.equal(panel('19:00')?.advice, "That's 20:00 for Ines. Still fine?");
    assert.equal(panel('23:30')?.rows[1]?.what, 'Tue 1 December, 00:30–01:30');
  });

  it('keep a date that has passed, and refuse to choose one', () => {
    const due = pageFor({ kind: 'goal', goalId: 'goal' }, aPageScene(scene([aMatch(), aGoal({ due: '2026-10-01' })])), undefined)?.fields.find(
      ({ name }) => name === 'due',
    );
    assert.ok(due?.kind === 'date');
    assert.deepEqual([due.value, due.min], ['2026-10-01', '2026-10-01']);
  });

  it('are gone when what they are about is gone', () => {
    assert.equal(page('wrapUp', [aMatch()]), undefined);
    assert.equal(pageFor({ kind: 'goal', goalId: 'goal' }, aPageScene(scene([aMatch()])), undefined), undefined);
  });

  it('offer each milestone that is open, as it is ticked', () => {
    const ticks = page('wrapUp', [...planned, aGoal({ milestones: ['One', 'Two'] }), aTick('goal-2')], start + hour)?.fields.find(
      ({ kind }) => kind === 'ticks',
    );
    assert.ok(ticks?.kind === 'ticks');
    assert.deepEqual(
      ticks.groups[0]?.items.map(({ label, ticked }) => [label, ticked]),
      [
        ['One', false],
        ['Two', true],
      ],
    );
    assert.equal(sessionStarted.type, 'session.started');
    assert.equal(ruth, 'ruth');
  });
});
