/** Inviting, joining and handing over, as the rest of the editor knows them; what does them is read when it is first used. */
import type { Result } from '../../core/result.js';

export interface SharingHere {
  invitePartner(): Promise<void>;
  withdrawInvite(): Promise<void>;
  showReply(): Promise<void>;
  copyMessage(): Promise<void>;
  mailMessage(): Promise<void>;
  copyUpdate(): Promise<void>;
  compareWords(): Promise<void>;
  /** Each gives what is said once it is done. */
  join(): Promise<Result<string>>;
  paste(text: string): Promise<Result<string>>;
  wordsWereTheSame(): Promise<Result<string>>;
  /** Shows on the next page what an invite says. */
  lookAtInvite(text: string): Promise<Result<unknown>>;
  withUpdate(message: string): Promise<string>;
}
