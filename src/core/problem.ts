import type { BlockFault, BlockKind } from './sharing/block.js';
import type { UntrustedText } from './untrustedText.js';

/**
 * Every way in which something can fail that we expect to fail. Each member leads to one text with a next step in `editor/words/problems.ts`;
 * the compiler finds the place when a member is added. `cause` is for the log only: it holds codes and types, never names, links, paths or notes.
 */
export type Problem =
  | { readonly type: 'cancelled' }
  // storage
  | { readonly type: 'storage-full' }
  | { readonly type: 'storage-read-only' }
  | { readonly type: 'storage-failed'; readonly cause: string }
  // what a person typed
  | { readonly type: 'text-missing'; readonly field: Field }
  | { readonly type: 'text-too-long'; readonly field: Field; readonly limit: number }
  | { readonly type: 'date-passed'; readonly field: Field }
  | { readonly type: 'date-unclear'; readonly field: Field }
  | { readonly type: 'time-skipped' }
  | { readonly type: 'zone-unknown'; readonly field: Field }
  | { readonly type: 'link-unusable'; readonly field: Field }
  | { readonly type: 'session-clash' }
  | { readonly type: 'too-many'; readonly field: Field; readonly limit: number }
  // things that are not there (any more)
  | { readonly type: 'mentorship-missing' }
  | { readonly type: 'goal-missing' }
  | { readonly type: 'milestone-missing' }
  | { readonly type: 'session-missing' }
  | { readonly type: 'session-not-open' }
  | { readonly type: 'session-not-live' }
  | { readonly type: 'another-session-live' }
  | { readonly type: 'partner-is-live' }
  // live sessions
  | { readonly type: 'live-share-missing'; readonly canInstall: boolean }
  | { readonly type: 'live-share-broken'; readonly cause: string }
  | { readonly type: 'live-share-refused'; readonly cause: string }
  | { readonly type: 'live-share-no-link'; readonly cause: string }
  | { readonly type: 'live-share-silent'; readonly afterSeconds: number }
  | { readonly type: 'live-share-link-hidden' }
  | { readonly type: 'live-share-guest' }
  | { readonly type: 'call-link-missing' }
  | { readonly type: 'join-link-unusable'; readonly reason: JoinLinkFault }
  | { readonly type: 'start-not-picked-up' }
  // folders and exercises
  | { readonly type: 'folder-unwritable'; readonly cause: string }
  | { readonly type: 'folder-not-ours' }
  | { readonly type: 'path-too-long' }
  | { readonly type: 'folder-missing' }
  /** This window shows the files of somebody else's computer, in a live session. */
  | { readonly type: 'guest-here' }
  | { readonly type: 'exercise-missing' }
  | { readonly type: 'exercise-is-a-link' }
  | { readonly type: 'exercise-not-open' }
  | { readonly type: 'exercise-unreadable'; readonly cause: string }
  | { readonly type: 'toolchain-missing'; readonly language: string; readonly needs: string; readonly found?: string; readonly page?: string }
  | { readonly type: 'run-not-agreed' }
  | { readonly type: 'prepare-failed'; readonly exitCode?: number }
  | { readonly type: 'run-folder-missing' }
  | { readonly type: 'nothing-watches' }
  | { readonly type: 'window-untrusted' }
  | { readonly type: 'exercise-asks-first'; readonly host: string }
  | { readonly type: 'language-not-offered' }
  | { readonly type: 'exercise-not-in-language'; readonly language: string }
  | { readonly type: 'catalogue-unusable'; readonly reason: CataloguePlaceFault }
  // other people's servers; `host` is shown, and never logged
  | { readonly type: 'offline'; readonly host: string }
  | { readonly type: 'host-silent'; readonly host: string; readonly afterSeconds: number }
  | { readonly type: 'host-busy'; readonly host: string; readonly waitSeconds: number }
  | { readonly type: 'host-refused'; readonly host: string; readonly status: number }
  | { readonly type: 'address-refused'; readonly cause: string }
  | { readonly type: 'not-found'; readonly host: string }
  | { readonly type: 'name-unknown'; readonly host: string }
  | { readonly type: 'too-large'; readonly host: string }
  | { readonly type: 'answer-unreadable'; readonly host: string; readonly cause: string }
  // archives; `entry` is shown, and never logged
  | { readonly type: 'archive-refused'; readonly reason: ArchiveFault; readonly entry?: UntrustedText }
  // sharing with the other person
  | { readonly type: 'paste-unreadable'; readonly wanted: readonly BlockKind[]; readonly fault: PasteFault }
  | { readonly type: 'invite-unusable'; readonly reason: 'own' | 'lapsed' }
  | { readonly type: 'reply-unusable'; readonly reason: 'own' | 'unasked' | 'lapsed' | 'used' }
  | { readonly type: 'update-unusable'; readonly reason: 'own' | 'elsewhere' | 'not-paired' }
  | { readonly type: 'seal-broken' }
  | { readonly type: 'not-paired' }
  | { readonly type: 'sample-stays-here' }
  | { readonly type: 'secrets-failed'; readonly cause: string }
  // ourselves
  | { readonly type: 'updated-under-us' }
  | { readonly type: 'unexpected'; readonly cause: string };

/** Why a catalogue gives no list at all; see `core/exercise/catalogue.ts`. */
export type CataloguePlaceFault = 'too-large' | 'not-json' | 'too-many' | 'not-a-catalogue' | 'newer-version' | 'no-place' | 'file-missing';

/** The form field that a problem belongs to, so that the form can show the sentence beside it. */
export type Field =
  | 'yourName'
  | 'partnerName'
  | 'role'
  | 'yourZone'
  | 'partnerZone'
  | 'callLink'
  | 'statement'
  | 'measurable'
  | 'achievable'
  | 'relevant'
  | 'due'
  | 'milestones'
  | 'date'
  | 'time'
  | 'minutes'
  | 'reason'
  | 'message'
  | 'note'
  | 'joinLink'
  | 'block';

/** Why a pasted join link is not used; see `core/pairing/joinLink.ts`. */
export type JoinLinkFault = 'empty' | 'too-long' | 'not-a-link' | 'not-https' | 'carries-secrets' | 'other-place' | 'no-session' | 'several-links';

/** What is wrong with a pasted text: nothing of ours in it, something else of ours, or ours and not whole. */
export type PasteFault = BlockFault | { readonly type: 'nothing' } | { readonly type: 'other'; readonly found: BlockKind };

/** Why an archive is not unpacked; see `core/exercise/archivePlan.ts` for what is in it, and `ports/exerciseArchive.ts` for what it is compared with. */
export type ArchiveFault =
  | 'not-a-file'
  | 'unsafe-path'
  | 'outside-top'
  | 'names-collide'
  | 'nothing-kept'
  | 'too-many-entries'
  | 'too-many-files'
  | 'file-too-large'
  | 'too-large'
  | 'packed-too-tightly'
  | 'encrypted'
  | 'other-commit'
  | 'other-content';
