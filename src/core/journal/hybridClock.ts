/**
 * Hybrid logical clock stamps: milliseconds, a counter for ties (the writer in the event's id decides what is left). Pure: the last stamp and
 * the wall clock come in, the next stamp goes out. Stamps of one writer only grow, also when its wall clock goes back; a partner's stamp moves
 * ours along; one more than 24 hours ahead of our wall clock never does (docs/threats.md, 9).
 * Source: Kulkarni et al., "Logical Physical Clocks" (2014), the HLC algorithm.
 */
import * as v from 'valibot';
import { Stamp } from './event.js';

/** How far ahead of our clock a stamp may be and still count: people's clocks and time zones are wrong by hours, not by days. */
export const patienceMs = 24 * 60 * 60_000;

const counterLimit = 0xffff;
const lastMs = Date.UTC(9999, 11, 31, 23, 59, 59, 999); // a stamp has four digits for the year

/** The stamp for what happens now: later than `last`, and not earlier than the wall clock. */
export function nextStamp(last: Stamp | undefined, wallMs: number): Stamp {
  const wall = stampOf(wallMs, 0);
  if (last === undefined || wall > last) return wall;
  const counter = counterOf(last) + 1;
  return counter > counterLimit ? stampOf(stampMs(last) + 1, 0) : stampIn(last.slice(0, 24), counter);
}

/** Our clock after meeting somebody's stamp: the later of the two, unless theirs is too far ahead to be believed. */
export function observeStamp(last: Stamp | undefined, met: Stamp, wallMs: number): Stamp | undefined {
  if (last !== undefined && met <= last) return last;
  return met > horizon(wallMs) ? last : met;
}

/** The latest stamp that counts at this moment. */
export function horizon(wallMs: number): Stamp {
  return stampOf(wallMs + patienceMs, counterLimit);
}

/** The milliseconds of a stamp, by which it is shown and by which a future one falls due. */
export function stampMs(stamp: Stamp): number {
  return Date.parse(stamp.slice(0, 24));
}

function counterOf(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(25), 16);
}

function stampOf(ms: number, counter: number): Stamp {
  const whole = Math.min(Math.max(Math.trunc(ms), 0), lastMs);
  return stampIn(new Date(whole).toISOString(), counter);
}

/** `moment` as `toISOString` writes it. */
function stampIn(moment: string, counter: number): Stamp {
  return v.parse(Stamp, `${moment}-${counter.toString(16).padStart(4, '0')}`);
}
