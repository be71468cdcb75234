/** What people call a source of exercises. */
import { asLine, type UntrustedText } from '../../core/untrustedText.js';
import type { App } from '../app.js';

/** Open in the tree from the start: it works offline, and a pair begins there. */
export const firstSource = 'bundled';

/** `own` is what a list calls itself that has no name of ours. */
export function sourceName(app: App, source: string, own?: UntrustedText): string {
  return new Map(Object.entries(app.words.notices.exercises.sources)).get(source) ?? (own === undefined ? source : asLine(own, 60));
}

/** In a list of all sources: two of them may have an exercise of one name. */
export function nameInLists(app: App, name: string, source: string, own?: UntrustedText): string {
  return source === firstSource ? name : app.words.notices.exercises.ofSource(name, sourceName(app, source, own));
}
