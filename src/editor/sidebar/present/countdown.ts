/** When a session is, in the words that fit how near it is. Countdown texts change by the minute inside an hour, else by the hour or day. */
import { endOf, startOf, type Session } from '../../../core/mentorship/session.js';
import { pairOf, type Scene } from './scene.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export interface When {
  readonly headline: string;
  readonly under: readonly string[];
}

/** The card's two lines: "Thursday, 16:00" and "In 2 days", or in the last hour "In 10 minutes" and "Today, 16:00 to 17:00". */
export function whenOf(session: Session, scene: Scene): When {
  const { words, dates, now } = scene;
  const { partnerName, yourZone, partnerZone } = pairOf(scene);
  const start = startOf(session);
  const theirs = dates.time(start, yourZone) === dates.time(start, partnerZone) ? [] : [words.timeFor(dates.time(start, partnerZone), partnerName)];
  if (start - now <= hour) {
    const today = words.fromTo(dayWord(start, scene), dates.time(start, yourZone), dates.time(endOf(session), yourZone));
    return { headline: nearby(start - now, scene), under: [today, ...theirs] };
  }
  return { headline: words.dayAtTime(dayWord(start, scene), dates.time(start, yourZone)), under: [away(start, scene), ...theirs] };
}

/** "in 2 days" at the end of a row: the same number as on the card. */
export function shortAway(session: Session, scene: Scene): string {
  const { now, words } = scene;
  const left = startOf(session) - now;
  if (left <= 0) return words.now;
  if (left < hour) return words.shortIn.minutes(Math.ceil(left / minute));
  const { unit, n } = distance(startOf(session), scene);
  return words.shortIn[unit](n);
}

/** Today, Tomorrow, the weekday within six days, else the date. By the person's own calendar. */
export function dayWord(ms: number, scene: Scene): string {
  const { dates, words, now } = scene;
  const { yourZone } = pairOf(scene);
  const days = daysBetween(dates.isoDay(now, yourZone), dates.isoDay(ms, yourZone));
  if (days === 0) return words.today;
  if (days === 1) return words.tomorrow;
  return days > 1 && days <= 6 ? dates.weekday(ms, yourZone) : dates.day(ms, yourZone);
}

/** As {@link dayWord}, for the middle of a sentence. */
export function dayInSentence(ms: number, scene: Scene): string {
  const { dates, words, now } = scene;
  const { yourZone } = pairOf(scene);
  const days = daysBetween(dates.isoDay(now, yourZone), dates.isoDay(ms, yourZone));
  if (days === 0) return words.todayInSentence;
  return days > 0 && days <= 6 ? dates.weekday(ms, yourZone) : dates.day(ms, yourZone);
}

/** Whole days from one YYYY-MM-DD to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}

function nearby(left: number, { words }: Scene): string {
  if (left > 0) return left < minute ? words.now : words.inMinutes(Math.ceil(left / minute));
  return left > -minute ? words.now : words.minutesAgo(Math.floor(-left / minute));
}

function away(start: number, scene: Scene): string {
  const { words } = scene;
  const { unit, n } = distance(start, scene);
  return { hours: words.inHours, days: words.inDays, weeks: words.inWeeks }[unit](n);
}

/** By the person's calendar: what is on the day after tomorrow is "in 2 days", however early. */
function distance(start: number, { dates, now, ...scene }: Scene): { readonly unit: 'hours' | 'days' | 'weeks'; readonly n: number } {
  const { yourZone } = pairOf(scene);
  const left = start - now;
  const days = daysBetween(dates.isoDay(now, yourZone), dates.isoDay(start, yourZone));
  if (days === 0 || left < 12 * hour) return { unit: 'hours', n: Math.max(1, Math.round(left / hour)) };
  return days < 14 ? { unit: 'days', n: days } : { unit: 'weeks', n: Math.round(days / 7) };
}
