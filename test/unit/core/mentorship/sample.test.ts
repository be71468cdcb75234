/** The sample mentorship makes sense whenever and wherever somebody tries it. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { isTicked } from '../../../../src/core/mentorship/goal.js';
import { toMentorshipId } from '../../../../src/core/mentorship/match.js';
import { awaitingWrapUp, countedSessions, liveSession, nextSession, sessionsByTime } from '../../../../src/core/mentorship/mentorship.js';
import { sampleEvents } from '../../../../src/core/mentorship/sample.js';
import { startOf } from '../../../../src/core/mentorship/session.js';
import { at, day, foldLines, linesOf, noon } from '../../../builders/mentorship.js';

const mentorshipId = toMentorshipId('m-sample');
const zones = ['Europe/London', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Nowhere/Special', '+05:30', ''];

function sampleAt(now: number, zone: string) {
  const { me, first } = sampleEvents({ mentorshipId, now, zone });
  return { me, mentorship: foldLines(linesOf(first.map((event) => at(now, event, me))), now).state };
}

describe('the sample mentorship', function () {
  this.timeout(20_000); // many cases, or a slow disk, on a busy machine
  it('is three sessions in, with goals half ticked, whenever and wherever it is tried', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2060, 0, 1) }), fc.constantFrom(...zones), (now, zone) => {
        const { me, mentorship } = sampleAt(now, zone);
        const held = sessionsByTime(mentorship).filter(({ status }) => status === 'completed');
        assert.deepEqual([held.length, countedSessions(mentorship).length, mentorship.goals.size], [3, 6, 2]);
        assert.ok(held.every((session) => startOf(session) < now));
        assert.equal(liveSession(mentorship), undefined);
        assert.deepEqual(awaitingWrapUp(mentorship, me, now), []);
        const away = startOf(nextSession(mentorship, now) ?? assert.fail('no next session')) - now;
        assert.ok(away > 2 * day && away < 4 * day, String(away));
        const ticks = [...mentorship.goals.values()].flatMap(({ milestones }) => milestones).filter(isTicked);
        assert.equal(ticks.length, 3);
      }),
      { numRuns: 100 },
    );
  });

  it('meets at four in the afternoon by the clock of whoever tries it', () => {
    for (const zone of ['Europe/London', 'Asia/Kolkata', 'America/St_Johns', 'Australia/Eucla']) {
      const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });
      assert.equal(clock.format(startOf(nextSession(sampleAt(noon, zone).mentorship, noon) ?? assert.fail('none'))), '16:00', zone);
    }
  });
});
