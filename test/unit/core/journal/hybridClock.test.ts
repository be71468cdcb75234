import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import type { Stamp } from '../../../../src/core/journal/event.js';
import { nextStamp, observeStamp, patienceMs, stampMs } from '../../../../src/core/journal/hybridClock.js';
import { at, noon } from '../../../builders/journal.js';

const someMs = fc.integer({ min: 0, max: Date.UTC(9000, 0) });

describe('the hybrid clock', function () {
  this.timeout(60_000); // hundreds of runs, on a machine that may be busy

  it('follows the wall clock while that goes forward', () => {
    assert.equal(nextStamp(at(noon), noon + 5), at(noon + 5));
  });

  it('counts on when the wall clock stands still or goes back', () => {
    assert.equal(nextStamp(at(noon, 1), noon), at(noon, 2));
    assert.equal(nextStamp(at(noon, 1), noon - 5000), at(noon, 2));
  });

  it('carries a full counter into the milliseconds', () => {
    assert.equal(nextStamp(at(noon, 0xffff), noon - 1), at(noon + 1));
  });

  it('is moved along by a partner, but not by one more than 24 hours ahead', () => {
    assert.equal(observeStamp(at(noon), at(noon + patienceMs), noon), at(noon + patienceMs));
    assert.equal(observeStamp(at(noon), at(noon + patienceMs + 1), noon), at(noon));
    assert.equal(observeStamp(undefined, at(Date.UTC(9999, 0)), noon), undefined);
    assert.equal(observeStamp(at(noon), at(noon - 1), noon), at(noon));
  });

  it('gives stamps that only grow, whatever the wall clock and the partner do', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ wall: someMs, met: fc.option(someMs) })), (steps) => {
        let last: Stamp | undefined;
        for (const { wall, met } of steps) {
          if (met !== null) last = observeStamp(last, at(met), wall);
          const next = nextStamp(last, wall);
          assert.ok(last === undefined || next > last);
          assert.ok(stampMs(next) >= wall);
          last = next;
        }
      }),
    );
  });
});
