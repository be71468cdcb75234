/**
 * The languages that exercises come in, one row each: what its files are called, how its tests are run, and how to read what they print.
 * Facts and traps: the project's decision on scaffolds. A run is a program and an argument array, never a command line for a shell; exit code
 * 0 is green and every other one is not.
 */
import * as v from 'valibot';

export const LanguageId = v.picklist(['javascript', 'typescript', 'python']);
export type LanguageId = v.InferOutput<typeof LanguageId>;

/** What a language calls itself, for texts that only have its id; an id of a newer version stands for itself. */
export function languageName(id: string): string {
  return isLanguage(id) ? languageOf(id).name : id;
}

export function isLanguage(text: string): text is LanguageId {
  return v.is(LanguageId, text);
}

/** Major, minor, patch. */
export type Version = readonly [major: number, minor: number, patch: number];

/** A program that may answer under this name; `args` come before everything else (`py -3`). */
export interface ProgramCandidate {
  readonly name: string;
  readonly args: readonly string[];
}

/** How the tests of one exercise are run in its folder. */
export interface TestRun {
  readonly language: LanguageId;
  /** Tried in this order; the first that is new enough is used. */
  readonly programs: readonly ProgramCandidate[];
  readonly args: readonly string[];
  readonly versionArgs: readonly string[];
  /** What a person would install, e.g. `Node.js 22.18`. */
  readonly needs: string;
  readonly isNewEnough: (version: Version) => boolean;
  /** An inherited variable that would falsify the run, and the arguments that start the program without it. */
  readonly falsifiedBy?: { readonly variable: string; readonly startWithout: readonly string[] };
}

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
}

export interface ScaffoldNames {
  readonly code: string;
  readonly test: string;
  /** What the tool and the editor need beside code and test. */
  readonly support: readonly string[];
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
  testRun: () => ({
    language: 'python',
    programs: [
      { name: 'python3', args: [] },
      { name: 'python', args: [] },
      { name: 'py', args: ['-3'] },
    ],
    args: ['-B', '-m', 'unittest'], // -B leaves no __pycache__ behind
    versionArgs: ['--version'],
    needs: 'Python 3.8',
    isNewEnough: (version) => isAtLeast(version, [3, 8, 0]),
  }),
  readCounts: readUnittestCounts,
};

/** Every language, in the order in which it is offered. */
export const languages: readonly Language[] = [javascript, typescript, python];

const languagesById: Readonly<Record<LanguageId, Language>> = { javascript, typescript, python };

export function languageOf(id: LanguageId): Language {
  return languagesById[id];
}

/** The first version number in what a tool printed, e.g. `v24.1.0` or `Python 3.11.7`. */
export function readVersion(output: string): Version | undefined {
  const [, major, minor, patch] = /(\d{1,5})\.(\d{1,5})(?:\.(\d{1,5}))?/.exec(output) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  return [Number(major), Number(minor), Number(patch ?? 0)];
}

export function versionToText(version: Version): string {
  return version.join('.');
}

function isAtLeast(version: Version, least: Version): boolean {
  const [major, minor, patch] = version;
  if (major !== least[0]) return major > least[0];
  return minor !== least[1] ? minor > least[1] : patch >= least[2];
}

function underscored(slug: string): string {
  return slug.replaceAll('-', '_');
}

/** Node's own summary: `ℹ pass 2` and `ℹ fail 1` of the spec reporter, `# pass 2` of the tap one. */
function readNodeCounts(output: string): TestCounts | undefined {
  const passed = /^\S+ pass (\d+)$/m.exec(output)?.[1];
  const failed = /^\S+ fail (\d+)$/m.exec(output)?.[1];
  if (passed === undefined || failed === undefined) return undefined;
  return { passed: Number(passed), failed: Number(failed) };
}

/** unittest: `Ran 3 tests in 0.001s`, then `OK` or `FAILED (failures=1, errors=1)`. */
function readUnittestCounts(output: string): TestCounts | undefined {
  const ran = /^Ran (\d+) tests? in /m.exec(output)?.[1];
  if (ran === undefined) return undefined;
  const verdict = /^FAILED \(([^)]*)\)/m.exec(output)?.[1] ?? '';
  const failed = [...verdict.matchAll(/(?:failures|errors)=(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  return { passed: Number(ran) - failed, failed };
}
