/**
 * One person in front of one window, with real parts: journals, pairing folder and exercises on a real disk, Live Share by its double. Only what VS Code
 * does is played: which folder is open, and the opening of windows and links.
 */
import { join, resolve } from 'node:path';
import { bindActions, type Actions } from '../../src/actions/index.js';
import { scheduleSession, moveSession } from '../../src/actions/planSession.js';
import { runHistoryFiles } from '../../src/adapters/history/runHistoryFiles.js';
import { bundledPack } from '../../src/adapters/exercises/bundled/bundledPack.js';
import { deviceIdentity } from '../../src/adapters/journal/deviceId.js';
import { createJournalShelf } from '../../src/adapters/journal/journalShelf.js';
import { openMentorships } from '../../src/adapters/mentorships/mentorships.js';
import { liveShareProvider } from '../../src/adapters/pairing/liveShare/provider.js';
import { agreedRuns } from '../../src/adapters/system/agreedRuns.js';
import { exerciseFolder } from '../../src/adapters/workspace/exerciseFolder.js';
import { pairingFolderFiles } from '../../src/adapters/workspace/pairingFolderFiles.js';
import { mentorshipEventTypes } from '../../src/core/mentorship/eventTypes.js';
import { emptyMentorship, type Mentorship } from '../../src/core/mentorship/mentorship.js';
import { failed, succeed, type Result } from '../../src/core/result.js';
import type { Memory } from '../../src/ports/memory.js';
import type { Mentorships } from '../../src/ports/mentorships.js';
import type { PairingFolder } from '../../src/ports/pairingFolder.js';
import type { PairingProvider } from '../../src/ports/pairingProvider.js';
import type { TestRunner } from '../../src/ports/testRunner.js';
import { windowWithLiveShare, type WindowOptions, type WindowWithLiveShare } from '../doubles/liveShare/window.js';
import { freshIds } from './given.js';
import { quietLog, TestWatch } from './journalFolder.js';

export interface Desk {
  readonly actions: Actions;
  readonly schedule: ReturnType<typeof scheduleSession>;
  readonly move: ReturnType<typeof moveSession>;
  readonly mentorships: Mentorships;
  readonly pairing: PairingProvider;
  readonly liveShare: WindowWithLiveShare;
  readonly pairingFolder: PairingFolder;
  readonly windowMemory: Memory;
  /** What the person saw happen. */
  readonly links: string[];
  readonly windows: string[];
  /** Which folder this window has open, and whether VS Code opens another window. */
  folder: string | undefined;
  opensWindows: boolean;
  state(): Mentorship;
  /** Lets time pass until `work` is done, as far as Live Share's timers need it. */
  until<T>(work: Promise<T>): Promise<T>;
  dispose(): void;
}

export function aMemory(): Memory {
  const kept = new Map<string, unknown>();
  return {
    get: (key) => kept.get(key),
    set: async (key, value) => {
      if (value === undefined) kept.delete(key);
      else kept.set(key, value);
    },
  };
}

/** The tools of a language are somebody else's story. */
const noTools: TestRunner = {
  check: async () => failed({ type: 'cancelled' }),
  run: async () => failed({ type: 'window-untrusted' }),
  watch: async () => failed({ type: 'window-untrusted' }),
};

export interface DeskOptions extends WindowOptions {
  /** Of this window; a reload keeps it. */
  readonly windowMemory?: Memory;
  /** Of the whole application. */
  readonly memory?: Memory;
  readonly folderWatch?: TestWatch;
}

/** A window of the person whose storage and home lie under `root`; two desks with one root are two windows. */
export function aDesk(root: string, options: DeskOptions = {}): Desk {
  const liveShare = windowWithLiveShare(options);
  const { clock } = liveShare;
  const ids = freshIds;
  const storage = join(root, 'storage');
  const journals = {
    types: mentorshipEventTypes,
    initial: emptyMentorship,
    clock,
    log: quietLog,
    folderWatch: options.folderWatch ?? new TestWatch(),
    deviceId: deviceIdentity({ root: storage, ids }),
  };
  const mentorships = openMentorships({
    real: createJournalShelf({ ...journals, root: join(storage, 'mentorships') }),
    sample: createJournalShelf({ ...journals, root: join(storage, 'sample') }),
    memory: options.memory ?? aMemory(),
  });
  const pairing = liveShareProvider({ host: liveShare.host, clock });
  const files = pairingFolderFiles({ root: () => join(root, 'Mentorship Pairing'), clock, ids });
  const windowMemory = options.windowMemory ?? aMemory();
  const [links, windows]: string[][] = [[], []];
  const pairingFolder: PairingFolder = {
    ...files,
    openHere: async () => {
      const mentorshipId = desk.folder === undefined ? undefined : await files.mentorshipOf(desk.folder);
      return desk.folder === undefined || mentorshipId === undefined ? undefined : { folder: desk.folder, mentorshipId };
    },
    openWindow: async (folder): Promise<Result<void>> => {
      if (!desk.opensWindows) return failed({ type: 'unexpected', cause: 'open-folder' });
      windows?.push(folder);
      return succeed(undefined);
    },
    onDidChangeMarker: () => ({ dispose: () => undefined }),
  };
  const open = async (link: string) => {
    links?.push(link);
    return true;
  };
  const deps = {
    mentorships,
    pairing,
    pairingFolder,
    source: bundledPack({ folder: resolve('exercises') }),
    exerciseFolder: exerciseFolder({ clock, ids }),
    runHistory: runHistoryFiles(join(storage, 'runs')),
  };
  const desk: Desk = {
    actions: bindActions({ ...deps, testRunner: noTools, agreedRuns: agreedRuns(aMemory()), links: { open }, windowMemory, clock, ids }),
    schedule: scheduleSession({ mentorships, clock, ids }),
    move: moveSession({ mentorships, clock }),
    mentorships,
    pairing,
    liveShare,
    pairingFolder,
    windowMemory,
    links: links ?? [],
    windows: windows ?? [],
    folder: undefined,
    opensWindows: true,
    state: () => mentorships.current()?.journal.state() ?? emptyMentorship,
    until: async (work) => {
      const progress = { isDone: false };
      const done = work.finally(() => (progress.isDone = true));
      while (!progress.isDone) await (clock.pending() > 0 ? clock.advance(100) : new Promise((then) => setImmediate(then)));
      return done;
    },
    dispose: () => {
      pairing.dispose();
      mentorships.dispose();
    },
  };
  return desk;
}
