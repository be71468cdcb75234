/** Join: opens the partner's link, after checking that it is one. Never says "joined": opening proves nothing (docs/decisions/0010). */
import { liveSession } from '../core/mentorship/mentorship.js';
import { parseCallLink, type CallHref } from '../core/pairing/callLink.js';
import { parseJoinLink, type JoinLink } from '../core/pairing/joinLink.js';
import { failed, succeed, type Result } from '../core/result.js';
import type { Links } from '../ports/links.js';
import type { Mentorships, OpenMentorship } from '../ports/mentorships.js';
import { opened } from './change.js';

/** With `pasted`, the link in that text; else the link of the session that is live. */
export const joinSession =
  (deps: { mentorships: Mentorships; links: Links }) =>
  async (input: { readonly pasted?: string | undefined }): Promise<Result<{ readonly opened: boolean }>> => {
    const link = input.pasted === undefined ? await linkOfLiveSession(deps.mentorships) : parseJoinLink(input.pasted);
    if (!link.ok) return link;
    return succeed({ opened: await deps.links.open(link.value) });
  };

async function linkOfLiveSession(mentorships: Mentorships): Promise<Result<JoinLink | CallHref>> {
  const open = await opened(mentorships);
  if (!open.ok) return open;
  return linkToJoin(open.value);
}

function linkToJoin({ journal }: OpenMentorship): Result<JoinLink | CallHref> {
  const live = liveSession(journal.state());
  if (live === undefined) return failed({ type: 'session-not-live' });
  if (live.way.kind === 'live-share') return parseJoinLink(live.way.joinLink.raw);
  const own = live.way.kind === 'own-link' ? live.way.link : journal.state().match?.callLink;
  if (own === undefined) return failed({ type: 'call-link-missing' });
  const link = parseCallLink(own.raw);
  return link.ok ? succeed(link.value.href) : link;
}
