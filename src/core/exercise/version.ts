/** Versions of tools, as they print them. */

/** Major, minor, patch. */
export type Version = readonly [major: number, minor: number, patch: number];

/** The first version number in what a tool printed, e.g. `v24.1.0` or `Python 3.11.7`; that of Java and Kotlin comes after other lines, and Java's may be `"21"`. */
export function readVersion(output: string): Version | undefined {
  const named = /\b(?:version "|kotlinc-jvm )(\d{1,5})(?:\.(\d{1,5}))?(?:\.(\d{1,5}))?/.exec(output);
  const [, major, minor, patch] = named ?? /(\d{1,5})\.(\d{1,5})(?:\.(\d{1,5}))?/.exec(output) ?? [];
  if (major === undefined) return undefined;
  return [Number(major), Number(minor ?? 0), Number(patch ?? 0)];
}

export function versionToText(version: Version): string {
  return version.join('.');
}

export function isAtLeast(version: Version, least: Version): boolean {
  const [major, minor, patch] = version;
  if (major !== least[0]) return major > least[0];
  return minor !== least[1] ? minor > least[1] : patch >= least[2];
}
