/** Commands about sharing with the other person. */
import { act } from '../sharing/whenShared.js';
import type { CommandTable } from './commandTable.js';

export const sharingCommands: CommandTable = {
  'mentorship.invitePartner': act('invitePartner'),
  'mentorship.join': (app) => app.perform({ type: 'openPage', page: { kind: 'join' } }),
  'mentorship.copyUpdate': act('copyUpdate'),
  'mentorship.pasteUpdate': (app) => app.perform({ type: 'openPage', page: { kind: 'pasteUpdate' } }),
};
