export class Turnstile {
  constructor() {
    throw new Error('not written yet');
  }

  state(): string {
    return '';
  }
}
