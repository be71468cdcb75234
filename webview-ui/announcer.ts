/**
 * The page's one status region: empty at load, filled 100 ms after a change (screen readers miss what is there at once), each message once.
 */

const waitMs = 100;

export class Announcer {
  readonly #region: Element;
  #lastId: number | undefined;
  #timer = 0;

  constructor(region: Element) {
    this.#region = region;
  }

  /** `isFirst`: the page has just loaded, and what is in the state was said before it did. */
  hear(announce: { readonly id: number; readonly text: string } | undefined, isFirst: boolean): void {
    if (!announce || announce.id === this.#lastId) return;
    this.#lastId = announce.id;
    if (!isFirst) this.say(announce.text, waitMs);
  }

  /** Emptied first, so that the same words are read again. */
  say(text: string, inMs: number): void {
    window.clearTimeout(this.#timer);
    this.#region.textContent = '';
    this.#timer = window.setTimeout(() => {
      this.#region.textContent = text;
    }, inMs);
  }

  silence(): void {
    window.clearTimeout(this.#timer);
  }
}
