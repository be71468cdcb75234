/**
 * Whether this window hosts, is a guest, or neither. Believes the session's property, read anew at each event: an event may come twice, or with an
 * older snapshot in hand. One exception: old versions show an idle session until their first event (docs/decisions/0010), so a link that
 * Live Share gave counts as hosting even then, until an event or the property itself has shown that the property can be believed.
 */
import type { Disposable } from '../../../ports/disposable.js';
import { Listeners } from './listeners.js';
import { roleOf, type LiveShareLike, type LiveShareRole } from './liveShareLike.js';

export class RoleWatch implements Disposable {
  readonly #listeners = new Listeners<LiveShareRole>();
  readonly #api: LiveShareLike;
  readonly #subscription: Disposable;
  #role: LiveShareRole;
  #hostSeen: boolean;
  #idleIsBelieved: boolean;

  constructor(api: LiveShareLike) {
    this.#api = api;
    this.#role = roleOf(api.session);
    this.#hostSeen = this.#role === 'host';
    this.#idleIsBelieved = this.#role !== 'none';
    this.#subscription = api.onDidChangeSession(() => {
      this.#idleIsBelieved = true;
      this.look();
    });
  }

  get role(): LiveShareRole {
    return this.#role;
  }

  /** Hosting by Live Share's own word, whether or not a link came. */
  get isSharing(): boolean {
    return this.look() === 'host' && this.#api.session.id !== null;
  }

  onDidChange(listener: (role: LiveShareRole) => void): Disposable {
    return this.#listeners.add(listener);
  }

  look(): LiveShareRole {
    const shown = roleOf(this.#api.session);
    if (shown !== 'none') this.#idleIsBelieved = true;
    return this.#idleIsBelieved ? this.#set(shown) : this.#role;
  }

  /** Before Live Share is asked for a link. */
  expectHost(): void {
    this.#hostSeen = this.look() === 'host';
  }

  /** A link came. `false` when the session that it belongs to was seen to run and has ended since. */
  confirmHost(): boolean {
    const shown = this.look();
    if (shown !== 'host' && this.#hostSeen) return false;
    this.#set('host');
    return true;
  }

  /** Our own call to end it came back. */
  ended(): void {
    this.#idleIsBelieved = true;
    this.#set('none');
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#listeners.dispose();
  }

  #set(role: LiveShareRole): LiveShareRole {
    if (role === 'host') this.#hostSeen = true;
    if (role === this.#role) return role;
    this.#role = role;
    this.#listeners.tell(role);
    return role;
  }
}
