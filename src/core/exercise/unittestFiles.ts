/** Which files Python's unittest looks into: `test*.py` by itself. Others have to be asked for, else it finds no test and, before 3.12, calls that green. */

const usual = 'test*.py';
const otherWayRound = '*_test.py';

/** Arguments that make it find this test file. */
export function discovery(test: string): readonly string[] {
  return patternFor(test) === usual ? [] : ['discover', '-p', otherWayRound];
}

/** A program for Python that prints a line for each test that such a run would run. */
export function countUnittests(test: string): string {
  return `import unittest; print("a test\\n" * unittest.defaultTestLoader.discover(".", "${patternFor(test)}").countTestCases())`;
}

function patternFor(test: string): string {
  return /^(?!test)[^/]*_test\.py$/.test(test) ? otherWayRound : usual;
}
