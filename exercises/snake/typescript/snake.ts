export type Square = { x: number; y: number };
export type Game = { width: number; height: number; snake: Square[]; heading: string };

export function tick(game: Game): Game {
  throw new Error('not written yet');
}
