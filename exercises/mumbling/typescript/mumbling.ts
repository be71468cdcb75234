export function mumble(text: string): string {
  throw new Error('not written yet');
}
