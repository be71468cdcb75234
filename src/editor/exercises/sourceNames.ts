/** What people call a source of exercises. */
import type { App } from '../app.js';

/** Open in the tree from the start: it works offline, and a pair begins there. */
export const firstSource = 'bundled';

export function sourceName(app: App, source: string): string {
  return new Map(Object.entries(app.words.notices.exercises.sources)).get(source) ?? source;
}

/** In a list of all sources: two of them may have an exercise of one name. */
export function nameInLists(app: App, name: string, source: string): string {
  return source === firstSource ? name : app.words.notices.exercises.ofSource(name, sourceName(app, source));
}
