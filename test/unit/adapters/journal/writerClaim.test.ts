import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { claimWriter } from '../../../../src/adapters/journal/writerClaim.js';

const claimModule = new URL('../../../../src/adapters/journal/writerClaim.js', import.meta.url).href;

for (const [how, platform] of [
  ['the way of this system', process.platform],
  ['a loopback port', 'another system'],
] as const) {
  describe(`a writer held by ${how}`, () => {
    it('is held by one at a time, and free after it was let go', async () => {
      const id = randomUUID();
      const first = await claimWriter(id, 'device-1', platform);
      assert.ok(first);
      assert.equal(await claimWriter(id, 'device-1', platform), undefined);
      await first.release();
      const second = await claimWriter(id, 'device-1', platform);
      assert.ok(second);
      await second.release();
    });

    it('is free the moment its process is killed', async () => {
      const id = randomUUID();
      const code = `import(${JSON.stringify(claimModule)}).then(async ({ claimWriter }) => { const claim = await claimWriter(${JSON.stringify(id)}, 'device-1', ${JSON.stringify(platform)}); console.log(claim ? 'held' : 'refused'); setInterval(() => {}, 1000); });`;
      const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
      const [said] = (await once(child.stdout, 'data')) as [Buffer];
      assert.equal(said.toString().trim(), 'held');
      assert.equal(await claimWriter(id, 'device-1', platform), undefined);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const claim = await claimWriter(id, 'device-1', platform);
      assert.ok(claim);
      await claim.release();
    });

    it('does not keep a process alive', async () => {
      const code = `import(${JSON.stringify(claimModule)}).then(({ claimWriter }) => claimWriter(${JSON.stringify(randomUUID())}, 'device-1', ${JSON.stringify(platform)}));`;
      const child = spawn(process.execPath, ['-e', code], { stdio: 'inherit' });
      assert.deepEqual(await once(child, 'exit'), [0, null]);
    });
  });
}

it('a writer of one mentorship says nothing about another', async () => {
  const [one, other] = [await claimWriter(randomUUID(), 'device-1'), await claimWriter(randomUUID(), 'device-1')];
  assert.ok(one && other);
  await Promise.all([one.release(), other.release()]);
});
