/** Gets an archive of somebody else's files and unpacks of it what an exercise needs, in memory; nothing is written where people work. */
import type { ArchivePolicy } from '../core/exercise/archivePlan.js';
import type { ExerciseFile } from '../core/exercise/exercise.js';
import type { Result } from '../core/result.js';

export interface ExerciseArchive {
  /**
   * Fails as a download does, with `archive-refused` for what is not unpacked and why, and with `answer-unreadable` for what is no archive. What was
   * got once is kept on this computer: with a `commit` or `sha256` nobody is asked a second time, without one only if the server cannot be asked.
   */
  fetch(wanted: WantedArchive, run: ArchiveRun): Promise<Result<UnpackedArchive>>;
}

export interface WantedArchive extends ArchivePolicy {
  readonly address: string;
  readonly format: 'tar.gz' | 'zip';
  /** The full id of the commit that it must be made of, as archives of GitHub say it themselves. */
  readonly commit?: string;
  /** In hexadecimal, of the archive itself. */
  readonly sha256?: string;
  /** Names that address and redirects may be on besides GitHub's own; see `Wanted` of the download. */
  readonly hosts?: readonly string[];
  readonly ownOrigin?: string;
}

export interface ArchiveRun {
  readonly signal: AbortSignal;
  /** How many bytes have come, and how many there are where the server says so. */
  readonly onProgress?: (bytes: number, ofBytes?: number) => void;
}

export interface UnpackedArchive {
  /** Paths are safe and differ on every system; the bytes are whatever the archive holds. */
  readonly files: readonly ExerciseFile[];
  /** For `leftOut` of the exercise's content: paths, but nothing to open. */
  readonly leftOut: readonly string[];
  /** What the archive says it is made of. */
  readonly commit?: string;
}
