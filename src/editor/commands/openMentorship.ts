/** What commands ask about the open mentorship, in one place. */
import type { Match } from '../../core/mentorship/match.js';
import type { Mentorship } from '../../core/mentorship/mentorship.js';
import type { App } from '../app.js';
import { report } from '../notices/report.js';
import { pairOf } from '../sidebar/present/scene.js';

export interface Here {
  readonly mentorship: Mentorship;
  readonly match: Match;
  readonly me: Match['mentor']['id'];
}

/** The open mentorship's state; says what to do when there is none. */
export async function hereOrReport(app: App): Promise<Here | undefined> {
  const open = await app.mentorships.open();
  if (!open.ok) {
    report(app, open.problem);
    return undefined;
  }
  const here = whatIsOpen(app);
  if (here === undefined) report(app, { type: 'mentorship-missing' });
  return here;
}

export function whatIsOpen(app: App): Here | undefined {
  const open = app.mentorships.current();
  if (open === undefined) return undefined;
  const mentorship = open.journal.state();
  return mentorship.match === undefined ? undefined : { mentorship, match: mentorship.match, me: open.journal.me };
}

/** The partner's name as the sidebar shows it; empty when nothing is open. */
export function partnerNameOf(app: App): string {
  const here = whatIsOpen(app);
  return here === undefined ? '' : pairOf(here).partnerName;
}
