import assert from 'node:assert/strict';
import { cp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { deviceIdentity } from '../../../../src/adapters/journal/deviceId.js';
import { aFolder, randomIds, removeFoldersAfterwards } from '../../../builders/journalFolder.js';

const idIn = async (root: string, machine = 'desk'): Promise<string> => {
  const result = await deviceIdentity({ root, ids: randomIds, machine })();
  assert.ok(result.ok);
  return result.value;
};

describe('a device', () => {
  removeFoldersAfterwards();

  it('keeps its id, and has none before it is asked for', async () => {
    const root = await aFolder();
    deviceIdentity({ root, ids: randomIds });
    assert.deepEqual(await readdir(root), []);
    assert.equal(await idIn(root), await idIn(root));
    assert.deepEqual(await readdir(root), ['device.json']);
  });

  it('is another one on another machine that shares the home folder', async () => {
    const root = await aFolder();
    const [desk, laptop] = [await idIn(root, 'desk'), await idIn(root, 'laptop')];
    assert.notEqual(desk, laptop);
    assert.equal(await idIn(root, 'desk'), desk);
    assert.equal(await idIn(root, 'laptop'), laptop);
  });

  it('is another one in a copy of the storage folder', async () => {
    const [root, copy] = [await aFolder(), await aFolder()];
    const original = await idIn(root);
    await cp(root, copy, { recursive: true });
    assert.notEqual(await idIn(copy), original);
  });

  it('gets a new id where its file is damaged', async () => {
    const root = await aFolder();
    await writeFile(join(root, 'device.json'), '{"v":1,');
    assert.equal(await idIn(root), await idIn(root));
  });
});
