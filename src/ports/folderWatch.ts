import type { Disposable } from './disposable.js';

/** Tells when files directly inside a folder change, also by other windows; may be late or silent on network drives. */
export interface FolderWatch {
  /** `folder` is an absolute path; `onChange` may be called more often than something changed. */
  watch(folder: string, onChange: () => void): Disposable;
}
