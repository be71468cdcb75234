/** Which languages a person is offered for an exercise: all that can be read, and a rare one only where it can be run too. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { offerLanguages } from '../../../src/actions/offerLanguages.js';
import type { LanguageKey } from '../../../src/core/exercise/languageKey.js';
import { failed, succeed } from '../../../src/core/result.js';
import type { TestRunner } from '../../../src/ports/testRunner.js';

const signal = new AbortController().signal;

/** A machine on which these languages can be run, and what it was asked. */
function aMachineWith(...found: readonly string[]): { readonly testRunner: TestRunner; readonly asked: string[] } {
  const asked: string[] = [];
  const check: TestRunner['check'] = ({ language, needs }) => {
    asked.push(language);
    const isFound = found.includes(language);
    return Promise.resolve(isFound ? succeed({ program: '/usr/bin/tool', args: [] }) : failed({ type: 'toolchain-missing', language, needs }));
  };
  const refuses = () => Promise.resolve(failed({ type: 'window-untrusted' }));
  return { testRunner: { check, run: refuses, watch: refuses }, asked };
}

const kata = (...languages: LanguageKey[]) => ({ kind: 'kata', languages }) as const;

describe('the languages of an exercise', () => {
  it('are offered also where their tool is missing, but for one that few people have', async () => {
    const { testRunner, asked } = aMachineWith();
    assert.deepEqual(await offerLanguages({ testRunner })(kata('python', 'ruby', 'kotlin'), { signal }), ['python', 'ruby']);
    assert.deepEqual(asked, ['kotlin']);
  });

  it('are offered with the rare one where its tool answers', async () => {
    const { testRunner } = aMachineWith('kotlin');
    assert.deepEqual(await offerLanguages({ testRunner })(kata('python', 'kotlin'), { signal }), ['python', 'kotlin']);
  });

  it('are offered as they are where nothing else would be left, and where the exercise brings its own run', async () => {
    const { testRunner } = aMachineWith();
    assert.deepEqual(await offerLanguages({ testRunner })(kata('kotlin'), { signal }), ['kotlin']);
    assert.deepEqual(await offerLanguages({ testRunner })({ kind: 'koan', languages: ['kotlin', 'scala'] }, { signal }), ['kotlin', 'scala']);
  });
});
