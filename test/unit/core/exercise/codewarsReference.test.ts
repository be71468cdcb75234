/** What people paste to say which challenge they mean. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isCodewarsId, parseCodewarsReference } from '../../../../src/core/exercise/codewarsReference.js';

const id = '5672a98bdbdd995fad00000f';

describe('a pasted Codewars challenge', () => {
  it('is its page, its id, or its short name there', () => {
    for (const text of [
      id,
      ` ${id.toUpperCase()}\n`,
      `https://www.codewars.com/kata/${id}`,
      `http://codewars.com/kata/${id}/train/javascript`,
      `www.codewars.com/kata/${id}?collection=x#y`,
    ]) {
      assert.equal(parseCodewarsReference(text), id, text);
    }
    assert.equal(parseCodewarsReference('https://www.codewars.com/kata/rock-paper-scissors/ruby'), 'rock-paper-scissors');
    assert.equal(parseCodewarsReference('stop-gninnips-my-sdrow'), 'stop-gninnips-my-sdrow');
    assert.ok(isCodewarsId(id) && !isCodewarsId('rock-paper-scissors'));
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      'two words',
      '../users/me',
      'https://www.codewars.com/users/me',
      `https://www.codewars.com.example.org/kata/${id}`,
      `https://example.org/kata/${id}`,
      `https://example.org/?https://www.codewars.com/kata/${id}`,
      'https://www.codewars.com/kata/%2e%2e%2fusers',
      `https://me:secret@www.codewars.com/kata/${id}`,
      'x'.repeat(5_000),
      `${'a-'.repeat(2_000)}!`,
    ]) {
      assert.equal(parseCodewarsReference(text), undefined, text.slice(0, 60));
    }
  });
});
