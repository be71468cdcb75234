/** Dates as people say them, wherever they are. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { localAt } from '../../../../src/core/schedule/localTime.js';
import { datesFor, localeFor } from '../../../../src/editor/words/dates.js';

const british = datesFor('en-GB');
const moment = Date.UTC(2026, 10, 12, 23, 30);

describe('dates in words', () => {
  it('are British, name the month, and count to twenty-four', () => {
    assert.equal(british.time(moment, 'Europe/London'), '23:30');
    assert.equal(british.time(Date.UTC(2026, 10, 12), 'UTC'), '00:00');
    assert.equal(british.weekday(moment, 'UTC'), 'Thursday');
    assert.equal(british.shortDay(moment, 'UTC'), 'Thu 12 Nov');
    assert.equal(british.day(moment, 'UTC'), 'Thu 12 November');
    assert.equal(british.fullDay(moment, 'UTC'), 'Thursday 12 November');
    assert.equal(british.longDate(moment, 'UTC'), '12 November 2026');
    assert.equal(british.monthDay('2026-12-18'), '18 December');
    assert.equal(british.span(moment, moment + 3_600_000, 'UTC'), '23:30–00:30');
  });

  it('are those of the zone', () => {
    assert.equal(british.fullDay(moment, 'Asia/Kolkata'), 'Friday 13 November');
    assert.equal(british.time(moment, 'Asia/Kolkata'), '05:00');
    assert.equal(british.isoDay(moment, 'Asia/Kolkata'), '2026-11-13');
    assert.equal(british.isoDay(moment, 'America/New_York'), '2026-11-12');
    assert.equal(british.time(Date.UTC(2026, 6, 1, 12), 'Europe/London'), '13:00');
  });

  it('agree with the time-zone library, in any locale', () => {
    const locales = fc.constantFrom('en-GB', 'en', 'de', 'ja', 'ar-EG', 'fa', 'th', 'hi');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1995-01-01'), max: new Date('2080-01-01'), noInvalidDate: true }),
        fc.constantFrom('Europe/London', 'Asia/Kathmandu', 'Pacific/Apia'),
        locales,
        (date, zone, locale) => {
          assert.equal(datesFor(locale).isoDay(date.getTime(), zone), localAt(date.getTime(), zone).date);
          assert.equal(british.time(date.getTime(), zone), localAt(date.getTime(), zone).time);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('take VS Code’s English for British English, and other languages as they are', () => {
    assert.deepEqual(['en', 'en-us', 'de', 'pt-br', 'qps-ploc'].map(localeFor), ['en-GB', 'en-GB', 'de', 'pt-br', 'qps-ploc']);
    for (const language of ['de', 'pt-br', 'zh-cn', 'qps-ploc']) assert.notEqual(datesFor(localeFor(language)).fullDay(moment, 'UTC'), '');
  });
});
