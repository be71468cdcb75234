/** The pack that comes with the extension: its own contents, and what happens when it is damaged. */
import assert from 'node:assert/strict';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, it } from 'mocha';
import { bundledPack } from '../../../../src/adapters/exercises/bundled/bundledPack.js';
import { asLine } from '../../../../src/core/untrustedText.js';
import { exerciseSourceContract } from '../../../contracts/exerciseSource.js';
import { inTemporaryFolder } from '../../../builders/temporaryFolder.js';

const folder = resolve('exercises');
const goOn = new AbortController().signal;

exerciseSourceContract('the bundled pack', () => bundledPack({ folder }));

describe('the bundled pack', () => {
  it('has every folder that stands in it, the shortest first', async () => {
    const list = await bundledPack({ folder }).list();
    assert.ok(list.ok);
    const names = list.value.map(({ name }) => asLine(name));
    assert.deepEqual([...names.slice(0, 3), names.at(-1)], ['FizzBuzz', 'Mumbling', 'Roman Numerals', 'Tic Tac Toe']);
    assert.deepEqual(list.value.map(({ id }) => id).sort(), (await readdir(folder)).filter((name) => name !== 'shared').sort());
  });

  it('keeps twists and the questions for the mentor out of the folder that both share', async () => {
    const pack = bundledPack({ folder });
    const list = await pack.list();
    assert.ok(list.ok);
    for (const { id, languages } of list.value) {
      const { twists, mentorQuestions } = JSON.parse(await readFile(join(folder, id, 'exercise.json'), 'utf8')) as { twists: string[]; mentorQuestions: string[] };
      for (const language of languages) {
        const content = await pack.fetch(id, language, { signal: goOn });
        assert.ok(content.ok);
        const everything = content.value.files.map(({ text }) => text).join('\n');
        for (const hidden of [...twists, ...mentorQuestions]) assert.ok(!everything.includes(hidden), hidden);
      }
    }
  });

  it('says how the tests are run by hand, in each language', async () => {
    const content = await bundledPack({ folder }).fetch('mars-rover', 'typescript', { signal: goOn });
    assert.ok(content.ok);
    const prompt = content.value.files.find(({ path }) => path === 'PROMPT.md')?.text ?? '';
    for (const command of ['node --test', 'node --test mars-rover.test.ts', 'python3 -m unittest']) assert.ok(prompt.includes(`\`${command}\``), command);
  });

  it('has the same support files for every TypeScript exercise', async () => {
    for (const file of ['tsconfig.json', 'node-test.d.ts', 'package.json']) {
      const texts = await Promise.all((await readdir(folder)).map((id) => readFile(join(folder, id, 'typescript', file), 'utf8')));
      assert.equal(new Set(texts).size, 1, file);
    }
  });

  it('says that it cannot be read when an entry is damaged or a file is gone, and works again once it is mended', () =>
    inTemporaryFolder(async (copy) => {
      await cp(folder, copy, { recursive: true });
      const entry = join(copy, 'mars-rover', 'exercise.json');
      const good = await readFile(entry, 'utf8');
      const pack = bundledPack({ folder: copy });
      for (const bad of ['', '{', good.replace('"kata"', '"quiz"'), good.replace('"id": "mars-rover"', '"id": "roman-numerals"'), good.replace('https://', 'command:')]) {
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
