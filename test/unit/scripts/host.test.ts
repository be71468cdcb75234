import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'mocha';
import { childEnvironment } from '#scripts/host/childEnvironment.mjs';
import { hostFolder } from '#scripts/host/fetchHost.mjs';
import { withInstallLock } from '#scripts/host/installLock.mjs';
import { killTree, treeOf } from '#scripts/host/processTree.mjs';
import { layOutExtensions, mustBeFree, writeQuietSettings } from '#scripts/host/server.mjs';
import { remoteUri, workbenchUrl } from '#scripts/host/workbench.mjs';
import { addCounts, summaryLine } from '#scripts/testLayers.mjs';

async function inTemporaryFolder(act: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mentorship-unit-'));
  try {
    await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('the VS Code host', () => {
  it('says that a port is taken, and how to choose another', async () => {
    const other = net.createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as net.AddressInfo;

    await assert.rejects(mustBeFree(port), new RegExp(`Port ${port} is taken by another program\\.\\n.*npm start -- --port ${port + 1}`));

    other.close();
    await once(other, 'close');
    await mustBeFree(port);
  });

  it('lives where the person wants it, and otherwise in the cache folder of the system', () => {
    assert.equal(hostFolder({ MENTORSHIP_HOST_CACHE: '/elsewhere' }), '/elsewhere');
    assert.match(hostFolder({ XDG_CACHE_HOME: '/cache', LOCALAPPDATA: '/cache' }), /mentorship-pairing[\\/]vscode-host-\d+\.\d+\.\d+$/);
  });

  it("keeps npm's hand-me-downs and another VS Code's marks from its children, but not where packages come from", () => {
    const env = childEnvironment({
      from: {
        PATH: '/bin',
        npm_config_ignore_scripts: 'true',
        npm_package_name: 'x',
        npm_config_registry: 'https://registry.example',
        VSCODE_IPC_HOOK_CLI: '/sock',
        HOME: '/h',
      },
      firstOnPath: '/node24/bin',
      extra: { ADDED: '1' },
    });

    assert.deepEqual(env, { PATH: `/node24/bin${path.delimiter}/bin`, npm_config_registry: 'https://registry.example', HOME: '/h', ADDED: '1' });
  });

  it('writes addresses that survive blanks and other people’s alphabets', () => {
    const url = new URL(
      workbenchUrl({ port: 8000, folder: '/a b/é', payload: [['extensionTestsPath', remoteUri({ port: 8000, file: '/a b/t.js' })]] }),
    );

    assert.equal(url.searchParams.get('folder'), '/a b/é');
    assert.equal(url.searchParams.get('payload'), '[["extensionTestsPath","vscode-remote://127.0.0.1:8000/a%20b/t.js"]]');
    assert.equal(new URL(workbenchUrl({ port: 8000 })).searchParams.get('ew'), 'true');
  });

  it('is quiet by default, and leaves settings that a person has made', () =>
    inTemporaryFolder(async (folder) => {
      const file = path.join(folder, 'User', 'settings.json');
      await mkdir(path.dirname(file));
      await writeFile(file, '{ "workbench.startupEditor": "readme" }');

      await writeQuietSettings(folder, { 'editor.fontSize': 15 });

      const settings = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
      assert.equal(settings['workbench.startupEditor'], 'readme');
      assert.equal(settings['telemetry.telemetryLevel'], 'off');
      assert.equal(settings['editor.fontSize'], 15);

      await writeFile(file, '{ // mine\n}');
      await writeQuietSettings(folder);
      assert.equal(await readFile(file, 'utf8'), '{ // mine\n}');
    }));

  it('lays unpacked extensions out under the names that VS Code looks for', () =>
    inTemporaryFolder(async (folder) => {
      const double = path.join(folder, 'double');
      await mkdir(double);
      await writeFile(path.join(double, 'package.json'), '{ "publisher": "MS-vsliveshare", "name": "vsliveshare", "version": "1.2.3" }');

      await layOutExtensions(path.join(folder, 'extensions'), [double]);

      assert.match(await readFile(path.join(folder, 'extensions', 'ms-vsliveshare.vsliveshare-1.2.3', 'package.json'), 'utf8'), /1\.2\.3/);
    }));

  it('is installed once when two ask at the same time', () =>
    inTemporaryFolder(async (folder) => {
      const lock = path.join(folder, 'lock');
      const order: string[] = [];
      let tell: (value: unknown) => void = () => {};
      const somebodyWaits = new Promise((resolve) => (tell = resolve));
      const install = async (): Promise<void> => {
        order.push('begins');
        await somebodyWaits;
        order.push('ends');
      };

      await Promise.all([withInstallLock(lock, tell, install), withInstallLock(lock, tell, install)]);

      assert.deepEqual(order, ['begins', 'ends', 'begins', 'ends']);
    }));

  it('takes over the lock of an installer that was killed', () =>
    inTemporaryFolder(async (folder) => {
      const gone = spawn(process.execPath, ['--eval', '']);
      await once(gone, 'exit');
      await writeFile(path.join(folder, 'lock'), String(gone.pid));

      assert.equal(
        await withInstallLock(
          path.join(folder, 'lock'),
          () => {},
          () => Promise.resolve('installed'),
        ),
        'installed',
      );
    }));

  it('ends with everything that its children started', async () => {
    const waits = 'setInterval(() => {}, 1e6)';
    const child = spawn(process.execPath, [
      '--eval',
      `const { spawn } = require('node:child_process');
       const grandchild = spawn(process.execPath, ['--eval', '${waits}'], { detached: true, stdio: 'inherit' });
       console.log(grandchild.pid); ${waits}`,
    ]);
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    const childId = child.pid ?? 0;
    assert.deepEqual(treeOf(childId), [childId, Number(said)]);

    killTree(childId);

    // "close" comes when the last process that holds the pipes is gone: the grandchild has them too.
    await once(child, 'close');
  });
});

describe('the last line of a test run', () => {
  it('counts what passed and failed, and names the skipped only when there are some', () => {
    assert.equal(summaryLine({ passed: 12, failed: 0, skipped: 0 }), '12 passed, 0 failed');
    assert.equal(summaryLine(addCounts({ passed: 1, failed: 2, skipped: 1 }, { passed: 3, failed: 0, skipped: 0 })), '4 passed, 2 failed, 1 skipped');
  });
});
