/**
 * This window's copy of a journal in memory: files read as far as they go, their fold, and who wants to know when it changes. It never writes.
 * The caller makes one look at a time.
 */
import { createHash } from 'node:crypto';
import type { EventId, JournalEvent, PersonId, Stamp } from '../../core/journal/event.js';
import type { AnyEventType } from '../../core/journal/eventType.js';
import { createFold, type Fold, type Folded } from '../../core/journal/fold.js';
import { horizon } from '../../core/journal/hybridClock.js';
import type { ParsedLine } from '../../core/journal/logLine.js';
import type { Clock } from '../../ports/clock.js';
import type { Disposable } from '../../ports/disposable.js';
import type { JournalFaults } from '../../ports/journal.js';
import type { Log } from '../../ports/log.js';
import { JournalFiles } from './journalFiles.js';

export interface CopyOptions<State> {
  readonly folder: string;
  readonly types: readonly AnyEventType<State>[];
  readonly initial: State;
  readonly clock: Clock;
  readonly log: Log;
}

export class JournalCopy<State> {
  readonly #options: CopyOptions<State>;
  readonly #me: PersonId;
  readonly #listeners = new Set<() => void>();
  /** Ids of a failed append that may still stand in a file: they do not count. */
  readonly #disowned = new Set<EventId>();
  #files: JournalFiles;
  #fold: Fold<State>;
  #folded: Folded<State>;
  #faults: JournalFaults;
  #lastStamp: Stamp | undefined;
  #timer: Disposable | undefined;

  constructor(options: CopyOptions<State>, me: PersonId) {
    this.#options = options;
    this.#me = me;
    this.#files = new JournalFiles(options.folder);
    this.#fold = this.#emptyFold();
    this.#folded = this.#fold.look(options.clock.now());
    this.#faults = { ...this.#folded.faults, beyondLimits: 0 };
  }

  get state(): State {
    return this.#folded.state;
  }

  get faults(): JournalFaults {
    return this.#faults;
  }

  /** Events that wait for their time, because the clock that stamped them was far ahead. */
  get fromTheFuture(): readonly JournalEvent[] {
    return this.#folded.fromTheFuture;
  }

  get toCut(): readonly EventId[] {
    return this.#folded.toCut;
  }

  get disowned(): readonly EventId[] {
    return [...this.#disowned];
  }

  get fold(): Fold<State> {
    return this.#fold;
  }

  /** The latest stamp met that may move our clock. */
  get lastStamp(): Stamp | undefined {
    return this.#lastStamp;
  }

  /** Reads what is new in the files. Throws what the file system throws. */
  async look(): Promise<void> {
    if ((await this.#readNew()) === 'replaced') await this.lookAgain();
    else this.#publish();
  }

  /** Reads everything anew. A file that is replaced while it is read is found by the next look. */
  async lookAgain(): Promise<void> {
    this.#files = new JournalFiles(this.#options.folder);
    this.#fold = this.#emptyFold();
    this.#lastStamp = undefined;
    await this.#readNew();
    this.#publish();
  }

  /** Takes lines that were just written to a file, which is `size` long now. */
  add(file: string, lines: readonly ParsedLine[], size: number): void {
    this.#take(file, lines);
    this.#files.skipTo(file, size, lines.length);
    this.#publish();
  }

  disown(ids: readonly EventId[]): void {
    for (const id of ids) this.#disowned.add(id);
  }

  ownAgain(): void {
    this.#disowned.clear();
  }

  files(): readonly string[] {
    return this.#files.known();
  }

  onDidChange(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  dispose(): void {
    this.#timer?.dispose();
    this.#listeners.clear();
  }

  #emptyFold(): Fold<State> {
    return createFold({ initial: this.#options.initial, types: this.#options.types, hash: contentHash, me: this.#me });
  }

  #readNew() {
    return this.#files.readNew((file, lines) => {
      this.#take(file, this.#disowned.size === 0 ? lines : lines.filter((line) => !line.ok || !this.#disowned.has(line.event.id)));
    });
  }

  #take(file: string, lines: readonly ParsedLine[]): void {
    this.#fold.add(file, lines);
    const limit = horizon(this.#options.clock.now()); // what `observeStamp` would work out for each line
    for (const line of lines) {
      if (!line.ok || (this.#lastStamp !== undefined && line.event.at <= this.#lastStamp)) continue;
      if (line.event.at <= limit) this.#lastStamp = line.event.at;
    }
  }

  /** Tells what changed, if anything did. */
  #publish(): void {
    const [state, faults] = [this.#folded.state, JSON.stringify(this.#faults)];
    this.#folded = this.#fold.look(this.#options.clock.now());
    this.#faults = { ...this.#folded.faults, beyondLimits: this.#files.beyondLimits };
    this.#waitForTheNext();
    if (this.#folded.state === state && JSON.stringify(this.#faults) === faults) return;
    for (const listener of [...this.#listeners]) this.#tell(listener);
  }

  /** What a listener does wrong must not make an append that is durable look failed. */
  #tell(listener: () => void): void {
    try {
      listener();
    } catch (cause) {
      this.#options.log.error(`journal: a listener threw ${cause instanceof Error ? cause.name : 'something'}`);
    }
  }

  /** An event from the future begins to count when its time has come; nothing else would make us look then. */
  #waitForTheNext(): void {
    this.#timer?.dispose();
    const { nextDueMs } = this.#folded;
    if (nextDueMs === undefined) return;
    const wait = Math.min(Math.max(nextDueMs - this.#options.clock.now(), 1), longestWaitMs);
    this.#timer = this.#options.clock.after(wait, () => {
      this.#publish();
    });
  }
}

/** A longer timer would not notice that the clock was set. */
const longestWaitMs = 12 * 60 * 60_000;

const contentHash = (raw: string): string => createHash('sha256').update(raw).digest('hex');
