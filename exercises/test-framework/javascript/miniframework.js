export function createFramework() {
  throw new Error('not written yet');
}
