/** The sealing itself: the same key on both sides, and nothing opens with anything else. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hpkeSealing } from '../../../../src/adapters/sealing/hpkeSealing.js';
import { Secret } from '../../../../src/core/sharing/secret.js';
import { wordsOf, wordsToCompare } from '../../../../src/core/sharing/wordsToCompare.js';
import { ok, problemOf } from '../../../builders/pair.js';

const sealing = hpkeSealing();
const context = Uint8Array.from([1, 2, 3]);
const broken = { type: 'seal-broken' };

describe('sealing', () => {
  it('agrees on one key by one encapsulation, another for each, and none with another context or private key', async () => {
    const { publicKey, privateKey } = await sealing.keyPair();
    const { encapsulation, key } = ok(await sealing.agree(publicKey, context));
    assert.equal(ok(await sealing.agreed({ privateKey, encapsulation, context })).letters(), key.letters());
    assert.notEqual(ok(await sealing.agree(publicKey, context)).key.letters(), key.letters());
    const other = ok(await sealing.agreed({ privateKey, encapsulation, context: Uint8Array.from([1, 2]) }));
    assert.notEqual(other.letters(), key.letters());
    const stranger = await sealing.keyPair();
    assert.notEqual(ok(await sealing.agreed({ privateKey: stranger.privateKey, encapsulation, context })).letters(), key.letters());
  });

  it('takes no key that is none', async () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(65), new Uint8Array(65).fill(4)]) {
      assert.deepEqual(problemOf(await sealing.agree(bytes, context)), broken);
      const { privateKey } = await sealing.keyPair();
      assert.deepEqual(problemOf(await sealing.agreed({ privateKey, encapsulation: bytes, context })), broken);
    }
    assert.deepEqual(problemOf(await sealing.open(new Secret('AAAA'), new Uint8Array(60), [])), broken);
  });

  it('opens what it sealed, for what it was sealed for, and never twice the same bytes', async () => {
    const key = await sealing.freshKey();
    const [one, other] = [await sealing.seal(key, 'Tick: naïve ✓', ['a', 1]), await sealing.seal(key, 'Tick: naïve ✓', ['a', 1])];
    assert.notDeepEqual(one, other);
    assert.equal(ok(await sealing.open(key, one, ['a', 1])), 'Tick: naïve ✓');
    for (const boundTo of [['a', 2], ['a'], ['a', '1'], ['a,1'], []]) assert.deepEqual(problemOf(await sealing.open(key, one, boundTo)), broken);
    assert.deepEqual(problemOf(await sealing.open(await sealing.freshKey(), one, ['a', 1])), broken);
    for (const length of [0, 11, 27, one.length - 1]) assert.deepEqual(problemOf(await sealing.open(key, one.subarray(0, length), ['a', 1])), broken);
  });

  it('gives six numbers that depend on both messages', async () => {
    const numbers = await sealing.numbersToCompare(context, Uint8Array.from([9]));
    assert.equal(numbers.length, 6);
    assert.deepEqual(await sealing.numbersToCompare(context, Uint8Array.from([9])), numbers);
    assert.notDeepEqual(await sealing.numbersToCompare(context, Uint8Array.from([8])), numbers);
    assert.notDeepEqual(await sealing.numbersToCompare(Uint8Array.from([1, 2]), Uint8Array.from([9])), numbers);
  });
});

describe('the words to compare', () => {
  it('are 256 short words, all different', () => {
    assert.equal(wordsToCompare.length, 256);
    assert.equal(new Set(wordsToCompare).size, 256);
    assert.ok(wordsToCompare.every((word) => /^[a-z]{3,10}$/.test(word)));
    assert.deepEqual(wordsOf([0, 255]), ['acorn', 'zigzag']);
  });
});
