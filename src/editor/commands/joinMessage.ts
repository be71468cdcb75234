/** What brings the partner in: the ready message, or the bare link. Copied only on a click, and said. */
import * as vscode from 'vscode';
import { liveSession } from '../../core/mentorship/mentorship.js';
import { parseCallLink, type CallHref } from '../../core/pairing/callLink.js';
import { parseJoinLink } from '../../core/pairing/joinLink.js';
import type { App } from '../app.js';
import { withUpdate } from '../sharing/whenShared.js';
import { report } from '../notices/report.js';
import { pairOf } from '../sidebar/present/scene.js';
import { whatIsOpen, type Here } from '../whatIsOpen.js';

/** The message that brings the partner in; for a session over the call it carries the call's link. */
export async function copyJoinMessage(app: App): Promise<void> {
  const here = whatIsOpen(app);
  const live = here && liveSession(here.mentorship);
  if (here === undefined || live === undefined) {
    report(app, { type: 'session-not-live' });
    return;
  }
  const { notices } = app.words;
  const name = pairOf(here).partnerName;
  const call = callHrefOf(here);
  const join = live.way.kind === 'live-share' ? parseJoinLink(live.way.joinLink.raw) : undefined;
  const andCall = call === undefined ? [] : [notices.andCall(call)];
  const text = join?.ok === true ? [notices.joinMessage(name, join.value), ...andCall].join('\n') : notices.joinMessageCall(name, call ?? '');
  await vscode.env.clipboard.writeText(await withUpdate(app, text));
  app.screen.announce(app.words.sidebar.said.copied(name));
}

function callHrefOf({ match }: Here): CallHref | undefined {
  const link = match.callLink === undefined ? undefined : parseCallLink(match.callLink.raw);
  return link?.ok === true ? link.value.href : undefined;
}

export async function copyJoinLink(app: App): Promise<void> {
  const here = whatIsOpen(app);
  const live = here && liveSession(here.mentorship);
  const link = live?.way.kind === 'live-share' ? parseJoinLink(live.way.joinLink.raw) : undefined;
  if (link?.ok !== true) {
    report(app, { type: 'session-not-live' });
    return;
  }
  await vscode.env.clipboard.writeText(link.value);
  app.screen.announce(app.words.sidebar.copied);
}
