/** The texts of inviting, joining and handing over: pages, drafted messages, and the sentence of what an update brought. */
import type { Brought } from '../../core/sharing/brought.js';
import type { Translate } from './translate.js';

export function sharingWords(l10n: Translate) {
  return {
    message: l10n.t('Message'),
    copy: l10n.t('Copy message'),
    openInMail: l10n.t('Open in mail'),
    inviteTitle: (name: string) => l10n.t('Invite {0}', name),
    inviteIntro: (name: string) => l10n.t('Send this to {0} the way you usually talk. The answer is a text like it: paste it here.', name),
    inviteUntil: (date: string) => l10n.t('It is for one person, and good until {0}.', date),
    withdraw: l10n.t('Take the invite back'),
    withdrawn: l10n.t('Taken back. Whatever answers that invite will not be read.'),
    pasteReply: l10n.t('Paste the reply'),
    inviteSubject: l10n.t('Our mentorship'),
    /** `block` begins with its heading; names are safe lines. */
    inviteMessage: (name: string, block: string, own: string) =>
      [
        l10n.t("Hi {0}, I'd like us to share our mentorship in VS Code. It takes five minutes:", name),
        '',
        l10n.t('1. Install VS Code, and in it the extension "Mentorship Pairing".'),
        l10n.t('2. Click its icon, then "I have an invite".'),
        l10n.t('3. Paste this whole message, and send me the reply that you get.'),
        '',
        own,
        '',
        block,
      ].join('\n'),
    inviteSentence: l10n.t('For one person, to be pasted into the VS Code extension Mentorship Pairing.'),
    replySubject: l10n.t('Our mentorship: my reply'),
    replyMessage: (name: string, block: string, own: string) =>
      [l10n.t('Hi {0}, I\'m in. Paste this whole message into Mentorship Pairing, at "Paste update":', name), '', own, '', block].join('\n'),
    replySentence: l10n.t('The answer to your invite, to be pasted into the VS Code extension Mentorship Pairing.'),
    updateSentence: l10n.t('News of our mentorship, for Mentorship Pairing in VS Code: "Paste update".'),

    joinTitle: l10n.t('I have an invite'),
    joinIntro: l10n.t('Paste the message that you got. You see who invites you before anything happens.'),
    joinBox: l10n.t('The invite'),
    joinBoxHint: l10n.t('The whole message is fine; the invite in it begins MENTORSHIP INVITE.'),
    joinBoxMissing: l10n.t('Paste the message with the invite.'),
    joinLook: l10n.t('Look at the invite'),
    confirmTitle: (name: string) => l10n.t('Join {0}?', name),
    confirmAsMentee: (from: string, to: string) => l10n.t('{0} invites {1} to a mentorship, with {0} as the mentor.', from, to),
    confirmAsMentor: (from: string, to: string) => l10n.t('{0} invites {1} to a mentorship, with {1} as the mentor.', from, to),
    confirmKnown: l10n.t('Go on only if you know this person and expected to hear from them.'),
    confirmNothingSent: l10n.t('Nothing is sent until you send your reply.'),
    confirmUntil: (date: string) => l10n.t('The invite is good until {0}.', date),
    join: l10n.t('Join'),
    joined: (name: string) => l10n.t('You and {0} are set up. Send your reply.', name),
    replyTitle: (name: string) => l10n.t('Your reply to {0}', name),
    replyIntro: (name: string) => l10n.t('Send this back to {0}. With it you are both in.', name),

    pasteTitle: l10n.t('Paste update'),
    pasteIntro: (name: string) => l10n.t('Paste what {0} sent you. Pasting the same thing twice does no harm.', name),
    pasteBox: l10n.t('The message'),
    pasteBoxHint: l10n.t('The whole message is fine; what we look for begins MENTORSHIP UPDATE or MENTORSHIP REPLY.'),
    pasteBoxMissing: l10n.t('Paste the message here.'),
    pasteSubmit: l10n.t('Take it in'),

    wordsTitle: l10n.t('Words to compare'),
    wordsIntro: (name: string) =>
      l10n.t('Say these to {0} in your next call. {0} finds the same words here. If they are the same, nobody stands between you.', name),
    wordsLabel: l10n.t('Your words'),
    wordsDiffer: l10n.t('If they are not the same, do not share anything more, and begin again with a new invite, sent another way.'),
    wordsSame: l10n.t('They are the same'),
    wordsSaid: l10n.t('Good. Nobody stands between you.'),

    paired: (name: string) => l10n.t('You and {0} are connected. Compare the words in your next call.', name),
    nothingNew: (name: string) => l10n.t('Nothing new from {0}: you had it all.', name),
    /** "Grace moved Thursday to Friday and ticked one milestone." */
    brought: (name: string, { brought, moves, locale }: { brought: Brought; moves: readonly string[]; locale: string }) => {
      const parts = [...moves, ...counted(brought, l10n)];
      if (parts.length === 0) return l10n.t('{0} sent some small changes; they are in.', name);
      return l10n.t('{0} {1}.', name, new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts));
    },
    moved: (from: string, to: string) => l10n.t('moved {0} to {1}', from, to),
  };
}

export type SharingWords = ReturnType<typeof sharingWords>;

function counted(brought: Brought, l10n: Translate): string[] {
  const { ticked, goals, planned, cancelled, held, notes } = brought;
  const of = (n: number, one: string, several: string): string[] => (n === 0 ? [] : [n === 1 ? one : several]);
  return [
    ...of(ticked, l10n.t('ticked one milestone'), l10n.t('ticked {0} milestones', ticked)),
    ...of(goals, l10n.t('added one goal'), l10n.t('added {0} goals', goals)),
    ...of(planned, l10n.t('planned one session'), l10n.t('planned {0} sessions', planned)),
    ...of(cancelled, l10n.t('cancelled one session'), l10n.t('cancelled {0} sessions', cancelled)),
    ...of(held, l10n.t('held one session'), l10n.t('held {0} sessions', held)),
    ...of(notes, l10n.t('wrote one note'), l10n.t('wrote {0} notes', notes)),
  ];
}
