/** Archives that somebody else made, from a real server on this computer: what is good comes whole, what is hostile is refused and named. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { textOf } from '../../../../src/core/exercise/exercise.js';
import type { Problem } from '../../../../src/core/problem.js';
import { UntrustedText } from '../../../../src/core/untrustedText.js';
import type { UnpackedArchive, WantedArchive } from '../../../../src/ports/exerciseArchive.js';
import { aCommit, madeOf, pax, repository, tar, tarGz, zip, type TarEntry, type ZipEntry } from '../../../builders/archives.js';
import { served } from '../../../builders/archiveScene.js';
import { isDone } from '../../../builders/system.js';
import { inTemporaryFolder } from '../../../builders/temporaryFolder.js';

function sending(bytes: Buffer): RequestListener {
  return (_request, response) => response.end(bytes);
}

async function unpacked(bytes: Buffer, of: Partial<WantedArchive> = {}): Promise<UnpackedArchive> {
  let got: UnpackedArchive | undefined;
  await served(sending(bytes), async ({ fetch }) => {
    const result = await fetch(of);
    assert.ok(result.ok, JSON.stringify(result));
    got = result.value;
  });
  return got ?? assert.fail();
}

async function refused(bytes: Buffer, of: Partial<WantedArchive> = {}): Promise<Problem> {
  let problem: Problem | undefined;
  await served(sending(bytes), async ({ fetch, kept }) => {
    const result = await fetch(of);
    assert.ok(!result.ok, 'it was unpacked');
    problem = result.problem;
    assert.deepEqual(await readdir(kept), [], 'what was refused is not kept');
  });
  return problem ?? assert.fail();
}

function textsOf({ files }: UnpackedArchive): Record<string, string> {
  return Object.fromEntries(files.map((file) => [file.path, textOf(file)]));
}

const good = { 'README.md': '# Koans\n', 'src/about.rb': 'assert true\n', '.gitignore': 'out\n', '.vscode/tasks.json': '{}' };
const written = { 'README.md': '# Koans\n', 'src/about.rb': 'assert true\n', '.gitignore': 'out\n' };

describe('an archive of exercises', () => {
  it('comes whole, with what was left out, and with the commit that it says it is made of', async () => {
    const got = await unpacked(tarGz(repository(good)), { commit: aCommit });
    assert.deepEqual(textsOf(got), written);
    assert.deepEqual(got.leftOut, ['.vscode/']);
    assert.equal(got.commit, aCommit);
  });

  it('comes just so as a zip', async () => {
    const entries = Object.entries(good).map(([path, body]) => ({ path: `koans/${path}`, body }));
    const got = await unpacked(zip([{ path: 'koans/', mode: 0o040755 }, ...entries], aCommit), { format: 'zip', commit: aCommit });
    assert.deepEqual(textsOf(got), written);
    assert.deepEqual(got.leftOut, ['.vscode/']);
    assert.equal(got.commit, aCommit);
  });

  it('keeps every byte of what is no text', async () => {
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256));
    for (const [packed, format] of [
      [tarGz([{ path: 'top/a.bin', body: bytes }]), 'tar.gz'],
      [zip([{ path: 'top/a.bin', body: bytes }]), 'zip'],
      [zip([{ path: 'top/a.bin', body: bytes, method: 0 }]), 'zip'],
    ] as const) {
      const [file] = (await unpacked(packed, { format })).files;
      assert.ok(file && 'bytes' in file && bytes.equals(file.bytes));
    }
  });

  it('says how much has come, as bytes and of how many', async () => {
    const bytes = tarGz(repository({ 'a.txt': Array.from({ length: 60_000 }, (_, index) => (index * 7919) % 9973).join() }));
    const heard: (readonly [number, number | undefined])[] = [];
    const answer: RequestListener = (_request, response) => response.writeHead(200, { 'Content-Length': bytes.length }).end(bytes);
    await served(answer, async ({ fetch }) => {
      assert.ok((await fetch({}, { onProgress: (count, of) => heard.push([count, of]) })).ok);
    });
    assert.deepEqual(heard.at(-1), [bytes.length, bytes.length]);
  });

  it('marks as programs only the files that are named, whatever the archive says', async () => {
    const entries: TarEntry[] = ['gradlew', 'LICENSE.txt'].map((name) => ({ path: `top/${name}`, mode: 0o4777, body: name }));
    const { files } = await unpacked(tarGz(entries), { executables: ['gradlew'] });
    assert.deepEqual(
      files.map(({ path, executable }) => [path, executable]),
      [
        ['gradlew', true],
        ['LICENSE.txt', undefined],
      ],
    );
  });

  it('understands long names, in the ways that tools write them', async () => {
    const long = `${'folder/'.repeat(14)}${'x'.repeat(60)}.txt`;
    const byPax = await unpacked(tarGz([madeOf(aCommit), pax({ path: `top/${long}` }), { path: 'top/short', body: 'long' }]), { commit: aCommit });
    assert.deepEqual(textsOf(byPax), { [long]: 'long' });
    const byGnu = await unpacked(
      tarGz([
        { path: '././@LongLink', type: 'L', body: `top/${long}\0` },
        { path: 'top/short', body: 'long' },
      ]),
    );
    assert.deepEqual(textsOf(byGnu), { [long]: 'long' });
  });
});

describe('an archive as tools make it', () => {
  /** The files of a folder, packed by a program of the system; `undefined` where it has none. */
  const packedBy = (make: (folder: string, file: string) => boolean): Promise<Buffer | undefined> =>
    inTemporaryFolder(async (base) => {
      const folder = join(base, 'koans');
      const long = join(folder, 'a'.repeat(60), 'b'.repeat(60));
      await mkdir(long, { recursive: true });
      await writeFile(join(folder, 'README.md'), 'one');
      await writeFile(join(long, 'é.txt'), 'two');
      return make(folder, join(base, 'packed')) ? await readFile(join(base, 'packed')) : undefined;
    });
  const both = { 'README.md': 'one', [`${'a'.repeat(60)}/${'b'.repeat(60)}/é.txt`]: 'two' };

  for (const form of ['gnu', 'pax', 'posix', 'ustar']) {
    it(`by tar, in the form ${form}`, async function () {
      const packed = await packedBy((folder, file) => isDone('tar', `--format=${form}`, '-C', dirname(folder), '-czf', file, 'koans'));
      if (packed === undefined) return this.skip();
      assert.deepEqual(textsOf(await unpacked(packed)), both);
    });
  }

  for (const [format, how] of [
    ['tar.gz', 'tar.gz'],
    ['zip', 'zip'],
  ] as const) {
    it(`by git, as ${how}, with its commit`, async function () {
      const commits: string[] = [];
      const packed = await packedBy((folder, file) => {
        const git = (...args: string[]): boolean => isDone('git', '-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args);
        if (!git('init', '-q') || !git('add', '.') || !git('commit', '-qm', 'one')) return false;
        commits.push(execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).trim());
        return git('archive', `--format=${how}`, '--prefix=koans-1/', '-o', file, 'HEAD');
      });
      if (packed === undefined) return this.skip();
      const got = await unpacked(packed, { format, ...(commits[0] !== undefined && { commit: commits[0] }) });
      assert.deepEqual(textsOf(got), both);
      assert.deepEqual(got.commit, commits[0]);
    });
  }
});

describe('a hostile archive', () => {
  const beside = { path: 'top/good.txt', body: 'good' };
  const refusedFor = async (entries: readonly TarEntry[], reason: string, entry?: string): Promise<void> => {
    const problem = await refused(tarGz(entries));
    assert.ok(problem.type === 'archive-refused', JSON.stringify(problem));
    assert.deepEqual([problem.reason, problem.entry?.raw], [reason, entry]);
  };

  for (const [what, type] of [
    ['a link', '2'],
    ['a hard link', '1'],
    ['a character device', '3'],
    ['a block device', '4'],
    ['a pipe', '6'],
    ['a reserved kind', '7'],
    ['a file with holes', 'S'],
    ['an unknown kind', 'Z'],
  ] as const) {
    it(`with ${what} is refused`, () =>
      refusedFor([beside, { path: 'top/odd', type, link: '/etc' }, { path: 'top/odd/evil' }], 'not-a-file', 'top/odd'));
  }

  it('with a file with holes, said in a record of its own, is refused', () =>
    refusedFor([beside, pax({ 'GNU.sparse.major': '1', 'GNU.sparse.name': 'top/holes' }), { path: 'top/holes' }], 'not-a-file', 'top/holes'));

  for (const path of ['top/../../evil', '/etc/evil', 'C:/evil', 'top\\..\\..\\evil', 'top/CON', 'top/aux.txt', 'top/x.', 'top/x ', 'top/a:b']) {
    it(`with the name ${path} is refused`, () => refusedFor([beside, { path }], 'unsafe-path', path));
  }

  it('with a harmless name before a hostile one is refused: the last one counts', () =>
    refusedFor([beside, pax({ path: 'top/../../evil' }), { path: 'top/harmless' }], 'unsafe-path', 'top/../../evil'));

  it('with a name twice, or in two cases, is refused', async () => {
    await refusedFor([beside, beside], 'names-collide', 'good.txt');
    await refusedFor([beside, { path: 'top/GOOD.txt' }], 'names-collide', 'GOOD.txt');
  });

  it('with something beside the top folder is refused', () => refusedFor([beside, { path: 'evil.txt' }], 'outside-top', 'evil.txt'));

  it('with too many entries is refused while it is read, links and folders counted', async () => {
    const folders = Array.from({ length: 5_001 }, (_, index) => ({ path: `top/${index}/`, type: '5' }));
    await refusedFor([beside, ...folders], 'too-many-entries');
    const problem = await refused(zip(folders.map(({ path }) => ({ path }))), { format: 'zip' });
    assert.ok(problem.type === 'archive-refused' && problem.reason === 'too-many-entries');
  });

  it('that is packed far too tightly is refused before it is all out', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    assert.ok(bomb.length < 300_000);
    const before = process.memoryUsage().rss;
    assert.deepEqual(await refused(bomb), { type: 'archive-refused', reason: 'packed-too-tightly' });
    assert.ok(process.memoryUsage().rss - before < 100 * 1024 * 1024);
  });

  it('that holds more than 60 MB is refused, however it is packed', async () => {
    const noise = Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * index * 7919) % 251));
    const filler = Buffer.concat(Array.from({ length: 200 }, () => noise));
    const many = Array.from({ length: 17 }, (_, index) => ({ path: `top/${index}`, body: filler }));
    assert.deepEqual(await refused(gzipSync(tar(many), { level: 1 }), { keep: ['1'] }), { type: 'archive-refused', reason: 'too-large' });
  }).timeout(20_000);

  it('with a file of more than 5 MB is refused, unless that one is left out', async () => {
    const large = [beside, { path: 'top/large.bin', body: Buffer.alloc(5 * 1024 * 1024 + 1, 'ab\ncd') }];
    const bytes = gzipSync(tar(large), { level: 0 });
    assert.deepEqual(await refused(bytes), { type: 'archive-refused', reason: 'file-too-large', entry: new UntrustedText('large.bin') });
    assert.deepEqual(textsOf(await unpacked(bytes, { skip: ['large.bin'] })), { 'good.txt': 'good' });
  });

  it('with a folder that says it has a size is read all the same', async () => {
    const got = await unpacked(tarGz([{ path: 'top/', type: '5', size: 9_000_000_000 }, beside]));
    assert.deepEqual(textsOf(got), { 'good.txt': 'good' });
  });

  for (const [what, bytes] of [
    ['a page', Buffer.from('<html>Please sign in</html>')],
    ['nothing at all', Buffer.alloc(0)],
    ['a packed page', gzipSync('<html>'.repeat(500))],
    ['half an archive', tarGz([{ path: 'top/a', body: 'x'.repeat(9_000) }]).subarray(0, 80)],
    ['an archive cut inside a file', gzipSync(tar([{ path: 'top/a', body: 'x'.repeat(9_000) }]).subarray(0, 3_000))],
    ['a size that is a lie', tarGz([{ path: 'top/a', body: 'abc', size: 9_000_000 }])],
    ['a size below nothing', tarGz([{ path: 'top/a', body: 'abc' }, pax({ size: '-5' }), { path: 'top/b' }])],
  ] as const) {
    it(`that is ${what} is no archive`, async () => {
      const problem = await refused(bytes);
      assert.ok(problem.type === 'answer-unreadable', JSON.stringify(problem));
    });
  }

  it('that is another commit, or says none, or has another checksum, is refused', async () => {
    const bytes = tarGz(repository(good));
    const other = 'f'.repeat(40);
    assert.deepEqual(await refused(bytes, { commit: other }), { type: 'archive-refused', reason: 'other-commit' });
    assert.deepEqual(await refused(tarGz([beside]), { commit: aCommit }), { type: 'archive-refused', reason: 'other-commit' });
    assert.deepEqual(await refused(bytes, { sha256: '0'.repeat(64) }), { type: 'archive-refused', reason: 'other-content' });
    const sha256 = createHash('sha256').update(bytes).digest('hex').toUpperCase();
    assert.deepEqual(textsOf(await unpacked(bytes, { sha256 })), written);
  });
});

describe('an archive of anything', () => {
  const name = fc.oneof(fc.constantFrom('top/a', 'top/b/', 'top/A', '../x', '/x', 'top/CON', ''), fc.string({ maxLength: 12 }));
  const anEntry: fc.Arbitrary<TarEntry> = fc.record(
    {
      path: name,
      type: fc.constantFrom('0', '0', '0', '5', '2', '7', 'g', 'x', 'L', 'K', 'S', '\0', 'Z'),
      body: fc.oneof(
        fc.string({ maxLength: 40 }),
        fc.constantFrom('12 path=/x\n', '-5 a=b\n', '15 size=999999\n', '9 size=-\n', '0 =\n', 'x'.repeat(600)),
      ),
      size: fc.oneof(fc.constant(0), fc.nat(2_000), fc.integer({ min: 1_000_000, max: 8_000_000_000 })),
      link: fc.constantFrom('', '/etc/passwd'),
    },
    { requiredKeys: ['path'] },
  );
  const aZipEntry: fc.Arbitrary<ZipEntry> = fc.record(
    {
      path: name,
      body: fc.string({ maxLength: 40 }),
      mode: fc.nat(0o177777),
      size: fc.nat(100),
      method: fc.constantFrom(0, 8, 9),
      encrypted: fc.boolean(),
    },
    { requiredKeys: ['path'] },
  );
  const tame = fc.nat(9).map((number) => ({ path: `top/${number}.txt`, body: 'tame' }));
  const mostly = <T>(odd: fc.Arbitrary<T>) => fc.array(fc.oneof({ weight: 3, arbitrary: tame }, { weight: 1, arbitrary: odd }), { maxLength: 4 });
  const damage = fc.oneof(fc.constant([]), fc.array(fc.tuple(fc.nat(5_000), fc.nat(255)), { maxLength: 3 }));
  const anArchive = fc.oneof(
    fc.tuple(mostly(anEntry), damage).map(([entries, at]) => ({ format: 'tar.gz' as const, bytes: gzipSync(damaged(tar(entries), at)) })),
    fc.tuple(mostly(aZipEntry), damage).map(([entries, at]) => ({ format: 'zip' as const, bytes: damaged(zip(entries), at) })),
  );

  it('is unpacked or refused, and breaks nothing', async () => {
    let bytes: Buffer = Buffer.alloc(0);
    const outcomes = new Map<string, number>();
    await served(
      (_request, response) => response.end(bytes),
      ({ fetch }) =>
        fc.assert(
          fc.asyncProperty(anArchive, async (archive) => {
            bytes = archive.bytes;
            const got = await fetch({ format: archive.format });
            const outcome = got.ok ? 'ok' : got.problem.type;
            outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
            assert.ok(['ok', 'archive-refused', 'answer-unreadable'].includes(outcome), outcome);
          }),
          { numRuns: 400, timeout: 5_000 },
        ),
    );
    assert.equal(outcomes.size, 3, JSON.stringify([...outcomes]));
  });
});

/** With some bytes changed. */
function damaged(bytes: Buffer, at: readonly (readonly [number, number])[]): Buffer {
  for (const [place, byte] of at) bytes[place % bytes.length] = byte;
  return bytes;
}

describe('a hostile zip', () => {
  const beside = { path: 'top/good.txt', body: 'good' };
  for (const [what, entry, reason] of [
    ['a link', { path: 'top/link', mode: 0o120777, body: '/etc/passwd' }, 'not-a-file'],
    ['a device', { path: 'top/tty', mode: 0o020666 }, 'not-a-file'],
    ['a link that calls itself a folder', { path: 'top/link/', mode: 0o120777 }, 'not-a-file'],
    ['a name that climbs out', { path: 'top/../../evil' }, 'unsafe-path'],
    ['an absolute name', { path: '/etc/evil' }, 'unsafe-path'],
    ['backslashes', { path: 'top\\..\\evil' }, 'unsafe-path'],
    ['a device of Windows', { path: 'top/CON.txt' }, 'unsafe-path'],
    ['a NUL', { path: 'top/a\0b' }, 'unsafe-path'],
    ['a password', { path: 'top/locked', encrypted: true }, 'encrypted'],
    ['the same name twice', beside, 'names-collide'],
  ] as const) {
    it(`with ${what} is refused`, async () => {
      const problem = await refused(zip([beside, entry]), { format: 'zip' });
      assert.ok(problem.type === 'archive-refused', JSON.stringify(problem));
      assert.equal(problem.reason, reason);
    });
  }

  it('whose list lies about a size is no archive', async () => {
    const problem = await refused(zip([{ path: 'top/a', body: 'x'.repeat(50_000), size: 10 }]), { format: 'zip' });
    assert.equal(problem.type, 'answer-unreadable');
  });

  it('that is packed far too tightly, or is no zip, is refused', async () => {
    const bomb = zip([{ path: 'top/a', body: Buffer.alloc(3 * 1024 * 1024) }]);
    assert.deepEqual(await refused(bomb, { format: 'zip' }), { type: 'archive-refused', reason: 'packed-too-tightly' });
    assert.equal((await refused(Buffer.from('<html>'), { format: 'zip' })).type, 'answer-unreadable');
    assert.equal((await refused(zip([{ path: 'top/a', method: 99 }]), { format: 'zip' })).type, 'answer-unreadable');
  });
});
