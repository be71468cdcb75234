/** From the name of a page to the page. Undefined when what it was about is gone (the partner removed it, another window cancelled it). */
import type { Form, PageRef } from '../../../contract/sidebarIntent.js';
import type { Page } from '../../../contract/sidebarState.js';
import type { Goal } from '../../../core/mentorship/goal.js';
import type { Mentorship } from '../../../core/mentorship/mentorship.js';
import type { Session } from '../../../core/mentorship/session.js';
import type { FormWords } from '../../words/forms.js';
import { goalPage } from './goalPage.js';
import { callLinkPage, createPage, editMatchPage, knownZones, ownLinkPage } from './matchPages.js';
import type { SharingOnScreen } from '../present/scene.js';
import type { PageScene } from './page.js';
import { joinPage, sharingPage } from './sharingPages.js';
import { cancelPage, movePage, schedulePage, sessionPage, wrapUpPage } from './sessionPages.js';

/** A page of an open mentorship. */
export function pageFor(ref: PageRef, of: PageScene, draft: Form | undefined): Page | undefined {
  if (ref.kind === 'createMentorship' || ref.kind === 'join' || ref.kind === 'joinConfirm') {
    return pageWithout(ref, of.words, { zone: of.zone, sharing: of.scene.screen.sharing });
  }
  if (ref.kind === 'goal') return goalOrNew(ref.goalId, of, draft);
  if (ref.kind === 'schedule') return schedulePage(of, draft);
  if (ref.kind === 'callLink') return callLinkPage(of);
  if (ref.kind === 'editMatch') return editMatchPage(of, knownZones());
  if (!('sessionId' in ref)) return sharingPage(ref, of);
  const session = sessionWith(of.scene.mentorship, ref.sessionId);
  return session && aboutSession(ref, of, session, draft);
}

/** The pages that need no mentorship. */
export function pageWithout(ref: PageRef, words: FormWords, { zone, sharing = {} }: Alone): Page | undefined {
  if (ref.kind === 'join' || ref.kind === 'joinConfirm') return joinPage(ref, words, sharing);
  return ref.kind === 'createMentorship' ? createPage(words, zone, knownZones()) : undefined;
}

interface Alone {
  readonly zone: string;
  readonly sharing?: SharingOnScreen | undefined;
}

export interface PageMaker {
  readonly pageFor: typeof pageFor;
  readonly pageWithout: typeof pageWithout;
}

type SessionPage = Extract<PageRef, { sessionId: string }>;

function aboutSession(ref: SessionPage, of: PageScene, session: Session, draft: Form | undefined): Page {
  switch (ref.kind) {
    case 'session':
      return sessionPage(of, session);
    case 'moveSession':
      return movePage(of, session, draft);
    case 'cancelSession':
      return cancelPage(of, session);
    case 'wrapUp':
      return wrapUpPage(of, session);
    case 'ownLink':
      return ownLinkPage(of, session.id);
  }
}

function goalOrNew(goalId: string | undefined, of: PageScene, draft: Form | undefined): Page | undefined {
  if (goalId === undefined) return goalPage(of, undefined, draft);
  const goal = goalWith(of.scene.mentorship, goalId);
  return goal && goalPage(of, goal, draft);
}

export function sessionWith(mentorship: Mentorship, id: string): Session | undefined {
  return [...mentorship.sessions.values()].find((session) => session.id === id);
}

export function goalWith(mentorship: Mentorship, id: string): Goal | undefined {
  return [...mentorship.goals.values()].find((goal) => goal.id === id);
}
