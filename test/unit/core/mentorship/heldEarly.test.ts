/** A session that was held on another day than planned waits for its wrap-up from the day on which it was held. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { awaitingWrapUp, sessionsByTime } from '../../../../src/core/mentorship/mentorship.js';
import { aMatch, aMentorship, anEnd, aSession, aStart, at, day, hour, noon, ruth } from '../../../builders/mentorship.js';

describe('a session that was held a month early', () => {
  const mentorship = aMentorship(
    aMatch(),
    aSession({ id: 'next', start: noon + 5 * day }),
    aSession({ start: noon + 30 * day }),
    at(noon + hour, aStart()),
    at(noon + 2 * hour, anEnd()),
  );

  it('stands before those that are still planned', () => {
    assert.deepEqual(
      sessionsByTime(mentorship).map(({ id }) => id),
      ['session', 'next'],
    );
  });

  it('is left in peace a week after it was held', () => {
    const waiting = (days: number) => awaitingWrapUp(mentorship, ruth, noon + days * day).length;
    assert.deepEqual([waiting(1), waiting(6), waiting(8), waiting(31)], [1, 1, 0, 0]);
  });
});
