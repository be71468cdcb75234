/**
 * Follows one file line by line and says where damage may have swallowed events: an unreadable line between two neighbours of one writer, or
 * before the first or after the last of them. Needed because damage on this disk must not hold up what came after it (`writerLog.ts`).
 */
interface Place {
  readonly writer: string;
  sequence: number;
  unreadable: number;
}

export class DamageTrace {
  #unreadable = 0;
  readonly #places = new Map<string, Place>();
  /** Lines of one writer come in runs. */
  #last: Place | undefined;

  noteUnreadable(): void {
    this.#unreadable += 1;
  }

  /** Notes an event; gives the sequences that may have stood in damaged lines just before it. */
  note(writer: string, sequence: number): { readonly from: number; readonly to: number } | undefined {
    const place = this.#last?.writer === writer ? this.#last : this.#places.get(writer);
    if (place === undefined) {
      this.#last = { writer, sequence, unreadable: this.#unreadable };
      this.#places.set(writer, this.#last);
      return this.#unreadable > 0 && sequence > 1 ? { from: 1, to: sequence - 1 } : undefined;
    }
    const isAfterDamage = place.unreadable < this.#unreadable && sequence > place.sequence + 1;
    const swallowed = isAfterDamage ? { from: place.sequence + 1, to: sequence - 1 } : undefined;
    this.#last = place;
    place.sequence = sequence;
    place.unreadable = this.#unreadable;
    return swallowed;
  }

  /** Whether this file's last line of a writer is that sequence and no unreadable line follows: else nobody knows which sequences are used up. */
  endsCleanly(writer: string, sequence: number): boolean {
    const place = this.#places.get(writer);
    return place?.sequence === sequence && place.unreadable === this.#unreadable;
  }
}
