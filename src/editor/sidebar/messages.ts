/** The messages that are drafted when a session is moved or cancelled: times in the partner's zone, the reason only if one was given. */
import { startOf, type Session } from '../../core/mentorship/session.js';
import type { App } from '../app.js';
import { whatIsOpen } from '../whatIsOpen.js';
import { pairOf } from './present/scene.js';

export type Drafted =
  { readonly moved: Session; readonly to: Session; readonly reason: string } | { readonly cancelled: Session; readonly reason: string };

export function draftedMessage(app: App, about: Drafted): string | undefined {
  const here = whatIsOpen(app);
  if (here === undefined) return undefined;
  const { partnerName, partnerZone } = pairOf(here);
  const { sidebar, dates, notices } = app.words;
  const when = (session: Session) => sidebar.dayAtTime(dates.fullDay(startOf(session), partnerZone), dates.time(startOf(session), partnerZone));
  const text =
    'moved' in about
      ? notices.moveMessage(partnerName, when(about.moved), when(about.to))
      : notices.cancelMessage(partnerName, when(about.cancelled));
  const reason = about.reason.trim();
  return reason === '' ? text : `${text}\n${notices.because(reason)}`;
}
