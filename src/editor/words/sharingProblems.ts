/** What is said when something that was pasted cannot be used: what it is, and what to do. Nothing here is anybody's fault. */
import type { PasteFault, Problem } from '../../core/problem.js';
import { headings, type BlockKind } from '../../core/sharing/block.js';
import { said, type ProblemText, type Step, type Texts } from './problemText.js';
import type { Translate } from './translate.js';

type Unreadable = Extract<Problem, { type: 'paste-unreadable' }>;
type Reason<Type extends Problem['type']> = Extract<Problem, { type: Type; reason: string }>['reason'];

export const sharingProblems = {
  'paste-unreadable': (problem, l10n) => said(l10n.t("We can't use that text yet"), unreadable(problem, l10n), stepFor(problem.wanted)),
  'invite-unusable': (problem, l10n) => inviteText(problem.reason, l10n),
  'reply-unusable': (problem, l10n) => replyText(problem.reason, l10n),
  'update-unusable': (problem, l10n) => updateText(problem.reason, l10n),
  'seal-broken': (_problem, l10n) =>
    said(
      l10n.t("That can't be opened here"),
      l10n.t('It was changed on the way, or made before your last invite. Nothing of it was taken. Ask for a new one.'),
      'paste-update',
      'invite-partner',
    ),
  'not-paired': (_problem, l10n) =>
    said(
      l10n.t('You two are not connected on this computer'),
      l10n.t('An invite and a reply connect you. If you were connected before, this computer has lost its key; a new invite brings it back.'),
      'invite-partner',
      'have-invite',
    ),
  'sample-stays-here': (_problem, l10n) =>
    said(l10n.t('The sample stays on this computer'), l10n.t('Create a mentorship of your own to invite somebody.'), 'create-mentorship'),
  'secrets-failed': (_problem, l10n) =>
    said(
      l10n.t("VS Code can't keep a secret here"),
      l10n.t("The key that protects what you share couldn't be kept. On Linux a keyring has to be running. Everything you wrote is safe."),
      'try-again',
      'show-log',
    ),
} satisfies Partial<Texts>;

function stepFor(wanted: readonly BlockKind[]): Step {
  return wanted.includes('invite') ? 'have-invite' : 'paste-update';
}

function unreadable({ fault, wanted }: Unreadable, l10n: Translate): string {
  const begins = headings[wanted[0] ?? 'update'];
  if (fault.type === 'nothing') return l10n.t('We found nothing of ours in it. What we look for begins {0}: copy the whole message.', begins);
  if (fault.type === 'other') return otherKind(fault.found, begins, l10n);
  return faulty(fault, l10n);
}

function otherKind(found: BlockKind, begins: string, l10n: Translate): string {
  switch (found) {
    case 'invite':
      return l10n.t('That looks like an invite. What belongs here begins {0}.', begins);
    case 'reply':
      return l10n.t('That looks like a reply. The invite begins {0}.', begins);
    case 'update':
      return l10n.t('That looks like an update. The invite begins {0}.', begins);
  }
}

function faulty(fault: Exclude<PasteFault, { type: 'nothing' | 'other' }>, l10n: Translate): string {
  switch (fault.type) {
    case 'newer':
      return l10n.t('It was made by a newer version of this extension. Update the extension here, then paste it again.');
    case 'older':
      return l10n.t('It was made by an older version of this extension. Ask for a new one, after an update there.');
    case 'no-letters':
      return l10n.t('The heading is here, but the letters below it are missing. Copy from the heading to the last line.');
    case 'cut-short':
      return l10n.t('The end is missing: {0} of {1} parts are here. Copy from the heading to the last line.', fault.came, fault.of);
    case 'damaged':
      return l10n.t('Part {0} of {1} was changed on the way. Copy it again from the message, or ask for it once more.', fault.part, fault.of);
    case 'too-large':
      return l10n.t('That is far more than we read at once. Copy only the part that begins MENTORSHIP.');
  }
}

function inviteText(reason: Reason<'invite-unusable'>, l10n: Translate): ProblemText {
  if (reason === 'own')
    return said(l10n.t('That is your own invite'), l10n.t('Send it to your partner; they paste it on their computer.'), 'invite-partner');
  return said(l10n.t('That invite has lapsed'), l10n.t('Ask for a new one; it takes a minute. Nothing was changed here.'), 'have-invite');
}

function replyText(reason: Reason<'reply-unusable'>, l10n: Translate): ProblemText {
  switch (reason) {
    case 'own':
      return said(
        l10n.t('That is your own reply'),
        l10n.t('Send it to the person who invited you; they paste it on their computer.'),
        'paste-update',
      );
    case 'unasked':
      return said(
        l10n.t('That reply answers another invite'),
        l10n.t('The invite it answers was taken back or replaced. Send the newest invite, and paste the reply to that one.'),
        'invite-partner',
      );
    case 'lapsed':
      return said(l10n.t('The invite has lapsed meanwhile'), l10n.t('Send a new invite, and paste the reply to that one.'), 'invite-partner');
    case 'used':
      return said(
        l10n.t('Somebody has answered that invite already'),
        l10n.t('An invite is for one person. If the first answer was not your partner, compare the words, then send a new invite.'),
        'invite-partner',
      );
  }
}

function updateText(reason: Reason<'update-unusable'>, l10n: Translate): ProblemText {
  switch (reason) {
    case 'own':
      return said(l10n.t('That is what you copied yourself'), l10n.t('Send it to your partner. What they send you goes here.'), 'paste-update');
    case 'elsewhere':
      return said(
        l10n.t('That belongs to a mentorship that is not on this computer'),
        l10n.t('Paste it where you have that mentorship, or ask for a new invite.'),
        'have-invite',
      );
    case 'not-paired':
      return said(
        l10n.t('Something has to come first'),
        l10n.t("You two are not connected on this computer yet. Paste your partner's reply first; then this one works too."),
        'paste-update',
        'invite-partner',
      );
  }
}
