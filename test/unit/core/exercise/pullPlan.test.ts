/** Getting an exercise never lands on existing work, and never outside its own folder. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { planPull, type PullPlan } from '../../../../src/core/exercise/pullPlan.js';
import { readProvenance } from '../../../../src/core/exercise/provenance.js';
import { textOf, type ExerciseContent } from '../../../../src/core/exercise/exercise.js';
import { anExercise } from '../../../builders/exercise.js';

const noon = Date.UTC(2026, 10, 24, 12);

function planned(content: ExerciseContent, namesTaken: readonly string[] = []): PullPlan {
  const plan = planPull(content, namesTaken, noon);
  assert.ok(plan.ok);
  return plan.value;
}

describe('the plan to get an exercise', () => {
  it('gives it a folder of its own, named after exercise and language', () => {
    const plan = planned(anExercise());
    assert.equal(plan.folderName, 'roman-numerals-javascript');
    assert.equal(plan.besideExisting, false);
  });

  it('goes beside what is there already', () => {
    assert.equal(planned(anExercise(), ['roman-numerals-javascript']).folderName, 'roman-numerals-javascript-2');
    const third = planned(anExercise(), ['roman-numerals-javascript-2', 'roman-numerals-javascript']);
    assert.equal(third.folderName, 'roman-numerals-javascript-3');
    assert.equal(third.besideExisting, true);
  });

  it('takes a name that differs in case only as taken', () => {
    assert.equal(planned(anExercise(), ['Roman-Numerals-JavaScript']).folderName, 'roman-numerals-javascript-2');
  });

  it('writes down where it came from, last of all, and reads it back', () => {
    const last = planned(anExercise()).files.at(-1) ?? assert.fail();
    assert.equal(last.path, 'exercise.json');
    const provenance = readProvenance(textOf(last));
    assert.equal(provenance?.id, 'roman-numerals');
    assert.equal(provenance.origin.licence.raw, 'MIT');
    assert.equal(provenance.test, 'roman-numerals.test.js');
    assert.equal(provenance.pulledAt, '2026-11-24T12:00:00.000Z');
  });

  it('refuses an exercise that would write outside, twice to one file, or without its test', () => {
    const content = anExercise();
    const withFile = (path: string): ExerciseContent => ({ ...content, files: [...content.files, { path, text: '' }] });
    for (const bad of [withFile('../evil.js'), withFile('prompt.MD'), withFile('exercise.json'), { ...content, test: 'other.test.js' }]) {
      const plan = planPull(bad, [], noon);
      assert.ok(!plan.ok);
      assert.equal(plan.problem.type, 'exercise-unreadable');
    }
  });

  it('makes an exercise with a hostile title harmless', () => {
    const text = textOf(planned(anExercise({ name: '$(touch x);`id`\u001b[31m\u202e<b>' })).files.at(-1) ?? assert.fail());
    assert.ok(text.includes('id') && !text.includes('\u001b') && !text.includes('\u202e'));
  });
});

describe('an exercise.json that somebody else wrote', () => {
  const ours = textOf(planned(anExercise()).files.at(-1) ?? assert.fail());
  const changed = (change: object): string => JSON.stringify({ ...(JSON.parse(ours) as object), ...change });

  it('is not recognised when its paths leave the folder or look like options', () => {
    for (const test of ['../../x.js', '/etc/passwd', '--import=data:text/javascript,evil', 'a\\b'])
      assert.equal(readProvenance(changed({ test })), undefined, test);
  });

  it('is not recognised when it is broken, huge, or of another kind', () => {
    for (const text of [
      '',
      '{',
      '[]',
      'null',
      changed({ language: 'cobol' }),
      changed({ v: 2 }),
      changed({ id: '../x' }),
      changed({ pad: 'x'.repeat(70_000) }),
    ])
      assert.equal(readProvenance(text), undefined, text.slice(0, 40));
  });

  it('may have a link to a page only over https', () => {
    const withPage = (page: string): string => changed({ origin: { source: 'bundled', version: '1', licence: 'MIT', page } });
    assert.equal(readProvenance(withPage('command:evil')), undefined);
    assert.equal(readProvenance(withPage('javascript:alert(1)')), undefined);
    assert.ok(readProvenance(withPage('https://example.org/kata')));
  });
});
