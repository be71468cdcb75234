/** The composition root: makes every adapter once, binds them to the actions, and hands the whole to the editor's parts. */
import * as path from 'node:path';
import * as vscode from 'vscode';
import { bindActions } from '../actions/index.js';
import { deviceIdentity } from '../adapters/journal/deviceId.js';
import { createJournalShelf } from '../adapters/journal/journalShelf.js';
import { openMentorships } from '../adapters/mentorships/mentorships.js';
import { privateNotesIn } from '../adapters/notes/privateNotesFile.js';
import { openLink } from '../adapters/pairing/callLink/openLink.js';
import { liveShareProvider } from '../adapters/pairing/liveShare/provider.js';
import { vscodeExtensions } from '../adapters/pairing/liveShare/vscodeExtensions.js';
import { vscodeFolderWatch } from '../adapters/system/folderWatch.js';
import { mementoMemory } from '../adapters/system/mementoMemory.js';
import { outputLog, type OutputLog } from '../adapters/system/outputLog.js';
import { randomIds } from '../adapters/system/randomIds.js';
import { systemClock } from '../adapters/system/systemClock.js';
import { vscodeSettings } from '../adapters/system/vscodeSettings.js';
import { exerciseFolder } from '../adapters/workspace/exerciseFolder.js';
import { pairingFolder } from '../adapters/workspace/pairingFolder.js';
import type { TestTaskWords } from '../adapters/workspace/testTask.js';
import { emptyMentorship } from '../core/mentorship/mentorship.js';
import { mentorshipEventTypes } from '../core/mentorship/eventTypes.js';
import { defaultProfile } from '../core/programme/defaultProfile.js';
import type { App } from '../editor/app.js';
import { exerciseNames } from '../editor/exercises/exerciseNames.js';
import { lastLine } from '../editor/exercises/runTexts.js';
import { TestRuns } from '../editor/exercises/testRuns.js';
import { ExerciseTree } from '../editor/exercises/exerciseTree.js';
import { PromptDocuments } from '../editor/exercises/promptDocuments.js';
import { TestOutcomeItem } from '../editor/statusBar/testOutcome.js';
import { perform } from '../editor/sidebar/intents.js';
import { ScreenStore } from '../editor/sidebar/screenStore.js';
import { SidebarView } from '../editor/sidebar/sidebarView.js';
import { wordsFor, type Words } from '../editor/words/index.js';
import type { Clock } from '../ports/clock.js';
import type { ExerciseFolder } from '../ports/exerciseFolder.js';
import type { Ids } from '../ports/ids.js';
import type { Mentorships } from '../ports/mentorships.js';
import type { TestRunner } from '../ports/testRunner.js';
import { exerciseSources } from './exerciseSources.js';
import { guarded } from './guarded.js';
import { lazily } from './lazily.js';
import { Ownership } from './ownership.js';

export interface Application extends App {
  readonly sidebar: SidebarView;
  readonly tree: ExerciseTree;
  readonly tasks: vscode.TaskProvider;
  /** Remembers a small thing of the whole application; writes only what has changed. */
  remember(key: string, value: unknown): Promise<void>;
  dispose(): void;
}

/** The sessions whose wrap-up was put off lately. */
const putOffKey = 'putOff';
const mostPutOff = 20;

function textsIn(remembered: unknown): string[] {
  return Array.isArray(remembered) ? remembered.filter((id) => typeof id === 'string') : [];
}

export function createApplication(context: vscode.ExtensionContext): Application {
  const owned = new Ownership();
  const outside = adaptersOf(context, owned);
  const { mentorships, clock, ids, log, exercises, words } = outside;
  const prompts = owned.take(new PromptDocuments());
  const outcomes = owned.take(new TestOutcomeItem(words.runs));
  const screen = new ScreenStore();
  screen.putOff(textsIn(context.globalState.get<unknown>(putOffKey)));
  const app: App = {
    ...outside,
    planning: lazily(async () => {
      const { scheduleSession, moveSession } = await import('../actions/planSession.js');
      return { schedule: scheduleSession({ mentorships, clock, ids }), move: moveSession({ mentorships, clock }) };
    }),
    pages: lazily(() => import('../editor/sidebar/pages/index.js')),
    profile: defaultProfile,
    screen,
    putOff: (sessionId) => {
      screen.putOff([sessionId]);
      void context.globalState.update(putOffKey, [...screen.get().putOff].slice(-mostPutOff));
    },
    exerciseName: exerciseNames(exercises),
    refreshExercises: () => {
      tree.refresh();
    },
    showPrompt: (id, markdown) => prompts.show(id, markdown),
    get runs() {
      return runs;
    },
    showTests: (shown) => {
      outcomes.show(shown);
    },
    sidebarIsVisible: () => sidebar.isVisible(),
    attempt: (what, act) => guarded(app, what, act),
    perform: (intent) => guarded(app, `intent ${intent.type}`, () => perform(app, intent)),
    showLog: () => {
      log.show();
    },
  };
  const runs = owned.take(new TestRuns(app));
  const sidebar = owned.take(new SidebarView(app));
  const tree = owned.take(new ExerciseTree(app));
  const remember = async (key: string, value: unknown): Promise<void> => {
    if (context.globalState.get(key) !== value) await context.globalState.update(key, value);
  };
  const dispose = (): void => {
    owned.dispose();
  };
  return { ...app, sidebar, tree, tasks: outside.tasks, remember, dispose };
}

/** The outside world: every adapter, made once, and the actions bound to it. */
function adaptersOf(context: vscode.ExtensionContext, owned: Ownership) {
  const [clock, ids, settings] = [systemClock(), randomIds(), vscodeSettings()];
  const words = wordsFor(vscode.l10n, vscode.env.language);
  const log = owned.take(outputLog(words.sidebar.name));
  const mentorships = owned.take(mentorshipsOf(context, { clock, ids, log }));
  const pairing = owned.take(liveShareProvider({ host: vscodeExtensions(), clock }));
  const folder = pairingFolder({ root: () => path.join(settings.pairingHome(), 'Mentorship Pairing'), clock, ids });
  const { exercises, whatIsDone } = exerciseSources(context, { clock, settings, memory: mementoMemory(context.globalState) });
  const files = exerciseFolder({ clock, ids });
  const running = testsWith(files, words);
  const deps = {
    mentorships,
    pairing,
    pairingFolder: folder,
    source: exercises,
    exerciseFolder: files,
    testRunner: running.runner,
    links: { open: openLink },
    clock,
    ids,
  };
  return {
    ...deps,
    actions: bindActions({ ...deps, windowMemory: mementoMemory(context.workspaceState) }),
    exercises,
    tasks: running.tasks,
    doneOnCodewars: whatIsDone,
    privateNotes: (id: string) => privateNotesIn(path.join(context.globalStorageUri.fsPath, 'private', id)),
    setAsideFolder: () => setAsideFolder(context, mentorships),
    extensionFolder: context.extensionPath,
    settings,
    memory: mementoMemory(context.globalState),
    words,
    log,
  };
}

/** What runs tests is read with the first run. */
function testsWith(files: ExerciseFolder, words: Words): { readonly runner: TestRunner; readonly tasks: vscode.TaskProvider } {
  const taskWords: TestTaskWords = {
    taskName: words.notices.exercises.taskName,
    source: 'mentorship',
    stillRunning: words.runs.stillRunning,
    ended: (outcome) => lastLine(outcome, words.runs),
  };
  const loaded = lazily(async () => {
    const { testRunner, testTasks } = await import('../adapters/workspace/testTask.js');
    return { runner: testRunner(taskWords), tasks: testTasks(files, taskWords) };
  });
  return {
    runner: {
      check: async (run, signal) => (await loaded()).runner.check(run, signal),
      run: async (job, signal) => (await loaded()).runner.run(job, signal),
    },
    tasks: {
      provideTasks: async (token) => (await loaded()).tasks.provideTasks(token),
      resolveTask: async (task, token) => (await loaded()).tasks.resolveTask(task, token),
    },
  };
}

function mentorshipsOf(context: vscode.ExtensionContext, { clock, ids, log }: { clock: Clock; ids: Ids; log: OutputLog }): Mentorships {
  const root = context.globalStorageUri.fsPath;
  const common = {
    types: mentorshipEventTypes,
    initial: emptyMentorship,
    clock,
    log,
    folderWatch: vscodeFolderWatch(),
    deviceId: deviceIdentity({ root, ids }),
  };
  return openMentorships({
    real: createJournalShelf({ ...common, root: path.join(root, 'mentorships') }),
    sample: createJournalShelf({ ...common, root: path.join(root, 'sample') }),
    memory: mementoMemory(context.globalState),
  });
}

function setAsideFolder(context: vscode.ExtensionContext, mentorships: Mentorships): string | undefined {
  const open = mentorships.current();
  return open === undefined ? undefined : path.join(context.globalStorageUri.fsPath, open.sample ? 'sample' : 'mentorships', open.id, 'aside');
}
