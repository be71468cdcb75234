/** Forty-eight hours' notice, counted in hours, not in days. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { instantAt } from '../../../../src/core/schedule/localTime.js';
import { noticeFor } from '../../../../src/core/schedule/notice.js';

const hour = 3_600_000;
const inLondon = (date: string, time: string) => {
  const instant = instantAt(date, time, 'Europe/London');
  assert.ok(instant.ok);
  return Date.parse(instant.value);
};

describe('notice before a session is moved', () => {
  const start = Date.UTC(2026, 10, 26, 16);

  it('is free until 48 hours before, to the millisecond', () => {
    assert.deepEqual(noticeFor(start, start - 48 * hour, 48), { freeUntil: start - 48 * hour, isFree: true, hoursLeft: 48 });
    assert.equal(noticeFor(start, start - 48 * hour + 1, 48).isFree, false);
    assert.equal(noticeFor(start, start - 26.9 * hour, 48).hoursLeft, 26);
  });

  it('has no negative hours, and a programme may ask for none', () => {
    assert.equal(noticeFor(start, start + hour, 48).hoursLeft, 0);
    assert.equal(noticeFor(start, start, 0).isFree, true);
  });

  it('counts hours across a change of the clocks', () => {
    const monday = inLondon('2026-03-30', '10:00'); // the night before has 23 hours
    assert.equal(noticeFor(monday, 0, 48).freeUntil, inLondon('2026-03-28', '09:00'));
    const autumn = inLondon('2026-10-26', '10:00'); // and this one 25
    assert.equal(noticeFor(autumn, 0, 48).freeUntil, inLondon('2026-10-24', '11:00'));
  });
});
