/** Sorts lines that came from elsewhere: what is new, what is known or was taken back, and what cannot be read. */
import { parseLine, type ReadLine } from '../../core/journal/logLine.js';

export interface Arrivals {
  readonly fresh: readonly ReadLine[];
  readonly known: number;
  readonly refused: readonly string[];
}

export function sortArrivals(lines: readonly string[], copy: { has(line: ReadLine): boolean; isGone(id: string): boolean }): Arrivals {
  const fresh = new Map<string, ReadLine>();
  const refused: string[] = [];
  let known = 0;
  for (const raw of lines) {
    const line = parseLine(raw);
    if (!line.ok) refused.push(raw);
    else if (fresh.has(raw) || copy.has(line) || copy.isGone(line.event.id)) known += 1;
    else fresh.set(raw, line);
  }
  return { fresh: [...fresh.values()], known, refused };
}
