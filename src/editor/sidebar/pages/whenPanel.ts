/** The same hour for both, in words, because a form's date field follows the machine's order (11/12 may mean either). */
import type { Panel } from '../../../contract/sidebarState.js';
import { instantAt, localAt } from '../../../core/schedule/localTime.js';
import { cityOf } from '../../../core/schedule/zones.js';
import { pairOf } from '../present/scene.js';
import type { PageScene } from './page.js';

export interface Draft {
  readonly date: string;
  readonly time: string;
  readonly minutes: number;
}

/** Hours that people like to work in; outside them one sentence asks whether it is still fine. */
const earliest = '08:00';
const latest = '20:00';
const longestMinutes = 600;

/** Undefined while date, time or length is missing. */
export function whenPanel({ scene, words }: PageScene, draft: Draft): Panel | undefined {
  const { dates } = scene;
  const { partnerName, yourZone, partnerZone } = pairOf(scene);
  if (!(draft.minutes > 0 && draft.minutes <= longestMinutes)) return undefined;
  const start = instantAt(draft.date, draft.time, yourZone);
  if (!start.ok) return start.problem.type === 'time-skipped' ? { label: words.bothZones, rows: [], advice: words.when.skipped } : undefined;
  const from = Date.parse(start.value);
  const to = from + draft.minutes * 60_000;
  const yourDay = dates.day(from, yourZone);
  const theirDay = dates.day(from, partnerZone);
  const theirSpan = dates.span(from, to, partnerZone);
  const theirTime = localAt(from, partnerZone).time; // the locale's own digits would not compare
  return {
    label: words.bothZones,
    rows: [
      { who: words.you(cityOf(yourZone)), what: words.when.otherDay(yourDay, dates.span(from, to, yourZone)) },
      { who: words.personIn(partnerName, cityOf(partnerZone)), what: theirDay === yourDay ? theirSpan : words.when.otherDay(theirDay, theirSpan) },
    ],
    ...((theirTime < earliest || theirTime >= latest) && { advice: words.when.fine(dates.time(from, partnerZone), partnerName) }),
  };
}
