/** Which tools are new enough, and what their test runs say. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { languageOf, languages, typedCommand } from '../../../../src/core/exercise/languages.js';
import { readVersion } from '../../../../src/core/exercise/version.js';

describe('a language', () => {
  it('asks for a Node that really runs TypeScript', () => {
    const { isNewEnough } = languageOf('typescript').testRun('roman.test.ts');
    for (const [version, expected] of [
      ['v20.20.2', false],
      ['v22.17.1', false],
      ['v22.18.0', true],
      ['v23.5.0', false],
      ['v23.6.0', true],
      ['v24.1.0', true],
    ] as const) {
      const read = readVersion(version);
      assert.ok(read);
      assert.equal(isNewEnough(read), expected, version);
    }
  });

  it('names the TypeScript test file, because an old Node would find none and call that green', () => {
    assert.ok(languageOf('typescript').testRun('roman.test.ts').args.includes('roman.test.ts'));
  });

  it('reads versions as tools print them, and nothing from a shop', () => {
    assert.deepEqual(readVersion('Python 3.11.7\n'), [3, 11, 7]);
    assert.deepEqual(readVersion('Python 3.13'), [3, 13, 0]);
    assert.deepEqual(readVersion('8.0.404\n'), [8, 0, 404]);
    assert.equal(readVersion('Python was not found; run without arguments to install from the Microsoft Store'), undefined);
  });

  it('reads the version of a Java whose first release has no dot in it, behind what a machine adds to every answer', () => {
    const release = 'openjdk version "21" 2023-09-19\nOpenJDK Runtime Environment (build 21+35-2513)\n';
    assert.deepEqual(readVersion(release), [21, 0, 0]);
    assert.deepEqual(readVersion(`Picked up JAVA_TOOL_OPTIONS: -Dhttp.proxyHost=10.20.30.40\n${release}`), [21, 0, 0]);
    assert.deepEqual(readVersion('java version "1.8.0_401"\nJava(TM) SE Runtime Environment (build 1.8.0_401-b10)\n'), [1, 8, 0]);
    assert.deepEqual(readVersion('openjdk version "17.0.15" 2025-04-15\n'), [17, 0, 15]);
  });

  it('reads the version of a Kotlin and not that of the Java under it', () => {
    const warning = 'OpenJDK 64-Bit Server VM warning: Options -Xverify:none and -noverify were deprecated in JDK 13.\n';
    assert.deepEqual(readVersion(`${warning}info: kotlinc-jvm 1.3-SNAPSHOT (JRE 17.0.15+6-Debian-1deb12u1)\n`), [1, 3, 0]);
    const added = 'Picked up JAVA_TOOL_OPTIONS: -Dhttp.proxyHost=10.20.30.40\n';
    assert.deepEqual(readVersion(`${added}info: kotlinc-jvm 2.1.20 (JRE 21.0.2+13)\n`), [2, 1, 20]);
  });

  it('says how its tests are run by hand, one command after the other where there are two', () => {
    assert.equal(typedCommand(languageOf('php').testRun('WordleTest.php')), '`php WordleTest.php`');
    assert.equal(typedCommand(languageOf('kotlin').testRun('')), '`kotlinc . -include-runtime -d out.jar`, then `java -jar out.jar`');
  });

  it('reads what minitest and our own harnesses sum up, the empty ones too', () => {
    const { readCounts } = languageOf('ruby');
    assert.deepEqual(readCounts('12 runs, 20 assertions, 1 failures, 2 errors, 3 skips\n'), { passed: 6, failed: 3 });
    assert.deepEqual(readCounts('0 runs, 0 assertions, 0 failures, 0 errors, 0 skips\n'), { passed: 0, failed: 0 });
    assert.equal(readCounts('bowling.rb:3: syntax error, unexpected end-of-input'), undefined);
    for (const language of ['java', 'php', 'csharp', 'kotlin'] as const) {
      assert.deepEqual(languageOf(language).readCounts('ok   1 is I\n10 run, 3 failed\n'), { passed: 7, failed: 3 });
      assert.deepEqual(languageOf(language).readCounts('0 run, 0 failed\n'), { passed: 0, failed: 0 });
      assert.equal(languageOf(language).readCounts('1 error\n'), undefined);
    }
  });

  it('names files as each language does', () => {
    const filesOf = (language: 'ruby' | 'java' | 'php' | 'csharp' | 'kotlin') => {
      const { code, test } = languageOf(language).names('number-to-lcd');
      return [code, test];
    };
    assert.deepEqual(filesOf('ruby'), ['number_to_lcd.rb', 'number_to_lcd_test.rb']);
    assert.deepEqual(filesOf('java'), ['NumberToLcd.java', 'NumberToLcdTest.java']);
    assert.deepEqual(filesOf('php'), ['NumberToLcd.php', 'NumberToLcdTest.php']);
    assert.deepEqual(filesOf('csharp'), ['NumberToLcd.cs', 'NumberToLcdTest.cs']);
    assert.deepEqual(filesOf('kotlin'), ['NumberToLcd.kt', 'NumberToLcdTest.kt']);
  });

  it('reads counts as numbers', () => {
    const { readCounts } = languageOf('python');
    assert.deepEqual(readCounts('Ran 10 tests in 0.001s\n\nOK\n'), { passed: 10, failed: 0 });
    assert.deepEqual(readCounts('Ran 12 tests in 0.001s\n\nFAILED (failures=1, errors=2, skipped=1)\n'), { passed: 9, failed: 3 });
    assert.equal(readCounts('SyntaxError: invalid syntax'), undefined);
    assert.deepEqual(languageOf('javascript').readCounts('ℹ tests 11\nℹ pass 10\nℹ fail 1\n'), { passed: 10, failed: 1 });
  });

  it('counts what ran in Go, and not the groups that tests stand in', () => {
    const { readCounts } = languageOf('go');
    const group =
      '=== RUN   TestScore\n--- FAIL: TestScore (0.00s)\n    --- PASS: TestScore/0_to_0 (0.00s)\n    --- FAIL: TestScore/0_to_1 (0.00s)\n';
    assert.deepEqual(readCounts(`${group}--- PASS: TestWords (0.00s)\n--- SKIP: TestLater (0.00s)\nFAIL\n`), { passed: 2, failed: 1 });
    assert.deepEqual(readCounts('testing: warning: no tests to run\nPASS\nok  \texercise\t0.002s [no tests to run]\n'), { passed: 0, failed: 0 });
    assert.deepEqual(readCounts('?   \texercise\t[no test files]\n'), { passed: 0, failed: 0 });
    assert.equal(readCounts('./score.go:3:1: syntax error\nFAIL\texercise [build failed]\n'), undefined);
  });

  it('adds up what Rust says of the tests in the code, beside it and in its documentation', () => {
    const { readCounts } = languageOf('rust');
    const line = (passed: number, failed: number) => `test result: ok. ${passed} passed; ${failed} failed; 0 ignored; 0 measured; 0 filtered out\n`;
    assert.deepEqual(readCounts(line(2, 0) + line(10, 0) + line(0, 0)), { passed: 12, failed: 0 });
    assert.deepEqual(readCounts(line(2, 0) + line(9, 1)), { passed: 11, failed: 1 });
    assert.deepEqual(readCounts(line(0, 0)), { passed: 0, failed: 0 });
    assert.equal(readCounts('error[E0425]: cannot find function'), undefined);
  });

  it('asks tools that are content without a test for a list of them', () => {
    const listed = (language: 'go' | 'rust', output: string) => languageOf(language).testRun('').listing?.count(output);
    assert.equal(listed('go', 'TestScore\nExampleScore\nok  \texercise\t0.001s\n'), 2);
    assert.equal(listed('go', 'ok  \texercise\t0.001s\n'), 0);
    assert.equal(listed('rust', 'that_1_is_1: test\nwords::are_joined: test\n'), 2);
    assert.equal(listed('rust', ''), 0);
  });

  it('asks for a Go that knows GOWORK and a Rust that knows the edition', () => {
    for (const [language, version, expected] of [
      ['go', 'go version go1.17.13 linux/amd64', false],
      ['go', 'go version go1.18 windows/amd64', true],
      ['go', 'go version go1.25.1 darwin/arm64', true],
      ['rust', 'cargo 1.55.0 (32da73ab1 2021-08-23)', false],
      ['rust', 'cargo 1.56.0 (4ed5d137b 2021-10-04)', true],
    ] as const) {
      const read = readVersion(version);
      assert.ok(read);
      assert.equal(languageOf(language).testRun('').isNewEnough(read), expected, version);
    }
    assert.deepEqual(languageOf('go').testRun('').env, { GOWORK: 'off' });
  });

  it('never names a code file so that a test tool takes it for a test', () => {
    for (const { names } of languages) assert.ok(!names('mars-rover').code.startsWith('test'));
  });
});
