/** Sessions: planning, moving, cancelling, holding, wrapping up, in every order in which two people may say so. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { awaitingWrapUp, countedSessions, liveSession, nextSession, sessionsByTime } from '../../../../src/core/mentorship/mentorship.js';
import { toSessionId } from '../../../../src/core/mentorship/session.js';
import { exercisePulled } from '../../../../src/core/mentorship/exerciseEvents.js';
import {
  decideCancel,
  decideEnd,
  decideMissed,
  decideMove,
  decidePick,
  decideSchedule,
  decideStart,
  decideWrapUp,
  exercisePicked,
  sessionCancelled,
  sessionEnded,
  sessionMissed,
  sessionMoved,
  sessionScheduled,
  sessionStarted,
  sessionWrappedUp,
  startProblem,
  type PlanInput,
} from '../../../../src/core/mentorship/sessionEvents.js';
import {
  aCallStart,
  aJoinLink,
  aMatch,
  aMentorship,
  anEnd,
  aSession,
  aStart,
  at,
  by,
  day,
  given,
  hour,
  ines,
  instant,
  minute,
  noon,
  ruth,
  theSession,
} from '../../../builders/mentorship.js';

const id = toSessionId('session');
const other = toSessionId('other');
const start = noon + 2 * day;
const planned = [aMatch(), aSession({ start })];
const moved = (ms: number) => sessionMoved.create({ sessionId: id, start: instant(ms), minutes: 60, zone: 'Europe/London' });
const cancelled = sessionCancelled.create({ sessionId: id });
const missed = sessionMissed.create({ sessionId: id });
const wrappedUp = (note?: string | null) => sessionWrappedUp.create({ sessionId: id, ...(note !== undefined && { note }) });
const plan = (ms: number, minutes = 60) => ({ start: instant(ms), minutes, zone: 'Europe/London' }) as PlanInput;
const roman = { exerciseId: 'roman-numerals', language: 'typescript' } as const;

describe('planning a session', () => {
  it('takes a time, a length, a zone and perhaps an exercise', () => {
    given(aMatch())
      .when((m) => decideSchedule(m, id, plan(start), noon, roman))
      .then(sessionScheduled.create({ sessionId: id, ...plan(start), exercise: roman }));
    const session = theSession(aMentorship(aMatch(), by(ines, aSession({ exercise: roman }))));
    assert.deepEqual([session.status, session.plannedBy, session.exercise], ['scheduled', 'ines', roman]);
  });

  it('may begin now, but not in the past', () => {
    given(aMatch())
      .when((m) => decideSchedule(m, id, plan(noon - 5 * minute), noon))
      .after();
    given(aMatch())
      .when((m) => decideSchedule(m, id, plan(noon - 6 * minute), noon))
      .refuses('date-passed', { field: 'date' });
  });

  it('does not overlap another one of the two, but may follow right after', () => {
    const add = (ms: number, minutes = 60) => given(...planned).when((m) => decideSchedule(m, other, plan(ms, minutes), noon));
    for (const ms of [start, start - 59 * minute, start + 59 * minute]) add(ms).refuses('session-clash');
    add(start - hour, 180).refuses('session-clash');
    add(start + 10 * minute, 5).refuses('session-clash');
    add(start + hour).after();
    add(start - hour).after();
    given(...planned, cancelled)
      .when((m) => decideSchedule(m, other, plan(start), noon))
      .after();
    given(...planned, aStart())
      .when((m) => decideSchedule(m, other, plan(start), noon))
      .refuses('session-clash');
  });

  it('refuses an exercise that could not be read again', () => {
    given(aMatch())
      .when((m) => decideSchedule(m, id, plan(start), noon, { ...roman, exerciseId: '../etc' }))
      .refuses('exercise-missing');
    given(...planned)
      .when((m) => decidePick(m, id, { ...roman, exerciseId: 'Roman Numerals' }))
      .refuses('exercise-missing');
  });

  it('keeps the date when the exercise is one that only a newer version knows', () => {
    const newer = sessionScheduled.create({
      sessionId: id,
      start: instant(start),
      minutes: 60,
      zone: 'Europe/London',
      exercise: { exerciseId: 'mars-rover', language: 'Klingon?' },
    });
    assert.equal(theSession(aMentorship(aMatch(), newer)).exercise, undefined);
  });
});

describe('moving a session', () => {
  const move = (ms: number, reason = '') => given(...planned).when((m) => decideMove(m, id, plan(ms), reason, noon));

  it('gives it another time, with a reason only if one was given', () => {
    assert.equal(theSession(move(start + day).then(moved(start + day))).start, instant(start + day));
    move(start + day, ' My exam moved. ').then(sessionMoved.create({ sessionId: id, ...plan(start + day), reason: 'My exam moved.' }));
    move(start + day, 'x'.repeat(301)).refuses('text-too-long', { field: 'reason', limit: 300 });
  });

  it('to where it stands is nothing, and by half an hour is no clash with itself', () => {
    move(start).changesNothing();
    move(start + 30 * minute).after();
  });

  it('is refused into the past, onto another session, and for one that is live, held or gone', () => {
    move(noon - hour).refuses('date-passed', { field: 'date' });
    given(...planned, aSession({ id: 'other', start: start + day }))
      .when((m) => decideMove(m, id, plan(start + day), '', noon))
      .refuses('session-clash');
    given(...planned, aStart())
      .when((m) => decideMove(m, id, plan(start + day), '', noon))
      .refuses('session-not-open');
    given(...planned, wrappedUp())
      .when((m) => decideMove(m, id, plan(start + day), '', noon))
      .refuses('session-not-open');
    given(aMatch())
      .when((m) => decideMove(m, id, plan(start), '', noon))
      .refuses('session-missing');
  });

  it('brings back one that was cancelled or did not happen, also to the same time', () => {
    for (const over of [cancelled, missed]) {
      const after = given(...planned, over)
        .when((m) => decideMove(m, id, plan(start), '', noon))
        .after();
      assert.deepEqual([theSession(after).status, 'at' in theSession(after)], ['scheduled', false]);
    }
  });

  it('keeps exercise and notes, and of two moves made apart the later counts', () => {
    const told = aMentorship(
      aMatch(),
      aSession({ start, exercise: roman }),
      at(noon + 9, moved(start + 2 * day), ines),
      at(noon + 8, moved(start + day)),
    );
    assert.deepEqual([theSession(told).start, theSession(told).exercise], [instant(start + 2 * day), roman]);
  });
});

describe('cancelling a session, or saying that it did not happen', () => {
  it('is said once, with a reason or none', () => {
    given(...planned)
      .when((m) => decideCancel(m, id, ''))
      .then(cancelled);
    given(...planned)
      .when((m) => decideCancel(m, id, 'Ill'))
      .then(sessionCancelled.create({ sessionId: id, reason: 'Ill' }));
    given(...planned, cancelled)
      .when((m) => decideCancel(m, id, ''))
      .changesNothing();
    given(...planned)
      .when((m) => decideMissed(m, id))
      .then(missed);
    given(...planned, missed)
      .when((m) => decideMissed(m, id))
      .changesNothing();
  });

  it('is refused for one that is live, held or not there', () => {
    for (const before of [aStart(), wrappedUp()]) {
      given(...planned, before)
        .when((m) => decideCancel(m, id, ''))
        .refuses('session-not-open');
      given(...planned, before)
        .when((m) => decideMissed(m, id))
        .refuses('session-not-open');
    }
    given(aMatch())
      .when((m) => decideCancel(m, id, ''))
      .refuses('session-missing');
    given(aMatch())
      .when((m) => decideMissed(m, id))
      .refuses('session-missing');
  });

  it('does not undo a session that had begun before it was heard', () => {
    assert.equal(theSession(aMentorship(...planned, aStart(), by(ines, cancelled))).status, 'live');
    assert.equal(theSession(aMentorship(...planned, wrappedUp(), by(ines, cancelled))).status, 'completed');
    assert.equal(theSession(aMentorship(...planned, by(ines, cancelled), aStart())).status, 'live');
  });
});

describe('holding a session', () => {
  const byLink = { kind: 'live-share', joinLink: aJoinLink } as const;

  it('begins with a start, ends with an end, and remembers who hosted since when', () => {
    given(...planned)
      .when((m) => decideStart(m, id, byLink, ruth))
      .then(aStart());
    const live = theSession(aMentorship(...planned, at(start, aStart())));
    assert.deepEqual(live.status === 'live' && [live.host, live.since, live.way.kind], ['ruth', '2026-11-26T12:00:00.000Z-0000', 'live-share']);
    given(...planned, aStart())
      .when((m) => decideEnd(m, id))
      .then(anEnd());
    const over = theSession(aMentorship(...planned, at(start, aStart()), at(start + hour, anEnd())));
    assert.deepEqual(over.status === 'completed' && [over.since, over.until, over.wrappedUpBy.size], [
      '2026-11-26T12:00:00.000Z-0000',
      '2026-11-26T13:00:00.000Z-0000',
      0,
    ]);
  });

  it('is one event for two clicks; another link or another host is another start', () => {
    given(...planned, aStart())
      .when((m) => decideStart(m, id, byLink, ruth))
      .changesNothing();
    given(...planned, aCallStart())
      .when((m) => decideStart(m, id, { kind: 'call' }, ruth))
      .changesNothing();
    given(...planned, aCallStart())
      .when((m) => decideStart(m, id, byLink, ruth))
      .then(aStart());
    given(...planned, aStart())
      .when((m) => decideStart(m, id, byLink, ines))
      .then(aStart());
    given(...planned, aStart())
      .when((m) => decideStart(m, id, { kind: 'own-link', link: 'https://x.example/' }, ruth))
      .after();
  });

  it('is refused while another one is live, and for one that is held, cancelled or not there', () => {
    given(...planned, aSession({ id: 'other', start: start + day }), aStart('other'))
      .when((m) => startProblem(m, id))
      .refuses('another-session-live');
    given(...planned, wrappedUp())
      .when((m) => decideStart(m, id, byLink, ruth))
      .refuses('session-not-open');
    given(...planned, cancelled)
      .when((m) => startProblem(m, id))
      .refuses('session-not-open');
    given(aMatch())
      .when((m) => startProblem(m, id))
      .refuses('session-missing');
  });

  it('is ended once, and only when it is live', () => {
    given(...planned, aStart(), anEnd())
      .when((m) => decideEnd(m, id))
      .changesNothing();
    given(...planned)
      .when((m) => decideEnd(m, id))
      .refuses('session-not-live');
    given(aMatch())
      .when((m) => decideEnd(m, id))
      .refuses('session-missing');
    assert.equal(theSession(aMentorship(...planned, anEnd())).status, 'scheduled');
    assert.equal(theSession(aMentorship(...planned, aStart(), anEnd(), by(ines, aStart()))).status, 'completed');
  });

  it('that both started apart goes on by the later start', () => {
    const session = theSession(aMentorship(...planned, at(start, aStart()), at(start + minute, aCallStart(), ines)));
    assert.deepEqual(session.status === 'live' && [session.host, session.way.kind, session.since.slice(11, 16)], ['ines', 'call', '12:00']);
  });

  it('keeps a hostile link as untrusted text, to be checked where it is opened', () => {
    const session = theSession(aMentorship(...planned, by(ines, aStart('session', 'javascript:alert(1)'))));
    assert.equal(session.status === 'live' && session.way.kind === 'live-share' && String(session.way.joinLink), '[text]');
  });
});

describe('wrapping up', () => {
  const wrapUp =
    (note: string, me = ruth, now = start) =>
    (m: Parameters<typeof decideWrapUp>[0]) =>
      decideWrapUp(m, { sessionId: id, note, me }, now);

  it('keeps one note a person, and says that the session was held', () => {
    given(...planned, aStart(), anEnd())
      .when(wrapUp('Names first.'))
      .then(wrappedUp('Names first.'));
    const both = aMentorship(...planned, aStart(), anEnd(), wrappedUp('Hers'), by(ines, wrappedUp('His')), wrappedUp('Hers, later'));
    const session = theSession(both);
    assert.deepEqual([...session.notes].map(([who, { text }]) => [who, text.raw]).sort(), [
      ['ines', 'His'],
      ['ruth', 'Hers, later'],
    ]);
    assert.deepEqual(session.status === 'completed' && [...session.wrappedUpBy].sort(), ['ines', 'ruth']);
  });

  it('works for pairs who met without pressing Start, and ends one that is still live', () => {
    const without = theSession(
      given(...planned)
        .when(wrapUp(''))
        .after(),
    );
    assert.deepEqual([without.status, 'since' in without], ['completed', false]);
    assert.equal(
      theSession(
        given(...planned, aStart())
          .when(wrapUp(''))
          .after(),
      ).status,
      'completed',
    );
    assert.equal(
      theSession(
        given(...planned, missed)
          .when(wrapUp(''))
          .after(),
      ).status,
      'completed',
    );
  });

  it('is one event for two clicks, changes a note, and takes one away that was emptied', () => {
    given(...planned, wrappedUp('Same'))
      .when(wrapUp(' Same '))
      .changesNothing();
    given(...planned, wrappedUp())
      .when(wrapUp(''))
      .changesNothing();
    given(...planned, wrappedUp('Old'))
      .when(wrapUp('New'))
      .then(wrappedUp('New'));
    given(...planned, wrappedUp('Old'))
      .when(wrapUp('New', ines))
      .after();
    const emptied = given(...planned, wrappedUp('Old'), by(ines, wrappedUp('His')))
      .when(wrapUp(''))
      .then(wrappedUp(null));
    assert.deepEqual([...theSession(emptied).notes.keys()], ['ines']);
  });

  it('is refused before the session has begun, and for one that was cancelled or is not there', () => {
    given(...planned)
      .when(wrapUp('', ruth, start - 1))
      .refuses('session-not-open');
    given(...planned, cancelled)
      .when(wrapUp(''))
      .refuses('session-not-open');
    given(aMatch()).when(wrapUp('')).refuses('session-missing');
    given(...planned)
      .when(wrapUp('x'.repeat(4001)))
      .refuses('text-too-long', { field: 'note', limit: 4000 });
    assert.equal(theSession(aMentorship(...planned, cancelled, by(ines, wrappedUp('We did meet')))).status, 'cancelled');
  });
});

describe('picking an exercise', () => {
  it('changes it, takes it away, and does nothing twice', () => {
    given(...planned)
      .when((m) => decidePick(m, id, roman))
      .then(exercisePicked.create({ sessionId: id, exercise: roman }));
    const picked = [...planned, exercisePicked.create({ sessionId: id, exercise: roman })];
    given(...picked)
      .when((m) => decidePick(m, id, roman))
      .changesNothing();
    assert.equal(
      theSession(
        given(...picked)
          .when((m) => decidePick(m, id, undefined))
          .after(),
      ).exercise,
      undefined,
    );
    given(...picked)
      .when((m) => decidePick(m, id, { ...roman, language: 'python' }))
      .after();
    given(aMatch())
      .when((m) => decidePick(m, id, roman))
      .refuses('session-missing');
  });

  it('remembers what was got, by whom and from where', () => {
    const { pulled } = aMentorship(aMatch(), by(ines, exercisePulled.create({ exercise: roman, source: 'bundled', version: '1' })));
    assert.deepEqual(
      pulled.map(({ exercise, source, version, by: who }) => [exercise.exerciseId, source, version, who]),
      [['roman-numerals', 'bundled', '1', 'ines']],
    );
  });
});

describe('looking at the sessions of a mentorship', () => {
  const three = [
    aMatch(),
    aSession({ id: 'later', start: noon + 3 * day }),
    aSession({ id: 'sooner', start: noon + day }),
    aSession({ id: 'past', start: noon - day }),
  ];

  it('lists them by time, and the next one until its planned end has passed', () => {
    const mentorship = aMentorship(...three);
    assert.deepEqual(
      sessionsByTime(mentorship).map(({ id: name }) => name),
      ['past', 'sooner', 'later'],
    );
    assert.equal(nextSession(mentorship, noon)?.id, 'sooner');
    assert.equal(nextSession(mentorship, noon + day + hour - 1)?.id, 'sooner');
    assert.equal(nextSession(mentorship, noon + day + hour)?.id, 'later');
    assert.equal(nextSession(mentorship, noon + 4 * day), undefined);
  });

  it('counts what is planned, live or held, not what was cancelled or missed', () => {
    const told = aMentorship(
      ...three,
      sessionCancelled.create({ sessionId: toSessionId('later') }),
      sessionMissed.create({ sessionId: toSessionId('past') }),
      aStart('sooner'),
    );
    assert.deepEqual(
      countedSessions(told).map(({ id: name }) => name),
      ['sooner'],
    );
  });

  it('waits for a wrap-up from this person, for a week', () => {
    const told = aMentorship(
      ...three,
      at(noon + 8, aStart('past')),
      at(noon + 9, anEnd('past')),
      by(ines, sessionWrappedUp.create({ sessionId: toSessionId('past') })),
    );
    assert.deepEqual(
      awaitingWrapUp(told, ruth, noon).map(({ id: name }) => name),
      ['past'],
    );
    assert.deepEqual(awaitingWrapUp(told, ines, noon), []);
    const aWeekOn = noon + 9 + 7 * day;
    assert.equal(awaitingWrapUp(told, ruth, aWeekOn - 1).length, 1);
    assert.deepEqual(awaitingWrapUp(told, ruth, aWeekOn), []);
  });

  it('shows of two live sessions the one that began later', () => {
    const told = aMentorship(...three, at(noon + 5, aStart('sooner')), at(noon + 6, aStart('later'), ines));
    assert.equal(liveSession(told)?.id, 'later');
    assert.equal(liveSession(aMentorship(...three)), undefined);
    assert.equal(sessionEnded.type, 'session.ended');
    assert.equal(sessionStarted.type, 'session.started');
  });
});
