/** Which tools are new enough, and what their test runs say. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { languageOf, languages, readVersion } from '../../../../src/core/exercise/languages.js';

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
    assert.equal(readVersion('Python was not found; run without arguments to install from the Microsoft Store'), undefined);
  });

  it('reads counts as numbers', () => {
    const { readCounts } = languageOf('python');
    assert.deepEqual(readCounts('Ran 10 tests in 0.001s\n\nOK\n'), { passed: 10, failed: 0 });
    assert.deepEqual(readCounts('Ran 12 tests in 0.001s\n\nFAILED (failures=1, errors=2, skipped=1)\n'), { passed: 9, failed: 3 });
    assert.equal(readCounts('SyntaxError: invalid syntax'), undefined);
    assert.deepEqual(languageOf('javascript').readCounts('ℹ tests 11\nℹ pass 10\nℹ fail 1\n'), { passed: 10, failed: 1 });
  });

  it('never names a code file so that a test tool takes it for a test', () => {
    for (const { names } of languages) assert.ok(!names('mars-rover').code.startsWith('test'));
  });
});
