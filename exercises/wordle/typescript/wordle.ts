export function mark(hidden: string, guess: string): string {
  throw new Error('not written yet');
}
