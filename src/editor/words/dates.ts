/**
 * Dates and times as people say them, in a given zone. Long formats name the month, because 11/12 may mean either; times are 24-hour.
 * Everything takes milliseconds since 1970 and an IANA zone that the host knows.
 */
export interface Dates {
  /** "16:00" */
  time(ms: number, zone: string): string;
  /** "Thursday" */
  weekday(ms: number, zone: string): string;
  /** "Thu 12 Nov" */
  shortDay(ms: number, zone: string): string;
  /** "Thu 12 November" */
  day(ms: number, zone: string): string;
  /** "Thursday 12 November" */
  fullDay(ms: number, zone: string): string;
  /** "24 September 2026" */
  longDate(ms: number, zone: string): string;
  /** "18 December" for YYYY-MM-DD */
  monthDay(date: string): string;
  /** YYYY-MM-DD of the day that it is in the zone */
  isoDay(ms: number, zone: string): string;
  /** "16:00–17:00" */
  span(startMs: number, endMs: number, zone: string): string;
}

export function datesFor(locale: string): Dates {
  const known = new Map<string, Intl.DateTimeFormat>();
  const format = (key: string, options: Intl.DateTimeFormatOptions, zone: string): Intl.DateTimeFormat => {
    const name = `${key} ${zone}`;
    const made = known.get(name) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
    known.set(name, made);
    return made;
  };
  // The parts are joined by us: "Thu, 12 Nov" or "Thu 12 Nov" depends on the version of the locale's data.
  const parts = (key: string, options: Intl.DateTimeFormatOptions) => (ms: number, zone: string) =>
    format(key, options, zone)
      .formatToParts(ms)
      .filter(({ type }) => type !== 'literal')
      .map(({ value }) => value)
      .join(' ');
  const time = (ms: number, zone: string) => format('time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, zone).format(ms);
  const monthDay = parts('monthDay', { day: 'numeric', month: 'long' });
  return {
    time,
    weekday: parts('weekday', { weekday: 'long' }),
    shortDay: parts('shortDay', { weekday: 'short', day: 'numeric', month: 'short' }),
    day: parts('day', { weekday: 'short', day: 'numeric', month: 'long' }),
    fullDay: parts('fullDay', { weekday: 'long', day: 'numeric', month: 'long' }),
    longDate: parts('longDate', { day: 'numeric', month: 'long', year: 'numeric' }),
    monthDay: (date) => monthDay(Date.parse(`${date}T12:00:00Z`), 'UTC'),
    isoDay: (ms, zone) =>
      isoDay(format('isoDay', { year: 'numeric', month: '2-digit', day: '2-digit', calendar: 'iso8601', numberingSystem: 'latn' }, zone), ms),
    span: (startMs, endMs, zone) => `${time(startMs, zone)}–${time(endMs, zone)}`,
  };
}

/** From its parts: which order a locale puts them in changed between versions of the locales' data. */
function isoDay(format: Intl.DateTimeFormat, ms: number): string {
  const parts = format.formatToParts(ms);
  const part = (name: 'year' | 'month' | 'day') => parts.find(({ type }) => type === name)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** The locale for dates: VS Code's language, with English as British English (the project's texts are en-GB). */
export function localeFor(language: string): string {
  return language === 'en' || language === 'en-us' ? 'en-GB' : language;
}
