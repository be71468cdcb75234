/** What every source of exercises promises, whatever it reads them from. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { collide, isSafePath } from '../../src/core/exercise/safePath.js';
import { asLine } from '../../src/core/untrustedText.js';
import type { ExerciseSource } from '../../src/ports/exerciseSource.js';

export function exerciseSourceContract(name: string, open: () => ExerciseSource): void {
  const goOn = new AbortController().signal;

  async function offered(source: ExerciseSource) {
    const list = await source.list();
    assert.ok(list.ok);
    return list.value;
  }

  describe(`${name}, as a source of exercises`, () => {
    it('offers exercises, each once, with a name and one sentence', async () => {
      const list = await offered(open());
      assert.ok(list.length > 0);
      assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
      for (const exercise of list) {
        assert.notEqual(asLine(exercise.name), '');
        assert.notEqual(asLine(exercise.summary), '');
        assert.notEqual(asLine(exercise.origin.licence), '');
      }
    });

    it('gives each exercise in each of its languages, whole and with harmless paths', async () => {
      const source = open();
      for (const { id, languages, linkOnly } of await offered(source)) {
        if (linkOnly) continue;
        for (const language of languages) {
          const content = await source.fetch(id, language, { signal: goOn });
          assert.ok(content.ok, `${id} in ${language}`);
          const paths = content.value.files.map(({ path }) => path);
          assert.ok(paths.every(isSafePath) && !collide(paths));
          const { prompt, code, test, run } = content.value;
          for (const path of run === undefined ? [prompt, code, test] : [prompt]) assert.ok(paths.includes(path), path);
        }
      }
    });

    it('says that it has no exercise of an unknown or hostile name', async () => {
      for (const id of ['no-such-exercise', '', '..', '../roman-numerals', 'a/b', '/etc', 'CON', 'x'.repeat(5_000)]) {
        const content = await open().fetch(id, 'javascript', { signal: goOn });
        assert.ok(!content.ok);
        assert.equal(content.problem.type, 'exercise-missing', id.slice(0, 40));
      }
    });

    it('stops when it is told to', async () => {
      const source = open();
      const [first] = await offered(source);
      assert.ok(first?.languages[0]);
      const content = await source.fetch(first.id, first.languages[0], { signal: AbortSignal.abort() });
      assert.ok(!content.ok);
      assert.equal(content.problem.type, 'cancelled');
    });
  });
}
