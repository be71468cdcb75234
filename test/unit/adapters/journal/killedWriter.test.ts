/** The short form of `test/deep/journalKills.test.ts`. */
import { describe, it } from 'mocha';
import { removeFoldersAfterwards } from '../../../builders/journalFolder.js';
import { assertNothingLost, killWindows } from '../../../builders/journalKills.js';

describe('a window that is killed in mid-append', () => {
  removeFoldersAfterwards();

  it('loses nothing that was acknowledged', async () => {
    const { root, said } = await killWindows({ windows: 2, kills: 6, events: 200, mayTakeBack: true });
    await assertNothingLost(root, said);
  }).timeout(60_000);
});
