/** What the deep tests say and do about languages that this machine may not have. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ensureToolchains } from '#scripts/toolchains.mjs';

describe('the languages of the deep tests', () => {
  it('are named, with what to install, where they are missing and nothing may be installed', async () => {
    const said: string[] = [];
    const missing = await ensureToolchains({
      say: (line) => said.push(line),
      env: {},
      answers: ([program]) => program !== 'ruby' && program !== 'java',
    });
    assert.deepEqual(missing, ['Ruby', 'a JDK']);
    assert.deepEqual(said, [
      'Ruby was not found, so exercises that need it are skipped (Debian and Ubuntu: apt-get install -y ruby).',
      'a JDK was not found, so exercises that need it are skipped (Debian and Ubuntu: apt-get install -y default-jdk-headless).',
    ]);
  });

  it('are not spoken of where all of them answer, and nothing is installed', async () => {
    const said: string[] = [];
    assert.deepEqual(await ensureToolchains({ say: (line) => said.push(line), env: { CI: 'true' }, answers: () => true }), []);
    assert.deepEqual(said, []);
  });
});
