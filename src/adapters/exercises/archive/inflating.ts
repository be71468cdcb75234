/** What may be read out of an archive, counted while it is read: the stream is stopped where a limit is, and nothing is inflated first and checked after. */
import { mostEntries, type ArchiveEntry } from '../../../core/exercise/archivePlan.js';
import type { ArchiveFault } from '../../../core/problem.js';
import { UntrustedText } from '../../../core/untrustedText.js';

const mostInflated = 60 * 1024 * 1024;
const highestRatio = 200;
/** Small things may be packed as tightly as they like. */
const ratioCountsFrom = 1024 * 1024;

/** Stops the reading of an archive that is not unpacked. */
export class Refused extends Error {
  readonly reason: ArchiveFault;
  readonly entry: UntrustedText | undefined;
  constructor(reason: ArchiveFault, entry?: string) {
    super(reason);
    this.name = 'Refused';
    this.reason = reason;
    this.entry = entry === undefined ? undefined : new UntrustedText(entry);
  }
}

/** The bytes are no archive, or a damaged one. */
export class Unreadable extends Error {
  constructor(cause?: unknown) {
    super('no archive', { cause });
    this.name = 'Unreadable';
  }
}

/** The person cancelled. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
    this.name = 'Stopped';
  }
}

/** What a parser throws at us is about the bytes; a mistake of ours stays one. */
export function unreadableUnlessOurs(error: unknown): unknown {
  const isOurs = error instanceof Refused || error instanceof Stopped || error instanceof Unreadable || error instanceof TypeError;
  return isOurs ? error : new Unreadable(error);
}

/** Gives the bytes of one of the entries, for those that are wanted in the end. */
export interface OpenArchive {
  readonly entries: readonly ArchiveEntry[];
  /** The commit that the archive says it is made of. */
  readonly commit: string | undefined;
  bytesOf(entry: number): Promise<Uint8Array>;
}

export class Inflating {
  readonly #packed: number;
  readonly #signal: AbortSignal;
  #inflated = 0;
  #entries = 0;

  constructor(packed: number, signal: AbortSignal) {
    this.#packed = packed;
    this.#signal = signal;
  }

  bytes(count: number): void {
    if (this.#signal.aborted) throw new Stopped();
    this.#inflated += count;
    if (this.#inflated > mostInflated) throw new Refused('too-large');
    if (this.#inflated >= ratioCountsFrom && this.#inflated > this.#packed * highestRatio) throw new Refused('packed-too-tightly');
  }

  /** Counts one more entry; the error that ends the reading, where that is one too many. */
  entryFault(): Error | null {
    this.#entries += 1;
    if (this.#signal.aborted) return new Stopped();
    return this.#entries > mostEntries ? new Refused('too-many-entries') : null;
  }
}

const commitId = /^[0-9a-f]{40}$/;

export function asCommit(text: string | undefined): string | undefined {
  return text !== undefined && commitId.test(text) ? text : undefined;
}
