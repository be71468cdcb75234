/** Time zones by their IANA names. Uses the host's own zone table, so a name that this machine does not know is refused rather than guessed. */

/** Whether this is a zone that the host can compute with. Offsets such as `+05:30` are refused: they know nothing of summer time. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(name) || /^(GMT|UTC)?[+-]/i.test(name)) return false;
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
  return isZone(name) ? name : 'UTC';
}

/** What people type for a zone: the IANA name in any case, or just the city ("london", "New York"). Undefined when it fits none or several. */
export function zoneFromTyped(typed: string, known: readonly string[]): string | undefined {
  const said = typed.trim().replace(/\s+/g, '_').toLowerCase();
  if (said === '') return undefined;
  const exact = known.find((zone) => zone.toLowerCase() === said);
  if (exact !== undefined) return exact;
  const byCity = known.filter((zone) => zone.toLowerCase().split('/').at(-1) === said);
  if (byCity.length === 1) return byCity[0];
  return isZone(typed.trim()) ? typed.trim() : undefined;
}

/** The city of a zone as people say it: `Europe/London` is "London", `America/Argentina/Buenos_Aires` "Buenos Aires". */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
