/**
 * How many tests passed and failed, read from what each language's tool prints, as numbers ("10 passed" also holds "0 passed"). `undefined` when the
 * output says nothing we know, e.g. because the code did not compile.
 */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
}

/** Node's own summary: `ℹ pass 2` and `ℹ fail 1` of the spec reporter, `# pass 2` of the tap one. */
export function readNodeCounts(output: string): TestCounts | undefined {
  const passed = /^\S+ pass (\d+)$/m.exec(output)?.[1];
  const failed = /^\S+ fail (\d+)$/m.exec(output)?.[1];
  if (passed === undefined || failed === undefined) return undefined;
  return { passed: Number(passed), failed: Number(failed) };
}

/**
 * unittest: a paragraph for each failure (`FAIL: test_one (test_roman.RomanTest.test_one)`; several for the sub-tests of one test), `Ran 3 tests in
 * 0.001s`, then `OK` or `FAILED (failures=1, errors=1)`.
 */
export function readUnittestCounts(output: string): TestCounts | undefined {
  const ran = /^Ran (\d+) tests? in /m.exec(output)?.[1];
  if (ran === undefined) return undefined;
  const verdict = /^FAILED \(([^)]*)\)/m.exec(output)?.[1] ?? '';
  const told = new Set([...output.matchAll(/^(?:FAIL|ERROR): (\w+ \([\w.]+\))/gm)].map(([, name]) => name));
  const failed = told.size > 0 ? told.size : [...verdict.matchAll(/(?:failures|errors)=(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  return { passed: Math.max(0, Number(ran) - failed), failed };
}

/** minitest: `3 runs, 4 assertions, 1 failures, 1 errors, 1 skips`; a skipped test counts as a run. */
export function readMinitestCounts(output: string): TestCounts | undefined {
  const summary = /^(\d+) runs, \d+ assertions, (\d+) failures, (\d+) errors, (\d+) skips/m.exec(output);
  if (!summary) return undefined;
  const [runs = 0, failures = 0, errors = 0, skips = 0] = summary.slice(1).map(Number);
  return { passed: runs - failures - errors - skips, failed: failures + errors };
}

/** Our own harnesses end with `3 run, 1 failed`. */
export function readHarnessCounts(output: string): TestCounts | undefined {
  const [run, failed] = /^(\d+) run, (\d+) failed\r?$/m.exec(output)?.slice(1).map(Number) ?? [];
  if (run === undefined || failed === undefined) return undefined;
  return { passed: run - failed, failed };
}

/** go test -v: `--- PASS: TestScore (0.00s)` for each, indented below the test it belongs to; one that has others below it is no test of its own. */
export function readGoCounts(output: string): TestCounts | undefined {
  const ended = [...output.matchAll(/^ *--- (PASS|FAIL): (\S+)/gm)].map(([, verdict, name = '']) => ({ verdict, name }));
  if (ended.length === 0) return /\[no tests to run\]|\[no test files\]/.test(output) ? { passed: 0, failed: 0 } : undefined;
  const groups = new Set(ended.flatMap(({ name }) => groupsOf(name)));
  const tests = ended.filter(({ name }) => !groups.has(name));
  const passed = tests.filter(({ verdict }) => verdict === 'PASS').length;
  return { passed, failed: tests.length - passed };
}

/** `a/b/c` lies below `a` and `a/b`. */
function groupsOf(name: string): readonly string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** cargo test has one line per kind of test (in the code, beside it, in the documentation): `test result: ok. 3 passed; 0 failed; 0 ignored; …`. */
export function readCargoCounts(output: string): TestCounts | undefined {
  const results = [...output.matchAll(/^test result: .*?(\d+) passed; (\d+) failed;/gm)];
  if (results.length === 0) return undefined;
  const sum = (numbers: readonly (string | undefined)[]): number => numbers.reduce((total, number) => total + Number(number), 0);
  return { passed: sum(results.map(([, passed]) => passed)), failed: sum(results.map(([, , failed]) => failed)) };
}
