/** Maps of the state are changed in place while a fold runs; nobody who was handed a state may ever see that. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { emptyMentorship, type Mentorship } from '../../../../src/core/mentorship/mentorship.js';
import { mentorshipEventTypes } from '../../../../src/core/mentorship/eventTypes.js';
import { createFold } from '../../../../src/core/journal/fold.js';
import { parseLine } from '../../../../src/core/journal/logLine.js';
import { sha256 } from '../../../builders/journal.js';
import { aGoal, aMatch, aSession, aTick, day, linesOf, noon } from '../../../builders/mentorship.js';

const later = noon + 1_000 * day;

describe('A state that was handed out', () => {
  it('stays as it was, whatever is folded afterwards', () => {
    const fold = createFold<Mentorship>({ initial: emptyMentorship, types: mentorshipEventTypes, hash: sha256 });
    const lines = linesOf([
      aMatch(),
      aGoal({ milestones: ['Read', 'Write'] }),
      aSession(),
      aTick('goal-1'),
      aSession({ id: 'second', start: noon + 9 * day }),
    ]).map(parseLine);
    const seen: { state: Mentorship; copy: Mentorship }[] = [];
    for (const line of lines) {
      fold.add('a', [line]);
      const { state } = fold.look(later);
      seen.push({ state, copy: structuredClone(state) });
    }
    assert.deepEqual(
      seen.map(({ state }) => structuredClone(state)),
      seen.map(({ copy }) => copy),
    );
    assert.equal(new Set(seen.map(({ state }) => state.sessions.size)).size, 3);
    assert.equal(emptyMentorship.goals.size + emptyMentorship.sessions.size, 0);
  });
});
