/** The reds and greens of a session as one line: a mark for each run, and the same in a sentence. How it went, never a score. */
import type { Fact } from '../../../contract/sidebarState.js';
import { stampMs } from '../../../core/journal/hybridClock.js';
import { runsOf, type RecordedRun } from '../../../core/mentorship/mentorship.js';
import type { Session } from '../../../core/mentorship/session.js';
import { pairOf, type Scene } from './scene.js';

/** So many fit into a narrow sidebar; of more, the latest. */
const mostMarks = 24;

export function runFacts(session: Session, scene: Scene): readonly Fact[] {
  const runs = runsOf(scene.mentorship, session.id);
  const last = runs.at(-1);
  if (last === undefined) return [];
  return [{ icon: 'beaker', marks: runs.slice(-mostMarks).map(({ outcome }) => outcome), text: sentence(runs, last, scene) }];
}

function sentence(runs: readonly RecordedRun[], last: RecordedRun, scene: Scene): string {
  const { words, dates } = scene;
  const time = dates.time(stampMs(last.at), pairOf(scene).yourZone);
  const greenBefore = runs.slice(0, -1).some(({ outcome }) => outcome === 'green');
  if (last.outcome === 'red') return greenBefore ? words.redAgain(time) : words.onlyRed(runs.length);
  const firstOfGreen = runs.slice(runs.findLastIndex(({ outcome }) => outcome === 'red') + 1)[0] ?? last;
  const since = dates.time(stampMs(firstOfGreen.at), pairOf(scene).yourZone);
  const reds = runs.filter(({ outcome }) => outcome === 'red').length;
  return reds === 0 ? words.onlyGreen(since) : words.redThenGreen(reds, since);
}
