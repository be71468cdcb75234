/**
 * The mentorships on this machine, and the one that is open in this window. The sample lives on a shelf of its own and never counts as one.
 */
import type { NewEvent, PersonId } from '../core/journal/event.js';
import type { Mentorship } from '../core/mentorship/mentorship.js';
import type { MentorshipId } from '../core/mentorship/match.js';
import type { Result } from '../core/result.js';
import type { Disposable } from './disposable.js';
import type { Journal } from './journal.js';

export interface OpenMentorship {
  readonly id: MentorshipId;
  readonly sample: boolean;
  readonly journal: Journal<Mentorship>;
}

export interface Mentorships extends Disposable {
  /** Opens what was open last (or the only one there is); `undefined` when there is none. Idempotent. */
  open(): Promise<Result<OpenMentorship | undefined>>;
  /** The one that this window shows, once {@link open} has resolved. */
  current(): OpenMentorship | undefined;
  /** All of them, opened, the sample last. */
  all(): Promise<Result<readonly OpenMentorship[]>>;
  /** How many real ones there are, without opening any. */
  count(): number;
  switchTo(id: MentorshipId): Promise<Result<OpenMentorship>>;
  /** Writes a new mentorship with its first events, all or nothing, and switches to it. */
  create(of: {
    readonly id: MentorshipId;
    readonly me: PersonId;
    readonly first: readonly NewEvent[];
    /** What begins it where the other person created it. */
    readonly received?: readonly string[];
    readonly sample: boolean;
  }): Promise<Result<OpenMentorship>>;
  /** Removes the sample, whole. */
  removeSample(): Promise<Result<void>>;
  /** After a change of what is open, of its state, or of its faults. */
  onDidChange(listener: () => void): Disposable;
}
