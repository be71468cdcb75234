/**
 * Things by their sequence 1, 2, 3 …, which almost always come without gaps: those stand in a list (a map of a hundred thousand costs more than
 * all other bookkeeping of the fold); what lies beyond a gap stands in a map until the gap is filled.
 */
export class BySequence<T> {
  readonly #list: T[] = [];
  readonly #beyond = new Map<number, T>();

  get(sequence: number): T | undefined {
    return sequence <= this.#list.length ? this.#list[sequence - 1] : this.#beyond.get(sequence);
  }

  has(sequence: number): boolean {
    return sequence <= this.#list.length || this.#beyond.has(sequence);
  }

  set(sequence: number, thing: T): void {
    if (sequence <= this.#list.length) this.#list[sequence - 1] = thing;
    else if (sequence > this.#list.length + 1) this.#beyond.set(sequence, thing);
    else this.#fill(thing);
  }

  /** The lowest sequence there is. */
  lowest(): number | undefined {
    if (this.#list.length > 0) return 1;
    return this.#beyond.size === 0 ? undefined : [...this.#beyond.keys()].reduce((one, other) => Math.min(one, other));
  }

  *from(first: number): Iterable<T> {
    for (let index = Math.max(first, 1) - 1; index < this.#list.length; index += 1) {
      const thing = this.#list[index];
      if (thing !== undefined) yield thing;
    }
    for (const [sequence, thing] of this.#beyond) if (sequence >= first) yield thing;
  }

  #fill(thing: T): void {
    this.#list.push(thing);
    if (this.#beyond.size === 0) return;
    for (let next = this.#beyond.get(this.#list.length + 1); next !== undefined; next = this.#beyond.get(this.#list.length + 1)) {
      this.#list.push(next);
      this.#beyond.delete(this.#list.length);
    }
  }
}
