/**
 * A start that was asked for in one window and goes on in the window that has the pairing folder open (docs/decisions/0008): it waits in a
 * file beside the folder's marker for at most five minutes and is taken once. (A file of its own, because renaming a file is what only one of
 * two windows can do.)
 */
import * as v from 'valibot';

export const pendingStartLifeMs = 5 * 60_000;

const Id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));

export const PendingStart = v.object({
  startId: Id,
  mentorshipId: Id,
  sessionId: Id,
  /** Milliseconds since 1970, by the clock of this machine (both windows run on it). */
  askedAt: v.pipe(v.number(), v.finite(), v.integer()),
  /** Shared code, or the call alone. */
  way: v.picklist(['live-share', 'call']),
});
export type PendingStart = v.InferOutput<typeof PendingStart>;

export const StartOutcome = v.object({
  startId: Id,
  outcome: v.picklist(['live', 'cancelled', 'failed']),
  problem: v.optional(v.pipe(v.string(), v.maxLength(64))),
});
export type StartOutcome = v.InferOutput<typeof StartOutcome>;

/** Whether a pending start may still be taken; one from the future (a clock set back) has lapsed too. */
export function isFresh(start: { readonly askedAt: number }, now: number): boolean {
  const age = now - start.askedAt;
  return age >= 0 && age < pendingStartLifeMs;
}

/** What makes a folder a pairing folder of ours: `.mentorship-pairing.json`. */
export const PairingMarker = v.object({ v: v.literal(1), mentorshipId: Id });
export type PairingMarker = v.InferOutput<typeof PairingMarker>;

/** An exercise that was got from another window and is to be opened in the window of the pairing folder; its folder's name, as we make them. */
export const PendingOpening = v.object({
  exerciseFolder: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,99}$/)),
  askedAt: v.pipe(v.number(), v.finite(), v.integer()),
});
export type PendingOpening = v.InferOutput<typeof PendingOpening>;

/** The same for a folder that is nobody's but this person's: its absolute path stands with it, because it waits in their own memory. */
const OpeningIn = v.object({ base: v.pipe(v.string(), v.maxLength(4096)), ...PendingOpening.entries });

export function readOpening(remembered: unknown): v.InferOutput<typeof OpeningIn> | undefined {
  const parsed = v.safeParse(OpeningIn, remembered);
  return parsed.success ? parsed.output : undefined;
}
