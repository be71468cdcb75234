/** What is kept as a secret for one mentorship: its key, the invite that is open, and the reply that was given or taken. */
import * as v from 'valibot';
import { Secret } from './secret.js';

const Letters = v.pipe(v.string(), v.maxLength(400_000), v.regex(/^[A-Za-z0-9+/]*$/));
const Numbers = v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255))), v.length(6));

const SharingRecord = v.object({
  v: v.literal(1),
  key: v.optional(Letters),
  /** The numbers of the words to compare. */
  words: v.optional(Numbers),
  /** The invite that was sent: its bytes and the private half of its key. */
  invite: v.optional(v.object({ payload: Letters, privateKey: Letters, until: v.number() })),
  /** The reply that came to the invite that was sent last. */
  taken: v.optional(v.object({ invite: Letters, reply: Letters })),
  /** The reply that was given, and to which invite. */
  given: v.optional(v.object({ invite: Letters, reply: Letters })),
});
export type SharingRecord = v.InferOutput<typeof SharingRecord>;

export const noRecord: SharingRecord = { v: 1 };

export function recordFrom(secret: Secret): SharingRecord | undefined {
  try {
    const parsed = v.safeParse(SharingRecord, JSON.parse(secret.letters()));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

export function toSecret(record: SharingRecord): Secret {
  return new Secret(JSON.stringify(record));
}
