export function toRoman(number) {
  throw new Error('not written yet');
}
