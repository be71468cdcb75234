/**
 * What nearly every action does: take the open mentorship, decide, append. Keeps "nothing to do" from becoming an empty write. Changes of one journal
 * take turns within a window, each deciding on what the one before it left: the second of two quick clicks sees what the first has done.
 */
import type { Decision } from '../core/decision.js';
import type { PersonId } from '../core/journal/event.js';
import type { Mentorship } from '../core/mentorship/mentorship.js';
import { failed, succeed, type Result } from '../core/result.js';
import type { Mentorships, OpenMentorship } from '../ports/mentorships.js';

type Decide = (mentorship: Mentorship, me: PersonId) => Decision;

export async function change(mentorships: Mentorships, decide: Decide): Promise<Result<void>> {
  const open = await opened(mentorships);
  return open.ok ? changeIn(open.value, decide) : open;
}

const lastTurns = new WeakMap<OpenMentorship['journal'], Promise<unknown>>();

/** As {@link change}, in the mentorship that was open when something long began, whichever is shown by now. */
export function changeIn({ journal }: OpenMentorship, decide: Decide): Promise<Result<void>> {
  const before = lastTurns.get(journal) ?? Promise.resolve();
  const turn = before.then(() => decideAndAppend(journal, decide));
  const whateverBecameOfIt = () => undefined; // a bug is thrown at its own caller, and does not stop those who wait
  lastTurns.set(journal, turn.then(whateverBecameOfIt, whateverBecameOfIt));
  return turn;
}

async function decideAndAppend(journal: OpenMentorship['journal'], decide: Decide): Promise<Result<void>> {
  const decided = decide(journal.state(), journal.me);
  if (!decided.ok) return decided;
  if (decided.value.length === 0) return succeed(undefined);
  const appended = await journal.append(decided.value);
  return appended.ok ? succeed(undefined) : appended;
}

/** The open mentorship, or the problem that there is none. */
export async function opened(mentorships: Mentorships): Promise<Result<OpenMentorship>> {
  const open = await mentorships.open();
  if (!open.ok) return open;
  return open.value === undefined ? failed({ type: 'mentorship-missing' }) : succeed(open.value);
}
