/** Programs of the system, for what a story cannot do by itself: a disk that is full, a folder that cannot be written. */
import { execFileSync } from 'node:child_process';

/** Runs one that may not be there or not be allowed. */
export function isDone(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
