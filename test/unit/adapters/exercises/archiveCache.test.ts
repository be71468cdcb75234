/** What was got once can be got again offline; what is damaged, old or too much is not kept for long, and never in the way. */
import assert from 'node:assert/strict';
import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { textOf } from '../../../../src/core/exercise/exercise.js';
import type { Result } from '../../../../src/core/result.js';
import type { UnpackedArchive } from '../../../../src/ports/exerciseArchive.js';
import { aCommit, repository, tarGz } from '../../../builders/archives.js';
import { served } from '../../../builders/archiveScene.js';
import { isDone } from '../../../builders/system.js';

const bytes = tarGz(repository({ 'README.md': 'one', 'other/b.txt': 'two' }));
const sending: RequestListener = (_request, response) => response.end(bytes);
const pinned = { commit: aCommit };

function pathsOf(got: Result<UnpackedArchive>): readonly string[] {
  assert.ok(got.ok, JSON.stringify(got));
  return got.value.files.map(({ path }) => path);
}

describe('archives that were got before', () => {
  it('are not asked for again where only one thing can come, whatever is wanted of it', () =>
    served(sending, async ({ fetch, server }) => {
      assert.deepEqual(pathsOf(await fetch(pinned)), ['README.md', 'other/b.txt']);
      assert.deepEqual(pathsOf(await fetch({ ...pinned, keep: ['other'] })), ['other/b.txt']);
      assert.equal(server.asked.length, 1);
      await server.close();
      assert.deepEqual(pathsOf(await fetch(pinned)), ['README.md', 'other/b.txt']);
    }));

  it('stand in where the server cannot be asked, and only there', async () => {
    const answers: RequestListener[] = [
      sending,
      sending,
      (_request, response) => response.writeHead(503, { 'Retry-After': '1' }).end(),
      (_request, response) => response.writeHead(404).end(),
    ];
    await served(
      (request, response) => answers.shift()?.(request, response),
      async ({ fetch, server }) => {
        for (let times = 0; times < 3; times += 1) assert.equal(pathsOf(await fetch()).length, 2);
        assert.equal(server.asked.length, 3);
        const gone = await fetch();
        assert.equal(!gone.ok && gone.problem.type, 'not-found');
        await server.close();
        assert.equal(pathsOf(await fetch()).length, 2);
        const never = await fetch({ address: `${server.origin}/other` });
        assert.equal(!never.ok && never.problem.type, 'offline');
      },
    );
  });

  it('are another one for another commit or checksum', () =>
    served(sending, async ({ fetch, server }) => {
      assert.ok((await fetch(pinned)).ok);
      const other = await fetch({ commit: 'f'.repeat(40) });
      assert.deepEqual(other, { ok: false, problem: { type: 'archive-refused', reason: 'other-commit' } });
      assert.equal(server.asked.length, 2);
    }));

  it('are got anew when they were damaged', () =>
    served(sending, async ({ fetch, server, kept }) => {
      assert.ok((await fetch(pinned)).ok);
      const [name = ''] = await readdir(kept);
      const good = await readFile(join(kept, name));
      for (const damaged of [good.subarray(0, -1), Buffer.alloc(0), Buffer.from(good).fill(0, 100, 110), Buffer.from('rubbish')]) {
        await writeFile(join(kept, name), damaged);
        const before = server.asked.length;
        assert.equal(pathsOf(await fetch(pinned)).length, 2);
        assert.equal(server.asked.length, before + 1);
        assert.ok((await readFile(join(kept, name))).equals(good));
      }
    }));

  it('go when there are too many of them, the longest unused first', () => {
    const large = tarGz(repository({ 'data.txt': Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 9_973).join() }));
    return served(
      (_request, response) => response.end(large),
      async ({ fetch, server, kept }) => {
        const at = (name: string) => ({ ...pinned, address: `${server.origin}/${name}` });
        for (const name of ['a', 'b', 'c', 'a', 'd']) assert.ok((await fetch(at(name))).ok);
        assert.equal((await readdir(kept)).length, 3);
        assert.equal(server.asked.length, 4);
        await fetch(at('a'));
        assert.equal(server.asked.length, 4, 'it was used last');
        await fetch(at('b'));
        assert.equal(server.asked.length, 5, 'it was not used for longest');
      },
      { limitBytes: large.length * 3.5 },
    );
  });

  it('clear away what a killed window left, and not what another one writes now', () =>
    served(sending, async ({ fetch, kept }) => {
      const anHourAgo = new Date(Date.now() - 3_600_000);
      for (const name of ['x.partial', 'y.partial']) await writeFile(join(kept, name), 'half');
      await utimes(join(kept, 'x.partial'), anHourAgo, anHourAgo);
      assert.ok((await fetch(pinned)).ok);
      const names = await readdir(kept);
      assert.deepEqual([names.length, names.includes('x.partial'), names.includes('y.partial')], [2, false, true]);
    }));

  it('are no obstacle where they cannot be kept', () =>
    served(sending, async ({ fetch, kept }) => {
      await rm(kept, { recursive: true });
      await writeFile(kept, 'a file in the way');
      for (let times = 0; times < 2; times += 1) assert.equal(pathsOf(await fetch(pinned)).length, 2);
    }));

  it('are no obstacle where the disk is full, and nothing half is kept', async function () {
    const large = tarGz(repository({ 'data.txt': Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 99_991).join() }));
    const mounted = { isDone: false };
    await served(
      (_request, response) => response.end(large),
      async ({ fetch, kept }) => {
        mounted.isDone = isDone('mount', '-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', kept);
        if (!mounted.isDone) return;
        try {
          assert.ok(large.length > 256 * 1024);
          assert.equal(pathsOf(await fetch(pinned)).length, 1);
          assert.deepEqual(await readdir(kept), []);
        } finally {
          isDone('umount', kept);
        }
      },
    );
    if (!mounted.isDone) this.skip(); // only where this machine lets us mount one
  });

  it('are read whole by a window while another one writes them', () =>
    served(sending, async ({ fetch }) => {
      const all = await Promise.all(Array.from({ length: 12 }, () => fetch(pinned)));
      for (const got of all) {
        assert.ok(got.ok);
        assert.equal(got.value.files.map(textOf).join(), 'one,two');
      }
    }));
});
