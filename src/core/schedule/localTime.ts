/**
 * From what stands on somebody's clock to a moment and back, by the time-zone library (Temporal). Loaded only where a form needs it.
 * A time that does not exist (01:30 on the night the clocks go forward) is refused, so that the form can say so; one that exists twice is
 * the earlier.
 */
import { Temporal } from 'temporal-polyfill';
import * as v from 'valibot';
import type { Field } from '../problem.js';
import { failed, succeed, type Result } from '../result.js';
import { Instant } from '../mentorship/session.js';

/** `date` is YYYY-MM-DD, `time` HH:MM as the form's inputs give them; `zone` an IANA name that the caller has checked. */
export function instantAt(date: string, time: string, zone: string): Result<Instant> {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return unclear('date');
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return unclear('time');
  const local = plainDateTime(date, time);
  if (local === undefined) return unclear('date');
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (!earlier.toPlainDateTime().equals(local)) return failed({ type: 'time-skipped' });
  const instant = v.safeParse(Instant, new Date(earlier.epochMilliseconds).toISOString());
  return instant.success ? succeed(instant.output) : unclear('date'); // a day beyond the years 0 to 9999 by the clock of UTC
}

/** What a clock in `zone` shows at `ms`, as the form's inputs take it. */
export function localAt(ms: number, zone: string): { readonly date: string; readonly time: string } {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

function plainDateTime(date: string, time: string): Temporal.PlainDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from(`${date}T${time}`, { overflow: 'reject' });
  } catch (cause) {
    if (cause instanceof RangeError) return undefined; // 30 February
    throw cause;
  }
}

function unclear(field: Field): Result<never> {
  return failed({ type: 'date-unclear', field });
}
