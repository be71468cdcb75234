/** Looking back at an exercise: what changed from one run of its tests to the next. */
import * as v from 'valibot';
import { SafePath } from './safePath.js';

const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One run, and which contents its files had, by their hash. */
export const KeptRun = v.object({
  at: v.pipe(v.number(), v.finite()),
  outcome: v.picklist(['red', 'green']),
  counts: v.optional(v.object({ passed: Count, failed: Count })),
  files: v.record(SafePath, Hash),
});
export type KeptRun = v.InferOutput<typeof KeptRun>;

/** Texts by their path below the exercise's folder, with their hash. */
export type Snapshot = ReadonlyMap<string, { readonly hash: string; readonly text: string }>;

/** One file that changed between two runs that follow each other; a side that it did not exist on is missing. */
export interface Step {
  readonly path: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly before: NumberedRun;
  readonly after: NumberedRun;
}

export interface NumberedRun {
  /** From 1. */
  readonly number: number;
  readonly run: KeptRun;
}

/** In the order in which it happened; two runs between which nothing changed are no step. */
export function stepsBetween(runs: readonly KeptRun[]): readonly Step[] {
  return runs.slice(1).flatMap((run, index) => {
    const before = runs[index];
    return before === undefined ? [] : changesBetween({ number: index + 1, run: before }, { number: index + 2, run });
  });
}

function changesBetween(before: NumberedRun, after: NumberedRun): readonly Step[] {
  const paths = [...new Set([...Object.keys(before.run.files), ...Object.keys(after.run.files)])].sort();
  return paths
    .map((path) => ({ path, from: before.run.files[path], to: after.run.files[path], before, after }))
    .filter(({ from, to }) => from !== to);
}

export function isSameRun(one: KeptRun, other: KeptRun): boolean {
  const isSameEnd = one.outcome === other.outcome && one.counts?.passed === other.counts?.passed && one.counts?.failed === other.counts?.failed;
  return isSameEnd && stepsBetween([one, other]).length === 0;
}
