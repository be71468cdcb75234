/** Goals and milestones: adding, editing, ticking, and what happens when two people do so apart. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { toGoalId, toMilestoneId } from '../../../../src/core/mentorship/goal.js';
import {
  decideAddGoal,
  decideEditGoal,
  decideGoalStanding,
  decideTick,
  goalAdded,
  goalChanged,
  goalStandingSet,
  milestoneAdded,
  milestoneRemoved,
  milestoneReworded,
  milestoneTicked,
  type GoalInput,
} from '../../../../src/core/mentorship/goalEvents.js';
import { toSessionId } from '../../../../src/core/mentorship/session.js';
import { asLine, asParagraph } from '../../../../src/core/untrustedText.js';
import { aGoal, aMatch, aMentorship, aTick, at, by, given, ines, milestonesOf, noon, ruth, theGoal } from '../../../builders/mentorship.js';

const today = '2026-11-24';
const goalId = toGoalId('goal');
const fresh = ['new-1', 'new-2', 'new-3'].map(toMilestoneId);
const form: GoalInput = { statement: 'Refactor with tests', measurable: '', achievable: '', relevant: '', due: '', milestones: [] };
const first = toMilestoneId('goal-1');

describe('adding a goal', () => {
  it('needs one sentence and nothing else', () => {
    const after = given(aMatch())
      .when(() => decideAddGoal(form, today, goalId, []))
      .then(goalAdded.create({ goalId, statement: 'Refactor with tests', milestones: [] }));
    assert.deepEqual(
      { ...theGoal(after), statement: '', addedAt: '' },
      { id: 'goal', statement: '', milestones: [], standing: 'open', addedBy: 'ruth', addedAt: '' },
    );
  });

  it('keeps what was filled in, and leaves empty milestones out', () => {
    const full = {
      ...form,
      measurable: ' Every test stays green. ',
      relevant: 'The new team',
      due: '2027-01-31',
      milestones: [{ text: ' First ' }, { text: '  ' }, { text: 'Second' }],
    };
    const after = given(aMatch())
      .when(() => decideAddGoal(full, today, goalId, fresh))
      .after();
    const goal = theGoal(after);
    assert.equal(goal.measurable?.raw, 'Every test stays green.');
    assert.equal(goal.achievable, undefined);
    assert.equal(goal.due, '2027-01-31');
    assert.deepEqual(milestonesOf(after), ['[ ] First', '[ ] Second']);
  });

  it('refuses with the field and the limit, and cuts nothing', () => {
    const add = (change: Partial<GoalInput>) => given(aMatch()).when(() => decideAddGoal({ ...form, ...change }, today, goalId, fresh));
    add({ statement: '' }).refuses('text-missing', { field: 'statement' });
    add({ statement: 'x'.repeat(100_000) }).refuses('text-too-long', { field: 'statement', limit: 1000 });
    add({ relevant: 'x'.repeat(1001) }).refuses('text-too-long', { field: 'relevant', limit: 1000 });
    add({ due: '2026-11-23' }).refuses('date-passed', { field: 'due' });
    add({ due: '2026-02-30' }).refuses('date-unclear', { field: 'due' });
    add({ due: 'next spring' }).refuses('date-unclear', { field: 'due' });
    add({ milestones: [{ text: 'x'.repeat(301) }] }).refuses('text-too-long', { field: 'milestones', limit: 300 });
    add({ milestones: Array.from({ length: 31 }, () => ({ text: 'x' })) }).refuses('too-many', { field: 'milestones', limit: 30 });
    add({ statement: 'x'.repeat(1000), due: today }).after();
  });

  it('happens once, and two milestones of one id are one', () => {
    const twice = aMentorship(aMatch(), aGoal({ statement: 'First' }), by(ines, aGoal({ statement: 'Second' })));
    assert.equal(theGoal(twice).statement.raw, 'First');
    const doubled = goalAdded.create({
      goalId,
      statement: 'x',
      milestones: [
        { milestoneId: first, text: 'one' },
        { milestoneId: first, text: 'again' },
      ],
    });
    assert.deepEqual(milestonesOf(aMentorship(aMatch(), doubled)), ['[ ] one']);
  });
});

describe('ticking a milestone', () => {
  const goal = aGoal({ milestones: ['Read chapter 1', 'Read chapter 2'] });
  const tick = { goalId, milestoneId: first, ticked: true };

  it('remembers when, by whom and in which session', () => {
    const after = aMentorship(aMatch(), goal, at(noon + 5_000, aTick('goal-1', true, 'session'), ines));
    assert.deepEqual(theGoal(after).milestones[0]?.tick, { at: '2026-11-24T12:00:05.000Z-0000', by: 'ines', sessionId: 'session' });
    given(aMatch(), goal)
      .when((m) => decideTick(m, { ...tick, sessionId: toSessionId('session') }))
      .then(milestoneTicked.create({ ...tick, sessionId: toSessionId('session') }));
  });

  it('is one event for two clicks', () => {
    given(aMatch(), goal, aTick('goal-1'))
      .when((m) => decideTick(m, tick))
      .changesNothing();
    given(aMatch(), goal)
      .when((m) => decideTick(m, { ...tick, ticked: false }))
      .changesNothing();
  });

  it('is taken back by unticking, and nothing of the tick stays', () => {
    const after = given(aMatch(), goal, aTick('goal-1', true, 'session'))
      .when((m) => decideTick(m, { ...tick, ticked: false }))
      .after();
    assert.deepEqual(theGoal(after).milestones[0], { id: 'goal-1', text: theGoal(after).milestones[0]?.text });
  });

  it('counts the later one, when two people tick and untick apart', () => {
    assert.deepEqual(milestonesOf(aMentorship(aMatch(), goal, at(noon + 9, aTick('goal-1')), at(noon + 8, aTick('goal-1', false), ines))), [
      '[x] Read chapter 1',
      '[ ] Read chapter 2',
    ]);
    assert.deepEqual(milestonesOf(aMentorship(aMatch(), goal, at(noon + 8, aTick('goal-1')), at(noon + 9, aTick('goal-1', false), ines))), [
      '[ ] Read chapter 1',
      '[ ] Read chapter 2',
    ]);
  });

  it('is refused for what is not there, and does nothing where the goal is not known', () => {
    given(aMatch())
      .when((m) => decideTick(m, tick))
      .refuses('milestone-missing');
    given(aMatch(), goal)
      .when((m) => decideTick(m, { ...tick, milestoneId: toMilestoneId('goal-9') }))
      .refuses('milestone-missing');
    assert.equal(aMentorship(aMatch(), aTick('elsewhere-1')).goals.size, 0);
  });

  it('stays with a milestone that was reworded meanwhile, and goes with one that was removed', () => {
    const reworded = at(noon + 9, milestoneReworded.create({ goalId, milestoneId: first, text: 'Read it all' }), ines);
    assert.deepEqual(milestonesOf(aMentorship(aMatch(), goal, at(noon + 8, aTick('goal-1')), reworded)), ['[x] Read it all', '[ ] Read chapter 2']);
    assert.deepEqual(milestonesOf(aMentorship(aMatch(), goal, at(noon + 10, aTick('goal-1')), reworded)), ['[x] Read it all', '[ ] Read chapter 2']);
    const removed = at(noon + 9, milestoneRemoved.create({ goalId, milestoneId: first }), ines);
    assert.deepEqual(milestonesOf(aMentorship(aMatch(), goal, at(noon + 8, aTick('goal-1')), removed)), ['[ ] Read chapter 2']);
    assert.deepEqual(milestonesOf(aMentorship(aMatch(), goal, at(noon + 10, aTick('goal-1')), removed)), ['[ ] Read chapter 2']);
  });
});

describe('editing a goal', () => {
  const goal = aGoal({ measurable: 'A demo', due: '2026-10-01', milestones: ['One', 'Two'] });
  const same: GoalInput = {
    ...form,
    measurable: 'A demo',
    due: '2026-10-01',
    milestones: [
      { id: 'goal-1', text: 'One' },
      { id: 'goal-2', text: 'Two' },
    ],
  };
  const edit = (change: Partial<GoalInput>) =>
    given(aMatch(), goal).when((m) => decideEditGoal(m, goalId, { input: { ...same, ...change }, today, freshIds: fresh }));

  it('writes nothing when nothing was changed, also with a date that has passed meanwhile', () => {
    edit({}).changesNothing();
  });

  it('writes what was changed and no more', () => {
    edit({ statement: 'Refactor calmly' }).then(goalChanged.create({ goalId, statement: 'Refactor calmly' }));
    edit({ measurable: '' }).then(goalChanged.create({ goalId, measurable: null }));
    edit({ due: '', relevant: 'Now' }).then(goalChanged.create({ goalId, relevant: 'Now', due: null }));
    const after = edit({ measurable: '', due: '' }).after();
    assert.deepEqual(Object.keys(theGoal(after)).includes('measurable'), false);
    assert.deepEqual(Object.keys(theGoal(after)).includes('due'), false);
  });

  it('adds, rewords and removes milestones, and keeps the order of those that stay', () => {
    const after = edit({ milestones: [{ id: 'goal-2', text: 'Two, calmly' }, { text: 'Three' }] }).then(
      milestoneRemoved.create({ goalId, milestoneId: first }),
      milestoneReworded.create({ goalId, milestoneId: toMilestoneId('goal-2'), text: 'Two, calmly' }),
      milestoneAdded.create({ goalId, milestoneId: toMilestoneId('new-1'), text: 'Three' }),
    );
    assert.deepEqual(milestonesOf(after), ['[ ] Two, calmly', '[ ] Three']);
  });

  it('writes nothing when a text came back just as the form had shown it', () => {
    const odd = { statement: 'Refactor\twith  tests\u202e', milestone: 'One  and\u200b a half' };
    const before = [aMatch(), aGoal({ statement: odd.statement, milestones: [odd.milestone] })];
    const shown = theGoal(aMentorship(...before));
    const untouched = {
      ...form,
      statement: asParagraph(shown.statement),
      milestones: shown.milestones.map(({ id, text }) => ({ id, text: asLine(text, 300) })),
    };
    given(...before)
      .when((m) => decideEditGoal(m, goalId, { input: untouched, today, freshIds: fresh }))
      .changesNothing();
  });

  it('brings back a milestone that the partner removed while the form was open, as a new one', () => {
    const meanwhile = [aMatch(), goal, by(ines, milestoneRemoved.create({ goalId, milestoneId: first }))];
    const after = given(...meanwhile)
      .when((m) => decideEditGoal(m, goalId, { input: same, today, freshIds: fresh }))
      .after();
    assert.deepEqual(milestonesOf(after), ['[ ] Two', '[ ] One']);
  });

  it('changes only what the person changed since the form showed it, whatever came meanwhile', () => {
    const meanwhile = [
      aMatch(),
      goal,
      by(ines, goalChanged.create({ goalId, measurable: 'A demo' })),
      by(ines, milestoneAdded.create({ goalId, milestoneId: toMilestoneId('theirs'), text: 'Theirs' })),
      by(ines, milestoneReworded.create({ goalId, milestoneId: first, text: 'One, by Ines' })),
    ];
    const edited = (change: Partial<GoalInput>) =>
      given(...meanwhile).when((m) => decideEditGoal(m, goalId, { input: { ...same, ...change }, before: same, today, freshIds: fresh }));
    edited({}).changesNothing();
    edited({ statement: 'Refactor calmly' }).then(goalChanged.create({ goalId, statement: 'Refactor calmly' }));
    const after = edited({ milestones: [{ id: 'goal-2', text: 'Two' }, { text: 'Three' }] }).after();
    assert.deepEqual(milestonesOf(after), ['[ ] Two', '[ ] Theirs', '[ ] Three']);
  });

  it('leaves a milestone removed that the partner removed meanwhile, unless it was reworded here', () => {
    const meanwhile = [aMatch(), goal, by(ines, milestoneRemoved.create({ goalId, milestoneId: first }))];
    const edited = (input: GoalInput) => given(...meanwhile).when((m) => decideEditGoal(m, goalId, { input, before: same, today, freshIds: fresh }));
    edited(same).changesNothing();
    const after = edited({
      ...same,
      milestones: [
        { id: 'goal-1', text: 'One, anew' },
        { id: 'goal-2', text: 'Two' },
      ],
    }).after();
    assert.deepEqual(milestonesOf(after), ['[ ] Two', '[ ] One, anew']);
  });

  it('is refused where the goal is gone, or a new date has passed', () => {
    given(aMatch())
      .when((m) => decideEditGoal(m, goalId, { input: same, today, freshIds: fresh }))
      .refuses('goal-missing');
    edit({ due: '2026-11-23' }).refuses('date-passed', { field: 'due' });
    edit({ statement: ' ' }).refuses('text-missing', { field: 'statement' });
  });

  it('keeps the changes that both made apart to different fields', () => {
    const after = aMentorship(
      aMatch(),
      goal,
      at(noon + 9, goalChanged.create({ goalId, statement: 'Hers' }), ines),
      at(noon + 8, goalChanged.create({ goalId, measurable: 'His' })),
    );
    assert.deepEqual([theGoal(after).statement.raw, theGoal(after).measurable?.raw], ['Hers', 'His']);
  });
});

describe('where a goal stands', () => {
  it('is set, once, and can be taken back', () => {
    given(aMatch(), aGoal())
      .when((m) => decideGoalStanding(m, goalId, 'reached'))
      .then(goalStandingSet.create({ goalId, standing: 'reached' }));
    given(aMatch(), aGoal())
      .when((m) => decideGoalStanding(m, goalId, 'open'))
      .changesNothing();
    given(aMatch())
      .when((m) => decideGoalStanding(m, goalId, 'open'))
      .refuses('goal-missing');
    const after = given(aMatch(), aGoal(), goalStandingSet.create({ goalId, standing: 'paused' }))
      .when((m) => decideGoalStanding(m, goalId, 'open'))
      .after();
    assert.equal(theGoal(after).standing, 'open');
  });

  it('takes milestones of a goal that is not known for nothing', () => {
    const none = aMentorship(
      aMatch(),
      milestoneAdded.create({ goalId, milestoneId: first, text: 'x' }),
      goalStandingSet.create({ goalId, standing: 'reached' }),
    );
    assert.equal(none.goals.size, 0);
    const added = milestoneAdded.create({ goalId, milestoneId: first, text: 'x' });
    assert.deepEqual(milestonesOf(aMentorship(aMatch(), aGoal(), added, by(ines, added), by(ruth, added))), ['[ ] x']);
  });
});
