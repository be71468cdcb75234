/** What nearly every action does: take the open mentorship, decide, append. Keeps "nothing to do" from becoming an empty write. */
import type { Decision } from '../core/decision.js';
import type { PersonId } from '../core/journal/event.js';
import type { Mentorship } from '../core/mentorship/mentorship.js';
import { failed, succeed, type Result } from '../core/result.js';
import type { Mentorships, OpenMentorship } from '../ports/mentorships.js';

export async function change(mentorships: Mentorships, decide: (mentorship: Mentorship, me: PersonId) => Decision): Promise<Result<void>> {
  const open = await opened(mentorships);
  if (!open.ok) return open;
  const { journal } = open.value;
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
