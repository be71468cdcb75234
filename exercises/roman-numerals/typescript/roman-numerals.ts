export function toRoman(number: number): string {
  throw new Error('not written yet');
}
