/** The pack that comes with the extension: its own contents, and what happens when it is damaged. */
import assert from 'node:assert/strict';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, it } from 'mocha';
import { textOf } from '../../../../src/core/exercise/exercise.js';
import { bundledPack } from '../../../../src/adapters/exercises/bundled/bundledPack.js';
import { asLine } from '../../../../src/core/untrustedText.js';
import { exerciseSourceContract } from '../../../contracts/exerciseSource.js';
import { inTemporaryFolder } from '../../../builders/temporaryFolder.js';
import { packIds } from './packEntries.js';

const folder = resolve('exercises');
const goOn = new AbortController().signal;

exerciseSourceContract('the bundled pack', () => bundledPack({ folder }));

describe('the bundled pack', () => {
  it('has every folder that stands in it, the shortest first', async () => {
    const list = await bundledPack({ folder }).list();
    assert.ok(list.ok);
    const names = list.value.map(({ name }) => asLine(name));
    assert.deepEqual([...names.slice(0, 3), names.at(-1)], ['FizzBuzz', 'Mumbling', 'Roman Numerals', 'Tic Tac Toe']);
    assert.deepEqual(list.value.map(({ id }) => id).sort(), packIds());
  });

  it('keeps twists and the questions for the mentor out of the folder that both share', async () => {
    const pack = bundledPack({ folder });
    const list = await pack.list();
    assert.ok(list.ok);
    for (const { id, languages } of list.value) {
      const { twists, mentorQuestions } = JSON.parse(await readFile(join(folder, id, 'exercise.json'), 'utf8')) as {
        twists: string[];
        mentorQuestions: string[];
      };
      for (const language of languages) {
        const content = await pack.fetch(id, language, { signal: goOn });
        assert.ok(content.ok);
        const everything = content.value.files.map(textOf).join('\n');
        for (const hidden of [...twists, ...mentorQuestions]) assert.ok(!everything.includes(hidden), hidden);
      }
    }
  });

  it('says how the tests are run by hand, in its own language', async () => {
    for (const [language, command] of [
      ['javascript', '`node --test --test-reporter=spec` (Node.js 20 or newer)'],
      ['typescript', '`node --test --test-reporter=spec mars-rover.test.ts` (Node.js 22.18 or newer)'],
      ['python', '`python3 -B -m unittest -v` (Python 3.8 or newer)'],
      ['csharp', '`dotnet run` (.NET SDK 6 or newer)'],
      ['kotlin', '`kotlinc . -include-runtime -d out.jar`, then `java -jar out.jar` (Kotlin 1.3 or newer)'],
      ['go', '`go test -v ./...` (Go 1.18 or newer)'],
      ['rust', '`cargo test --offline` (Rust 1.56 or newer)'],
    ] as const) {
      const content = await bundledPack({ folder }).fetch('mars-rover', language, { signal: goOn });
      assert.ok(content.ok);
      const prompt = textOf(content.value.files.find(({ path }) => path === 'PROMPT.md') ?? assert.fail());
      assert.ok(prompt.includes(`in this folder: ${command}.\n`), prompt);
    }
  });

  it('brings along what is the same in every exercise of a language, once kept', async () => {
    for (const [language, files] of [
      ['go', ['go.mod']],
      ['rust', ['Cargo.toml', '.gitignore']],
    ] as const) {
      const content = await bundledPack({ folder }).fetch('mars-rover', language, { signal: goOn });
      assert.ok(content.ok);
      for (const file of files) {
        const text = await readFile(join(folder, 'shared', language, file), 'utf8');
        assert.deepEqual(
          content.value.files.find(({ path }) => path === file),
          { path: file, text },
        );
      }
    }
  });

  it('does not take what exercises share for one of them', async () => {
    const content = await bundledPack({ folder }).fetch('shared', 'go', { signal: goOn });
    assert.ok(!content.ok);
    assert.equal(content.problem.type, 'exercise-missing');
  });

  it('has the same support files for every TypeScript exercise', async () => {
    for (const file of ['tsconfig.json', 'node-test.d.ts', 'package.json']) {
      const texts = await Promise.all(packIds().map((id) => readFile(join(folder, id, 'typescript', file), 'utf8')));
      assert.equal(new Set(texts).size, 1, file);
    }
  });

  it('says that it cannot be read when an entry is damaged or a file is gone, and works again once it is mended', () =>
    inTemporaryFolder(async (copy) => {
      await cp(folder, copy, { recursive: true });
      const entry = join(copy, 'mars-rover', 'exercise.json');
      const good = await readFile(entry, 'utf8');
      const pack = bundledPack({ folder: copy });
      for (const bad of [
        '',
        '{',
        good.replace('"kata"', '"quiz"'),
        good.replace('"id": "mars-rover"', '"id": "roman-numerals"'),
        good.replace('https://', 'command:'),
      ]) {
        await writeFile(entry, bad);
        const list = await pack.list();
        assert.ok(!list.ok);
        assert.equal(list.problem.type, 'exercise-unreadable');
      }
      await writeFile(entry, good);
      assert.ok((await pack.list()).ok);

      await rm(join(copy, 'mars-rover', 'python', 'mars_rover.py'));
      const content = await pack.fetch('mars-rover', 'python', { signal: goOn });
      assert.ok(!content.ok);
      assert.deepEqual(content.problem, { type: 'exercise-unreadable', cause: 'ENOENT' });
    }));
});

describe('what the bundled pack tells only when asked', () => {
  it('has twists and questions for the mentor for every exercise, and writes none of them into the folder', async () => {
    const pack = bundledPack({ folder: resolve('exercises') });
    const listed = await pack.list();
    assert.ok(listed.ok);
    for (const { id } of listed.value) {
      const hints = await pack.hints?.(id);
      assert.ok(hints?.ok, id);
      assert.ok(hints.value.twists.length > 0 && hints.value.mentorQuestions.length > 0, id);
      const content = await pack.fetch(id, 'python', { signal: new AbortController().signal });
      assert.ok(content.ok, id);
      const written = content.value.files.map(textOf).join('\n');
      for (const { raw } of [...hints.value.twists, ...hints.value.mentorQuestions]) assert.ok(!written.includes(raw), `${id}: ${raw}`);
    }
  });

  it('has nothing for an exercise that is not there', async () => {
    const hints = await bundledPack({ folder: resolve('exercises') }).hints?.('no-such-exercise');
    assert.equal(hints?.ok === false ? hints.problem.type : 'found', 'exercise-missing');
  });
});
