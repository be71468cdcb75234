/** What this window remembers about its sidebar: the open form, a start under way, a banner. Nothing of it is anybody's data. */
import type { Form, PageRef } from '../../contract/sidebarIntent.js';
import type { Banner, Outcome } from '../../contract/sidebarState.js';
import type { JoinLink } from '../../core/pairing/joinLink.js';
import type { Disposable } from '../../ports/disposable.js';
import type { Screen, SharingOnScreen, Starting } from './present/scene.js';

export class ScreenStore {
  /** The person's time zone as their screen has it: with a remote extension host this machine's own may be another. */
  zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  /** What "Try again" of the banner does. */
  retry: (() => void) | undefined;
  /** The join link that came too late to be published by itself, with its session. */
  lateLink: { readonly sessionId: string; readonly link: JoinLink } | undefined;
  /** The session whose start was tried last in this window. */
  lastStarted: string | undefined;
  /** Cancels the start under way in this window. */
  cancelStart: (() => void) | undefined;

  #screen: Screen = { putOff: new Set() };
  #announcements = 0;
  readonly #listeners = new Set<() => void>();

  get(): Screen {
    return this.#screen;
  }

  onDidChange(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  openPage(page: PageRef): void {
    const { draft: _draft, outcome: _outcome, ...rest } = this.#screen;
    this.#set({ ...rest, page });
  }

  closePage(): void {
    const { page: _page, draft: _draft, outcome: _outcome, ...rest } = this.#screen;
    this.#set(rest);
  }

  draft(draft: Form): void {
    this.#set({ ...this.#screen, draft });
  }

  starting(starting: Starting | undefined): void {
    const { starting: _before, ...rest } = this.#screen;
    this.#set(starting === undefined ? rest : { ...rest, starting });
  }

  banner(banner: Banner | undefined): void {
    const { banner: _before, ...rest } = this.#screen;
    this.#set(banner === undefined ? rest : { ...rest, banner });
  }

  ticked(lastTick: Screen['lastTick'] | undefined): void {
    const { lastTick: _before, ...rest } = this.#screen;
    this.#set(lastTick === undefined ? rest : { ...rest, lastTick });
  }

  /** What the next page of inviting or joining shows; what was there before is gone. */
  sharing(sharing: SharingOnScreen): void {
    this.#set({ ...this.#screen, sharing });
  }

  /** Sessions whose wrap-up is put off; kept by whoever listens. */
  putOff(sessionIds: Iterable<string>): void {
    this.#set({ ...this.#screen, putOff: new Set([...this.#screen.putOff, ...sessionIds]) });
  }

  /** The outcome of a submitted form; a saved one closes the page in the same message. */
  settled(outcome: Outcome): void {
    const { page, draft, outcome: _before, ...rest } = this.#screen;
    this.#set(outcome.saved ? { ...rest, outcome } : { ...rest, ...(page && { page }), ...(draft && { draft }), outcome });
  }

  /** Read out once by screen readers, in the page's one status region. */
  announce(text: string): void {
    this.#announcements += 1;
    this.#set({ ...this.#screen, announce: { id: this.#announcements, text } });
  }

  #set(screen: Screen): void {
    this.#screen = screen;
    for (const listener of [...this.#listeners]) listener();
  }
}
