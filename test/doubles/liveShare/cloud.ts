/**
 * What the double's stand-in for Microsoft's service knows: one state, shared by all windows of one "cloud" folder, in one JSON file. Tests script
 * the double by changing it (by the double's commands, or from outside through `control.ts`); windows act on what they find there.
 */
import type { Disposable } from '../../../src/ports/disposable.js';

/** How Live Share can misbehave; the double's specification. `absent` is the double not being installed. */
export const faultCases = [
  'activateThrows',
  'activateHangs',
  'noExports',
  'oldShape',
  'apiNull',
  'apiHangs',
  'shareNull',
  'shareRejects',
  'shareHangs60',
  'shareHangsForever',
  'shareNullButHosting',
  'alreadyHost',
  'alreadyGuest',
  'dropDuringShare',
  'eventTwice',
  'eventOutOfOrder',
  'lateSession',
] as const;
export type FaultCase = (typeof faultCases)[number];

export interface CloudSession {
  readonly id: string;
  readonly link: string;
  readonly hostWindow: string;
  readonly access: 1 | 3;
  readonly heartbeatAt: number;
}

export interface LoggedCall {
  readonly call: string;
  readonly args: readonly unknown[];
  readonly window: string;
  readonly at: number;
}

export interface CloudState {
  /** All delays are drawn from it; a failing run prints it. */
  readonly seed: number;
  readonly cases: readonly FaultCase[];
  /** How long `shareHangs60` takes; tests with real time set it lower. */
  readonly shareHangsMs: number;
  readonly signedIn: boolean;
  readonly session: CloudSession | null;
  readonly calls: readonly LoggedCall[];
  /** Things that the real Live Share would not forgive; a test fails on any of them. */
  readonly faults: readonly string[];
}

export interface Cloud {
  read(): CloudState;
  update(change: (state: CloudState) => CloudState): CloudState;
  onDidChange(listener: () => void): Disposable;
}

/** A host whose window was closed or reloaded stops its heartbeat; after this long its session is over for everybody (D10). */
export const heartbeatGoneMs = 2_000;
export const heartbeatEveryMs = 500;

export function freshCloud(seed = Math.floor(Math.random() * 1_000_000)): CloudState {
  return { seed, cases: [], shareHangsMs: 60_000, signedIn: false, session: null, calls: [], faults: [] };
}

export function runningSession(state: CloudState, now: number): CloudSession | null {
  return state.session && now - state.session.heartbeatAt <= heartbeatGoneMs ? state.session : null;
}

/** A cloud in memory, for tests in plain Node. */
export function memoryCloud(initial: CloudState): Cloud {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => state,
    update: (change) => {
      state = change(state);
      for (const listener of [...listeners]) listener();
      return state;
    },
    onDidChange: (listener) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  };
}
