/** What there is to look at, asked in one place by whatever shows the open mentorship. */
import type { Match } from '../core/mentorship/match.js';
import type { Mentorship } from '../core/mentorship/mentorship.js';
import type { Mentorships } from '../ports/mentorships.js';
import { pairOf } from './sidebar/present/scene.js';

export interface Here {
  readonly mentorship: Mentorship;
  readonly match: Match;
  readonly me: Match['mentor']['id'];
}

interface Holder {
  readonly mentorships: Mentorships;
}

export function whatIsOpen({ mentorships }: Holder): Here | undefined {
  const open = mentorships.current();
  if (open === undefined) return undefined;
  const mentorship = open.journal.state();
  return mentorship.match === undefined ? undefined : { mentorship, match: mentorship.match, me: open.journal.me };
}

/** The partner's name as the sidebar shows it; empty when nothing is open. */
export function partnerNameOf(holder: Holder): string {
  const here = whatIsOpen(holder);
  return here === undefined ? '' : pairOf(here).partnerName;
}
