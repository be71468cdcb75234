export function lcd(number: number): string[] {
  throw new Error('not written yet');
}
