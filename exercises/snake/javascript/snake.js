export function tick(game) {
  throw new Error('not written yet');
}
