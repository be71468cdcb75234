/**
 * The writer that this window holds: its claim, its log, and the file for what it received from elsewhere. Taken at the first append, never
 * earlier. Of the device's writers the first that nobody holds and that can be continued without any doubt; else a new one.
 */
import { join } from 'node:path';
import * as v from 'valibot';
import { PersonId, WriterId } from '../../core/journal/event.js';
import type { Continuation } from '../../core/journal/fold.js';
import { horizon } from '../../core/journal/hybridClock.js';
import { fileOf } from './journalFiles.js';
import { LogFile } from './logFile.js';
import { logLimit } from './logReader.js';
import { claimWriter, type WriterClaim } from './writerClaim.js';

/** Leaves room for a few long lines below what is read of a log. */
const fullAt = logLimit - 1024 * 1024;
/** More windows at once than anybody has; writers that cannot be continued count too. */
const writersOfADevice = 60;

export interface TakeOptions {
  readonly folder: string;
  readonly mentorshipId: string;
  readonly device: string;
  readonly me: PersonId;
  readonly now: number;
  /** Not these: this window gave them up. */
  readonly givenUp: ReadonlySet<string>;
  /** Looks again at the folder's files: what the writer's last holder wrote must be known before it is continued. */
  readonly lookAgain: () => Promise<void>;
  readonly isUnheardOf: (writer: string) => boolean;
  readonly continuation: (writer: string, file: string) => Continuation | undefined;
}

export class OwnWriter {
  readonly id: WriterId;
  readonly #claim: WriterClaim;
  readonly #folder: string;
  readonly log: LogFile;
  #received: LogFile | undefined;
  /** The sequence of its next event. */
  next: number;

  private constructor(id: WriterId, folder: string, claim: WriterClaim, log: LogFile, next: number) {
    this.id = id;
    this.#folder = folder;
    this.#claim = claim;
    this.log = log;
    this.next = next;
  }

  /** `undefined` when the device has no writer left to take. Throws what the file system throws. */
  static async take(options: TakeOptions): Promise<OwnWriter | undefined> {
    for (let number = 1; number <= writersOfADevice; number += 1) {
      const name = `${options.device}-${String(number)}`;
      if (options.givenUp.has(name)) continue;
      const claim = await claimWriter(options.mentorshipId, name);
      if (claim === undefined) continue;
      const taken = await OwnWriter.#continue(v.parse(WriterId, name), claim, options);
      if (taken !== undefined) return taken;
    }
    return undefined;
  }

  static async #continue(id: WriterId, claim: WriterClaim, options: TakeOptions): Promise<OwnWriter | undefined> {
    try {
      await options.lookAgain();
      const next = nextOf(id, options);
      if (next !== undefined) {
        const log = await LogFile.open(join(options.folder, fileOf('log', id)), join(options.folder, 'aside'));
        if (log.size < fullAt && (next > 1 || log.size === 0)) return new OwnWriter(id, options.folder, claim, log, next);
        await log.close();
      }
    } catch (cause) {
      await claim.release();
      throw cause;
    }
    await claim.release();
    return undefined;
  }

  get isFull(): boolean {
    return this.log.size >= fullAt || (this.#received?.size ?? 0) >= fullAt;
  }

  /** Where lines from elsewhere go. */
  async received(): Promise<LogFile> {
    this.#received ??= await LogFile.open(join(this.#folder, fileOf('received', this.id)), join(this.#folder, 'aside'));
    return this.#received;
  }

  /** Lets go of the files and then of the writer, so that the next holder finds everything written. */
  async release(): Promise<void> {
    try {
      await Promise.all([this.log.close(), this.#received?.close()]);
    } finally {
      await this.#claim.release();
    }
  }
}

/** The next sequence, 1 for a writer that nobody has ever heard of. */
function nextOf(id: WriterId, { isUnheardOf, continuation, me, now }: TakeOptions): number | undefined {
  if (isUnheardOf(id)) return 1;
  const found = continuation(id, fileOf('log', id));
  // After a wrong clock a writer could only go on with stamps from the future; a new one starts with the right time.
  if (found === undefined || found.person !== me || found.lastStamp > horizon(now)) return undefined;
  return found.sequence;
}
