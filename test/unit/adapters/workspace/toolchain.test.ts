/** Which tool answers on this machine: asked, not guessed, and never taken from somebody's folder. */
import assert from 'node:assert/strict';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { before, describe, it } from 'mocha';
import { findProgram } from '../../../../src/adapters/workspace/programPath.js';
import { findToolchain } from '../../../../src/adapters/workspace/toolchain.js';
import { languageOf, type LanguageId } from '../../../../src/core/exercise/languages.js';
import type { Result } from '../../../../src/core/result.js';
import type { Toolchain } from '../../../../src/ports/testRunner.js';
import { inTemporaryFolder } from '../../../builders/temporaryFolder.js';

const { platform } = process;

async function aProgram(folder: string, name: string, script: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, name);
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

interface Look {
  readonly folders: readonly string[];
  readonly limitMs?: number;
  readonly signal?: AbortSignal;
}

function find(language: LanguageId, { folders, limitMs = 5_000, signal = new AbortController().signal }: Look): Promise<Result<Toolchain>> {
  return findToolchain(languageOf(language).testRun('roman.test.ts'), signal, { env: { PATH: folders.join(delimiter) }, platform, limitMs });
}

describe('the tool of a language', () => {
  before(function () {
    if (platform === 'win32') this.skip(); // the stories make little shell scripts
  });

  it('is found by its absolute path, with its version', () =>
    inTemporaryFolder(async (base) => {
      const python = await aProgram(base, 'python3', 'echo Python 3.12.1');
      assert.deepEqual(await find('python', { folders: [base] }), { ok: true, value: { program: python, args: [], version: '3.12.1' } });
    }));

  it('may answer under another name, or need an argument first', () =>
    inTemporaryFolder(async (base) => {
      await aProgram(base, 'python', 'echo Python 2.7.18 >&2');
      const launcher = await aProgram(base, 'py', 'test "$1" = -3 && test "$2" = --version && echo Python 3.11.0');
      assert.deepEqual(await find('python', { folders: [base] }), { ok: true, value: { program: launcher, args: ['-3'], version: '3.11.0' } });
    }));

  it('is asked for the very thing that a run needs: a Java with its compiler, a Ruby with minitest', () =>
    inTemporaryFolder(async (base) => {
      await aProgram(base, 'java', 'test "$1" = --add-modules && exit 1; echo openjdk version \\"21\\" 2023-09-19 >&2');
      await aProgram(base, 'ruby', 'test "$1" = -rminitest && exit 1; echo 3.3.0');
      for (const [language, needs] of [
        ['java', 'JDK 11'],
        ['ruby', 'minitest on Ruby 2.7'],
      ] as const) {
        assert.deepEqual(await find(language, { folders: [base] }), { ok: false, problem: { type: 'toolchain-missing', language, needs } });
      }
      const whole = await aProgram(
        base,
        'java',
        'echo Picked up JAVA_TOOL_OPTIONS: -Dproxy=10.0.0.1 >&2; echo openjdk version \\"21\\" 2023-09-19 >&2',
      );
      assert.deepEqual(await find('java', { folders: [base] }), { ok: true, value: { program: whole, args: [], version: '21.0.0' } });
    }));

  it('is taken from further down the PATH when the first is too old', () =>
    inTemporaryFolder(async (base) => {
      await aProgram(join(base, 'old'), 'node', 'echo v18.0.0');
      const newer = await aProgram(join(base, 'new'), 'node', 'echo v24.1.0');
      const found = await find('typescript', { folders: [join(base, 'old'), join(base, 'new')] });
      assert.deepEqual(found, { ok: true, value: { program: newer, args: [], version: '24.1.0' } });
    }));

  it('is missing with a word about what was found, when that is too old', () =>
    inTemporaryFolder(async (base) => {
      await aProgram(base, 'node', 'echo v20.20.2');
      const found = await find('typescript', { folders: [base] });
      assert.deepEqual(found, {
        ok: false,
        problem: { type: 'toolchain-missing', language: 'typescript', needs: 'Node.js 22.18', found: '20.20.2' },
      });
    }));

  it('is missing when nothing sensible answers', () =>
    inTemporaryFolder(async (base) => {
      await aProgram(base, 'python3', 'echo "Python was not found; run without arguments to install"; exit 9');
      await mkdir(join(base, 'python')); // a folder of that name is no program
      const found = await find('python', { folders: [base, join(base, 'gone')] });
      assert.deepEqual(found, { ok: false, problem: { type: 'toolchain-missing', language: 'python', needs: 'Python 3.8' } });
    }));

  it('is not waited for longer than the limit', () =>
    inTemporaryFolder(async (base) => {
      await aProgram(base, 'node', 'exec /bin/sleep 60');
      const found = await find('javascript', { folders: [base], limitMs: 200 });
      assert.ok(!found.ok);
      assert.equal(found.problem.type, 'toolchain-missing');
    }));

  it('may need another program beside it: Kotlin is built by one and started by the other', () =>
    inTemporaryFolder(async (base) => {
      const kotlinc = await aProgram(base, 'kotlinc', 'echo "info: kotlinc-jvm 2.1.0 (JRE 21.0.2+13)" >&2');
      const missing = { ok: false, problem: { type: 'toolchain-missing', language: 'kotlin', needs: 'Kotlin 1.3' } };
      assert.deepEqual(await find('kotlin', { folders: [base] }), missing);
      await aProgram(base, 'java', 'exit 1');
      assert.deepEqual(await find('kotlin', { folders: [base] }), { ok: true, value: { program: kotlinc, args: [], version: '2.1.0' } });
    }));

  it('is not asked again where the answer takes long, until it is another file', () =>
    inTemporaryFolder(async (base) => {
      const answering = (version: string) => `echo asked >> '${base}/asked'; echo info: kotlinc-jvm ${version}`;
      const versions = async () => {
        const found = await find('kotlin', { folders: [base] });
        return found.ok ? found.value.version : found.problem.type;
      };
      await aProgram(base, 'java', 'exit 1');
      await aProgram(base, 'kotlinc', `${answering('1.9.0')}; exit 1`);
      assert.equal(await versions(), 'toolchain-missing');
      await aProgram(base, 'kotlinc', answering('1.9.0'));
      assert.deepEqual([await versions(), await versions()], ['1.9.0', '1.9.0']);
      await rm(join(base, 'kotlinc'));
      await aProgram(base, 'kotlinc', answering('2.0.0'));
      assert.deepEqual([await versions(), await versions()], ['2.0.0', '2.0.0']);
      assert.equal(await readFile(join(base, 'asked'), 'utf8'), 'asked\n'.repeat(3));
    }));

  it('is not asked any more once the person cancelled', () =>
    inTemporaryFolder(async (base) => {
      await aProgram(base, 'node', 'echo v24.1.0');
      const found = await find('javascript', { folders: [base], signal: AbortSignal.abort() });
      assert.ok(!found.ok);
      assert.equal(found.problem.type, 'cancelled');
    }));

  it('never comes from the current folder or a relative part of the PATH', () =>
    inTemporaryFolder(async (base) => {
      await aProgram(base, 'node', 'echo v24.1.0');
      const wasIn = process.cwd();
      process.chdir(base);
      try {
        assert.deepEqual(await findProgram('node', { env: { PATH: ['', '.', './', '..'].join(delimiter) }, platform }), []);
      } finally {
        process.chdir(wasIn);
      }
    }));

  it('is looked for as an .exe on Windows, whatever the case of Path', () =>
    inTemporaryFolder(async (base) => {
      await aProgram(base, 'node', 'exit 1');
      await aProgram(base, 'node.cmd', 'exit 1');
      const program = await aProgram(base, 'node.exe', 'exit 1');
      assert.deepEqual(await findProgram('node', { env: { Path: `"${base}"` }, platform: 'win32' }), [program]);
    }));
});
