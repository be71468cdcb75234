/** A day without a time or zone (a goal's target date), as YYYY-MM-DD of the proleptic Gregorian calendar. */
import * as v from 'valibot';

export const CalendarDate = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/), v.check(exists), v.brand('CalendarDate'));
export type CalendarDate = v.InferOutput<typeof CalendarDate>;

/** Refuses 2026-02-30: `Date.parse` would either refuse it or roll it over, depending on the engine. */
function exists(date: string): boolean {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(date);
}
