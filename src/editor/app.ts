/** What the editor's parts are handed: the actions and the ports they look at. Built once, by the composition root. */
import type { SidebarIntent } from '../contract/sidebarIntent.js';
import type { Actions } from '../actions/index.js';
import type * as Planning from '../actions/planSession.js';
import type { Sharing } from '../actions/sharing.js';
import type { SharingMark } from '../core/sharing/mark.js';
import type { ProgrammeProfile } from '../core/programme/profile.js';
import type { AgreedRuns } from '../ports/agreedRuns.js';
import type { Clock } from '../ports/clock.js';
import type { DoneThere } from '../ports/doneThere.js';
import type { ExerciseFolder } from '../ports/exerciseFolder.js';
import type { ExerciseSource } from '../ports/exerciseSource.js';
import type { Ids } from '../ports/ids.js';
import type { Log } from '../ports/log.js';
import type { Memory } from '../ports/memory.js';
import type { Mentorships } from '../ports/mentorships.js';
import type { PairingFolder } from '../ports/pairingFolder.js';
import type { PairingProvider } from '../ports/pairingProvider.js';
import type { PrivateNotes } from '../ports/privateNotes.js';
import type { RunHistory } from '../ports/runHistory.js';
import type { Settings } from '../ports/settings.js';
import type { SharingHere } from './sharing/sharingHere.js';
import type { PageMaker } from './sidebar/pages/index.js';
import type { ScreenStore } from './sidebar/screenStore.js';
import type { ShownTests } from './statusBar/testOutcome.js';
import type * as HistoryPage from './exercises/historyPage.js';
import type { LookingBackHere, RunsHere } from './exercises/runsHere.js';
import type { Words } from './words/index.js';

export interface App {
  readonly actions: Actions;
  /** Scheduling and moving, bound; loaded when first used, because it brings the time-zone library. */
  readonly planning: () => Promise<{
    readonly schedule: ReturnType<typeof Planning.scheduleSession>;
    readonly move: ReturnType<typeof Planning.moveSession>;
  }>;
  /** Inviting, joining and handing over, bound; loaded when first used, because it brings the sealing. */
  readonly sharing: () => Promise<Sharing>;
  readonly sharingFlow: () => Promise<SharingHere>;
  readonly sharingMark: (mentorshipId: string) => SharingMark | undefined;
  /** The form builders; loaded with the first form. */
  readonly pages: () => Promise<PageMaker>;
  readonly mentorships: Mentorships;
  readonly pairing: PairingProvider;
  readonly pairingFolder: PairingFolder;
  readonly exercises: ExerciseSource;
  /** What the person has done on Codewars; loaded when they first ask. */
  readonly doneOnCodewars: () => Promise<DoneThere>;
  readonly exerciseFolder: ExerciseFolder;
  readonly agreedRuns: AgreedRuns;
  readonly runHistory: RunHistory;
  readonly privateNotes: (mentorshipId: string) => PrivateNotes;
  readonly settings: Settings;
  /** What was said once, and the like: small things of the whole application. */
  readonly memory: Memory;
  /** Small things of this window. */
  readonly windowMemory: Memory;
  readonly profile: ProgrammeProfile;
  readonly screen: ScreenStore;
  readonly words: Words;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Absolute path of the extension's own files. */
  readonly extensionFolder: string;
  /** The name of an exercise as shown; its id where it is not known here. */
  readonly exerciseName: (exerciseId: string) => string;
  /** Draws the tree of exercises anew. */
  readonly refreshExercises: () => void;
  /** Shows a prompt that is not on disk, as rendered Markdown that is trusted with nothing. */
  readonly showPrompt: (exerciseId: string, markdown: string) => Promise<void>;
  /** Runs of tests in this window. */
  readonly runs: RunsHere;
  /** Loaded when somebody first looks back. */
  readonly historyPage: () => Promise<typeof HistoryPage>;
  readonly lookingBack: () => Promise<LookingBackHere>;
  readonly showTests: (shown: ShownTests) => void;
  /** Where lines that could not be read are kept, for the open mentorship. */
  readonly setAsideFolder: () => string | undefined;
  /** Puts a wrap-up off: the card goes on, also after a reload; the list still has it. */
  readonly putOff: (sessionId: string) => void;
  /** Whether the person can see the sidebar in this window right now. */
  readonly sidebarIsVisible: () => boolean;
  /** Does something; what is thrown is logged by `what` and said kindly. */
  readonly attempt: (what: string, act: () => Promise<void> | void) => Promise<void>;
  /** Does what an intent says, as if it came from the sidebar. */
  readonly perform: (intent: SidebarIntent) => Promise<void>;
  /** Shows the log to the person. */
  readonly showLog: () => void;
}
