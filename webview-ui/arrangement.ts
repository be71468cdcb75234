/**
 * What the page remembers through VS Code's `setState`: only how the view is arranged (what is folded open, which form is open) and what was
 * typed and not saved yet. Never what the extension told us: that comes again with the next state.
 * Parsed on arrival like everything else; what cannot be read is forgotten.
 */
import * as v from 'valibot';
import { PageRef } from '../src/contract/sidebarIntent.js';

/** What a field holds: a text, the ids that are ticked, or the items of a list. */
const Value = v.union([v.string(), v.array(v.string()), v.array(v.object({ id: v.optional(v.string()), text: v.string() }))]);
export type Value = v.InferOutput<typeof Value>;

/** The fields that were typed in, and what they held before; `intentId` is the save that is under way. */
const Draft = v.object({ values: v.record(v.string(), Value), before: v.optional(v.record(v.string(), Value)), intentId: v.optional(v.string()) });
export type Draft = v.InferOutput<typeof Draft>;

const Arrangement = v.object({
  page: v.optional(PageRef),
  /** Per mentorship: part of the view -> whether it is open. */
  open: v.record(v.string(), v.record(v.string(), v.boolean())),
  /** By the form's key, the latest last. */
  drafts: v.record(v.string(), Draft),
});
export type Arrangement = v.InferOutput<typeof Arrangement>;

/** More half-written forms than this nobody comes back to; the oldest goes. */
const mostDrafts = 20;

export function parseArrangement(raw: unknown): Arrangement {
  const parsed = v.safeParse(Arrangement, raw);
  return parsed.success ? parsed.output : { open: {}, drafts: {} };
}

export function withPage(arrangement: Arrangement, page: PageRef | undefined): Arrangement {
  const { open, drafts } = arrangement;
  return page === undefined ? { open, drafts } : { open, drafts, page };
}

export function withPart(arrangement: Arrangement, where: { mentorshipId: string; part: string }, isOpen: boolean): Arrangement {
  const before = arrangement.open[where.mentorshipId];
  return { ...arrangement, open: { ...arrangement.open, [where.mentorshipId]: { ...before, [where.part]: isOpen } } };
}

/** The draft under `key`, moved to the end; without one it is forgotten. */
export function withDraft(arrangement: Arrangement, key: string, draft: Draft | undefined): Arrangement {
  const others = Object.entries(arrangement.drafts).filter(([name]) => name !== key);
  const kept = draft === undefined ? others : [...others, [key, draft] as const];
  return { ...arrangement, drafts: Object.fromEntries(kept.slice(-mostDrafts)) };
}

/** A save came through: whichever form it was of, its draft has done its work. */
export function withoutSaved(arrangement: Arrangement, intentId: string): Arrangement {
  const kept = Object.entries(arrangement.drafts).filter(([, draft]) => draft.intentId !== intentId);
  return { ...arrangement, drafts: Object.fromEntries(kept) };
}
