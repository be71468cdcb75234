/** The pages of inviting, joining and handing over. What they show was made by an action before they open; they make nothing themselves. */
import type { Control, Page } from '../../../contract/sidebarState.js';
import type { PageRef } from '../../../contract/sidebarIntent.js';
import type { FormWords } from '../../words/forms.js';
import type { SharingWords } from '../../words/sharing.js';
import { pairOf, type SharingOnScreen } from '../present/scene.js';
import { pageOf, type PageScene } from './page.js';

/** The pages that need no mentorship. */
export type JoinRef = Extract<PageRef, { kind: 'join' | 'joinConfirm' }>;
export type SharingRef = Extract<PageRef, { kind: 'invite' | 'reply' | 'pasteUpdate' | 'words' }>;

export function joinPage(ref: JoinRef, words: FormWords, sharing: SharingOnScreen): Page | undefined {
  return ref.kind === 'join' ? pasteInvite(ref, words) : confirmPage(ref, words, sharing);
}

function pasteInvite(ref: JoinRef, words: FormWords): Page {
  const { sharing } = words;
  return pageOf(words, {
    ref,
    key: ref.kind,
    title: sharing.joinTitle,
    intro: [sharing.joinIntro],
    fields: [
      { kind: 'area', name: 'block', label: sharing.joinBox, hint: sharing.joinBoxHint, required: sharing.joinBoxMissing, value: '', rows: 8 },
    ],
    submit: sharing.joinLook,
  });
}

function confirmPage(ref: JoinRef, words: FormWords, { seen }: SharingOnScreen): Page | undefined {
  const { sharing } = words;
  if (seen === undefined) return undefined;
  const says = seen.role === 'mentee' ? sharing.confirmAsMentee : sharing.confirmAsMentor;
  return pageOf(words, {
    ref,
    key: ref.kind,
    title: sharing.confirmTitle(seen.from),
    intro: [says(seen.from, seen.to)],
    facts: [
      { icon: 'info', text: sharing.confirmKnown },
      { icon: 'mail', text: sharing.confirmNothingSent },
      { icon: 'calendar', text: sharing.confirmUntil(seen.until) },
    ],
    fields: [],
    submit: sharing.join,
  });
}

export function sharingPage(ref: SharingRef, of: PageScene): Page | undefined {
  const { sharing } = of.scene.screen;
  switch (ref.kind) {
    case 'invite':
      return sharing?.message === undefined ? undefined : invitePage(ref, of, sharing);
    case 'reply':
      return sharing?.message === undefined ? undefined : replyPage(ref, of, sharing.message);
    case 'pasteUpdate':
      return pastePage(ref, of);
    case 'words':
      return sharing?.words === undefined ? undefined : wordsPage(ref, of, sharing.words);
  }
}

function invitePage(ref: SharingRef, { scene, words }: PageScene, { message = '', until }: SharingOnScreen): Page {
  const { sharing } = words;
  const { partnerName } = pairOf(scene);
  return pageOf(words, {
    ref,
    key: keyFor(ref, scene),
    title: sharing.inviteTitle(partnerName),
    intro: [sharing.inviteIntro(partnerName)],
    message: { label: sharing.message, text: message, controls: messageControls(sharing, scene.words.copied) },
    fields: [],
    links: [
      { label: sharing.pasteReply, intent: { type: 'openPage', page: { kind: 'pasteUpdate' } } },
      { label: sharing.withdraw, intent: { type: 'withdrawInvite' } },
    ],
    ...(until !== undefined && { footer: sharing.inviteUntil(until) }),
    cancel: words.close,
  });
}

function replyPage(ref: SharingRef, { scene, words }: PageScene, message: string): Page {
  const { sharing } = words;
  const { partnerName } = pairOf(scene);
  return pageOf(words, {
    ref,
    key: keyFor(ref, scene),
    title: sharing.replyTitle(partnerName),
    intro: [sharing.replyIntro(partnerName)],
    message: { label: sharing.message, text: message, controls: messageControls(sharing, scene.words.copied) },
    fields: [],
    links: [{ label: sharing.wordsTitle, intent: { type: 'compareWords' } }],
    cancel: words.close,
  });
}

function pastePage(ref: SharingRef, { scene, words }: PageScene): Page {
  const { sharing } = words;
  return pageOf(words, {
    ref,
    key: keyFor(ref, scene),
    title: sharing.pasteTitle,
    intro: [sharing.pasteIntro(pairOf(scene).partnerName)],
    fields: [
      { kind: 'area', name: 'block', label: sharing.pasteBox, hint: sharing.pasteBoxHint, required: sharing.pasteBoxMissing, value: '', rows: 8 },
    ],
    submit: sharing.pasteSubmit,
  });
}

function wordsPage(ref: SharingRef, { scene, words }: PageScene, compared: readonly string[]): Page {
  const { sharing } = words;
  return pageOf(words, {
    ref,
    key: keyFor(ref, scene),
    title: sharing.wordsTitle,
    intro: [sharing.wordsIntro(pairOf(scene).partnerName)],
    message: { label: sharing.wordsLabel, text: compared.join(' '), controls: [] },
    fields: [],
    footer: sharing.wordsDiffer,
    submit: sharing.wordsSame,
  });
}

function messageControls({ copy, openInMail }: SharingWords, copied: string): Control[] {
  return [
    { label: copy, icon: 'copy', done: copied, intent: { type: 'copyMessage' } },
    { label: openInMail, icon: 'mail', intent: { type: 'mailMessage' } },
  ];
}

function keyFor(ref: SharingRef, { match }: PageScene['scene']): string {
  return `${match.id}:${ref.kind}`;
}
