/** Secrets in VS Code's store: what cannot be read back is said at once, not at the next start. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { SecretStorage } from 'vscode';
import { vscodeSecrets } from '../../../../src/adapters/secrets/vscodeSecrets.js';
import { Secret } from '../../../../src/core/sharing/secret.js';

function aStorage(over: Partial<SecretStorage> = {}): SecretStorage {
  const kept = new Map<string, string>();
  const storage: Pick<SecretStorage, 'get' | 'store'> = {
    get: async (name) => kept.get(name),
    store: async (name, value) => void kept.set(name, value),
  };
  return { ...storage, ...over } as SecretStorage;
}

describe('secrets', () => {
  it('come back as they were kept, and are not there before', async () => {
    const secrets = vscodeSecrets(aStorage());
    assert.deepEqual(await secrets.get('a'), { ok: true, value: undefined });
    assert.deepEqual(await secrets.keep('a', new Secret('abc')), { ok: true, value: undefined });
    const found = await secrets.get('a');
    assert.ok(found.ok);
    assert.equal(found.value?.letters(), 'abc');
  });

  it('that a store forgets or refuses are a problem with a next step', async () => {
    const forgetful = vscodeSecrets(aStorage({ store: async () => undefined }));
    assert.deepEqual(await forgetful.keep('a', new Secret('abc')), { ok: false, problem: { type: 'secrets-failed', cause: 'not read back' } });
    const refuse = async () => {
      throw new TypeError('no keyring');
    };
    const locked = vscodeSecrets(aStorage({ store: refuse, get: refuse }));
    assert.deepEqual(await locked.get('a'), { ok: false, problem: { type: 'secrets-failed', cause: 'TypeError' } });
  });
});
