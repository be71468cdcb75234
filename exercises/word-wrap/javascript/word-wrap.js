export function wrap(text, width) {
  throw new Error('not written yet');
}
