export function fizzBuzz(number: number): string {
  throw new Error('not written yet');
}
