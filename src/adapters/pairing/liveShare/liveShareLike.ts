/**
 * The part of Live Share's interface that we use, in our own words. A type test (`test/types/vsls`) holds it against the published types of
 * `vsls` 1.0.4753; nothing of that package is imported or bundled (its licence; docs/decisions/0010). What the other extension hands out is
 * parsed here before anybody believes it.
 */
import * as v from 'valibot';
import type { Disposable } from '../../../ports/disposable.js';

export const liveShareId = 'ms-vsliveshare.vsliveshare';

/** Live Share is asked for this version of its interface, and told who asks: without the id it looks for the caller on the stack, in vain in a bundle. */
const apiVersion = '1.0.4753';
const ourId = 'madetech.mentorship-pairing';

export interface LiveShareLike {
  /** A snapshot; idle is role 0 with id `null`. In old versions it stayed idle until the first event. */
  readonly session: { readonly role: number; readonly id: string | null };
  /** Called after the property has changed; may be called twice, and with an older snapshot in hand than the property's. */
  onDidChangeSession(listener: () => void): Disposable;
  /** Starts sharing, or gives the link of the session that runs; `null`, a rejection and silence all mean that no link came. */
  share(options: ShareOptions): Promise<{ toString(skipEncoding?: boolean): string } | null>;
  end(): Promise<void>;
}

export interface ShareOptions {
  /** Neither Live Share's own message nor a link on the clipboard: the link travels through the journal. */
  readonly suppressNotification: true;
  /** The partner may write. */
  readonly access: 3;
}

export type LiveShareRole = 'none' | 'host' | 'guest';

export function roleOf(session: { readonly role: number }): LiveShareRole {
  if (session.role === 1) return 'host';
  return session.role === 2 ? 'guest' : 'none';
}

const Session = v.looseObject({ role: v.number(), id: v.nullable(v.string()) });
const Exports = v.looseObject({ getApi: v.optional(v.function()), getApiAsync: v.optional(v.function()) });

/** Asks the exports of Live Share for its interface; `undefined` when they offer no way to ask. The old shape took the version only. */
export function requestFrom(exported: unknown): (() => Promise<unknown>) | undefined {
  if (!v.is(Exports, exported)) return undefined;
  const { getApi, getApiAsync } = exported;
  if (getApi) return async () => await Reflect.apply(getApi, exported, [apiVersion, ourId]);
  if (getApiAsync) return async () => await Reflect.apply(getApiAsync, exported, [apiVersion]);
  return undefined;
}

/** Whether what came has everything that we call. The object itself is kept, since its properties change. */
export function isLiveShareLike(api: unknown): api is LiveShareLike {
  const Members = v.looseObject({ session: Session, onDidChangeSession: v.function(), share: v.function(), end: v.function() });
  return v.is(Members, api);
}
