/** Begins a mentorship by names: the one short form of the welcome. The other person joins later; everything works alone until then. */
import { toPersonId } from '../core/journal/event.js';
import { isRole, toMentorshipId } from '../core/mentorship/match.js';
import { decideCreate } from '../core/mentorship/matchEvents.js';
import { failed, succeed, type Result } from '../core/result.js';
import type { Ids } from '../ports/ids.js';
import type { Mentorships } from '../ports/mentorships.js';

export interface CreateMentorshipInput {
  readonly yourName: string;
  readonly partnerName: string;
  readonly role: string;
  readonly yourZone: string;
  readonly partnerZone: string;
  readonly callLink: string;
}

export const createMentorship =
  (deps: { mentorships: Mentorships; ids: Ids }) =>
  async (input: CreateMentorshipInput): Promise<Result<void>> => {
    const { role } = input;
    if (!isRole(role)) return failed({ type: 'text-missing', field: 'role' });
    const [id, you, partner] = [toMentorshipId(deps.ids.fresh()), toPersonId(deps.ids.fresh()), toPersonId(deps.ids.fresh())];
    const decided = decideCreate({ ...input, role }, { mentorshipId: id, you, partner });
    if (!decided.ok) return decided;
    const created = await deps.mentorships.create({ id, me: you, first: decided.value, sample: false });
    return created.ok ? succeed(undefined) : created;
  };
