/** Everything that sharing by message can do, bound once; read when it is first used, because it brings the sealing. */
import { comparedWords, wordsWereTheSame } from './compareWords.js';
import { copyUpdate } from './copyUpdate.js';
import { invitePartner, withdrawInvite } from './invitePartner.js';
import { joinMentorship, lookAtInvite, replyAgain } from './joinMentorship.js';
import { pasteUpdate } from './pasteUpdate.js';
import type { SharingDeps } from './sharingBook.js';

export function bindSharing(deps: SharingDeps) {
  return {
    invitePartner: invitePartner(deps),
    withdrawInvite: withdrawInvite(deps),
    lookAtInvite: lookAtInvite(deps),
    joinMentorship: joinMentorship(deps),
    replyAgain: replyAgain(deps),
    copyUpdate: copyUpdate(deps),
    pasteUpdate: pasteUpdate(deps),
    comparedWords: comparedWords(deps),
    wordsWereTheSame: wordsWereTheSame(deps),
  };
}

export type Sharing = ReturnType<typeof bindSharing>;
