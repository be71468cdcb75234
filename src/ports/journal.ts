/**
 * One mentorship's journal: the union of all events ever written in it, and the state that they fold to.
 * Generic over the state, because the journal knows nothing of goals or sessions.
 */
import type { JournalEvent, NewEvent, PersonId } from '../core/journal/event.js';
import type { Result } from '../core/result.js';
import type { Disposable } from './disposable.js';

export interface Journal<State> extends Disposable {
  /** The person whose events this copy writes. */
  readonly me: PersonId;

  /** The fold of everything read so far. The same object until something changes. */
  state(): State;

  /** What is set aside and why, for one calm line in the sidebar. */
  faults(): JournalFaults;

  /**
   * Writes the events in this order, all or none, and resolves once they survive kill -9 and power loss (fsync). The state has them by then,
   * and listeners have been told. Fails with `storage-full`, `storage-read-only` or `storage-failed`; then nothing of them counts, now or later.
   */
  append(events: readonly NewEvent[]): Promise<Result<readonly JournalEvent[]>>;

  /**
   * Takes lines that came from elsewhere (another computer, the partner). Lines already known do nothing; bad ones are set aside with a reason.
   * Resolves once they are durable.
   */
  absorb(lines: readonly string[]): Promise<Result<AbsorbReport>>;

  /** Names events of this person's own; every copy that meets this cuts those lines out of its files. */
  takeBack(ids: readonly string[]): Promise<Result<readonly JournalEvent[]>>;

  /** Reads what other windows wrote since the last look. Called by the folder watch, on focus and when the view is shown. */
  refresh(): Promise<void>;

  /** After every change of the state or the faults. */
  onDidChange(listener: () => void): Disposable;
}

export interface JournalFaults {
  /** Lines that could not be read or did not fit their type; they are kept beside the journal. */
  readonly setAside: number;
  /** Events of a wrong clock, more than 24 hours ahead; they count once their time has come. */
  readonly fromTheFuture: number;
  /** Of those, the ones written by this person (they can be re-dated). */
  readonly ownFromTheFuture: number;
  /** Events that wait for an earlier one of their writer. */
  readonly waiting: number;
  /** Ids under which two different contents were met. */
  readonly contradictions: number;
}

export interface AbsorbReport {
  readonly fresh: number;
  readonly known: number;
  readonly refused: number;
}
