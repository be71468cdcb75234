/**
 * Keys by HPKE (RFC 9180, the library @hpke/core over the platform's WebCrypto): DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. The mentorship's key
 * is an HPKE export, so that it is never sent. Texts are deflated and sealed with AES-256-GCM under a fresh random nonce.
 */
import { webcrypto } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { failed, succeed, type Result } from '../../core/result.js';
import { fromBase64, toBase64 } from '../../core/sharing/base64.js';
import { Secret } from '../../core/sharing/secret.js';
import type { BoundTo, Sealing } from '../../ports/sealing.js';
import { commonText } from './commonText.js';

declare global {
  /** By these names, which a page has, the library's types speak of what Node calls the same. */
  type CryptoKey = webcrypto.CryptoKey;
  type CryptoKeyPair = webcrypto.CryptoKeyPair;
}

const { subtle } = webcrypto;
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
const markBytes = 8;
const exportContext = bytesOf('mentorship-pairing/1 key');
/** A text of one batch after inflating; what swells beyond is refused while it swells. */
const longestText = 4_000_000;
/** Each try at making two exchanges sound alike costs as much as this. */
const stretching = 600_000;

export function hpkeSealing(): Sealing {
  const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  return {
    keyPair: async () => {
      const pair = await suite.kem.generateKeyPair();
      const [publicKey, privateKey] = await Promise.all([
        suite.kem.serializePublicKey(pair.publicKey),
        suite.kem.serializePrivateKey(pair.privateKey),
      ]);
      return { publicKey: new Uint8Array(publicKey), privateKey: new Secret(toBase64(new Uint8Array(privateKey))) };
    },
    agree: (publicKey, context) =>
      attempt(async () => {
        const recipientPublicKey = await suite.kem.deserializePublicKey(ownBuffer(publicKey));
        const sender = await suite.createSenderContext({ recipientPublicKey, info: ownBuffer(context) });
        return { encapsulation: new Uint8Array(sender.enc), key: await exported(sender) };
      }),
    agreed: ({ privateKey, encapsulation, context }) =>
      attempt(async () => {
        const recipientKey = await suite.kem.deserializePrivateKey(ownBuffer(lettersToBytes(privateKey)));
        return exported(await suite.createRecipientContext({ recipientKey, enc: ownBuffer(encapsulation), info: ownBuffer(context) }));
      }),
    freshKey: async () => new Secret(toBase64(webcrypto.getRandomValues(new Uint8Array(keyBytes)))),
    seal,
    open,
    mark: async (of) => (await sha256(typeof of === 'string' ? bytesOf(of) : of)).subarray(0, markBytes),
    numbersToCompare,
  };
}

async function exported(context: { export: (context: ArrayBuffer, length: number) => Promise<ArrayBuffer> }): Promise<Secret> {
  return new Secret(toBase64(new Uint8Array(await context.export(ownBuffer(exportContext), keyBytes))));
}

async function seal(key: Secret, text: string, boundTo: BoundTo): Promise<Uint8Array> {
  const nonce = webcrypto.getRandomValues(new Uint8Array(nonceBytes));
  const packed = await promisify(deflateRaw)(bytesOf(text), { level: 9, dictionary: commonText });
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: additional(boundTo) }, await aesKey(key), packed);
  return new Uint8Array([...nonce, ...new Uint8Array(sealed)]);
}

async function open(key: Secret, sealed: Uint8Array, boundTo: BoundTo): Promise<Result<string>> {
  if (sealed.length < nonceBytes + tagBytes) return failed({ type: 'seal-broken' });
  const [iv, rest] = [sealed.slice(0, nonceBytes), sealed.slice(nonceBytes)];
  try {
    const packed = await subtle.decrypt({ name: 'AES-GCM', iv, additionalData: additional(boundTo) }, await aesKey(key), rest);
    const text = await promisify(inflateRaw)(packed, { maxOutputLength: longestText, dictionary: commonText });
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    return failed({ type: 'seal-broken' }); // the platform says nothing more than that, on purpose
  }
}

/** As JSON, in which no two different lists are written alike. */
function additional(boundTo: BoundTo): Uint8Array<ArrayBuffer> {
  return bytesOf(JSON.stringify(['mentorship-pairing/1', ...boundTo]));
}

function aesKey(key: Secret): Promise<webcrypto.CryptoKey> {
  return subtle.importKey('raw', lettersToBytes(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** What is kept or sent is as long as a key, or it is none. */
function lettersToBytes(key: Secret): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64(key.letters());
  if (bytes?.length !== keyBytes) throw new TypeError('no key');
  return new Uint8Array(bytes);
}

async function numbersToCompare(invite: Uint8Array, reply: Uint8Array): Promise<readonly number[]> {
  const transcript = new Uint8Array([...(await sha256(invite)), ...(await sha256(reply))]);
  const password = await subtle.importKey('raw', transcript, 'PBKDF2', false, ['deriveBits']);
  const salt = bytesOf('mentorship-pairing/1 words');
  return [...new Uint8Array(await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: stretching }, password, 48))];
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await subtle.digest('SHA-256', ownBuffer(bytes)));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

/** A view into a larger buffer would hand over more than is meant. */
function ownBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** The library throws for a point that is none and the like: what came is then not what it says it is. */
async function attempt<T>(act: () => Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await act());
  } catch {
    return failed({ type: 'seal-broken' });
  }
}
