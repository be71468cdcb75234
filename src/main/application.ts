/** The composition root: makes every adapter once, binds them to the actions, and hands the whole to the editor's parts. */
import * as path from 'node:path';
import * as vscode from 'vscode';
import { bindActions } from '../actions/index.js';
import { privateNotesIn } from '../adapters/notes/privateNotesFile.js';
import { openLink } from '../adapters/pairing/callLink/openLink.js';
import { liveShareProvider } from '../adapters/pairing/liveShare/provider.js';
import { vscodeExtensions } from '../adapters/pairing/liveShare/vscodeExtensions.js';
import { vscodeSecrets } from '../adapters/secrets/vscodeSecrets.js';
import { agreedRuns } from '../adapters/system/agreedRuns.js';
import { mementoMemory } from '../adapters/system/mementoMemory.js';
import { vscodeSettings } from '../adapters/system/vscodeSettings.js';
import { exerciseFolder } from '../adapters/workspace/exerciseFolder.js';
import { pairingFolder } from '../adapters/workspace/pairingFolder.js';
import type { TestTaskWords } from '../adapters/workspace/testTask.js';
import type { App } from '../editor/app.js';
import { lastLine, preparedLine } from '../editor/exercises/runTexts.js';
import { TestRuns } from '../editor/exercises/testRuns.js';
import { ExerciseTree } from '../editor/exercises/exerciseTree.js';
import { PromptDocuments } from '../editor/exercises/promptDocuments.js';
import { TestOutcomeItem } from '../editor/statusBar/testOutcome.js';
import { perform } from '../editor/sidebar/intents.js';
import { wordsFor, type Words } from '../editor/words/index.js';
import type { AgreedRuns } from '../ports/agreedRuns.js';
import type { ExerciseFolder } from '../ports/exerciseFolder.js';
import type { Mentorships } from '../ports/mentorships.js';
import type { RunHistory } from '../ports/runHistory.js';
import type { Secrets } from '../ports/secrets.js';
import type { TestRunner } from '../ports/testRunner.js';
import { exerciseSources } from './exerciseSources.js';
import { putOffKey, type FirstLook } from './firstLook.js';
import { guarded } from './guarded.js';
import { lazily } from './lazily.js';
import { Ownership } from './ownership.js';

export interface Application extends App {
  readonly tree: ExerciseTree;
  readonly tasks: vscode.TaskProvider;
  /** Remembers a small thing of the whole application; writes only what has changed. */
  remember(key: string, value: unknown): Promise<void>;
  dispose(): void;
}

/** Of the sessions whose wrap-up was put off; more than these nobody comes back to. */
const mostPutOff = 20;

export function createApplication(context: vscode.ExtensionContext, first: FirstLook): Application {
  const owned = new Ownership();
  const outside = adaptersOf(context, owned, first);
  const { screen, sidebar } = first;
  const { log, exercises, words } = outside;
  const prompts = owned.take(new PromptDocuments());
  const outcomes = owned.take(new TestOutcomeItem(words.runs));
  first.names.from(exercises);
  const app: App = {
    ...outside,
    ...loadedLater(outside, owned, () => app),
    screen,
    putOff: (sessionId) => {
      screen.putOff([sessionId]);
      void context.globalState.update(putOffKey, [...screen.get().putOff].slice(-mostPutOff));
    },
    exerciseName: first.exerciseName,
    refreshExercises: () => {
      first.names.from(exercises);
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
  const tree = owned.take(new ExerciseTree(app));
  owned.take(followRuns(app, runs, owned));
  const remember = async (key: string, value: unknown): Promise<void> => {
    if (context.globalState.get(key) !== value) await context.globalState.update(key, value);
  };
  const dispose = (): void => {
    owned.dispose();
  };
  return { ...app, tree, tasks: outside.tasks, remember, dispose };
}

/** The Testing view follows every run; it is made with the first one. */
function followRuns(app: App, runs: TestRuns, owned: Ownership): vscode.Disposable {
  const explorer = lazily(async () => owned.take(new (await import('../editor/exercises/testExplorer.js')).TestExplorer(app)));
  return runs.onDidEnd((run) => void app.attempt('telling the Testing view', async () => (await explorer()).show(run)));
}

interface Outside extends Pick<App, 'mentorships' | 'clock' | 'ids' | 'memory' | 'profile'> {
  readonly secrets: Secrets;
}

/** What is read when it is first used. */
function loadedLater(outside: Outside, owned: Ownership, app: () => App) {
  const { mentorships, clock, ids } = outside;
  return {
    planning: lazily(async () => {
      const { scheduleSession, moveSession } = await import('../actions/planSession.js');
      return { schedule: scheduleSession({ mentorships, clock, ids }), move: moveSession({ mentorships, clock }) };
    }),
    sharing: lazily(async () => {
      const [{ bindSharing }, { hpkeSealing }] = await Promise.all([import('../actions/sharing.js'), import('../adapters/sealing/hpkeSealing.js')]);
      const { secrets, memory, profile } = outside;
      return bindSharing({ mentorships, secrets, sealing: hpkeSealing(), memory, clock, inviteDays: profile.inviteDays });
    }),
    sharingFlow: lazily(async () => (await import('../editor/sharing/sharingFlow.js')).sharingFlow(app())),
    pages: lazily(() => import('../editor/sidebar/pages/index.js')),
    historyPage: lazily(() => import('../editor/exercises/historyPage.js')),
    lookingBack: lazily(async () => owned.take(new (await import('../editor/exercises/lookingBack.js')).LookingBack(app()))),
  };
}

/** The outside world: what the first look made already and every other adapter, made once, and the actions bound to it. */
function adaptersOf(context: vscode.ExtensionContext, owned: Ownership, first: FirstLook) {
  const { clock, ids, log, mentorships } = first;
  const settings = vscodeSettings();
  const words = wordsFor(vscode.l10n, first.words);
  const pairing = owned.take(liveShareProvider({ host: vscodeExtensions(), clock }));
  const folder = pairingFolder({ root: () => path.join(settings.pairingHome(), 'Mentorship Pairing'), clock, ids });
  const { exercises, whatIsDone } = exerciseSources(context, { clock, settings, memory: mementoMemory(context.globalState) });
  const files = exerciseFolder({ clock, ids });
  const agreed = agreedRuns(mementoMemory(context.globalState));
  const windowMemory = mementoMemory(context.workspaceState);
  const running = testsWith(files, agreed, words);
  const deps = {
    mentorships,
    pairing,
    pairingFolder: folder,
    source: exercises,
    exerciseFolder: files,
    testRunner: running.runner,
    agreedRuns: agreed,
    runHistory: historyIn(path.join(context.globalStorageUri.fsPath, 'runs')),
    links: { open: openLink },
    clock,
    ids,
  };
  return {
    ...deps,
    actions: bindActions({ ...deps, windowMemory }),
    windowMemory,
    exercises,
    tasks: running.tasks,
    doneOnCodewars: whatIsDone,
    privateNotes: (id: string) => privateNotesIn(path.join(context.globalStorageUri.fsPath, 'private', id)),
    setAsideFolder: () => setAsideFolder(context, mentorships),
    extensionFolder: context.extensionPath,
    settings,
    memory: mementoMemory(context.globalState),
    secrets: vscodeSecrets(context.secrets),
    sharingMark: first.sharingMark,
    profile: first.profile,
    words,
    log,
  };
}

/** What was run is kept on this machine only; read with the first run. */
function historyIn(root: string): RunHistory {
  const loaded = lazily(async () => (await import('../adapters/history/runHistoryFiles.js')).runHistoryFiles(root));
  return {
    look: async (folder, prompt) => (await loaded()).look(folder, prompt),
    keep: async (folder, run, files) => (await loaded()).keep(folder, run, files),
    runs: async (folder) => (await loaded()).runs(folder),
    text: async (folder, hash) => (await loaded()).text(folder, hash),
    forget: async (folder) => (await loaded()).forget(folder),
  };
}

/** What runs tests is read with the first run. */
function testsWith(files: ExerciseFolder, agreed: AgreedRuns, words: Words): { readonly runner: TestRunner; readonly tasks: vscode.TaskProvider } {
  const taskWords: TestTaskWords = {
    taskName: words.notices.exercises.taskName,
    source: 'mentorship',
    stillRunning: words.runs.stillRunning,
    watchName: words.runs.watchName,
    ended: (outcome) => lastLine(outcome, words.runs),
    prepared: (outcome) => preparedLine(outcome, words.runs),
  };
  const loaded = lazily(async () => {
    const { testRunner, testTasks } = await import('../adapters/workspace/testTask.js');
    return { runner: testRunner(taskWords), tasks: testTasks({ exercises: files, agreedRuns: agreed, words: taskWords }) };
  });
  return {
    runner: {
      check: async (run, signal) => (await loaded()).runner.check(run, signal),
      run: async (job, signal) => (await loaded()).runner.run(job, signal),
      watch: async (job) => (await loaded()).runner.watch(job),
    },
    tasks: {
      provideTasks: async (token) => (await loaded()).tasks.provideTasks(token),
      resolveTask: async (task, token) => (await loaded()).tasks.resolveTask(task, token),
    },
  };
}

function setAsideFolder(context: vscode.ExtensionContext, mentorships: Mentorships): string | undefined {
  const open = mentorships.current();
  return open === undefined ? undefined : path.join(context.globalStorageUri.fsPath, open.sample ? 'sample' : 'mentorships', open.id, 'aside');
}
