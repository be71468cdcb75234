/** The words that the two say to each other in their first session, and that they were the same. */
import { failed, succeed, type Result } from '../core/result.js';
import { wordsOf } from '../core/sharing/wordsToCompare.js';
import { changeMark, markOf, recordOf, sharedHere, type SharingDeps } from './sharingBook.js';

export const comparedWords = (deps: SharingDeps) => async (): Promise<Result<readonly string[]>> => {
  const here = await sharedHere(deps);
  if (!here.ok) return here;
  const record = await recordOf(deps, here.value.open.id);
  if (!record.ok) return record;
  return record.value.words === undefined ? failed({ type: 'not-paired' }) : succeed(wordsOf(record.value.words));
};

export const wordsWereTheSame = (deps: SharingDeps) => async (): Promise<Result<void>> => {
  const here = await sharedHere(deps);
  if (!here.ok) return here;
  const mark = markOf(deps, here.value.open.id);
  if (mark === undefined) return failed({ type: 'not-paired' });
  await changeMark(deps, here.value.open.id, { status: mark.status, compared: true });
  return succeed(undefined);
};
