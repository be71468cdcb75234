/** What a failure of the file system means to a person. The cause keeps the system's code only: its message would name paths. */
import type { Problem } from './problem.js';

export function storageProblem(cause: unknown): Problem {
  const code = storageCode(cause);
  if (code === 'ENOSPC' || code === 'EDQUOT') return { type: 'storage-full' };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { type: 'storage-read-only' };
  return { type: 'storage-failed', cause: code ?? (cause instanceof Error ? cause.name : 'unknown') };
}

/** The system's code for a failure, such as `ENOENT`. */
export function storageCode(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}
