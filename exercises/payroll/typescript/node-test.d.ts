// The part of Node's test runner that these tests use, so that the editor knows it without anything to install.
declare module "node:test" {
  export function test(name: string, fn: () => void | Promise<void>): Promise<void>;
  export function describe(name: string, fn: () => void): Promise<void>;
  export { test as it };
}
declare module "node:assert/strict" {
  function assert(value: unknown, message?: string): asserts value;
  namespace assert {
    function equal<T>(actual: unknown, expected: T, message?: string): asserts actual is T;
    function deepEqual<T>(actual: unknown, expected: T, message?: string): asserts actual is T;
    function throws(fn: () => unknown, error?: RegExp): void;
  }
  export default assert;
}
