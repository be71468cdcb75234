/** A key, as letters. Not a string, so that it cannot slip into a log, a message or a state by accident. */
export class Secret {
  readonly #letters: string;

  constructor(letters: string) {
    this.#letters = letters;
  }

  /** For what seals, and for the place where secrets rest; nobody else. */
  letters(): string {
    return this.#letters;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }
}
