/** Which runs of tests become part of a pair's record, and what the record says of them. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { decideTestsRun, testsRun } from '../../../../src/core/mentorship/exerciseEvents.js';
import { runsOf } from '../../../../src/core/mentorship/mentorship.js';
import { toSessionId } from '../../../../src/core/mentorship/session.js';
import { runFacts } from '../../../../src/editor/sidebar/present/runs.js';
import {
  aMatch,
  aMentorship,
  anEnd,
  aSession,
  aStart,
  at,
  day,
  given,
  hour,
  minute,
  noon,
  theSession,
  type Telling,
} from '../../../builders/mentorship.js';
import { aScene } from '../../../builders/scene.js';

const sessionId = toSessionId('session');
const roman = { exerciseId: 'roman-numerals', language: 'typescript' } as const;
const start = noon + 2 * day;
const live = [aMatch(), aSession({ start }), at(start, aStart())];
const chosen = [aMatch(), aSession({ start, exercise: roman })];
const red = { exercise: roman, outcome: 'red', counts: { passed: 1, failed: 2 } } as const;
const green = { exercise: roman, outcome: 'green', counts: { passed: 3, failed: 0 } } as const;

describe('a run of tests', () => {
  it('belongs to the live session, whatever was chosen', () => {
    given(...live)
      .when((m) => decideTestsRun(m, red, start + minute))
      .then(testsRun.create({ ...red, sessionId }));
  });

  it('belongs to the next session when its exercise was chosen for it', () => {
    given(...chosen)
      .when((m) => decideTestsRun(m, green, noon + hour))
      .then(testsRun.create({ ...green, sessionId }));
  });

  it('is nobody’s business when somebody tries out something else alone', () => {
    const other = { ...red, exercise: { exerciseId: 'bowling', language: 'python' } as const };
    given(...chosen)
      .when((m) => decideTestsRun(m, other, noon + hour))
      .then();
    given(aMatch())
      .when((m) => decideTestsRun(m, red, noon + hour))
      .then();
    given(...live, at(start + hour, anEnd()))
      .when((m) => decideTestsRun(m, red, start + hour + minute))
      .then();
  });

  it('is written once when the same comes again within a minute, and each time when it changes', () => {
    const once = [...live, at(start + minute, testsRun.create({ ...red, sessionId }))];
    given(...once)
      .when((m) => decideTestsRun(m, red, start + minute + 59_000))
      .then();
    given(...once)
      .when((m) => decideTestsRun(m, red, start + 2 * minute))
      .then(testsRun.create({ ...red, sessionId }));
    const fewer = { ...red, counts: { passed: 2, failed: 1 } };
    given(...once)
      .when((m) => decideTestsRun(m, fewer, start + minute + 1_000))
      .then(testsRun.create({ ...fewer, sessionId }));
  });
});

describe('the reds and greens of a session', () => {
  const told = (...outcomes: readonly ('red' | 'green')[]) => {
    const events: Telling[] = outcomes.map((outcome, i) => at(start + (i + 1) * minute, testsRun.create({ exercise: roman, outcome, sessionId })));
    const mentorship = aMentorship(...live, ...events);
    const [line, ...more] = runFacts(theSession(mentorship), aScene(mentorship, { now: start + hour }));
    assert.deepEqual(more, []);
    return line && { marks: line.marks?.map((outcome) => (outcome === 'green' ? '●' : '○')).join(''), text: line.text };
  };

  it('are a mark each, and a sentence that says when it became green', () => {
    assert.equal(told(), undefined);
    assert.deepEqual(told('red'), { marks: '○', text: '1 red so far' });
    assert.deepEqual(told('red', 'red', 'red', 'green'), { marks: '○○○●', text: '3 red, then green at 12:04' });
    assert.deepEqual(told('red', 'green', 'green'), { marks: '○●●', text: '1 red, then green at 12:02' });
    assert.deepEqual(told('green'), { marks: '●', text: 'green at 12:01' });
    assert.deepEqual(told('red', 'green', 'red'), { marks: '○●○', text: 'green, then red again at 12:03' });
  });

  it('show the latest where there are very many', () => {
    assert.equal(told(...Array.from({ length: 40 }, () => 'red' as const), 'green')?.marks, `${'○'.repeat(23)}●`);
  });

  it('stay with their session', () => {
    const mentorship = aMentorship(...live, testsRun.create({ exercise: roman, outcome: 'red', sessionId: toSessionId('other') }));
    assert.deepEqual(runsOf(mentorship, sessionId), []);
  });
});
