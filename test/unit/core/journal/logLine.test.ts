import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import * as v from 'valibot';
import { JournalEvent } from '../../../../src/core/journal/event.js';
import { encodeLine, isEvent, lineLimit, parseLine } from '../../../../src/core/journal/logLine.js';
import { TestWriter } from '../../../builders/journal.js';

const reasonOf = (raw: string): string => {
  const line = parseLine(raw);
  return line.ok ? 'readable' : line.reason;
};
const withData = (json: string): string => `{"v":1,"id":"w/2","at":"2026-11-24T12:00:00.000Z-0000","by":"ada","type":"word.added","data":${json}}`;

describe('a line of a log', function () {
  this.timeout(60_000); // hundreds of runs, on a machine that may be busy

  it('reads back what was written', () => {
    const raw = new TestWriter('w', 'ada').title('Ünïcode 🦉');
    const line = parseLine(raw);
    assert.ok(line.ok);
    assert.equal(encodeLine(line.event), raw);
  });

  it('says why it cannot be read, and never throws', () => {
    assert.equal(reasonOf(''), 'not-json');
    assert.equal(reasonOf('{"v":1,"id":"w/2","at":"2026-11'), 'not-json');
    assert.equal(reasonOf('null'), 'not-an-event');
    assert.equal(reasonOf('[1e999]'), 'not-an-event');
    assert.equal(reasonOf(withData('1').replace('"v":1', '"v":2')), 'not-an-event');
    assert.equal(reasonOf(withData('1').replace('w/2', 'w/0')), 'not-an-event');
    assert.equal(reasonOf(withData('1').replace('w/2', '../w/2')), 'not-an-event');
    assert.equal(reasonOf(withData('1').replace('-11-', '-13-')), 'not-an-event');
    assert.equal(reasonOf(withData('\n1')), 'line-break');
    assert.equal(reasonOf(withData('"\ud800"')), 'ill-formed-text');
    assert.equal(reasonOf(withData('"\\ud800"')), 'ill-formed-text');
    assert.equal(reasonOf(withData('"\\ud83d\\ude00"')), 'readable');
    assert.equal(reasonOf(withData('['.repeat(60_000))), 'too-deep');
    assert.equal(reasonOf(withData('['.repeat(3000) + ']'.repeat(3000))), 'too-deep');
    assert.equal(reasonOf(withData(`"${'["\\"'.repeat(1)}${'x'.repeat(5000)}"`)), 'not-json');
    assert.equal(reasonOf(withData(JSON.stringify('['.repeat(5000)))), 'readable');
  });

  it('may be 64 KB long, counted in bytes', () => {
    const frame = withData('""').length;
    assert.equal(reasonOf(withData(`"${'x'.repeat(lineLimit - frame)}"`)), 'readable');
    assert.equal(reasonOf(withData(`"${'x'.repeat(lineLimit - frame + 1)}"`)), 'too-long');
    assert.equal(reasonOf(withData(`"${'é'.repeat(lineLimit / 2)}"`)), 'too-long');
    assert.equal(reasonOf(withData(`"${'🦉'.repeat((lineLimit - frame) / 4)}"`)), 'readable');
    assert.equal(reasonOf(withData(`"${'🦉'.repeat((lineLimit - frame) / 4 + 1)}"`)), 'too-long');
  });

  it('gains nothing from __proto__', () => {
    assert.equal(reasonOf(`{"__proto__":${withData('1')}}`), 'not-an-event');
    const line = parseLine(withData('{"__proto__":{"admin":true}}').replace('{"v"', '{"__proto__":{"admin":true},"v"'));
    assert.ok(line.ok);
    assert.equal('admin' in line.event, false);
    assert.equal('admin' in {}, false);
  });

  it('is checked as the declared schema checks it, only faster', () => {
    const nearly = fc.record(
      {
        v: fc.constantFrom<unknown>(1, 2, '1'),
        id: fc.oneof(fc.constantFrom('w/1', 'w-2/99', 'w/0', 'W/1', '/1', 'w/', 'w/12345678901', 7), fc.string()),
        at: fc.oneof(fc.constantFrom('2026-11-24T12:00:00.000Z-0000', '2026-11-24T12:00:00.000Z-000G', '2026-00-24T12:00:00.000Z-0000'), fc.string()),
        by: fc.oneof(fc.constantFrom<unknown>('ada', '', 'a'.repeat(65), null), fc.string()),
        type: fc.oneof(fc.constantFrom('goal.added', 'taken-back', 'goal', 'Goal.added'), fc.string()),
        data: fc.jsonValue(),
        more: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: nearly }, fc.jsonValue()), (value) => {
        assert.equal(isEvent(value), v.is(JournalEvent, value));
      }),
      { numRuns: 2000 },
    );
  });

  it('survives anything at all', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.json()), (raw) => parseLine(raw).raw === raw));
  });
});
