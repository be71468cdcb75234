/** Where secrets rest on this computer: VS Code's own store, which the system's keyring protects where there is one. */
import type { Result } from '../core/result.js';
import type { Secret } from '../core/sharing/secret.js';

export interface Secrets {
  /** Undefined where nothing is kept under the name. Fails with `secrets-failed` where the store itself cannot be asked. */
  get(name: string): Promise<Result<Secret | undefined>>;
  /** Resolves once it can be read back; what cannot is `secrets-failed`. */
  keep(name: string, secret: Secret): Promise<Result<void>>;
}
