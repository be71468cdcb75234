/** From a clock on somebody's wall to a moment and back, also on the nights when clocks change. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { instantAt, localAt } from '../../../../src/core/schedule/localTime.js';
import { usableZone } from '../../../../src/core/schedule/zones.js';

const at = (date: string, time: string, zone = 'Europe/London') => {
  const instant = instantAt(date, time, zone);
  return instant.ok ? instant.value : instant.problem;
};

describe('a time on somebody’s clock', () => {
  it('is a moment', () => {
    assert.equal(at('2026-11-26', '16:00'), '2026-11-26T16:00:00.000Z');
    assert.equal(at('2026-07-26', '16:00'), '2026-07-26T15:00:00.000Z');
    assert.equal(at('2026-11-26', '16:00', 'Asia/Kolkata'), '2026-11-26T10:30:00.000Z');
    assert.deepEqual(localAt(Date.UTC(2026, 10, 26, 10, 30), 'Asia/Kolkata'), { date: '2026-11-26', time: '16:00' });
  });

  it('is refused when it does not exist: the clocks go forward', () => {
    assert.deepEqual(at('2026-03-29', '01:30'), { type: 'time-skipped' });
    assert.equal(at('2026-03-29', '02:00'), '2026-03-29T01:00:00.000Z');
    assert.deepEqual(at('2026-10-04', '02:15', 'Australia/Lord_Howe'), { type: 'time-skipped' });
    assert.deepEqual(at('2011-12-30', '12:00', 'Pacific/Apia'), { type: 'time-skipped' });
  });

  it('is the earlier one when it exists twice: the clocks go back', () => {
    assert.equal(at('2026-10-25', '01:30'), '2026-10-25T00:30:00.000Z');
    assert.equal(at('2026-11-01', '01:30', 'America/New_York'), '2026-11-01T05:30:00.000Z');
  });

  it('is unclear when it is no date or no time', () => {
    for (const date of ['', '2026-2-3', '2026-02-30', '2026-13-01', '26/11/2026', 'tomorrow', '2026-11-26T16:00'])
      assert.deepEqual(at(date, '16:00'), { type: 'date-unclear', field: 'date' });
    for (const time of ['', '24:00', '16:60', '4pm', '16', '16:00:00'])
      assert.deepEqual(at('2026-11-26', time), { type: 'date-unclear', field: 'time' });
  });

  it('is unclear at the ends of the calendar, instead of being a mistake of ours', () => {
    assert.deepEqual(at('0000-01-01', '00:00', 'Asia/Tokyo'), { type: 'date-unclear', field: 'date' });
    assert.deepEqual(at('9999-12-31', '23:59', 'America/New_York'), { type: 'date-unclear', field: 'date' });
    assert.equal(at('9999-12-31', '23:59', 'UTC'), '9999-12-31T23:59:00.000Z');
  });

  it('comes back as it was, in any zone', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    fc.assert(
      fc.property(fc.date({ min: new Date('1995-01-01'), max: new Date('2080-01-01'), noInvalidDate: true }), zones, (moment, zone) => {
        const { date, time } = localAt(moment.getTime(), usableZone(zone));
        const again = instantAt(date, time, zone);
        assert.ok(again.ok, `${date} ${time} ${zone}`); // what a clock has shown does exist
        assert.deepEqual(localAt(Date.parse(again.value), zone), { date, time });
      }),
      { numRuns: 200 },
    );
  });
});
