export class Game {
  constructor(server: string, receiver: string) {
    throw new Error('not written yet');
  }

  score(): string {
    return '';
  }
}
