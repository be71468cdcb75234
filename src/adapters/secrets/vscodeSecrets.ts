/** VS Code's SecretStorage. What is kept is read back at once: on a host without a keyring it may be gone, and that must be known now. */
import type * as vscode from 'vscode';
import { failed, succeed, type Result } from '../../core/result.js';
import { Secret } from '../../core/sharing/secret.js';
import type { Secrets } from '../../ports/secrets.js';

export function vscodeSecrets(storage: vscode.SecretStorage): Secrets {
  return {
    get: (name) =>
      attempt(async () => {
        const found = await storage.get(name);
        return found === undefined ? undefined : new Secret(found);
      }),
    keep: async (name, secret) => {
      const kept = await attempt(async () => {
        await storage.store(name, secret.letters());
        return (await storage.get(name)) === secret.letters();
      });
      if (!kept.ok) return kept;
      return kept.value ? succeed(undefined) : failed({ type: 'secrets-failed', cause: 'not read back' });
    },
  };
}

async function attempt<T>(act: () => Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await act());
  } catch (cause) {
    return failed({ type: 'secrets-failed', cause: cause instanceof Error ? cause.name : 'thrown' });
  }
}
