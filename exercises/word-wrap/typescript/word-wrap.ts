export function wrap(text: string, width: number): string {
  throw new Error('not written yet');
}
