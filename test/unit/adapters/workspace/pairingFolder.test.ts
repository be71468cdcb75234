/** The folder that is safe to share, on a real disk, with real second processes. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { on, once } from 'node:events';
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { pairingFolderFiles, type PairingFolderFiles } from '../../../../src/adapters/workspace/pairingFolderFiles.js';
import type { PendingStart } from '../../../../src/core/pairing/pendingStart.js';
import { aClock, freshIds } from '../../../builders/given.js';
import { inTemporaryFolder } from '../../../builders/temporaryFolder.js';

const noon = Date.UTC(2026, 10, 24, 12);
const minutes = 60_000;
const mentorshipId = 'm-0198c0de11bb22cc';
const withGrace = { mentorshipId, partnerName: 'Grace Hopper' };

function filesIn(root: string, now = noon): PairingFolderFiles {
  return pairingFolderFiles({ root: () => root, clock: aClock(now), ids: freshIds });
}

async function prepared(root: string, of: { mentorshipId: string; partnerName: string } = withGrace): Promise<string> {
  const folder = await filesIn(root).prepare(of);
  assert.ok(folder.ok, JSON.stringify(folder));
  return folder.value;
}

function aStart(of: Partial<PendingStart> = {}): PendingStart {
  return { startId: 'start-1', mentorshipId, sessionId: 'session-1', askedAt: noon, way: 'live-share', ...of };
}

async function readJson(file: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
}

describe('a pairing folder', () => {
  it('is made where it is missing, with its marker and the rules for guests', () =>
    inTemporaryFolder(async (home) => {
      const root = join(home, 'Mentorship Pairing');
      const folder = await prepared(root);
      assert.equal(folder, join(root, 'grace-hopper-11bb22cc'));
      assert.deepEqual((await readdir(folder)).sort(), ['.mentorship-pairing.json', '.vsls.json']);
      assert.deepEqual(await readdir(root), [basename(folder)]);
    }));

  it('is the same one every time, also when the partner has another name by now', () =>
    inTemporaryFolder(async (root) => {
      const folder = await prepared(root);
      await writeFile(join(folder, 'work.js'), 'ours');
      assert.equal(await prepared(root), folder);
      assert.equal(await prepared(root, { mentorshipId, partnerName: 'Grace Murray' }), folder);
      assert.equal(await readFile(join(folder, 'work.js'), 'utf8'), 'ours');
    }));

  it('is never a folder that somebody else made, empty or not, nor a link or a file of that name', () =>
    inTemporaryFolder(async (root) => {
      const name = 'grace-hopper-11bb22cc';
      await mkdir(join(root, name));
      await mkdir(join(root, `${name}-2`));
      await writeFile(join(root, `${name}-2`, 'private.txt'), 'x');
      await symlink(root, join(root, `${name}-3`));
      await writeFile(join(root, `${name}-4`), 'x');
      assert.equal(await prepared(root), join(root, `${name}-5`));
      assert.deepEqual(await readdir(join(root, name)), []);
      assert.deepEqual(await readdir(join(root, `${name}-2`)), ['private.txt']);
    }));

  it('is not shared by two mentorships whose short names agree', () =>
    inTemporaryFolder(async (root) => {
      const first = await prepared(root, { mentorshipId: 'a-11bb22cc', partnerName: 'Ada' });
      const second = await prepared(root, { mentorshipId: 'b-11bb22cc', partnerName: 'Ada' });
      assert.notEqual(first, second);
    }));

  it('is one folder also when several windows prepare it at once', () =>
    inTemporaryFolder(async (root) => {
      const folders = await Promise.all(Array.from({ length: 8 }, () => prepared(root)));
      assert.equal(new Set(folders).size, 1);
      assert.deepEqual(await readdir(root), [basename(folders[0] ?? '')]);
    }));

  it('gets a damaged marker back, and keeps the work', () =>
    inTemporaryFolder(async (root) => {
      const folder = await prepared(root);
      await writeFile(join(folder, 'work.js'), 'ours');
      for (const damage of ['', '{', '{"v":1}', '{"v":1,"mentorshipId":"../x"}']) {
        await writeFile(join(folder, '.mentorship-pairing.json'), damage);
        assert.equal(await filesIn(root).mentorshipOf(folder), undefined);
        assert.equal(await prepared(root), folder);
        assert.equal(await filesIn(root).mentorshipOf(folder), mentorshipId);
      }
      assert.equal(await readFile(join(folder, 'work.js'), 'utf8'), 'ours');
    }));

  it('says what is wrong when its place cannot be written', () =>
    inTemporaryFolder(async (home) => {
      await writeFile(join(home, 'file'), '');
      const folder = await filesIn(join(home, 'file')).prepare(withGrace);
      assert.ok(!folder.ok);
      assert.deepEqual(folder.problem, { type: 'folder-unwritable', cause: 'EEXIST' });
    }));
});

describe('the rules for guests', () => {
  it('keep the marker, the rules themselves and secrets from them', () =>
    inTemporaryFolder(async (root) => {
      const rules = await readJson(join(await prepared(root), '.vsls.json'));
      for (const pattern of ['.mentorship-*', '.vsls.json', '.env', '.git', '*.pem'])
        assert.ok((rules['excludeFiles'] as string[]).includes(pattern), pattern);
    }));

  it('keep what the pair added, and lose what would show something again', () =>
    inTemporaryFolder(async (root) => {
      const file = join(await prepared(root), '.vsls.json');
      await writeFile(file, JSON.stringify({ gitignore: 'none', excludeFiles: ['drafts', '!.env'], hideFiles: ['build'] }));
      await prepared(root);
      const rules = await readJson(file);
      const excluded = rules['excludeFiles'] as string[];
      assert.ok(excluded.includes('drafts') && excluded.includes('.env') && !excluded.includes('!.env'));
      assert.deepEqual(rules['hideFiles'], ['build']);
      assert.equal(rules['gitignore'], 'exclude');
    }));

  it('are made anew when they cannot be read', () =>
    inTemporaryFolder(async (root) => {
      const file = join(await prepared(root), '.vsls.json');
      for (const damage of ['', '{"excludeFiles": 7}', '[]', '{ // comment\n}']) {
        await writeFile(file, damage);
        await prepared(root);
        assert.ok(((await readJson(file))['excludeFiles'] as string[]).includes('.env'));
      }
    }));
});

describe('a folder with a marker', () => {
  it('counts only where pairing folders lie, so that a cloned repository cannot pass for one', () =>
    inTemporaryFolder(async (home) => {
      const root = join(home, 'Mentorship Pairing');
      const folder = await prepared(root);
      assert.equal(await filesIn(root).mentorshipOf(folder), mentorshipId);
      const repository = join(home, 'client-repository');
      await cp(folder, repository, { recursive: true });
      assert.equal(await filesIn(root).mentorshipOf(repository), undefined);
      assert.equal(await filesIn(root).mentorshipOf(join(folder, '..', '..', 'gone')), undefined);
      assert.equal(await filesIn(root).mentorshipOf(root), undefined);
    }));

  it('does not count when it is a link to somewhere else', () =>
    inTemporaryFolder(async (home) => {
      const root = join(home, 'Mentorship Pairing');
      const folder = await prepared(root);
      const elsewhere = join(home, 'elsewhere');
      await rename(folder, elsewhere);
      await symlink(elsewhere, folder);
      assert.equal(await filesIn(root).mentorshipOf(folder), undefined);
    }));
});

describe('a start that waits for the window of the pairing folder', () => {
  it('is taken once, and leaves nothing behind', () =>
    inTemporaryFolder(async (root) => {
      const folder = await prepared(root);
      const files = filesIn(root, noon + 1 * minutes);
      assert.deepEqual(await files.leaveStart(folder, aStart()), { ok: true, value: undefined });
      assert.deepEqual(await files.takeStart(folder), aStart());
      assert.equal(await files.takeStart(folder), undefined);
      assert.deepEqual((await readdir(folder)).sort(), ['.mentorship-pairing.json', '.vsls.json']);
    }));

  it('lapses after five minutes, and when the clock was set back', () =>
    inTemporaryFolder(async (root) => {
      const folder = await prepared(root);
      for (const now of [noon + 5 * minutes, noon - 1]) {
        await filesIn(root).leaveStart(folder, aStart());
        assert.equal(await filesIn(root, now).takeStart(folder), undefined);
      }
    }));

  it('is not taken when it is for another mentorship, damaged, or withdrawn', () =>
    inTemporaryFolder(async (root) => {
      const folder = await prepared(root);
      const files = filesIn(root);
      await files.leaveStart(folder, aStart({ mentorshipId: 'another' }));
      assert.equal(await files.takeStart(folder), undefined);
      await writeFile(join(folder, '.mentorship-start.json'), '{"startId":');
      assert.equal(await files.takeStart(folder), undefined);
      await files.leaveStart(folder, aStart());
      await files.withdrawStart(folder);
      await files.withdrawStart(folder);
      assert.equal(await files.takeStart(folder), undefined);
    }));

  it('tells the window that waits how it ended, and forgets that at the next start', () =>
    inTemporaryFolder(async (root) => {
      const folder = await prepared(root);
      const files = filesIn(root);
      assert.equal(await files.readOutcome(folder), undefined);
      await files.reportStart(folder, { startId: 'start-1', outcome: 'failed', problem: 'live-share-silent' });
      assert.deepEqual(await files.readOutcome(folder), { startId: 'start-1', outcome: 'failed', problem: 'live-share-silent' });
      await files.leaveStart(folder, aStart({ startId: 'start-2' }));
      assert.equal(await files.readOutcome(folder), undefined);
    }));

  it('hands an exercise over to be opened, once, and only for a few minutes', () =>
    inTemporaryFolder(async (root) => {
      const folder = await prepared(root);
      const files = filesIn(root);
      assert.equal(await files.takeOpening(folder), undefined);
      await files.leaveOpening(folder, { exerciseFolder: 'roman-numerals-python', askedAt: aStart().askedAt });
      assert.equal(await files.takeOpening(folder), join(folder, 'exercises', 'roman-numerals-python'));
      assert.equal(await files.takeOpening(folder), undefined);
      await files.leaveOpening(folder, { exerciseFolder: 'roman-numerals-python', askedAt: aStart().askedAt - 6 * 60_000 });
      assert.equal(await files.takeOpening(folder), undefined);
      await writeFile(join(folder, '.mentorship-open.json'), JSON.stringify({ exerciseFolder: '../../elsewhere', askedAt: aStart().askedAt }));
      assert.equal(await files.takeOpening(folder), undefined);
    }));

  it('says so when the folder is gone', () =>
    inTemporaryFolder(async (root) => {
      const folder = await prepared(root);
      await rm(folder, { recursive: true });
      const left = await filesIn(root).leaveStart(folder, aStart());
      assert.ok(!left.ok);
      assert.equal(left.problem.type, 'folder-missing');
    }));

  it('is got by exactly one of several windows that go for it at the same moment', async function () {
    this.timeout(30_000);
    await inTemporaryFolder(async (root) => {
      const starts = Array.from({ length: 100 }, (_, index) => aStart({ startId: `start-${String(index)}`, mentorshipId: `pair-${String(index)}` }));
      const folders = await Promise.all(starts.map((start) => prepared(root, { mentorshipId: start.mentorshipId, partnerName: 'Grace' })));
      await Promise.all(starts.map((start, index) => filesIn(root).leaveStart(folders[index] ?? '', start)));

      const windows = [1, 2, 3].map(() => aWindow(root, folders));
      await Promise.all(windows.map(({ ready }) => ready));
      for (const { go } of windows) go();
      const taken = (await Promise.all(windows.map(({ taken }) => taken))).flat();
      assert.deepEqual(taken.sort(), starts.map(({ startId }) => startId).sort());
    });
  });
});

interface Racer {
  readonly ready: Promise<unknown>;
  readonly go: () => void;
  readonly taken: Promise<readonly string[]>;
}

function aWindow(root: string, folders: readonly string[]): Racer {
  const script = fileURLToPath(new URL('./raceForStart.js', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [script, root, String(noon), ...folders], { stdio: ['pipe', 'pipe', 'inherit'] });
  assert.ok(child.stdout && child.stdin);
  const { stdin } = child;
  const exited = once(child, 'exit');
  const lines = on(createInterface({ input: child.stdout }), 'line') as AsyncIterator<[string]>;
  const ready = lines.next();
  const taken = ready.then(async () => {
    const next = await lines.next();
    await exited;
    return JSON.parse((next.value as [string])[0]) as readonly string[];
  });
  return { ready, taken, go: () => stdin.write('go\n') };
}
