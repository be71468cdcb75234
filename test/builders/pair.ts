/** Two people, each with a computer of their own, who share by messages: real journals, real sealing, secrets in memory. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { bindSharing, type Sharing } from '../../src/actions/sharing.js';
import { markOf, type SharingDeps } from '../../src/actions/sharingBook.js';
import { hpkeSealing } from '../../src/adapters/sealing/hpkeSealing.js';
import type { Problem } from '../../src/core/problem.js';
import { succeed, type Result } from '../../src/core/result.js';
import { writeBlock, type BlockKind } from '../../src/core/sharing/block.js';
import { countUnseen } from '../../src/core/sharing/mark.js';
import type { Secret } from '../../src/core/sharing/secret.js';
import type { Secrets } from '../../src/ports/secrets.js';
import { aDesk, aMemory, type Desk } from './desk.js';

export interface Computer {
  readonly desk: Desk;
  readonly sharing: Sharing;
  readonly deps: SharingDeps;
  /** What the keyring holds; a test may empty it. */
  readonly kept: Map<string, Secret>;
  /** "2 changes Ines hasn't seen". */
  unseen(): number;
  invite(): Promise<string>;
  join(text: string): Promise<string>;
  copy(): Promise<string>;
}

export function aComputer(root: string): Computer {
  const desk = aDesk(root);
  const kept = new Map<string, Secret>();
  const secrets: Secrets = {
    get: async (name) => succeed(kept.get(name)),
    keep: async (name, secret) => {
      kept.set(name, secret);
      return succeed(undefined);
    },
  };
  const { mentorships, liveShare } = desk;
  const deps: SharingDeps = { mentorships, secrets, sealing: hpkeSealing(), memory: aMemory(), clock: liveShare.clock, inviteDays: 30 };
  const sharing = bindSharing(deps);
  return {
    desk,
    sharing,
    deps,
    kept,
    unseen: () => {
      const open = mentorships.current();
      const mark = open && markOf(deps, open.id);
      return mark === undefined ? 0 : countUnseen(mark, open?.journal.reach() ?? [], open?.journal.me ?? assert.fail());
    },
    invite: async () => block('invite', ok(await sharing.invitePartner()).payload),
    join: async (text) => block('reply', ok(await sharing.joinMentorship(text)).reply),
    copy: async () => block('update', ok(await sharing.copyUpdate()).payload),
  };
}

export const sentence = 'News of our mentorship, for Mentorship Pairing in VS Code: "Paste update".';

export function block(kind: BlockKind, payload: Uint8Array): string {
  return writeBlock(kind, payload, sentence);
}

export const mentorForm = {
  yourName: 'Ruth Bello',
  partnerName: 'Ines Costa',
  role: 'mentor',
  yourZone: 'Europe/London',
  partnerZone: 'Europe/Madrid',
  callLink: 'https://meet.example.org/ruth-and-ines',
};

/** Ruth has created a mentorship, Ines has nothing yet. */
export async function twoComputers(root: string): Promise<{ readonly ruth: Computer; readonly ines: Computer; readonly dispose: () => void }> {
  const [ruth, ines] = [aComputer(join(root, 'ruth')), aComputer(join(root, 'ines'))];
  ok(await ruth.desk.actions.createMentorship(mentorForm));
  return {
    ruth,
    ines,
    dispose: () => {
      ruth.desk.dispose();
      ines.desk.dispose();
    },
  };
}

/** Invite and reply have been exchanged. */
export async function aConnectedPair(root: string) {
  const two = await twoComputers(root);
  const reply = await two.ines.join(await two.ruth.invite());
  ok(await two.ruth.sharing.pasteUpdate(reply));
  return { ...two, reply };
}

export function ok<T>(result: Result<T>): T {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

export function problemOf(result: Result<unknown>): Problem {
  assert.ok(!result.ok, 'it went well');
  return result.problem;
}
