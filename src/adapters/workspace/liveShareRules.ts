/**
 * `.vsls.json`: what Live Share keeps from guests in a pairing folder, although the folder holds nothing secret when we make it. People put
 * things into folders. What a pair added itself stays; what would show one of our entries again does not.
 */
import * as v from 'valibot';

export const liveShareRulesFile = '.vsls.json';

/** Patterns as in `.gitignore`. Ours first: marker, pending start, outcome and these rules themselves, which a guest could otherwise change. */
const alwaysExcluded = [
  '.mentorship-*',
  liveShareRulesFile,
  '.env',
  '.env.*',
  '.envrc',
  '.git',
  '.npmrc',
  '.pypirc',
  '.netrc',
  '.ssh',
  '.aws',
  '*.pem',
  '*.key',
  '*.pfx',
  '*.p12',
  'id_rsa*',
  'id_ed25519*',
  'credentials*',
  'secrets*',
] as const;

const Patterns = v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(500));

const LiveShareRules = v.object({
  excludeFiles: v.optional(Patterns, []),
  hideFiles: v.optional(Patterns, []),
});

const RulesText = v.pipe(v.string(), v.maxLength(64 * 1024), v.parseJson(), LiveShareRules);

/** The whole file as it must be; `existing` is its text so far, if there is one. What cannot be read is replaced. */
export function mendedRules(existing: string | undefined): string {
  const parsed = v.safeParse(RulesText, existing);
  const own = parsed.success ? parsed.output : { excludeFiles: [], hideFiles: [] };
  const rules = {
    gitignore: 'exclude',
    excludeFiles: [...new Set([...alwaysExcluded, ...withoutExceptions(own.excludeFiles)])],
    hideFiles: withoutExceptions(own.hideFiles),
  };
  return `${JSON.stringify(rules, undefined, 2)}\n`;
}

/** `!pattern` takes an exclusion back, and which one it takes back depends on globs that we do not want to compute. */
function withoutExceptions(patterns: readonly string[]): readonly string[] {
  return patterns.filter((pattern) => !pattern.startsWith('!'));
}
