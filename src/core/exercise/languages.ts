/**
 * The languages that exercises come in, one row each: what its files are called, how its tests are run, and how to read what they print.
 * Facts and traps: the project's decision on scaffolds. A run is a program and an argument array, never a command line for a shell; exit code
 * 0 is green and every other one is not.
 */
import * as v from 'valibot';
import type { Recognition } from './recognition.js';
import {
  readCargoCounts,
  readGoCounts,
  readHarnessCounts,
  readMinitestCounts,
  readNodeCounts,
  readUnittestCounts,
  type TestCounts,
} from './testCounts.js';
import { isAtLeast, type Version } from './version.js';
import { countUnittests, discovery } from './unittestFiles.js';

export const LanguageId = v.picklist(['javascript', 'typescript', 'python', 'ruby', 'java', 'go', 'rust', 'php']);
export type LanguageId = v.InferOutput<typeof LanguageId>;

export function isLanguage(text: string): text is LanguageId {
  return v.is(LanguageId, text);
}

/** A program that may answer under this name; `args` come before everything else (`py -3`). */
export interface ProgramCandidate {
  readonly name: string;
  readonly args: readonly string[];
}

/** How the tests of one exercise are run in its folder. */
export interface TestRun {
  /** One of ours, or the id of another one where the exercise brings its own run. */
  readonly language: string;
  /** Tried in this order; the first that is new enough is used. */
  readonly programs: readonly ProgramCandidate[];
  readonly args: readonly string[];
  /** Without them the program is looked for, and not asked. */
  readonly versionArgs?: readonly string[];
  /** What a person would install, e.g. `Node.js 22.18`. */
  readonly needs: string;
  /** How to get that. */
  readonly page?: string;
  /** Other programs that have to be there too. */
  readonly programsBeside?: readonly string[];
  /** Where below the exercise's folder it starts; the folder itself where it says nothing. */
  readonly cwd?: string;
  /** How red is told from green where the exit code does not say it, or not alone. */
  readonly recognise?: Recognition;
  /** Whose tool's output it prints, where that is not the language's own. */
  readonly reads?: LanguageId;
  readonly isNewEnough: (version: Version) => boolean;
  /** An inherited variable that would falsify the run, and the arguments that start the program without it. */
  readonly falsifiedBy?: { readonly variable: string; readonly startWithout: readonly string[] };
  /** Set for the run, whatever was inherited. */
  readonly env?: Readonly<Record<string, string>>;
  /** What a run without a single test ends with, where that tells it apart. */
  readonly codeWithoutTests?: number;
  /** Where a run without a single test exits 0 too: arguments that list the tests, and how many such a list names. */
  readonly listing?: { readonly args: readonly string[]; readonly count: (output: string) => number };
}

export interface ScaffoldNames {
  readonly code: string;
  readonly test: string;
  /** What the tool and the editor need beside code and test. */
  readonly support: readonly string[];
  /** The same, where it is the same text in every exercise: the pack keeps one copy of it. */
  readonly shared?: readonly string[];
}

export interface Language {
  readonly id: LanguageId;
  /** Its own name, the same in every tongue. */
  readonly name: string;
  readonly names: (slug: string) => ScaffoldNames;
  readonly testRun: (test: string) => TestRun;
  /** What the run's output says, as numbers; `undefined` when it says nothing we know. */
  readonly readCounts: (output: string) => TestCounts | undefined;
}

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

/**
 * No build tool: `RunTests.java` compiles the folder and runs it, and ends with 5 where there is no test. Asked for its version with the compiler
 * loaded, which a Java that only runs programs lacks. `java.exe` on Windows.
 */
const java: Language = {
  id: 'java',
  name: 'Java',
  names: (slug) => ({
    code: `${capitalised(slug)}.java`,
    test: `${capitalised(slug)}Test.java`,
    support: [],
    shared: ['RunTests.java', 'check/Check.java', 'check/Test.java'],
  }),
  testRun: () => ({
    language: 'java',
    programs: [{ name: 'java', args: [] }],
    args: ['RunTests.java'],
    versionArgs: ['--add-modules', 'jdk.compiler', '-version'],
    needs: 'JDK 11',
    isNewEnough: (version) => isAtLeast(version, [11, 0, 0]),
    codeWithoutTests: 5,
  }),
  readCounts: readHarnessCounts,
};

/** Before 1.18 there was no `GOWORK`; the tool is `go.exe` on Windows. */
const go: Language = {
  id: 'go',
  name: 'Go',
  names: (slug) => ({ code: `${underscored(slug)}.go`, test: `${underscored(slug)}_test.go`, support: [], shared: ['go.mod'] }),
  testRun: () => ({
    language: 'go',
    programs: [{ name: 'go', args: [] }],
    args: ['test', '-v', './...'], // without -v it does not say how many there were
    versionArgs: ['version'],
    needs: 'Go 1.18',
    isNewEnough: (version) => isAtLeast(version, [1, 18, 0]),
    env: { GOWORK: 'off' }, // a go.work in a folder above does not know the exercise, and go refuses to test it
    listing: { args: ['test', '-list', '.', './...'], count: (output) => linesLike(output, /^(?:Test|Example|Fuzz)\w*\r?$/gm) },
  }),
  readCounts: readGoCounts,
};

/** The tool is `cargo.exe` on Windows, where it also needs Microsoft's linker: that it lacks it shows in the first run. */
const rust: Language = {
  id: 'rust',
  name: 'Rust',
  names: (slug) => ({ code: 'src/lib.rs', test: `tests/${underscored(slug)}.rs`, support: [], shared: ['Cargo.toml', '.gitignore'] }),
  testRun: () => ({
    language: 'rust',
    programs: [{ name: 'cargo', args: [] }],
    args: ['test', '--offline'], // with --quiet it would not name the tests
    versionArgs: ['--version'],
    needs: 'Rust 1.56',
    isNewEnough: (version) => isAtLeast(version, [1, 56, 0]),
    listing: { args: ['test', '--offline', '--quiet', '--', '--list'], count: (output) => linesLike(output, /^.+: test\r?$/gm) },
  }),
  readCounts: readCargoCounts,
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
export const languages: readonly Language[] = [javascript, typescript, python, ruby, java, go, rust, php];

const languagesById: Readonly<Record<LanguageId, Language>> = { javascript, typescript, python, ruby, java, go, rust, php };

export function languageOf(id: LanguageId): Language {
  return languagesById[id];
}

/** What a person types in the exercise's folder to run its tests. */
export function typedCommand({ programs, args }: TestRun): string {
  const [program] = programs;
  return [program?.name, ...(program?.args ?? []), ...args].join(' ');
}

function underscored(slug: string): string {
  return slug.replaceAll('-', '_');
}

/** `MarsRover` of `mars-rover`. */
function capitalised(slug: string): string {
  return slug.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function linesLike(output: string, pattern: RegExp): number {
  return output.match(pattern)?.length ?? 0;
}
