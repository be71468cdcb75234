/** Small things that a window or this machine remembers between runs: ids and flags, never names or texts. */
export interface Memory {
  get(key: string): unknown;
  set(key: string, value: unknown): Promise<void>;
}
