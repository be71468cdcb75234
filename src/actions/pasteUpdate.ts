/**
 * Takes what the other person sent: a reply to one's invite, or updates, whichever the text holds, for whichever mentorship of this computer it is. Pasted
 * again it does nothing.
 */
import { partnerOf, type Person } from '../core/mentorship/match.js';
import { failed, succeed, type Result } from '../core/result.js';
import { whatCame, type Brought } from '../core/sharing/brought.js';
import { unpack } from '../core/sharing/frame.js';
import { Secret } from '../core/sharing/secret.js';
import type { AbsorbReport } from '../ports/journal.js';
import { acceptReply } from './acceptReply.js';
import { openPieces, takePieces } from './sealedUpdate.js';
import { markedBy, pick, recordOf, type Shared, type SharingDeps, type WholeBlock } from './sharingBook.js';

export interface Pasted {
  readonly from: Person;
  readonly mentorshipId: string;
  readonly brought: Brought;
  /** The two are paired from now on. */
  readonly paired: boolean;
}

export const pasteUpdate =
  (deps: SharingDeps) =>
  async (text: string): Promise<Result<Pasted>> => {
    const blocks = pick(text, ['update', 'reply']);
    if (!blocks.ok) return blocks;
    let last: Result<Pasted> | undefined;
    for (const block of blocks.value) {
      const taken = await take(deps, block);
      if (!taken.ok) return taken;
      last = last?.ok === true ? succeed(together(last.value, taken.value)) : taken;
    }
    return last ?? failed({ type: 'paste-unreadable', wanted: ['update', 'reply'], fault: { type: 'nothing' } });
  };

async function take(deps: SharingDeps, block: WholeBlock): Promise<Result<Pasted>> {
  const found = await markedBy(deps, unpack(block.payload)?.[0] ?? new Uint8Array());
  if (!found.ok) return found;
  if (found.value === undefined) return failed({ type: 'update-unusable', reason: 'elsewhere' });
  const { open, match } = found.value;
  const before = open.journal.state();
  const taken = block.kind === 'reply' ? await acceptReply(deps, found.value, block.payload) : await takeUpdate(deps, found.value, block.payload);
  if (!taken.ok) return taken;
  const brought = whatCame(before, open.journal.state(), taken.value.report.fresh);
  return succeed({ from: partnerOf(match, open.journal.me), mentorshipId: open.id, brought, paired: taken.value.isNew });
}

async function takeUpdate(
  deps: SharingDeps,
  shared: Shared,
  payload: Uint8Array,
): Promise<Result<{ readonly report: AbsorbReport; readonly isNew: false }>> {
  const { open, match } = shared;
  const record = await recordOf(deps, open.id);
  if (!record.ok) return record;
  if (record.value.key === undefined) return failed({ type: 'update-unusable', reason: 'not-paired' });
  const [, ...pieces] = unpack(payload) ?? [];
  const opened = await openPieces(deps, { match, me: open.journal.me }, new Secret(record.value.key), pieces);
  if (!opened.ok) return opened;
  const report = await takePieces(deps, shared, opened.value);
  return report.ok ? succeed({ report: report.value, isNew: false }) : report;
}

/** What two blocks of one message brought, said as one; the later tells where it belongs. */
function together(one: Pasted, other: Pasted): Pasted {
  if (one.mentorshipId !== other.mentorshipId) return other;
  const [a, b] = [one.brought, other.brought];
  const brought: Brought = {
    ticked: a.ticked + b.ticked,
    goals: a.goals + b.goals,
    planned: a.planned + b.planned,
    moved: [...a.moved, ...b.moved],
    cancelled: a.cancelled + b.cancelled,
    held: a.held + b.held,
    notes: a.notes + b.notes,
    fresh: a.fresh + b.fresh,
  };
  return { ...other, brought, paired: one.paired || other.paired };
}
