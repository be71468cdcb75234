/** Where files of an exercise may lie: the same answer on every system. */
import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { collide, isSafePath } from '../../../../src/core/exercise/safePath.js';

describe('a path of an exercise', () => {
  it('may be a file, or a file in folders', () => {
    for (const path of ['roman.js', 'src/lib.rs', 'check/Test.java', '.gitignore', 'PROMPT.md', 'a b.txt', 'café.py'])
      assert.ok(isSafePath(path), path);
  });

  const hostile: Readonly<Record<string, readonly string[]>> = {
    'climbs out': ['..', '../evil', 'a/../../evil', 'a/..', './a', 'a/./b'],
    'starts somewhere else': ['/etc/passwd', 'C:/evil', 'C:evil', '\\\\host\\share', 'a\\..\\b', '//host/share'],
    'has an empty part': ['', 'a//b', 'a/', '/'],
    'is a device on Windows': ['CON', 'con.txt', 'aux', 'NUL.tar.gz', 'COM1', 'lpt9.md', 'com¹', 'a/PRN', 'CON .txt', 'conin$', 'clock$'],
    'is read differently by Windows': ['a.', 'a ', 'a:b', 'a?', 'a*', 'a|b', '"a"', '<a>', ' a'],
    'hides something': ['a\u0000b', 'a\nb', 'a\u202etxt.js', 'a\u200bb', '\u001b[31m', '\ud800'],
    'would be read as an option': ['-rf', '--import=evil', 'a/-x'],
    'is too long': ['a'.repeat(121), `${'ab/'.repeat(16)}c`, 'abcdefgh/'.repeat(20) + 'x'.repeat(60)],
  };
  for (const [what, paths] of Object.entries(hostile)) {
    it(`is refused when it ${what}`, () => {
      for (const path of paths) assert.ok(!isSafePath(path), JSON.stringify(path));
    });
  }

  it('stays inside its folder on every system, whatever it is made of', () => {
    const piece = fc.constantFrom('..', '.', '/', '\\', 'a', 'CON', ':', ' ', '~', '-', 'C:', '\u0000', '.git');
    const anyPath = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(anyPath, (path) => {
        fc.pre(isSafePath(path));
        assert.ok(posix.resolve('/home/ours', path).startsWith('/home/ours/'));
        assert.ok(win32.resolve('C:\\ours', path).startsWith('C:\\ours\\'));
      }),
    );
  });

  it('collides with one that differs in case only, and with a folder of its name', () => {
    assert.ok(collide(['A.txt', 'a.txt']));
    assert.ok(collide(['caf\u00e9', 'cafe\u0301']));
    assert.ok(collide(['src', 'src/lib.rs']));
    assert.ok(!collide(['src/lib.rs', 'src/main.rs', 'lib.rs']));
  });
});
