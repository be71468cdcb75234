/** The ways into sharing that are known from the start; what they lead to is read when it is first used. */
import type { App } from '../app.js';

type Act = 'invitePartner' | 'withdrawInvite' | 'showReply' | 'copyMessage' | 'mailMessage' | 'copyUpdate' | 'compareWords';

/** Does one of the acts that need nothing but the click. */
export function act(name: Act): (app: App) => Promise<void> {
  return async (app) => (await app.sharingFlow())[name]();
}

/** A message that is drafted for the other person anyway, with the update at its end where the two are connected. */
export async function withUpdate(app: App, message: string): Promise<string> {
  const open = app.mentorships.current();
  const mark = open && app.sharingMark(open.id);
  return mark === undefined || mark.status === 'invited' ? message : (await app.sharingFlow()).withUpdate(message);
}
