/** What the prompts promise in their tables, asked of the solutions in Ruby, PHP and Java; test/unit asks those of the quick languages. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFile, cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type Context } from 'mocha';
import { languageOf, type LanguageId } from '../../src/core/exercise/languages.js';
import { inTemporaryFolder } from '../builders/temporaryFolder.js';
import { runTestsIn, toolchainFor } from '../builders/testRun.js';
import { fileNameOf, packEntry, packFolder, packIds, solutionsFolder } from '../unit/adapters/exercises/packEntries.js';
import { promptExamples } from '../unit/adapters/exercises/promptExamples.js';

const examplesOf = (id: string) => promptExamples[id]?.() ?? [];

function codeOf(id: string, language: LanguageId): string {
  return languageOf(language).names(fileNameOf(packEntry(id))).code;
}

/** Says in its title why a story is skipped. */
function skip(story: Context, language: LanguageId): never {
  if (story.test) story.test.title += ` (skipped: needs ${languageOf(language).testRun('').needs})`;
  return story.skip();
}

/** A process for each exercise: their functions share names. */
const scripts = {
  ruby: ['-rjson', '-e', 'load ARGV[0]; puts JSON.generate(JSON.parse($stdin.read).map { |expression| eval(expression) })'],
  php: [
    '-r',
    'require $argv[1]; echo json_encode(array_map(fn ($expression) => eval("return $expression;"), json_decode(stream_get_contents(STDIN))));',
  ],
} as const;

for (const language of ['ruby', 'php'] as const) {
  describe(`the examples of the prompts, in ${languageOf(language).name}`, () => {
    for (const id of packIds()) {
      it(`hold for the solution of ${id}`, async function () {
        const toolchain = await toolchainFor(language);
        if (!toolchain.ok) return skip(this, language);
        const examples = examplesOf(id);
        const solution = join(solutionsFolder, id, language, codeOf(id, language));
        const input = JSON.stringify(examples.map((example) => example[language]));
        const { stdout, stderr } = spawnSync(toolchain.value.program, [...scripts[language], solution], { encoding: 'utf8', input });
        assert.match(stdout, /^\[/, stdout + stderr);
        const answers = JSON.parse(stdout) as unknown[];
        for (const [index, { line, expected }] of examples.entries()) assert.deepEqual(answers[index], expected, `${id}: ${line}`);
      });
    }
  });
}

const javaImports = ['java.util.ArrayList', 'java.util.List', 'java.util.function.Supplier', 'java.util.stream.Collectors', 'check.Test'];

/** The table of one exercise as a test class, a method for each row. */
function javaTest(id: string, className: string): string {
  const methods = examplesOf(id).map(({ java: [expected, expression] }, index) => {
    return `    @Test void row${index}() { assertEquals(${expected}, ${expression.replaceAll('$', className)}); }\n`;
  });
  const imports = javaImports.map((name) => `import ${name};\n`).join('');
  return `${imports}import static check.Check.assertEquals;\n\nclass ${className}ExamplesTest {\n${methods.join('')}}\n`;
}

describe('the examples of the prompts, in Java', () => {
  it('hold for all solutions', async function () {
    const toolchain = await toolchainFor('java');
    if (!toolchain.ok) return skip(this, 'java');
    await inTemporaryFolder(async (folder) => {
      await cp(join(packFolder, 'shared/java'), folder, { recursive: true });
      for (const id of packIds()) {
        const code = codeOf(id, 'java');
        const className = code.replace(/\.java$/, '');
        await copyFile(join(solutionsFolder, id, 'java', code), join(folder, code));
        await writeFile(join(folder, `${className}ExamplesTest.java`), javaTest(id, className));
      }
      const { exitCode, counts, output } = await runTestsIn(folder, { language: 'java', test: '', toolchain: toolchain.value });
      const asked = packIds().reduce((sum, id) => sum + examplesOf(id).length, 0);
      assert.deepEqual([exitCode, counts], [0, { passed: asked, failed: 0 }], output);
    });
  });
});
