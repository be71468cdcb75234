/**
 * How things are measured (docs/decisions/0009): ours and its baseline take turns in one run, in alternating order, and middle values are compared. What
 * prepares and clears up stands outside the timed part. Times are milliseconds.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/**
 * Runs both contenders once per round. A contender has `run(input)`, which is timed, and may have `before()`, whose result `run` gets, and
 * `after(result)`. The first `warmUps` rounds are not counted: they pay for compiling. `tidy` collects garbage before each turn, so that nobody pays for
 * the other's: the young part of it, because a whole collection also throws compiled code away, for which only a turn of a hundred milliseconds makes up
 * (`'all'`); for turns of less than a millisecond either would only push their code out of the processor's caches (`false`).
 */
export async function interleaved({ rounds, warmUps = 2, tidy = 'young', baseline, ours }) {
  const times = { baseline: [], ours: [] };
  for (let round = -warmUps; round < rounds; round += 1) {
    const order = round % 2 === 0 ? ['baseline', 'ours'] : ['ours', 'baseline'];
    for (const name of order) {
      const took = await timed(name === 'ours' ? ours : baseline, tidy);
      if (round >= 0) times[name].push(took);
    }
  }
  return times;
}

async function timed({ before, run, after }, tidy) {
  const input = await before?.();
  if (tidy) collectGarbage(tidy === 'all' ? undefined : { type: 'minor' });
  const start = performance.now();
  const result = await run(input);
  const took = performance.now() - start;
  await after?.(result);
  return took;
}

/** One row of the table: a ratio of two figures. */
export function ratioRow(id, baseline, ours) {
  return { id, baseline, ours, figure: ours / baseline };
}

export function compare(id, times, of = median) {
  return ratioRow(id, of(times.baseline), of(times.ours));
}

export const median = (figures) => quantile(figures, 0.5);
export const p99 = (figures) => quantile(figures, 0.99);

function quantile(figures, part) {
  if (figures.length === 0) throw new Error('Nothing was measured.');
  const sorted = [...figures].sort((one, other) => one - other);
  const place = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}
