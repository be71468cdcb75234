/** Scripts the double from outside its window: what host and browser tests hold in their hands. */
import { runningSession, type Cloud, type CloudSession, type FaultCase, type LoggedCall } from './cloud.js';

export interface FakeLiveShareControl {
  /** From now on Live Share misbehaves in these ways, and in no other. */
  set(cases: FaultCase | readonly FaultCase[], options?: { readonly shareHangsMs?: number }): void;
  signIn(): void;
  signOut(): void;
  /** The host ends the session in Live Share's own menu. */
  hostEnds(): void;
  /** The connection is lost. */
  drop(): void;
  calls(name?: string): readonly LoggedCall[];
  faults(): readonly string[];
  session(): CloudSession | null;
  seed(): number;
}

export function controlOf(cloud: Cloud, now: () => number = Date.now): FakeLiveShareControl {
  const endSession = (): void => void cloud.update((state) => ({ ...state, session: null }));
  return {
    set: (cases, options) => void cloud.update((state) => ({ ...state, cases: typeof cases === 'string' ? [cases] : cases, ...options })),
    signIn: () => void cloud.update((state) => ({ ...state, signedIn: true })),
    signOut: () => void cloud.update((state) => ({ ...state, signedIn: false })),
    hostEnds: endSession,
    drop: endSession,
    calls: (name) => cloud.read().calls.filter((logged) => name === undefined || logged.call === name),
    faults: () => cloud.read().faults,
    session: () => runningSession(cloud.read(), now()),
    seed: () => cloud.read().seed,
  };
}
