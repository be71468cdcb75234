/**
 * The languages that exercises come in, one row each: what its files are called, how its tests are run, and how to read what they print.
 * Facts and traps: the project's decision on scaffolds. A run is a program and an argument array, never a command line for a shell; exit code
 * 0 is green and every other one is not.
 */
import { readHarnessCounts, readMinitestCounts, readNodeCounts, readUnittestCounts } from './testCounts.js';
import { isAtLeast } from './version.js';
import { countUnittests, discovery } from './unittestFiles.js';
import { csharp, go, java, kotlin, rust } from './compiledLanguages.js';
import { capitalised, linesLike, underscored, type Language, type LanguageId, type TestRun } from './language.js';

export { isLanguage, LanguageId, type Language, type ProgramCandidate, type TestRun } from './language.js';

const node = [{ name: 'node', args: [] }] as const;

/**
 * Inherited from a node:test runner, this variable makes `node --test` skip every file and exit 0 on a red folder. An empty value does not help
 * and a VS Code task cannot unset one, so Node itself starts Node without it.
 */
const withoutTestContext = {
  variable: 'NODE_TEST_CONTEXT',
  startWithout: [
    '-e',
    'delete process.env.NODE_TEST_CONTEXT; process.exitCode = require("node:child_process").spawnSync(process.execPath, process.argv.slice(1), { stdio: "inherit" }).status ?? 1',
    '--',
  ],
} as const;

const javascript: Language = {
  id: 'javascript',
  name: 'JavaScript',
  names: (slug) => ({ code: `${slug}.js`, test: `${slug}.test.js`, support: ['package.json'] }),
  testRun: () => ({
    language: 'javascript',
    programs: node,
    args: ['--test', '--test-reporter=spec'],
    versionArgs: ['--version'],
    needs: 'Node.js 20',
    isNewEnough: (version) => isAtLeast(version, [20, 0, 0]),
    falsifiedBy: withoutTestContext,
  }),
  readCounts: readNodeCounts,
};

const typescript: Language = {
  id: 'typescript',
  name: 'TypeScript',
  names: (slug) => ({ code: `${slug}.ts`, test: `${slug}.test.ts`, support: ['package.json', 'tsconfig.json', 'node-test.d.ts'] }),
  testRun: (test) => ({
    language: 'typescript',
    programs: node,
    args: ['--test', '--test-reporter=spec', test], // named: a Node that cannot run it would find no test and call that green
    versionArgs: ['--version'],
    needs: 'Node.js 22.18',
    isNewEnough: (version) => isAtLeast(version, [23, 6, 0]) || (version[0] === 22 && isAtLeast(version, [22, 18, 0])),
    falsifiedBy: withoutTestContext,
  }),
  readCounts: readNodeCounts,
};

const python: Language = {
  id: 'python',
  name: 'Python',
  names: (slug) => ({ code: `${underscored(slug)}.py`, test: `test_${underscored(slug)}.py`, support: [] }),
  testRun: (test) => ({
    language: 'python',
    programs: [
      { name: 'python3', args: [] },
      { name: 'python', args: [] },
      { name: 'py', args: ['-3'] },
    ],
    // -B leaves no __pycache__ behind; -v names the tests
    args: ['-B', '-m', 'unittest', ...discovery(test), '-v'],
    versionArgs: ['--version'],
    needs: 'Python 3.8',
    isNewEnough: (version) => isAtLeast(version, [3, 8, 0]),
    codeWithoutTests: 5, // from 3.12 on; before, it is 0
    listing: {
      args: ['-B', '-c', countUnittests(test)],
      count: (output) => linesLike(output, /^a test\r?$/gm),
    },
  }),
  readCounts: readUnittestCounts,
};

/** Lists instead of running: without `autorun`, what a test file defines is only there. */
const listMinitests =
  'module Minitest; def self.autorun; end; end; require File.expand_path(ARGV[0]); puts Minitest::Runnable.runnables.flat_map(&:runnable_methods)';

/**
 * Asked for its version with minitest loaded: it comes with Ruby, and some packages leave it out. `ruby.exe` on Windows; the `.bat` of a version
 * manager is not started.
 */
const ruby: Language = {
  id: 'ruby',
  name: 'Ruby',
  names: (slug) => ({ code: `${underscored(slug)}.rb`, test: `${underscored(slug)}_test.rb`, support: [] }),
  testRun: (test) => ({
    language: 'ruby',
    programs: [{ name: 'ruby', args: [] }],
    args: [test, '-v'], // -v names the tests
    versionArgs: ['-rminitest', '-e', 'puts RUBY_VERSION'],
    needs: 'minitest on Ruby 2.7',
    isNewEnough: (version) => isAtLeast(version, [2, 7, 0]),
    listing: { args: ['-rminitest', '-e', listMinitests, test], count: (output) => linesLike(output, /^test_\S+\r?$/gm) },
  }),
  readCounts: readMinitestCounts,
};

/** `harness.php` runs what it is told and ends with 5 where there is no test: a plain PHP has no test tool. `php.exe` on Windows. */
const php: Language = {
  id: 'php',
  name: 'PHP',
  names: (slug) => ({ code: `${capitalised(slug)}.php`, test: `${capitalised(slug)}Test.php`, support: [], shared: ['harness.php'] }),
  testRun: (test) => ({
    language: 'php',
    programs: [{ name: 'php', args: [] }],
    args: [test],
    versionArgs: ['--version'],
    needs: 'PHP 8.0',
    isNewEnough: (version) => isAtLeast(version, [8, 0, 0]),
    codeWithoutTests: 5,
  }),
  readCounts: readHarnessCounts,
};

/** Every language, in the order in which it is offered. */
export const languages: readonly Language[] = [javascript, typescript, python, ruby, java, go, rust, php, csharp, kotlin];

const languagesById: Readonly<Record<LanguageId, Language>> = { javascript, typescript, python, ruby, java, go, rust, php, csharp, kotlin };

export function languageOf(id: LanguageId): Language {
  return languagesById[id];
}

/** What a person types in the exercise's folder to run its tests, as Markdown; one after the other, because shells differ in how they chain. */
export function typedCommand({ programs, args, then }: TestRun): string {
  const [program] = programs;
  const commands = [[program?.name, ...(program?.args ?? []), ...args], ...(then === undefined ? [] : [[then.program, ...then.args]])];
  return commands.map((words) => `\`${words.join(' ')}\``).join(', then ');
}
