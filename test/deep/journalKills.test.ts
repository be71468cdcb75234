import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { removeFoldersAfterwards } from '../builders/journalFolder.js';
import { assertNothingLost, countLogs, killWindows } from '../builders/journalKills.js';

describe('a journal whose windows are killed in mid-append', () => {
  removeFoldersAfterwards();

  it('loses no acknowledged event in 200 kills, and continues its one writer', async () => {
    const { root, said } = await killWindows({ windows: 1, kills: 200, events: 4000, mayTakeBack: false });
    await assertNothingLost(root, said);
    assert.equal(await countLogs(root), 1);
  }).timeout(600_000);

  it('loses none with four windows of one person writing at once, killed and restarted at random', async () => {
    const { root, said } = await killWindows({ windows: 4, kills: 60, events: 6000, mayTakeBack: false });
    await assertNothingLost(root, said);
    assert.ok((await countLogs(root)) <= 8);
  }).timeout(600_000);

  it('loses none but what was taken back, also when a cut is killed', async () => {
    const { root, said } = await killWindows({ windows: 4, kills: 60, events: 4000, mayTakeBack: true });
    assert.ok(said.takenBack.size > 0);
    await assertNothingLost(root, said);
  }).timeout(600_000);
});
