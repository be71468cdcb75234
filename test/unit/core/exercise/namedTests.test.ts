/** Tests told apart by name in what each tool really prints (kept below as it was printed), and what a run says as a whole. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readNamedTests } from '../../../../src/core/exercise/namedTests.js';
import { testReport } from '../../../../src/core/exercise/testReport.js';
import type { LanguageId } from '../../../../src/core/exercise/languages.js';

function told(language: LanguageId, output: string): string[] {
  return readNamedTests(language, output).map(({ name, outcome, message, at }) =>
    [name.raw, outcome, ...(message ? [message.raw.split('\n')[0]] : []), ...(at ? [`${at.file}:${String(at.line)}`] : [])].join(' | '),
  );
}

const node = `hello
✖ 1 is I (1.355091ms)
  AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:
✔ 2 is II (0.549509ms)
▶ group
  ✖ inner (0.116794ms)
    Error: boom

  ✔ ok inner (0.090686ms)
  ﹣ later (0.052007ms) # SKIP
✖ group (0.478383ms)
ℹ tests 5
ℹ suites 1
ℹ pass 2
ℹ fail 2
ℹ cancelled 0

✖ failing tests:

test at a.test.js:3:1
✖ 1 is I (1.355091ms)
  AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:
  
  'X' !== 'I'
  
      at TestContext.<anonymous> (file:///tmp/a.test.js:3:31)
    generatedMessage: true,

test at a.test.js:5:27
✖ inner (0.116794ms)
  Error: boom
      at TestContext.<anonymous> (file:///tmp/a.test.js:5:53)
`;

const python = `test_1 (test_a.RomanTest.test_1) ... FAIL
test_2 (test_a.RomanTest.test_2)
Two is two. ... ok
test_4 (test_a.RomanTest.test_4) ... skipped 'later'
test_5 (test_a.RomanTest.test_5) ... 
  test_5 (test_a.RomanTest.test_5) (i=0) ... FAIL
  test_5 (test_a.RomanTest.test_5) (i=1) ... FAIL

======================================================================
FAIL: test_1 (test_a.RomanTest.test_1)
----------------------------------------------------------------------
Traceback (most recent call last):
  File "/tmp/test_a.py", line 4, in test_1
    self.assertEqual("X", "I")
AssertionError: 'X' != 'I'
- X
+ I

======================================================================
FAIL: test_5 (test_a.RomanTest.test_5) (i=0)
----------------------------------------------------------------------
Traceback (most recent call last):
  File "/tmp/test_a.py", line 15, in test_5
    with self.subTest(i=i): self.assertEqual(i, 5)
AssertionError: 0 != 5

======================================================================
FAIL: test_5 (test_a.RomanTest.test_5) (i=1)
----------------------------------------------------------------------
Traceback (most recent call last):
  File "/tmp/test_a.py", line 15, in test_5
    with self.subTest(i=i): self.assertEqual(i, 5)
AssertionError: 1 != 5

----------------------------------------------------------------------
Ran 4 tests in 0.001s

FAILED (failures=3, skipped=1)
`;

const ruby = `Run options: -v --seed 9913

# Running:

RomanTest#test_1 = 0.00 s = F
RomanTest#test_3 = 0.00 s = E
RomanTest#test_2 = hi
0.00 s = .
RomanTest#test_4 = 0.00 s = S

Finished in 0.000598s, 6685.1399 runs/s, 1671.2850 assertions/s.

  1) Failure:
RomanTest#test_1 [a_test.rb:3]:
Expected: "X"
  Actual: "I"

  2) Error:
RomanTest#test_3:
RuntimeError: boom
    a_test.rb:5:in \`test_3'

  3) Skipped:
RomanTest#test_4 [a_test.rb:6]:
Skipped, no message given

4 runs, 1 assertions, 1 failures, 1 errors, 1 skips
`;

const go = `=== RUN   Test1
    a_test.go:3: got "X", want "I"
--- FAIL: Test1 (0.00s)
=== RUN   Test2
--- PASS: Test2 (0.00s)
=== RUN   TestG
=== RUN   TestG/one_two
    a_test.go:5: no
=== RUN   TestG/ok
--- FAIL: TestG (0.00s)
    --- FAIL: TestG/one_two (0.00s)
    --- PASS: TestG/ok (0.00s)
FAIL
FAIL	exercise	0.002s
`;

const rust = `running 2 tests
test two ... ok
test one ... FAILED

failures:

---- one stdout ----

thread 'one' (3150) panicked at tests/a.rs:2:12:
assertion \`left == right\` failed
  left: 1
 right: 2
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace


failures:
    one

test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.07s
`;

describe('the names of tests, as each tool tells them', () => {
  it('node: with their suites, the message without its stack, and where the test stands', () => {
    assert.deepEqual(told('javascript', node), [
      '1 is I | failed | AssertionError [ERR_ASSERTION]: Expected values to be strictly equal: | a.test.js:3',
      '2 is II | passed',
      'group › inner | failed | Error: boom | a.test.js:5',
      'group › ok inner | passed',
      'group › later | skipped',
    ]);
  });

  it('Python: a description beside the name, skipped ones, and sub-tests as the one test that they belong to', () => {
    assert.deepEqual(told('python', python), [
      "test_1 | failed | AssertionError: 'X' != 'I' | /tmp/test_a.py:4",
      'test_2 | passed',
      'test_4 | skipped',
      'test_5 | failed | AssertionError: 0 != 5 | /tmp/test_a.py:15',
    ]);
    assert.deepEqual(testReport({ language: 'python' }, 1, python).counts, { passed: 2, failed: 2 });
  });

  it('Ruby: also a test that prints something of its own', () => {
    assert.deepEqual(told('ruby', ruby), [
      'test_1 | failed | Expected: "X" | a_test.rb:3',
      'test_3 | failed | RuntimeError: boom | a_test.rb:5',
      'test_2 | passed',
      'test_4 | skipped',
    ]);
  });

  it('Go: without the tests that only hold others', () => {
    assert.deepEqual(told('go', go), [
      'Test1 | failed | got "X", want "I" | a_test.go:3',
      'Test2 | passed',
      'TestG/one_two | failed | no | a_test.go:5',
      'TestG/ok | passed',
    ]);
  });

  it('Rust, Java, PHP, C# and Kotlin', () => {
    assert.deepEqual(told('rust', rust), ['two | passed', 'one | failed | assertion `left == right` failed | tests/a.rs:2']);
    const java =
      'FAIL RomanTest.a\n     java.lang.AssertionError: expected "X"\n     at RomanTest.a(RomanTest.java:3)\nok   RomanTest.b\n2 run, 1 failed\n';
    assert.deepEqual(told('java', java), [
      'RomanTest.a | failed | java.lang.AssertionError: expected "X" | RomanTest.java:3',
      'RomanTest.b | passed',
    ]);
    const php = "FAIL 1 is I\n     expected 'I', got 'X'\n     /tmp/a.php:2\nok   2\n2 run, 1 failed\n";
    assert.deepEqual(told('php', php), ["1 is I | failed | expected 'I', got 'X' | /tmp/a.php:2", '2 | passed']);
    const csharp = 'FAIL ATest.A\n     expected "I", got "X"\n     C:\\pair\\ATest.cs:3\nok   ATest.B\n2 run, 1 failed\n';
    assert.deepEqual(told('csharp', csharp), ['ATest.A | failed | expected "I", got "X" | C:\\pair\\ATest.cs:3', 'ATest.B | passed']);
    const kotlin = 'FAIL 1 is I\n     expected "I", got "X"\n     at ATestKt$main$1$1.invoke(ATest.kt:3)\nok   2\n2 run, 1 failed\n';
    assert.deepEqual(told('kotlin', kotlin), ['1 is I | failed | expected "I", got "X" | ATest.kt:3', '2 | passed']);
  });

  it('reads past terminal colours, and through a megabyte of noise in no time', () => {
    assert.deepEqual(told('javascript', '\u001b[32m✔ 1 is I \u001b[90m(1ms)\u001b[39m\u001b[39m\nℹ tests 1\n'), ['1 is I | passed']);
    const noise = `${'RomanTest#test_1 = '.repeat(20_000)}\n${'test_x (a.b) '.repeat(50_000)}\n${'panicked at a:1: '.repeat(50_000)}`;
    const started = performance.now();
    for (const language of ['javascript', 'python', 'ruby', 'go', 'rust', 'java', 'php', 'csharp', 'kotlin'] as const)
      readNamedTests(language, noise);
    assert.ok(performance.now() - started < 5_000);
  });
});

describe('what a run says', () => {
  it('the exit code decides; numbers that contradict it are not repeated', () => {
    assert.deepEqual(testReport({ language: 'php' }, 1, 'FAIL a\nok   b\n2 run, 1 failed\n').counts, { passed: 1, failed: 1 });
    assert.equal(testReport({ language: 'php' }, 255, 'ok   b\n1 run, 0 failed\nFatal error').counts, undefined);
    assert.equal(testReport({ language: 'php' }, 0, '2 run, 1 failed\n').outcome, 'green');
    assert.equal(testReport({ language: 'php' }, 0, '2 run, 1 failed\n').counts, undefined);
  });

  it('a run without any test is red and says so', () => {
    const empty = { outcome: 'red', tests: [], withoutTests: true };
    assert.deepEqual(testReport({ language: 'python', codeWithoutTests: 5 }, 5, 'Ran 0 tests in 0.000s\n\nNO TESTS RAN\n'), empty);
    assert.deepEqual(testReport({ language: 'go' }, 0, 'ok  \texercise\t0.002s [no tests to run]\n'), empty);
  });
});
