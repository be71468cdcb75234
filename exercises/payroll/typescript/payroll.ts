export function taxOfYear(salary: number): number {
  throw new Error('not written yet');
}
