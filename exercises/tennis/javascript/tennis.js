export class Game {
  constructor(server, receiver) {
    throw new Error('not written yet');
  }

  score() {
    return '';
  }
}
