export function turn(board: string): string {
  throw new Error('not written yet');
}
