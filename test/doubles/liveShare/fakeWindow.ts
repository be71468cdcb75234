/**
 * One window of the double: its part in a session, and what it tells about it. Follows the double's specification (D4 to D8, D10, D15) and the fault cases
 * that concern sessions. Everything of VS Code comes in, so that the same code runs in a window and in plain Node.
 */
import type { Uri } from 'vscode';
import type { Clock } from '../../../src/ports/clock.js';
import type { Disposable } from '../../../src/ports/disposable.js';
import { heartbeatEveryMs, runningSession, type Cloud, type CloudSession, type FaultCase } from './cloud.js';

export interface FakePieces {
  readonly cloud: Cloud;
  readonly window: string;
  readonly clock: Clock;
  readonly parseUri: (text: string) => Uri;
  /** A quick pick without a title; `false` when it was dismissed. May stay open for as long as the person likes. */
  readonly askToSignIn: () => Promise<boolean>;
  readonly showMessage: (text: string) => void;
  readonly showError: (text: string) => void;
  readonly copy: (text: string) => void;
  readonly isInstalled: (extensionId: string) => boolean;
  /** The extension whose code is on the stack, if any. */
  readonly callerOn: (stack: string) => string | undefined;
}

export interface FakeSession {
  readonly peerNumber: number;
  readonly user: null;
  readonly role: 0 | 1 | 2;
  readonly access: 0 | 1 | 3 | 255;
  readonly id: string | null;
  readonly presentationMode: boolean;
}

export interface FakeShareOptions {
  readonly suppressNotification?: boolean;
  readonly access?: number;
}

const idle: FakeSession = { peerNumber: 0, user: null, role: 0, access: 0, id: null, presentationMode: false };
const knownOptions = ['suppressNotification', 'access', 'isPersistent', 'isPresentation', 'sessionId'];

export class FakeWindow implements Disposable {
  readonly pieces: FakePieces;
  readonly #listeners = new Set<(event: { readonly session: FakeSession }) => void>();
  readonly #random: () => number;
  readonly #watching: Disposable;
  #session: FakeSession = idle;
  #starting: Promise<CloudSession> | undefined;
  #heartbeat: Disposable | undefined;
  #eventSeen = false;
  #casesSeen = '';

  constructor(pieces: FakePieces) {
    this.pieces = pieces;
    this.#random = seeded(pieces.cloud.read().seed);
    this.#watching = pieces.cloud.onDidChange(() => this.follow());
    this.follow();
  }

  /** A fresh snapshot each time, never the live object. */
  get session(): FakeSession {
    const shown = this.has('lateSession') && !this.#eventSeen ? idle : this.#session;
    return Object.freeze({ ...shown });
  }

  get role(): 0 | 1 | 2 {
    return this.#session.role;
  }

  has(fault: FaultCase): boolean {
    return this.pieces.cloud.read().cases.includes(fault);
  }

  log(call: string, args: readonly unknown[] = []): void {
    const entry = { call, args: args.map(writable), window: this.pieces.window, at: this.pieces.clock.now() };
    this.pieces.cloud.update((state) => ({ ...state, calls: [...state.calls, entry] }));
  }

  fault(name: string): void {
    this.pieces.cloud.update((state) => ({ ...state, faults: [...state.faults, name] }));
  }

  listen(listener: (event: { readonly session: FakeSession }) => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  async share(options: FakeShareOptions = {}): Promise<Uri | null> {
    this.#logUnknown(options);
    if (this.role === 2) throw new Error('Sharing is for the host; this window is a guest.');
    const running = this.#hosted();
    if (running) return await this.#later(() => this.pieces.parseUri(running.link), 1, 20);
    if (!(await this.#signedIn())) return null;
    if (this.has('shareHangsForever')) return await new Promise<never>(() => undefined);
    if (this.has('shareNull') || this.has('shareRejects')) return await this.#later(() => this.#fail());
    this.#starting ??= this.#start(options);
    const session = await this.#starting;
    if (this.has('shareNullButHosting')) return null;
    return this.#announced(session, options);
  }

  async end(): Promise<void> {
    await this.#later(() => undefined, 1, 20);
    if (this.role === 1) this.pieces.cloud.update((state) => ({ ...state, session: null }));
    if (this.role === 2) this.#become(idle);
  }

  /** Does what the cloud says: a session that ended elsewhere is over here too; a case that puts this window into a session does so once, when it is set. */
  follow(): void {
    const cases = this.pieces.cloud.read().cases.join();
    const isSet = cases !== this.#casesSeen;
    this.#casesSeen = cases;
    if (this.role === 1 && !this.#hosted()) this.#become(idle);
    else if (isSet && this.role === 0 && this.has('alreadyGuest')) this.#become({ ...idle, peerNumber: 1, role: 2, access: 3, id: this.#freshId() });
    else if (isSet && this.role === 0 && this.has('alreadyHost')) this.#host(this.#freshId(), {});
  }

  /** The window is closed or reloaded: the heartbeat stops, and nothing is said (D10). */
  dispose(): void {
    this.#heartbeat?.dispose();
    this.#watching.dispose();
    this.#listeners.clear();
  }

  #hosted(): CloudSession | undefined {
    const session = this.pieces.cloud.read().session;
    return this.role === 1 && session?.hostWindow === this.pieces.window ? session : undefined;
  }

  async #signedIn(): Promise<boolean> {
    if (this.pieces.cloud.read().signedIn) return true;
    const chosen = await this.pieces.askToSignIn();
    if (chosen) this.pieces.cloud.update((state) => ({ ...state, signedIn: true }));
    return chosen;
  }

  async #start(options: FakeShareOptions): Promise<CloudSession> {
    try {
      const ms = this.has('shareHangs60') ? this.pieces.cloud.read().shareHangsMs : undefined;
      return await this.#later(() => this.#host(this.#freshId(), options), ms ?? 50, ms ?? 300);
    } finally {
      this.#starting = undefined;
    }
  }

  #host(id: string, options: FakeShareOptions): CloudSession {
    const access = options.access === 1 ? 1 : 3;
    const link = `https://prod.liveshare.vsengsaas.visualstudio.com/join?${id}`;
    const session: CloudSession = { id, link, hostWindow: this.pieces.window, access, heartbeatAt: this.pieces.clock.now() };
    this.#session = { ...idle, role: 1, access: 255, id };
    this.pieces.cloud.update((state) => ({ ...state, session }));
    this.#beat();
    this.#become(this.#session);
    if (this.has('dropDuringShare')) this.pieces.clock.after(100, () => this.pieces.cloud.update((state) => ({ ...state, session: null })));
    return session;
  }

  #beat(): void {
    this.#heartbeat?.dispose();
    this.#heartbeat = this.pieces.clock.after(heartbeatEveryMs, () => {
      if (!this.#hosted()) return;
      this.pieces.cloud.update((state) =>
        state.session ? { ...state, session: { ...state.session, heartbeatAt: this.pieces.clock.now() } } : state,
      );
      this.#beat();
    });
  }

  #announced(session: CloudSession, options: FakeShareOptions): Uri {
    if (options.suppressNotification !== true) {
      this.pieces.copy(session.link);
      this.pieces.showMessage('Collaboration session started; the invitation link is on the clipboard.');
    }
    return this.pieces.parseUri(session.link);
  }

  /** The property first, then the event; the event's snapshot is of the same moment, except in `eventOutOfOrder`. */
  #become(session: FakeSession): void {
    const before = session.role === 0 ? { ...idle, role: 1 as const, access: 255 as const, id: this.#session.id } : idle;
    this.#session = session;
    this.#eventSeen = this.#listeners.size > 0 || this.#eventSeen;
    this.#tell(session);
    if (this.has('eventTwice')) this.#tell(session);
    if (this.has('eventOutOfOrder')) this.#tell(before);
  }

  #tell(session: FakeSession): void {
    for (const listener of [...this.#listeners]) listener({ session: Object.freeze({ ...session }) });
  }

  #logUnknown(options: FakeShareOptions): void {
    for (const name of Object.keys(options)) if (!knownOptions.includes(name)) this.log('unknown-option', [name]);
  }

  #fail(): null {
    if (this.has('shareNull')) return null;
    this.pieces.showError('Request failed with status code 503');
    throw new Error('Request failed with status code 503');
  }

  #freshId(): string {
    return Array.from({ length: 36 }, () => Math.floor(this.#random() * 16).toString(16))
      .join('')
      .toUpperCase();
  }

  #later<T>(then: () => T, fromMs = 50, toMs = 300): Promise<T> {
    const ms = Math.round(fromMs + this.#random() * (toMs - fromMs));
    return new Promise((resolve, reject) => {
      this.pieces.clock.after(ms, () => {
        try {
          resolve(then());
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  }
}

/** Whether another window may still believe in the session (D10). */
export function isAlive(cloud: Cloud, now: number): boolean {
  return runningSession(cloud.read(), now) !== null;
}

/** mulberry32: enough for delays that one can repeat. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Arguments as they may stand in the log. */
function writable(arg: unknown): unknown {
  return typeof arg === 'object' && arg !== null ? (JSON.parse(JSON.stringify(arg)) as unknown) : arg;
}
