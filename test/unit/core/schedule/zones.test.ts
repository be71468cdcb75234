/** Time zones as people name them. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { cityOf, isZone, usableZone, zoneFromTyped } from '../../../../src/core/schedule/zones.js';

const known = Intl.supportedValuesOf('timeZone');
const typed = (text: string) => zoneFromTyped(text, known);

describe('a time zone', () => {
  it('is known by its name, and offsets are none: they know nothing of summer time', () => {
    for (const zone of ['Europe/London', 'UTC', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'GMT']) assert.equal(isZone(zone), true, zone);
    for (const zone of ['', '+05:30', '-03', 'UTC+2', 'GMT-5', 'BST', 'EST', 'CET', 'Moon/Base', '../etc/passwd', 'Europe/London\n', 'x'.repeat(100)])
      assert.equal(isZone(zone), false, zone);
  });

  it('is UTC where this machine does not know it', () => {
    assert.deepEqual(['Europe/Paris', 'Mars/Base', '+01:00'].map(usableZone), ['Europe/Paris', 'UTC', 'UTC']);
  });

  it('may be typed as a city, in any case and spelling', () => {
    assert.equal(typed('london'), 'Europe/London');
    assert.equal(typed('  New   York '), 'America/New_York');
    assert.equal(typed('EUROPE/MADRID'), 'Europe/Madrid');
    assert.equal(typed('Zürich'), 'Europe/Zurich');
    assert.equal(typed('São Paulo'), 'America/Sao_Paulo');
    assert.equal(typed("St. John's"), 'America/St_Johns');
    assert.equal(typed('utc')?.toUpperCase(), 'UTC');
  });

  it('is found by the city’s new name, also where the machine lists the old one', () => {
    for (const city of ['Kolkata', 'Kyiv', 'Calcutta', 'Kiev', 'Ho Chi Minh', 'Kathmandu', 'Port-au-Prince']) {
      const zone = typed(city);
      assert.ok(zone !== undefined && isZone(zone), city);
    }
    assert.equal(zoneFromTyped('kolkata', ['Asia/Calcutta']), 'Asia/Kolkata');
  });

  it('is not guessed', () => {
    for (const text of ['', '  ', 'Atlantis', '+05:30', 'Springfield', '🌍', '/', 'Europe/', '.*']) assert.equal(typed(text), undefined, text);
    assert.equal(zoneFromTyped('twin', ['Asia/Twin', 'Europe/Twin']), undefined);
  });

  it('is said by its city', () => {
    assert.deepEqual(['Europe/London', 'America/Argentina/Buenos_Aires', 'UTC', ''].map(cityOf), ['London', 'Buenos Aires', 'UTC', '']);
  });
});
