/**
 * The folder that is safe to share: made by us, single root, a marker file (`.mentorship-pairing.json`) and a `.vsls.json` that hides what must
 * stay hidden. It lives at `<home>/Mentorship Pairing/<partner>-<id>/` (setting `mentorship.pairing.folder`, machine-scoped).
 */
import type { Result } from '../core/result.js';
import type { PendingOpening, PendingStart, StartOutcome } from '../core/pairing/pendingStart.js';
import type { Disposable } from './disposable.js';

export interface PairingFolder {
  /**
   * Makes the folder for a mentorship where it is missing, mends marker and `.vsls.json`, and gives its absolute path. Never touches other files,
   * and never takes a folder without a marker of ours: then the next free name. The folder stays the same when the partner's name changes.
   */
  prepare(of: { readonly mentorshipId: string; readonly partnerName: string }): Promise<Result<string>>;
  /**
   * The mentorship that the folder open in this window belongs to, if it is a pairing folder of ours, in its place and the only root. A marker
   * alone is not enough: anybody can put one into a repository.
   */
  openHere(): Promise<{ readonly folder: string; readonly mentorshipId: string } | undefined>;
  /** The mentorship that a folder belongs to, if it is a pairing folder of ours, in its place. */
  mentorshipOf(folder: string): Promise<string | undefined>;
  /** Opens the folder in a window of its own, or brings the window that has it to the front. */
  openWindow(folder: string): Promise<Result<void>>;
  /** Leaves a start for the window that opens the folder; it lives for five minutes. */
  leaveStart(folder: string, start: PendingStart): Promise<Result<void>>;
  /** Takes the pending start, once: of several windows at most one gets it. `undefined` when there is none, it has lapsed, or it is for another mentorship. */
  takeStart(folder: string): Promise<PendingStart | undefined>;
  /** Leaves an exercise to be opened by the window that has the folder; it lives for five minutes too. */
  leaveOpening(folder: string, opening: PendingOpening): Promise<Result<void>>;
  /** Takes it, once; gives the absolute path of the exercise's folder. */
  takeOpening(folder: string): Promise<string | undefined>;
  /** Takes back a start that nobody took yet. */
  withdrawStart(folder: string): Promise<void>;
  /** Asks the window that has taken a start to stop it. */
  cancelTaken(folder: string, startId: string): Promise<Result<void>>;
  /** The start that is to be stopped, if one is. */
  cancelledStart(folder: string): Promise<string | undefined>;
  /** Tells the window that waits how the start ended. */
  reportStart(folder: string, outcome: StartOutcome): Promise<Result<void>>;
  readOutcome(folder: string): Promise<StartOutcome | undefined>;
  /** After the marker, the pending start or its outcome may have changed. */
  onDidChangeMarker(folder: string, listener: () => void): Disposable;
}
