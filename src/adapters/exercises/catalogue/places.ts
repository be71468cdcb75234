/** Where the person's catalogues are: addresses by https (by http only on this computer), or files by an absolute path. */
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Place = { readonly source: string } & (
  | { readonly kind: 'web'; readonly address: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'nowhere'; readonly given: string }
);

/** Each once, in the order in which the person names them. */
export function placesOf(settings: readonly string[]): readonly Place[] {
  const places = settings.map((given) => placeOf(given.trim()));
  return places.filter(({ source }, at) => places.findIndex((other) => other.source === source) === at);
}

function placeOf(given: string): Place {
  const path = pathOf(given);
  if (path !== undefined) return { kind: 'file', path, source: sourceOf(path) };
  const isWeb = /^https?:\/\/[^\s@]+$/i.test(given) && URL.canParse(given);
  return isWeb ? { kind: 'web', address: given, source: sourceOf(given) } : { kind: 'nowhere', given, source: sourceOf(given) };
}

function pathOf(given: string): string | undefined {
  if (/^~[\\/]/.test(given)) return join(homedir(), given.slice(2));
  if (/^file:\/\/\//i.test(given)) return pathOfUrl(given);
  return isAbsolute(given) ? given : undefined;
}

/** Not every file address is a path: an encoded slash is none, nor is one without a drive on Windows. */
function pathOfUrl(given: string): string | undefined {
  try {
    return fileURLToPath(given);
  } catch {
    return undefined; // it stands in the list as what names no place
  }
}

/** A name that says nothing of the place: it goes into the pair's record with what was got. */
function sourceOf(place: string): string {
  return `catalogue-${createHash('sha256').update(place).digest('hex').slice(0, 8)}`;
}
