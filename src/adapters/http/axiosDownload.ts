/**
 * Downloads by axios, kept on a short lead: every address and redirect is checked, size and time are limited while reading, no cookies, no
 * credentials, and no proxy code of its own (VS Code's patched `http` and `https` know the person's proxy and certificates). Loaded with the first
 * request. Rules: docs/decisions/0017.
 */
import { lookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import { create, isAxiosError, type AxiosInstance, type AxiosRequestConfig, type AxiosResponse } from 'axios';
import pRetry from 'p-retry';
import type { Problem } from '../../core/problem.js';
import { failed, succeed, type Result } from '../../core/result.js';
import type { Clock } from '../../ports/clock.js';
import type { Download, Wanted } from '../../ports/download.js';
import { isOwn, isPrivateAddress, refusalOf } from './allowedAddress.js';

export interface DownloadOptions {
  readonly clock: Clock;
  /** How the extension calls itself. */
  readonly userAgent: string;
  /** For the whole of an answer. */
  readonly timeoutMs?: number;
  /** For a file: how long it may send nothing, and take in all. */
  readonly fileIdleMs?: number;
  readonly fileMs?: number;
  /** Before the second try; longer before the third. */
  readonly pauseMs?: number;
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
}

const mostRedirects = 3;
const moreTries = 2;
const usualWaitSeconds = 30;
const longestWaitSeconds = 3_600;

export function axiosDownload(options: DownloadOptions): Download {
  const { clock } = options;
  const client = create({
    maxRedirects: mostRedirects,
    maxBodyLength: 0,
    proxy: false,
    responseType: 'arraybuffer',
    headers: { 'User-Agent': options.userAgent },
  });
  const busyUntil = new Map<string, number>();
  return {
    get: async (address, want) => {
      const refusal = refusalOf(address, want);
      if (refusal !== undefined) return failed({ type: 'address-refused', cause: refusal });
      const { host } = new URL(address);
      const waitMs = (busyUntil.get(host) ?? 0) - clock.now();
      if (waitMs > 0) return failed({ type: 'host-busy', host, waitSeconds: Math.ceil(waitMs / 1_000) });
      const got = await tryAFewTimes(new Request({ client, options, address, want }), want.signal, options.pauseMs ?? 400);
      if (!got.ok && got.problem.type === 'host-busy') busyUntil.set(host, clock.now() + got.problem.waitSeconds * 1_000);
      return got;
    },
  };
}

/** A problem on its way through the library that tries again. */
class Failed extends Error {
  readonly problem: Problem;
  readonly canPass: boolean;
  constructor(problem: Problem, canPass: boolean) {
    super(problem.type);
    this.problem = problem;
    this.canPass = canPass;
  }
}

async function tryAFewTimes(request: Request, signal: AbortSignal, pauseMs: number): Promise<Result<Uint8Array>> {
  try {
    const shouldRetry = ({ error }: { readonly error: Error }): boolean => error instanceof Failed && error.canPass;
    const body = await pRetry(() => request.once(), { retries: moreTries, minTimeout: pauseMs, factor: 3, signal, shouldRetry });
    return succeed(body);
  } catch (error) {
    if (signal.aborted) return failed({ type: 'cancelled' });
    if (error instanceof Failed) return failed(error.problem);
    throw error;
  }
}

interface Resolved {
  readonly address: string;
  readonly family: 4 | 6;
}

type LookedUp = (error: Error | null, addresses: Resolved[]) => void;

interface RequestOf {
  readonly client: AxiosInstance;
  readonly options: DownloadOptions;
  readonly address: string;
  readonly want: Wanted;
}

/** How long one try may take: as long as no byte comes, and in all, so that a server that sends one now and then does not keep anybody waiting. */
class Patience {
  readonly signal: AbortSignal;
  readonly #idle = new AbortController();
  readonly #idleMs: number;
  readonly #wholeMs: number;
  readonly #whole: AbortSignal;
  #timer: NodeJS.Timeout;

  constructor({ options, want }: RequestOf) {
    const { timeoutMs = 10_000, fileIdleMs = 15_000, fileMs = 60_000 } = options;
    this.#wholeMs = want.file ? fileMs : timeoutMs;
    this.#idleMs = want.file ? fileIdleMs : timeoutMs;
    this.#whole = AbortSignal.timeout(this.#wholeMs);
    this.#timer = this.#wait();
    this.signal = AbortSignal.any([want.signal, this.#whole, this.#idle.signal]);
  }

  get isOver(): boolean {
    return this.#whole.aborted || this.#idle.signal.aborted;
  }

  get seconds(): number {
    return Math.ceil((this.#whole.aborted ? this.#wholeMs : this.#idleMs) / 1_000);
  }

  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#wait();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #wait(): NodeJS.Timeout {
    return setTimeout(() => this.#idle.abort(), this.#idleMs);
  }
}

class Request {
  readonly #of: RequestOf;
  readonly #host: string;
  /** Set where a redirect or a name was refused: the library wraps what is thrown there in errors of its own. */
  #refusal: string | undefined;

  constructor(of: RequestOf) {
    this.#of = of;
    this.#host = new URL(of.address).host;
  }

  async once(): Promise<Uint8Array> {
    const patience = new Patience(this.#of);
    try {
      const { data } = await this.#of.client.get<Buffer>(this.#of.address, this.#config(patience));
      return new Uint8Array(data);
    } catch (error) {
      throw this.#failed(error, patience);
    } finally {
      patience.end();
    }
  }

  #config(patience: Patience): AxiosRequestConfig {
    const { address, want } = this.#of;
    const { accept, limitBytes, file } = want;
    const config: AxiosRequestConfig = {
      signal: patience.signal,
      maxContentLength: limitBytes,
      decompress: !file,
      headers: { Accept: accept, ...(file && { 'Accept-Encoding': 'identity' }) },
      ...(file && {
        onDownloadProgress: ({ loaded, total }) => {
          patience.heard();
          file.onProgress?.(loaded, total);
        },
      }),
      beforeRedirect: ({ href }: Record<string, unknown>) => {
        this.#refuse(typeof href === 'string' ? refusalOf(href, want) : 'not-an-address');
      },
    };
    // Where a redirect leads out of the own origin, its name is looked up by the rules again: `lookup` is called for each hop that has a name.
    const own = new URL(address);
    const isOwnHost = (hostname: string): boolean => isOwn(own, want.ownOrigin) && hostname === own.hostname;
    // With a callback: axios takes only a literal `async` function for one that gives a promise, and then only its first address.
    const look: AxiosRequestConfig['lookup'] = (hostname: string, _options: object, done: LookedUp) => {
      this.#lookUp(hostname, isOwnHost(hostname)).then(
        (addresses) => done(null, addresses),
        (error: unknown) => done(error instanceof Error ? error : new Error('lookup', { cause: error }), []),
      );
    };
    return { ...config, lookup: look };
  }

  /** Only names come here; behind a proxy, none do, and the name alone was checked. */
  async #lookUp(hostname: string, isOwnHost: boolean): Promise<Resolved[]> {
    const resolve = this.#of.options.resolve ?? ((host: string) => lookup(host, { all: true }));
    const addresses = await resolve(hostname);
    if (!isOwnHost && addresses.some(({ address }) => isPrivateAddress(address))) this.#refuse('private-address');
    return addresses.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
  }

  #refuse(refusal: string | undefined): void {
    if (refusal === undefined) return;
    this.#refusal = refusal;
    throw new Error(refusal);
  }

  #failed(error: unknown, patience: Patience): Error {
    if (this.#refusal !== undefined) return new Failed({ type: 'address-refused', cause: this.#refusal }, false);
    if (this.#of.want.signal.aborted) return new Failed({ type: 'cancelled' }, false);
    if (!isAxiosError(error)) return error instanceof Error ? error : new Error('unknown', { cause: error });
    if (patience.isOver || isTimeout(error.code)) return new Failed({ type: 'host-silent', host: this.#host, afterSeconds: patience.seconds }, false);
    return isRefusal(error.response) ? this.#refusedBy(error.response) : this.#broken(error.code ?? '', error.message);
  }

  #broken(code: string, message: string): Error {
    const host = this.#host;
    if (message.includes('maxContentLength')) return new Failed({ type: 'too-large', host }, false);
    if (code === 'ERR_FR_TOO_MANY_REDIRECTS') return new Failed({ type: 'address-refused', cause: 'too-many-redirects' }, false);
    return isUnreadable(code) ? new Failed({ type: 'answer-unreadable', host, cause: code }, false) : new Failed({ type: 'offline', host }, true);
  }

  #refusedBy({ status, headers }: AxiosResponse): Error {
    const host = this.#host;
    const retryAfter: unknown = headers['retry-after'];
    if (status === 404 || status === 410) return new Failed({ type: 'not-found', host }, false);
    const waitSeconds = secondsOf(retryAfter, this.#of.options.clock.now());
    if (status === 429 || (status === 503 && waitSeconds !== undefined)) {
      return new Failed({ type: 'host-busy', host, waitSeconds: waitSeconds ?? usualWaitSeconds }, false);
    }
    return new Failed({ type: 'host-refused', host, status }, status >= 500);
  }
}

function isRefusal(response: AxiosResponse | undefined): response is AxiosResponse {
  return response !== undefined && response.status >= 400;
}

function isTimeout(code: string | undefined): boolean {
  return code === 'ECONNABORTED' || code === 'ETIMEDOUT';
}

/** The other side answered, but not in a way that one can read; asking again gives the same. */
function isUnreadable(code: string): boolean {
  return /^(?:HPE_|Z_|ERR_BAD_RESPONSE|ERR__ERROR_FORMAT|ERR_TLS_CERT|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code);
}

/** `Retry-After` is a number of seconds or a date; what makes no sense counts as not said. */
function secondsOf(retryAfter: unknown, now: number): number | undefined {
  if (typeof retryAfter !== 'string') return undefined;
  const isDate = /^[A-Z][a-z]{2}, \d/.test(retryAfter); // Date.parse alone makes a date even of "-5"
  const seconds = isDate ? Math.ceil((Date.parse(retryAfter) - now) / 1_000) : /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : Number.NaN;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), longestWaitSeconds) : undefined;
}
