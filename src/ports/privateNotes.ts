/**
 * What is for this person's eyes only: own notes and half-written texts of one mentorship. Kept apart from the journal, in a place that
 * nothing that shares can see (docs/threats.md, 29). Sharing is an act of its own, which writes an event.
 */
import type { Result } from '../core/result.js';

export interface PrivateNotes {
  /**
   * The absolute path of a plain Markdown file to be opened in the editor: the notes of a session, or those of the mentorship. Where it is
   * missing it is made, with the heading as its first line; one that exists is never written to.
   */
  openable(of: { readonly heading: string; readonly sessionId?: string }): Promise<Result<string>>;
  /** The half-written texts kept under a name, by field; empty where there are none. */
  draft(name: string): Promise<Result<Draft>>;
  /** Keeps half-written texts; an empty draft forgets them. Longer than the limit fails with `text-too-long`. */
  keepDraft(name: string, draft: Draft): Promise<Result<void>>;
  /** Removes all notes and drafts of the mentorship. */
  erase(): Promise<Result<void>>;
}

export type Draft = Readonly<Record<string, string>>;
