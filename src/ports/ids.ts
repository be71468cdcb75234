/** Fresh identifiers. */
export interface Ids {
  /** A new random id: lower-case letters, digits and dashes, at most 40 characters, never given before. */
  fresh(): string;
}
