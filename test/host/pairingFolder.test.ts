/** The pairing folder in VS Code; that its window hears of a start is told in the browser's stories, where there are two windows. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { pairingFolder } from '../../src/adapters/workspace/pairingFolder.js';
import { randomIds } from '../../src/adapters/system/randomIds.js';
import { systemClock } from '../../src/adapters/system/systemClock.js';
import type { PendingStart } from '../../src/core/pairing/pendingStart.js';
import type { PairingFolder } from '../../src/ports/pairingFolder.js';

describe('The pairing folder in VS Code', () => {
  let root: string;
  let folders: PairingFolder;

  beforeEach(async () => {
    root = await mkdtemp(path.join(os.tmpdir(), 'pairing-'));
    folders = pairingFolder({ root: () => root, clock: systemClock(), ids: randomIds() });
  });
  afterEach(async () => rm(root, { recursive: true, force: true }));

  it('is not what this window has open, so nothing of it is shared by accident', async () => {
    assert.equal(await folders.openHere(), undefined);
  });

  it('gives a start that was left to one taker only', async () => {
    const prepared = await folders.prepare({ mentorshipId: 'm-1', partnerName: 'Ines Costa' });
    assert.ok(prepared.ok);
    const start: PendingStart = { startId: 's-1', mentorshipId: 'm-1', sessionId: 'x-1', askedAt: Date.now(), way: 'live-share' };
    assert.ok((await folders.leaveStart(prepared.value, start)).ok);

    const taken = await Promise.all([folders.takeStart(prepared.value), folders.takeStart(prepared.value)]);
    assert.deepEqual(
      taken.filter((one) => one !== undefined),
      [start],
    );
  });
});
