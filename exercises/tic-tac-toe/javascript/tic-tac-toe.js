export function turn(board) {
  throw new Error('not written yet');
}
