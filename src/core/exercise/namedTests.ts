/**
 * Which tests ran and how each ended, told apart in what the tools print; read line by line, because the output may be as long and as strange as
 * somebody's code makes it. Names and messages come from that code, so they stay {@link UntrustedText}. What a tool words in another way than we
 * know is no test here, and the run's exit code stands whatever is read.
 */
import { longestLine, longestParagraph, UntrustedText } from '../untrustedText.js';
import type { LanguageId } from './languages.js';

export interface NamedTest {
  readonly name: UntrustedText;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** What the tool said about a failed one. */
  readonly message?: UntrustedText;
  readonly at?: SourceLine;
}

/** `file` as the tool wrote it: absolute, or below the exercise's folder. Lines count from 1. */
export interface SourceLine {
  readonly file: string;
  readonly line: number;
}

const mostTests = 500;
/** Of a line: no tool's own is longer, and what somebody prints may have no end. */
const longest = 2_000;

export function readNamedTests(language: LanguageId, output: string): readonly NamedTest[] {
  const lines = output.split(/\r?\n/).map((line) => line.slice(0, longest).replace(colours, ''));
  return readers[language](lines).slice(0, mostTests).map(finished);
}

// eslint-disable-next-line no-control-regex -- terminal colours begin with one
const colours = /\u001b\[[0-9;]*m/g;

/** While it is read: strings, gathered. */
interface Draft {
  readonly name: string;
  outcome: NamedTest['outcome'];
  readonly message: string[];
  at?: SourceLine | undefined;
}

type Reader = (lines: readonly string[]) => Draft[];

function draft(name: string, outcome: NamedTest['outcome']): Draft {
  return { name, outcome, message: [] };
}

function finished({ name, outcome, message, at }: Draft): NamedTest {
  const text = message.join('\n').trim().slice(0, longestParagraph);
  return {
    name: new UntrustedText(name.slice(0, longestLine)),
    outcome,
    ...(text !== '' && { message: new UntrustedText(text) }),
    ...(at && { at }),
  };
}

/** What is done with a line of that form; a group that the line lacks is empty. */
type Rule = readonly [form: RegExp, act: (...groups: string[]) => void];

/** Of each line the first rule that knows it. */
function scan(lines: readonly string[], rules: readonly Rule[]): void {
  for (const line of lines) {
    for (const [form, act] of rules) {
      const found = form.exec(line);
      if (!found) continue;
      act(...found.slice(1).map((group: string | undefined) => group ?? ''));
      break;
    }
  }
}

/** The lines before one of that form, and that one with all after it. */
function splitAt(lines: readonly string[], form: RegExp): readonly [before: readonly string[], after: readonly string[]] {
  const at = lines.findIndex((line) => form.test(line));
  return at === -1 ? [lines, []] : [lines.slice(0, at), lines.slice(at)];
}

/** node --test, spec reporter: the tests with their suites, the summary, then each failed one again with its place and message. */
function readNode(lines: readonly string[]): Draft[] {
  const [tree, failures] = splitAt(lines, /^\S+ tests \d+$/);
  const tests = readNodeTree(tree);
  readNodeFailures(failures, tests);
  return tests;
}

const nodeMarks: Readonly<Record<string, NamedTest['outcome']>> = { '✔': 'passed', '✖': 'failed', '﹣': 'skipped' };

function readNodeTree(lines: readonly string[]): Draft[] {
  const tests: Draft[] = [];
  const suites: { readonly indent: string; readonly name: string }[] = [];
  const meet = (indent = '', mark = '', name = ''): void => {
    const top = suites.at(-1);
    if (top?.indent === indent && top.name === name) suites.pop();
    else if (mark === '▶') suites.push({ indent, name });
    else tests.push(draft([...suites.map((suite) => suite.name), name].join(' › '), nodeMarks[mark] ?? 'skipped'));
  };
  scan(lines, [[/^( *)([✔✖﹣▶]) (.+?)(?: \([\d.]+ms\))?(?: # .*)?$/u, meet]]);
  return tests;
}

function readNodeFailures(lines: readonly string[], tests: readonly Draft[]): void {
  const open = tests.filter(({ outcome }) => outcome === 'failed');
  let place: SourceLine | undefined;
  let current: Draft | undefined;
  const begin = (failed = ''): void => {
    const index = open.findIndex(({ name }) => name === failed || name.endsWith(` › ${failed}`));
    current = index === -1 ? undefined : open.splice(index, 1)[0];
    if (current) current.at = place;
  };
  scan(lines, [
    [/^test at (.+):(\d+):\d+$/, (file = '', line = '') => (place = sourceLine(file, line))],
    [/^✖ (.+?)(?: \([\d.]+ms\))?$/u, begin],
    [/^\s+at /, () => (current = undefined)], // the stack, and what comes after it
    [/^(.*)$/, (text = '') => current?.message.push(text.trim())],
  ]);
}

/** unittest -v: a line for each test, then a paragraph for each failed one. Sub-tests are told as their test. */
function readUnittest(lines: readonly string[]): Draft[] {
  const [told, failures] = splitAt(lines, /^={20,}$/);
  const tests = new Map<string, Draft>();
  let last: Draft | undefined;
  const begin = (name = '', identity = '', rest = ''): void => {
    last = draft(name, rest.includes(' ... skipped ') ? 'skipped' : 'passed');
    tests.set(`${name} ${identity}`, last);
  };
  scan(told, [
    [/^(\w+) (\([\w.]+\))(.*)$/, begin],
    // Where the test describes itself, how it ended stands on the line below its name.
    [/ \.\.\. skipped /, () => last && (last.outcome = 'skipped')],
  ]);
  readUnittestFailures(splitAt(failures, /^Ran \d+ tests? in /)[0], tests);
  return [...tests.values()];
}

function readUnittestFailures(lines: readonly string[], tests: Map<string, Draft>): void {
  let current: Draft | undefined;
  const begin = (name = '', identity = ''): void => {
    const key = `${name} ${identity}`;
    const test = tests.get(key) ?? draft(name, 'passed'); // a file that cannot be loaded is named only here
    current = test.outcome === 'failed' ? undefined : test; // of several sub-tests, the first
    test.outcome = 'failed';
    tests.set(key, test);
  };
  scan(lines, [
    [/^(?:FAIL|ERROR): (\w+) (\([\w.]+\))/, begin],
    [/^ {2}File "(.+)", line (\d+), in /, (file = '', line = '') => current && (current.at ??= sourceLine(file, line))],
    [/^(?:[=-]{20,}|Traceback .*| {4}.*)?$/, () => undefined],
    [/^(.*)$/, (text = '') => current?.message.push(text)],
  ]);
}

const minitestMarks: Readonly<Record<string, NamedTest['outcome']>> = { '.': 'passed', S: 'skipped' };

/** minitest -v: `ATest#test_b = 0.00 s = .`, where what the test itself prints may stand in between; then a numbered paragraph for each failed one. */
function readMinitest(lines: readonly string[]): Draft[] {
  const [told, failures] = splitAt(lines, /^Finished in /);
  const tests = new Map<string, Draft>();
  let running = '';
  const end = (name = '', mark = ''): void => {
    running = name || running;
    tests.set(running, draft(running.slice(running.indexOf('#') + 1), minitestMarks[mark] ?? 'failed'));
  };
  scan(told, [
    [/^(\S+#test_\S+) = (?:.* )?\d+\.\d+ s = ([.FES])$/, end],
    [/^(\S+#test_\S+) = /, (name = '') => (running = name)],
    [/^(?:.* )?\d+\.\d+ s = ([.FES])$/, (mark = '') => running !== '' && end('', mark)],
  ]);
  readMinitestFailures(failures, tests);
  return [...tests.values()];
}

function readMinitestFailures(lines: readonly string[], tests: ReadonlyMap<string, Draft>): void {
  let current: Draft | undefined;
  const begin = (name = '', file = '', line = ''): void => {
    const test = tests.get(name);
    current = test?.outcome === 'failed' ? test : undefined;
    if (current && file !== '') current.at = sourceLine(file, line);
  };
  scan(lines, [
    [/^(\S+#test_\S+?)(?: \[(.+):(\d+)\])?:$/, begin],
    [/^ {4}(\S.*?):(\d+):in /, (file = '', line = '') => current && (current.at ??= sourceLine(file, line))],
    [/^ +\d+\) \w+:$/, () => (current = undefined)],
    [/^(.+)$/, (text = '') => current?.message.push(text)],
  ]);
}

const goVerdicts: Readonly<Record<string, NamedTest['outcome']>> = { PASS: 'passed', SKIP: 'skipped' };

/** go test -v: what a test says stands between `=== RUN` and `--- FAIL`; one that has others below it is no test of its own. */
function readGo(lines: readonly string[]): Draft[] {
  const tests = new Map<string, Draft>();
  let running: Draft | undefined;
  const begin = (name = ''): void => {
    running = tests.get(name) ?? draft(name, 'skipped');
    tests.set(name, running);
  };
  const say = (file = '', line = '', text = ''): void => {
    if (running) running.at ??= sourceLine(file, line);
    running?.message.push(text);
  };
  const end = (verdict = '', name = ''): void => {
    const test = tests.get(name) ?? draft(name, 'skipped');
    test.outcome = goVerdicts[verdict] ?? 'failed';
    tests.set(name, test);
  };
  scan(lines, [
    [/^=== (?:RUN|CONT|NAME) +(\S+)$/, begin],
    [/^ *--- (PASS|FAIL|SKIP): (\S+)/, end],
    [/^\s+(\S+\.go):(\d+): (.*)$/, say],
  ]);
  const groups = new Set([...tests.keys()].map((name) => name.slice(0, Math.max(0, name.lastIndexOf('/')))));
  return [...tests.values()].filter(({ name }) => !groups.has(name));
}

const cargoVerdicts: Readonly<Record<string, NamedTest['outcome']>> = { ok: 'passed', FAILED: 'failed', ignored: 'skipped' };

/** cargo test: `test one ... ok`, then what each failed one printed. */
function readCargo(lines: readonly string[]): Draft[] {
  const tests = new Map<string, Draft>();
  let current: Draft | undefined;
  scan(lines, [
    [/^test (.+) \.\.\. (ok|FAILED|ignored)/, (name = '', verdict = '') => tests.set(name, draft(name, cargoVerdicts[verdict] ?? 'skipped'))],
    [/^---- (.+) stdout ----$/, (name = '') => (current = tests.get(name))],
    [/panicked at (.+?):(\d+):\d+:?$/, (file = '', line = '') => current && (current.at ??= sourceLine(file, line))],
    [/^(?:stack backtrace:|note: |failures:$)/, () => (current = undefined)],
    [/^(.+)$/, (text = '') => current?.message.push(text)],
  ]);
  return [...tests.values()];
}

/** Our own harnesses: `ok   1 is I`, `FAIL 1 is I`, and below a failed one what was wrong and where. */
function readHarness(lines: readonly string[]): Draft[] {
  const tests: Draft[] = [];
  const failing = (): Draft | undefined => (tests.at(-1)?.outcome === 'failed' ? tests.at(-1) : undefined);
  const place = (file = '', line = ''): void => {
    const test = failing();
    if (test) test.at ??= sourceLine(file, line);
  };
  scan(lines, [
    [/^ok {3}(\S.*)$/, (name = '') => tests.push(draft(name, 'passed'))],
    [/^FAIL (\S.*)$/, (name = '') => tests.push(draft(name, 'failed'))],
    [/^ {5}at .+\((.+):(\d+)\)$/, place],
    [/^ {5}((?:\/|[A-Za-z]:[\\/]).+):(\d+)$/, place],
    [/^ {5}(\S.*)$/, (text = '') => failing()?.message.push(text)],
  ]);
  return tests;
}

function sourceLine(file: string, line: string): SourceLine {
  return { file, line: Number(line) };
}

const readers: Readonly<Record<LanguageId, Reader>> = {
  javascript: readNode,
  typescript: readNode,
  python: readUnittest,
  ruby: readMinitest,
  java: readHarness,
  go: readGo,
  rust: readCargo,
  php: readHarness,
  csharp: readHarness,
  kotlin: readHarness,
};
