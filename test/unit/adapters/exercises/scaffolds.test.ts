/** Every exercise of the pack in the languages that are quick, really run; the others run in test/deep/packMatrix.test.ts. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inTemporaryFolder } from '../../../builders/temporaryFolder.js';
import { runTestsIn, toolchainFor } from '../../../builders/testRun.js';
import { itIsRedAtFirstAndGreenWithASolution, quickLanguages } from './packMatrix.js';
import { pullInto } from './packRuns.js';

describe('the pack, run', () => {
  itIsRedAtFirstAndGreenWithASolution((language) => quickLanguages.includes(language));
});

describe('a JavaScript exercise', () => {
  it('is red also where a variable of another test run would make Node skip it and call that green', () =>
    inTemporaryFolder(async (base) => {
      const toolchain = await toolchainFor('javascript');
      assert.ok(toolchain.ok);
      const { folder, provenance } = await pullInto(base, 'roman-numerals', 'javascript');
      const env = { ...process.env, NODE_TEST_CONTEXT: 'child-v8' };
      const { exitCode, counts } = await runTestsIn(folder, { language: 'javascript', test: provenance.test, toolchain: toolchain.value, env });
      assert.deepEqual([exitCode, counts], [1, { passed: 0, failed: 1 }]);
    }));
});
