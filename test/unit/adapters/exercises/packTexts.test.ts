/** The pack's own texts and files: what a pair reads, what it must not read yet, and what is the same in every language. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, it } from 'mocha';
import { textOf } from '../../../../src/core/exercise/exercise.js';
import ts from 'typescript';
import { bundledPack } from '../../../../src/adapters/exercises/bundled/bundledPack.js';
import { readEntry } from '../../../../src/adapters/exercises/bundled/packEntry.js';
import { languageOf, languages } from '../../../../src/core/exercise/languages.js';
import { fileNameOf, packEntry, packFolder, packIds, packText, solutionsFolder } from './packEntries.js';

const ids = packIds();
const laterParts = (id: string) => (packEntry(id).parts ?? []).map(({ file }) => packText(id, file));
const lettersAndDigits = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

describe('the pack', () => {
  it('has the thirteen katas of the programme, its two sparring exercises, and a warm-up', () => {
    const listed = [
      'bowling',
      'wordle',
      'number-to-lcd',
      'roman-numerals',
      'snake',
      'tennis',
      'tennis-refactoring',
      'turnstile',
      'word-wrap',
      'test-framework',
      'video-store',
      'mars-rover',
      'mumbling',
    ];
    assert.deepEqual(ids, [...listed, 'tic-tac-toe', 'payroll', 'fizzbuzz'].sort());
  });

  it('stays small: less than a quarter of a megabyte', () => {
    const bytes = filesIn(packFolder).reduce((sum, path) => sum + statSync(path).size, 0);
    assert.ok(bytes < 250_000, `${bytes} bytes`);
  });

  it('holds nothing but what its entries name', () => {
    for (const id of ids) {
      const entry = readEntry(packText(id, 'exercise.json'));
      const perLanguage = entry.languages.flatMap((language) => {
        const { code, test, support } = languageOf(language).names(fileNameOf(entry));
        return [code, test, ...support].map((file) => join(packFolder, id, language, file));
      });
      const own = ['exercise.json', 'prompt.md', ...(entry.parts ?? []).map(({ file }) => file)].map((file) => join(packFolder, id, file));
      assert.deepEqual([...filesIn(join(packFolder, id))].sort(), [...own, ...perLanguage].sort());
    }
  });

  it('keeps once what is the same in every exercise of a language, and nothing else', () => {
    const shared = join(packFolder, 'shared');
    const named = languages.flatMap(({ id, names }) => (names('any').shared ?? []).map((file) => join(shared, id, file)));
    assert.deepEqual([...filesIn(shared)].sort(), named.sort());
  });

  it('names no code file in a way that a test runner would take for a test', () => {
    for (const id of ids) {
      for (const language of packEntry(id).languages) {
        const { code } = languageOf(language).names(fileNameOf(packEntry(id)));
        assert.doesNotMatch(code, /^test|[-_.]test\.|^test\./i, id);
      }
    }
  });

  it('numbers later parts from 2 on', () => {
    for (const id of ids)
      assert.deepEqual(
        (packEntry(id).parts ?? []).map(({ file }) => file),
        laterParts(id).map((_, index) => `part-${index + 2}.md`),
      );
  });
});

describe('a prompt of the pack', () => {
  it('has a story, rules, examples, what is not asked, a ladder and how to run the tests, in this order', () => {
    for (const id of ids) {
      const prompt = packText(id, 'prompt.md');
      assert.ok(prompt.startsWith(`# ${packEntry(id).name}\n\n`), id);
      const headings = [...prompt.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
      assert.deepEqual(headings, ['The rules', 'Examples', 'Not asked', 'A ladder, if you would like one', 'Running the tests'], id);
      assert.ok([...prompt.matchAll(/^\d+\. \S/gm)].length >= 6, `the ladder of ${id}`);
    }
  });

  it('says whose words these are and links to the page they are based on', () => {
    for (const id of ids) {
      for (const text of [packText(id, 'prompt.md'), ...laterParts(id)]) {
        const { page } = packEntry(id);
        assert.match(text, /\bours \(MIT licence\)/, id);
        if (page !== undefined) assert.ok(text.includes(`(${page})`), id);
      }
    }
  });

  it('leads only to the long addresses, over https', () => {
    const koans = join(packFolder, 'koans.json'); // leads to where each language's tools are
    for (const path of filesIn(packFolder).filter((each) => each !== koans)) {
      for (const [address] of readFileSync(path, 'utf8').matchAll(/\bhttps?:[^\s")]+/g)) {
        assert.match(
          address,
          /^https:\/\/(learn\.madetech\.com\/technology\/(katas|sparring)\/[a-z-]+\/|github\.com\/emilybache\/Tennis-Refactoring-Kata)$/,
        );
      }
    }
  });

  it('names neither the twists nor a later part', () => {
    for (const id of ids) {
      const { twists, mentorQuestions } = packEntry(id);
      const prompt = packText(id, 'prompt.md');
      const laterLines = laterParts(id)
        .flatMap((part) => part.split('\n---\n')[0]?.split('\n') ?? [])
        .filter((line) => line.length > 40);
      for (const hidden of [...twists, ...mentorQuestions, ...laterLines]) assert.ok(!prompt.includes(hidden), `${id}: ${hidden}`);
      assert.doesNotMatch(prompt, /\bpart (?:\d|two|three)\b|\btwist/i, id);
    }
  });

  it("uses people's words: none of ours for what goes on inside, none that make light of what is hard", () => {
    const ofTheInside = /\b(?:journal|writer|transport|provider|sync|scaffold|pull|generation|sealed)s?\b/i;
    const makingLight = /\b(?:simply|obviously|trivial(?:ly)?|of course|merely)\b/i;
    const unfinished = /\b(?:TODO|FIXME|TBD|lorem)\b/;
    const american = /\b(?:color|behavior|neighbor|center|favorite|license|organiz|recogniz)/i;
    const namesOfTheirs = /"[\w.-]*license[\w.-]*"/gi; // files, as others spell them
    for (const path of filesIn(packFolder)) {
      const text = readFileSync(path, 'utf8').replace(namesOfTheirs, '');
      for (const words of [ofTheInside, makingLight, unfinished, american]) assert.doesNotMatch(text, words, path);
    }
  });

  it('is in English typed on any keyboard: no line over 300 characters and nothing invisible', () => {
    for (const path of filesIn(packFolder)) {
      const text = readFileSync(path, 'utf8');
      assert.ok(text.endsWith('\n') && !text.includes('\r'), path);
      assert.ok(path.endsWith('.go') || !text.includes('\t'), path); // Go's own formatter indents with tabs
      assert.doesNotMatch(text, /[\p{Cf}\p{Co}]/u, path);
      for (const line of text.split('\n')) assert.ok(line.length <= 300, `${path}: ${line}`);
    }
  });
});

describe('an exercise of the pack', () => {
  it('begins with the same rung in every language', () => {
    for (const id of ids) {
      const entry = packEntry(id);
      const testOf = (language: (typeof entry.languages)[number]) => packText(id, language, languageOf(language).names(fileNameOf(entry)).test);
      const rungs = [...testOf('javascript').matchAll(/test\('([^']+)'|\[(\d, \d, '[^']+')\]/g)].map(([, title, row]) =>
        lettersAndDigits(title ?? row ?? ''),
      );
      if (entry.style === 'refactoring') assert.ok(rungs.length > 20, id);
      else assert.equal(rungs.length, 1, id);
      for (const language of entry.languages) {
        const test = lettersAndDigits(testOf(language));
        for (const rung of rungs) assert.ok(test.includes(rung), `${id} in ${language}: ${rung}`);
      }
    }
  });

  it('has no red underline in the editor in TypeScript, with nothing installed beside it, and neither has its solution', function () {
    this.timeout(60_000);
    const { config } = ts.readConfigFile(join(packFolder, 'fizzbuzz/typescript/tsconfig.json'), (path) => ts.sys.readFile(path)) as {
      config: { compilerOptions: object };
    };
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, packFolder);
    const types = join(packFolder, 'fizzbuzz/typescript/node-test.d.ts');
    const code = ids.flatMap((id) => [packFolder, solutionsFolder].flatMap((folder) => filesIn(resolve(folder, id, 'typescript'))));
    const program = ts.createProgram([types, ...code.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))], options);
    const faults = ts
      .getPreEmitDiagnostics(program)
      .map(({ file, messageText }) => `${basename(file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
    assert.deepEqual(faults, []);
  });
});

describe('a later part', () => {
  const goOn = new AbortController().signal;

  it('is counted in the list, and comes only when it is asked for', async () => {
    const pack = bundledPack({ folder: packFolder });
    const list = await pack.list();
    assert.ok(list.ok);
    for (const { id, parts, languages } of list.value) {
      const later = laterParts(id);
      assert.equal(parts, later.length === 0 ? undefined : later.length + 1);
      for (const language of languages) {
        const content = await pack.fetch(id, language, { signal: goOn });
        assert.ok(content.ok);
        assert.ok(!content.value.files.some((file) => /^part/i.test(file.path) || later.includes(textOf(file))), id);
      }
      for (const [index, text] of later.entries()) {
        assert.deepEqual(await pack.part?.(id, index + 2), { ok: true, value: { path: `PART-${index + 2}.md`, text } });
      }
    }
  });

  it('is missing beyond the last, before the second, and where there never was one', async () => {
    const pack = bundledPack({ folder: packFolder });
    for (const [id, n] of [
      ['turnstile', 3],
      ['turnstile', 1],
      ['turnstile', 0],
      ['turnstile', 2.5],
      ['turnstile', Number.NaN],
      ['mumbling', 2],
      ['../turnstile', 2],
      ['', 2],
    ] as const) {
      const part = await pack.part?.(id, n);
      assert.ok(part && !part.ok);
      assert.equal(part.problem.type, 'exercise-missing');
    }
  });
});
