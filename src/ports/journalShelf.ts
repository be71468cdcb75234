/** Where the journals of one kind stand side by side: the mentorships of this machine, or the sample. */
import type { NewEvent, PersonId } from '../core/journal/event.js';
import type { Result } from '../core/result.js';
import type { Disposable } from './disposable.js';
import type { Journal } from './journal.js';

export interface NewJournal {
  readonly id: string;
  readonly me: PersonId;
  readonly first: readonly NewEvent[];
  readonly received?: readonly string[];
}

export interface JournalShelf<State> {
  /** Ids of the journals here, sorted; one look at a folder, nothing is opened. */
  list(): Promise<Result<readonly string[]>>;
  /** Fails with `mentorship-missing` where there is none of this id. Each call opens a journal of its own, which the caller disposes. */
  open(id: string): Promise<Result<Journal<State>>>;
  /**
   * Makes a journal with its first events, whole or not at all, and opens it. `received` are lines that begin it and came from the other person; one that
   * cannot be read is `seal-broken`. An id that exists is a `storage-failed`.
   */
  create(of: NewJournal): Promise<Result<Journal<State>>>;
  /** After a journal came or went, also by another window; may be called more often than that. */
  watch(listener: () => void): Disposable;
  /** Removes the files of a journal. Dispose it first; one that is not there is success. */
  remove(id: string): Promise<Result<void>>;
}
