/** How a run ended, in words: short for the status bar and the tree, whole for tooltips, and the last line of the terminal. */
import type { TestCounts } from '../../core/exercise/testCounts.js';
import type { TestOutcome } from '../../ports/testRunner.js';
import type { RunWords } from '../words/runs.js';

export type RunEnd = Pick<TestOutcome, 'outcome' | 'withoutTests' | 'stoppedAfter'> & { readonly counts?: TestCounts | undefined };

export function shortEnd({ outcome, counts, withoutTests }: RunEnd, words: RunWords): string {
  if (withoutTests) return words.short.empty;
  if (counts === undefined || (outcome !== 'red' && outcome !== 'green')) return words.short[outcome];
  const of = counts.passed + counts.failed;
  return outcome === 'red' ? words.short.redOf(counts.failed, of) : words.short.greenOf(of);
}

export function wholeEnd({ outcome, counts, withoutTests, stoppedAfter }: RunEnd, words: RunWords): string {
  if (withoutTests) return words.empty;
  if (outcome === 'stopped') return stoppedAfter === undefined ? words.stopped : words.stoppedAfter(stoppedAfter);
  if (counts === undefined || outcome === 'ended' || outcome === 'watching') return words[outcome];
  const of = counts.passed + counts.failed;
  return outcome === 'red' ? words.redOf(counts.failed, of) : words.greenOf(of);
}

export function lastLine(end: RunEnd, words: RunWords): string {
  if (end.outcome !== 'red' || end.withoutTests) return wholeEnd(end, words);
  return end.counts === undefined ? words.endedRedUncounted : words.endedRed(end.counts.failed, end.counts.passed + end.counts.failed);
}

/** The last line of what makes an exercise ready. */
export function preparedLine({ outcome }: RunEnd, words: RunWords): string {
  if (outcome === 'stopped') return words.prepareStopped;
  return outcome === 'red' ? words.prepareFailed : words.prepared;
}
