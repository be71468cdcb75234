/** What is set aside and why: counts for one calm line in the sidebar, never contents. */
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
  /** Logs of which something was left unread, because they are too large or too many. */
  readonly beyondLimits: number;
}
