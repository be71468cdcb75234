/** What of an archive is written: nothing hostile, nothing that acts by itself, nothing that two systems would see differently. */
import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { planArchive, type ArchiveEntry, type ArchivePlan, type ArchivePolicy } from '../../../../src/core/exercise/archivePlan.js';
import { pathKey } from '../../../../src/core/exercise/safePath.js';
import type { ArchiveFault } from '../../../../src/core/problem.js';

const megabyte = 1024 * 1024;

/** A name with a slash at its end is a folder. */
function entry(path: string, size = 1): ArchiveEntry {
  return { path, kind: path.endsWith('/') ? 'folder' : 'file', size };
}

function planned(paths: readonly string[], policy?: ArchivePolicy): ArchivePlan {
  const plan = planArchive(
    paths.map((path) => entry(path)),
    policy,
  );
  assert.ok(plan.ok, JSON.stringify(plan));
  return plan.value;
}

function written(paths: readonly string[], policy?: ArchivePolicy): readonly string[] {
  return planned(paths, policy).files.map(({ path }) => path);
}

function refusal(entries: readonly ArchiveEntry[], policy?: ArchivePolicy): { reason: ArchiveFault; entry: string | undefined } {
  const plan = planArchive(entries, policy);
  assert.ok(!plan.ok && plan.problem.type === 'archive-refused', JSON.stringify(plan));
  return { reason: plan.problem.reason, entry: plan.problem.entry?.raw };
}

describe('the plan for an archive', () => {
  it('takes off the one folder at the top, whatever it is called, and keeps what was which entry', () => {
    const plan = planned(['koans-1/', 'koans-1/README.md', 'koans-1/src/', 'koans-1/src/about.rb']);
    assert.deepEqual(
      plan.files.map(({ entry: index, path }) => [index, path]),
      [
        [1, 'README.md'],
        [3, 'src/about.rb'],
      ],
    );
    assert.deepEqual(written(['koans-1/koans-1/a.rb']), ['koans-1/a.rb']);
  });

  it('refuses what lies beside the top folder, or has none', () => {
    assert.deepEqual(refusal([entry('a/b'), entry('c/d')]), { reason: 'outside-top', entry: 'c/d' });
    assert.deepEqual(refusal([entry('a/b'), entry('ab/c')]), { reason: 'outside-top', entry: 'ab/c' });
    assert.deepEqual(refusal([entry('README.md')]), { reason: 'outside-top', entry: 'README.md' });
    assert.deepEqual(refusal([entry('a/b'), entry('a')]), { reason: 'outside-top', entry: 'a' });
    assert.equal(refusal([]).reason, 'nothing-kept');
  });

  it('refuses all that is neither a file nor a folder, before anything else', () => {
    const link: ArchiveEntry = { path: 'top/link', kind: 'other', size: 0 };
    assert.deepEqual(refusal([entry('top/a'), link, entry('../evil')]), { reason: 'not-a-file', entry: 'top/link' });
  });

  for (const path of [
    '../evil',
    'top/../../evil',
    'top/../evil',
    'top/./a',
    'top//a',
    '/etc/passwd',
    'C:/evil',
    '\\\\host\\share\\evil',
    'top\\..\\evil',
    'top/a\\b',
    'top/a:b',
    'top/CON',
    'top/aux.txt',
    'top/com¹.md',
    'top/x.',
    'top/x ',
    'top/a\u0000b',
    'top/a\u202eb',
    'top/a?',
    `top/${'a'.repeat(121)}`,
    `top/${'ab/'.repeat(16)}c`,
    `top/${'abcdefgh/'.repeat(10)}${'x'.repeat(100)}`,
    'top/../',
    '.',
    '',
  ]) {
    it(`refuses the name ${JSON.stringify(path.slice(0, 40))}, also where it would be left out`, () => {
      for (const policy of [{}, { keep: ['wanted'] }, { skip: ['**'] }]) {
        assert.deepEqual(refusal([entry('top/wanted'), entry(path)], policy), { reason: 'unsafe-path', entry: path });
      }
    });
  }

  it('lets a name be as long as it may, below the top folder', () => {
    const longest = `${'abcdefgh/'.repeat(10)}${'x'.repeat(90)}`;
    assert.equal(longest.length, 180);
    assert.deepEqual(written([`top/${longest}`]), [longest]);
  });

  for (const [what, paths] of [
    ['the same name twice', ['top/a', 'top/a']],
    ['names that differ in case', ['top/A.txt', 'top/a.txt']],
    ['names that differ in how an accent is written', ['top/caf\u00e9', 'top/cafe\u0301']],
    ['names that only capitals make one', ['top/stra\u00dfe', 'top/STRASSE']],
    ['a file where a folder is needed', ['top/src', 'top/src/lib.rs']],
    ['a folder that comes before the file of its name', ['top/src/lib.rs', 'top/SRC']],
    ['one folder in two spellings', ['top/src/a', 'top/Src/b']],
    ['a folder with the name of a file', ['top/src', 'top/src/']],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.equal(refusal(paths.map((path) => entry(path))).reason, 'names-collide');
    });
  }

  it('leaves out what acts by itself, at any depth and in any case, and says so', () => {
    const plan = planned(
      [
        'top/README.md',
        'top/.git/hooks/post-checkout',
        'top/.GIT/config',
        'top/GIT~1/config',
        'top/.gitmodules',
        'top/.gitattributes',
        'top/.github/workflows/ci.yml',
        'top/.vscode/tasks.json',
        'top/deep/.vscode/settings.json',
        'top/.devcontainer/devcontainer.json',
        'top/.idea/workspace.xml',
        'top/x.code-workspace',
        'top/.envrc',
        'top/.husky/pre-commit',
        'top/.npmrc',
        'top/.yarnrc.yml',
        'top/.travis.yml',
        'top/.gitignore',
        'top/deep/a.js',
      ].filter((path) => path !== 'top/.GIT/config'),
    );
    assert.deepEqual(
      plan.files.map(({ path }) => path),
      ['README.md', '.gitignore', 'deep/a.js'],
    );
    assert.ok(plan.leftOut.includes('.git/') && plan.leftOut.includes('deep/.vscode/') && plan.leftOut.includes('x.code-workspace'));
    assert.equal(plan.leftOut.length, 15);
    assert.deepEqual(written(['top/a', 'top/.GIT/config']), ['a']);
  });

  it('leaves out what the exercise says, from the top on', () => {
    const paths = ['top/lib/x.jar', 'top/src/lib/y.java', 'top/a.java', 'top/docs/deep/z.png'];
    assert.deepEqual(written(paths, { skip: ['lib'] }), ['src/lib/y.java', 'a.java', 'docs/deep/z.png']);
    assert.deepEqual(written(paths, { skip: ['**/lib', 'docs/**/*.png'] }), ['a.java']);
    assert.deepEqual(planned(paths, { skip: ['lib', 'docs'] }).leftOut, ['docs/', 'lib/']);
  });

  it('keeps only what is asked for, and never what acts by itself', () => {
    const paths = ['top/js/a.js', 'top/js/.npmrc', 'top/JS2/b.js', 'top/py/a.py', 'top/LICENSE'];
    assert.deepEqual(written(paths, { keep: ['js/', 'LICENSE'] }), ['js/a.js', 'LICENSE']);
    assert.deepEqual(written(paths, { keep: ['j?/*.js'] }), ['js/a.js']);
    assert.deepEqual(written(paths, { keep: ['**/*.?s'] }), ['js/a.js', 'JS2/b.js']);
    assert.equal(
      refusal(
        paths.map((path) => entry(path)),
        { keep: ['go'] },
      ).reason,
      'nothing-kept',
    );
  });

  it('makes only those files programs that a command of the exercise starts', () => {
    const { files } = planned(['top/run.sh', 'top/gradlew'], { executables: ['gradlew'] });
    assert.deepEqual(
      files.map(({ executable }) => executable),
      [false, true],
    );
  });

  const many = (count: number): ArchiveEntry[] => Array.from({ length: count }, (_, index) => entry(`top/${index % 10}/${index}`));

  it('counts entries, and files that are written, after what is left out', () => {
    assert.equal(refusal(many(5_001)).reason, 'too-many-entries');
    assert.equal(refusal(many(501)).reason, 'too-many-files');
    assert.equal(planned(many(500).map(({ path }) => path)).files.length, 500);
    assert.equal(
      planned(
        many(5_000).map(({ path }) => path),
        { keep: ['7'] },
      ).files.length,
      500,
    );
  });

  it('weighs each file and all together, after what is left out', () => {
    assert.deepEqual(refusal([entry('top/a', 5 * megabyte + 1)]), { reason: 'file-too-large', entry: 'a' });
    assert.deepEqual(refusal([entry('top/a', Number.NaN)]), { reason: 'file-too-large', entry: 'a' });
    const five = ['a', 'b', 'c', 'd', 'e'].map((name) => entry(`top/${name}`, 4 * megabyte + 1));
    assert.equal(refusal(five).reason, 'too-large');
    assert.ok(planArchive(five, { skip: ['e'] }).ok);
  });

  it('lists at most a hundred lines of what is left out', () => {
    const paths = Array.from({ length: 300 }, (_, index) => `top/${index}.png`);
    const { leftOut } = planned(['top/a', ...paths], { keep: ['a'] });
    assert.equal(leftOut.length, 100);
    assert.equal(leftOut.at(-1), '…');
  });

  it('is not made slow by a pattern', () => {
    const start = performance.now();
    const path = `top/${'a/'.repeat(15)}${'a'.repeat(100)}b`;
    for (const pattern of [`${'**/'.repeat(50)}x`, `**/${'*a'.repeat(50)}x`, `${'*'.repeat(150)}x`]) {
      assert.deepEqual(written([path], { skip: [pattern] }), [path.slice(4)]);
    }
    assert.ok(performance.now() - start < 1_000);
  });

  it('stays inside the target on every system and lets no two files collide, whatever the names', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      'a',
      'A',
      'CON',
      ':',
      ' ',
      '~',
      '-',
      'C:',
      '\u0000',
      '.git',
      'top',
      'é',
      'e\u0301',
      'ß',
      'SS',
    );
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
      fc.array(fc.constantFrom('a', 'A', 'b', 'é', 'e\u0301', 'src'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')),
    );
    const entries = fc.array(
      fc.record({
        path: name.map((path) => `top/${path}`),
        kind: fc.constantFrom('file' as const, 'file' as const, 'folder' as const),
        size: fc.nat(100),
      }),
      { minLength: 1, maxLength: 4 },
    );
    let plans = 0;
    fc.assert(
      fc.property(entries, (of) => {
        const plan = planArchive(of);
        if (!plan.ok) return;
        plans += 1;
        const paths = plan.value.files.map(({ path }) => path);
        for (const path of paths) {
          assert.ok(posix.resolve('/home/ours', path).startsWith('/home/ours/'), path);
          assert.ok(win32.resolve('C:\\ours', path).startsWith('C:\\ours\\'), path);
        }
        const keys = paths.map(pathKey);
        assert.equal(new Set(keys).size, keys.length);
        assert.ok(!keys.some((key) => keys.some((other) => other.startsWith(`${key}/`))));
      }),
      { numRuns: 2_000 },
    );
    assert.ok(plans > 100, `only ${plans} of the archives had a plan`);
  });
});
