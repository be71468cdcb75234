/** Stretches of whole numbers: where sequences of a writer may be missing because damaged lines stood in their place. */
export class Ranges {
  #stretches: { from: number; to: number }[] = [];

  get isEmpty(): boolean {
    return this.#stretches.length === 0;
  }

  /** Adds a stretch, both ends included. They mostly come in rising order; then this costs nothing. */
  add(from: number, to: number): void {
    const last = this.#stretches.at(-1);
    this.#stretches.push({ from, to });
    if (last !== undefined && from <= last.to + 1) this.#stretches = merged(this.#stretches);
  }

  /** The end of the stretch that a number lies in. */
  endOf(number: number): number | undefined {
    let low = 0;
    let high = this.#stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#stretches[middle]?.to ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    const found = this.#stretches[low];
    return found !== undefined && found.from <= number ? found.to : undefined;
  }
}

function merged(stretches: readonly { from: number; to: number }[]): { from: number; to: number }[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of stretches.toSorted((one, other) => one.from - other.from)) {
    const last = result.at(-1);
    if (last !== undefined && from <= last.to + 1) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}
