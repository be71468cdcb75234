/** Makes the update for the other person: everything of one's own that they have not said to have, so that one which was lost on the way does no harm. */
import { failed, succeed, type Result } from '../core/result.js';
import { pack } from '../core/sharing/frame.js';
import { later } from '../core/sharing/mark.js';
import { Secret } from '../core/sharing/secret.js';
import { positionsAfter } from '../core/sharing/update.js';
import { sealPieces } from './sealedUpdate.js';
import { changeMark, markFor, markOf, recordOf, sharedHere, type SharingDeps } from './sharingBook.js';

export interface CopiedUpdate {
  readonly payload: Uint8Array;
}

export const copyUpdate = (deps: SharingDeps) => async (): Promise<Result<CopiedUpdate>> => {
  const here = await sharedHere(deps);
  if (!here.ok) return here;
  const { id } = here.value.open;
  const record = await recordOf(deps, id);
  if (!record.ok) return record;
  if (record.value.key === undefined) return failed({ type: 'not-paired' });
  await here.value.open.journal.refresh(); // another window of this person may have written
  const mark = markOf(deps, id);
  const { pieces, stretches } = await sealPieces(deps, here.value, new Secret(record.value.key), mark?.theirs ?? []);
  await changeMark(deps, id, { status: mark?.status ?? 'paired', copied: later(mark?.copied ?? [], positionsAfter(stretches)) });
  return succeed({ payload: pack([await markFor(deps, id), ...pieces]) });
};
