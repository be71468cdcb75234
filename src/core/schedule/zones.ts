/** Time zones by their IANA names. Uses the host's own zone table, so a name that this machine does not know is refused rather than guessed. */

/**
 * Whether this is a zone that the host can compute with: a place, or UTC. Offsets (`+05:30`) know nothing of summer time, and abbreviations mean
 * different places to different people: to the host, BST is in Dhaka.
 */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(name) || !(name.includes('/') || /^(UTC|GMT)$/i.test(name))) return false;
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch (cause) {
    if (cause instanceof RangeError) return false; // the only thing it throws for a name it does not know
    throw cause;
  }
}

/** A zone to compute with: the name itself, or UTC where this machine does not know it (a newer table on the partner's machine). */
export function usableZone(name: string): string {
  const found = usable.get(name) ?? (isZone(name) ? name : 'UTC');
  usable.set(name, found);
  return found;
}

/** Asked for each line of the sidebar, always about the zones of the same few people, and dear to find out. */
const usable = new Map<string, string>();

/**
 * What people type for a zone: the IANA name in any case, or just the city ("london", "New York", "Zürich"). Undefined when it fits none or several.
 * `known` may have a city under its old name only (Calcutta, Kiev), so the new one is looked for with each continent before it.
 */
export function zoneFromTyped(typed: string, known: readonly string[]): string | undefined {
  const said = plain(typed);
  if (said === '') return undefined;
  const exact = known.find((zone) => zone.toLowerCase() === said);
  if (exact !== undefined) return exact;
  const byCity = known.filter((zone) => zone.toLowerCase().split('/').at(-1) === said);
  if (byCity.length === 1) return byCity[0];
  if (isZone(typed.trim())) return typed.trim();
  const renamed = continents.map((continent) => `${continent}/${capitalised(said)}`).filter(isZone);
  return byCity.length === 0 && renamed.length === 1 ? renamed[0] : undefined;
}

const continents = ['Africa', 'America', 'Antarctica', 'Asia', 'Atlantic', 'Australia', 'Europe', 'Indian', 'Pacific'];

/** As zones are spelt: no accents, full stops or apostrophes, an underscore for a space. */
function plain(typed: string): string {
  return typed
    .trim()
    .normalize('NFKD')
    .replace(/[\p{M}.'’]/gu, '')
    .replace(/\s+/g, '_')
    .toLowerCase();
}

function capitalised(words: string): string {
  return words.replace(/(^|[_-])([a-z])/g, (start) => start.toUpperCase());
}

/** The city of a zone as people say it: `Europe/London` is "London", `America/Argentina/Buenos_Aires` "Buenos Aires". */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
