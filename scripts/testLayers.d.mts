export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const EVERYDAY: readonly string[];
export function summaryLine(counts: Counts): string;
export function addCounts(one: Counts, other: Counts): Counts;
