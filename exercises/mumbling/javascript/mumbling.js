export function mumble(text) {
  throw new Error('not written yet');
}
