/**
 * Agreeing on a key by two messages, and sealing texts with it. Standard parts only: HPKE (RFC 9180) for the agreement, AES-256-GCM for the
 * sealing, SHA-256 and PBKDF2 for what people compare (docs/decisions/0025).
 */
import type { Result } from '../core/result.js';
import type { Secret } from '../core/sharing/secret.js';

/** What a sealed text belongs to; opened with anything else it stays shut. */
export type BoundTo = readonly (string | number)[];

export interface Sealing {
  /** A key pair for one invite. */
  keyPair(): Promise<{ readonly publicKey: Uint8Array; readonly privateKey: Secret }>;
  /** Agrees on a key with whoever holds the private key; `context` are the bytes that both sides have seen. A key that is none is `unexpected`. */
  agree(publicKey: Uint8Array, context: Uint8Array): Promise<Result<{ readonly encapsulation: Uint8Array; readonly key: Secret }>>;
  /** The same key on the other side. */
  agreed(of: { readonly privateKey: Secret; readonly encapsulation: Uint8Array; readonly context: Uint8Array }): Promise<Result<Secret>>;
  freshKey(): Promise<Secret>;
  /** Compresses and seals. */
  seal(key: Secret, text: string, boundTo: BoundTo): Promise<Uint8Array>;
  /** Fails with `seal-broken` for everything that was not sealed with this key for exactly this; bounded in time and size whatever it is given. */
  open(key: Secret, sealed: Uint8Array, boundTo: BoundTo): Promise<Result<string>>;
  /** The first bytes of a SHA-256: to recognise something again, without saying what it is. */
  mark(of: Uint8Array | string): Promise<Uint8Array>;
  /** Six numbers below 256 that depend on every bit of both messages, slow to work out on purpose. */
  numbersToCompare(invite: Uint8Array, reply: Uint8Array): Promise<readonly number[]>;
}
