/**
 * One mentorship's journal: the union of all events ever written in it, and the state that they fold to.
 * Generic over the state, because the journal knows nothing of goals or sessions.
 */
import type { JournalEvent, NewEvent, PersonId } from '../core/journal/event.js';
import type { JournalFaults } from '../core/journal/faults.js';
import type { WriterReach } from '../core/journal/writerLog.js';
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

  /** How far each writer's events are here without a gap, and whose they are. */
  reach(): readonly WriterReach[];

  /** The lines of a writer whose sequences lie in a stretch, in their order and as they were written; what was taken back is left out. */
  lines(of: { readonly writer: string; readonly first: number; readonly last: number }): readonly string[];

  /**
   * Names events of this person's own; every copy that meets this cuts those lines out of its files, this one before it resolves. What was taken
   * back already does nothing; somebody else's event, or one that is not there, is `unexpected` and takes nothing back.
   */
  takeBack(ids: readonly string[]): Promise<Result<readonly JournalEvent[]>>;

  /**
   * Says again, with the right time, what this person wrote while the clock was wrong (see `ownFromTheFuture`), and takes the old entries back; one
   * append. Nothing to say again is success.
   */
  redateOwn(): Promise<Result<readonly JournalEvent[]>>;

  /** Reads what other windows wrote since the last look. Called by the folder watch, on focus and when the view is shown. */
  refresh(): Promise<void>;

  /** After every change of the state or the faults. */
  onDidChange(listener: () => void): Disposable;
}

export type { JournalFaults, WriterReach };

export interface AbsorbReport {
  readonly fresh: number;
  readonly known: number;
  readonly refused: number;
}
