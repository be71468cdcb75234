/** What the file system said, as a problem; only the code is kept, because its messages name paths. */
import type { Problem } from '../../core/problem.js';

export function faultCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}

export function isMissing(error: unknown): boolean {
  const code = faultCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** For a folder that people work in: the disk is full, or this place cannot be written. */
export function folderProblem(error: unknown): Problem {
  const code = faultCode(error);
  return code === 'ENOSPC' || code === 'EDQUOT' ? { type: 'storage-full' } : { type: 'folder-unwritable', cause: code };
}
