/** Sets, changes or removes the link of the pair's call. */
import { decideCallLink } from '../core/mentorship/matchEvents.js';
import type { Result } from '../core/result.js';
import type { Mentorships } from '../ports/mentorships.js';
import { change } from './change.js';

export const setCallLink =
  (deps: { mentorships: Mentorships }) =>
  (input: { readonly callLink: string }): Promise<Result<void>> =>
    change(deps.mentorships, (mentorship) => decideCallLink(mentorship, input.callLink));
