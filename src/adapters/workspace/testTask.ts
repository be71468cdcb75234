/**
 * Tests of an exercise as a VS Code task of type `mentorship`: program and argument array, no shell, no `.vscode/tasks.json`. People see it run in
 * a panel of its own, and can run, rerun and stop it like any other task; we read what it prints.
 */
import * as path from 'node:path';
import * as vscode from 'vscode';
import { ownTestRun, testRunOf } from '../../core/exercise/testRunOf.js';
import { isPage } from '../../core/exercise/ownRun.js';
import type { TestRun } from '../../core/exercise/languages.js';
import { failed, succeed, type Result } from '../../core/result.js';
import type { AgreedRuns } from '../../ports/agreedRuns.js';
import type { ExerciseFolder, PulledExercise } from '../../ports/exerciseFolder.js';
import type { TestJob, TestOutcome, TestRunner } from '../../ports/testRunner.js';
import { startFolder } from './startFolder.js';
import { testCommand } from './testCommand.js';
import { TestTerminal, type TerminalWords } from './testTerminal.js';
import { findToolchain } from './toolchain.js';

export const testTaskType = 'mentorship';

export interface TestTaskWords extends TerminalWords {
  /** What the task is called in lists and on its panel, e.g. "Run tests: roman-numerals-python". */
  readonly taskName: (folderName: string) => string;
  /** The same for what goes on beside the work, e.g. "Watch: koans-elixir". */
  readonly watchName: (folderName: string) => string;
  /** Who offers the task. */
  readonly source: string;
}

export function testRunner(words: TestTaskWords): TestRunner {
  return {
    check: (run, signal) => findToolchain(run, signal, process),
    run: (job, signal) => runTask(job, signal, words),
    watch: (job) => watch(job, words),
  };
}

export interface TaskOffer {
  readonly exercises: Pick<ExerciseFolder, 'enclosing'>;
  readonly agreedRuns: AgreedRuns;
  readonly words: TestTaskWords;
}

/**
 * Offers the tests of the exercise that the active editor is in under *Tasks: Run Task*, and its watcher where it has one. What it brings along is
 * offered only once somebody has agreed to it.
 */
export function testTasks(offer: TaskOffer): vscode.TaskProvider {
  return {
    provideTasks: (token) => tasksNear(vscode.window.activeTextEditor?.document.uri, offer, token),
    resolveTask: async (task, token) => {
      const { folder, watches }: { [key: string]: unknown } = task.definition;
      if (typeof folder !== 'string' || !vscode.workspace.getWorkspaceFolder(vscode.Uri.file(folder))) return undefined;
      const near = await tasksNear(vscode.Uri.file(folder), offer, token);
      const resolved = near.find(({ definition }) => definition['watches'] === watches);
      return resolved && sameDefinition(resolved, task);
    },
  };
}

async function tasksNear(
  uri: vscode.Uri | undefined,
  { exercises, agreedRuns, words }: TaskOffer,
  token: vscode.CancellationToken,
): Promise<vscode.Task[]> {
  if (uri?.scheme !== 'file' || !vscode.workspace.isTrusted) return [];
  const exercise = await exercises.enclosing(uri.fsPath);
  if (!exercise || token.isCancellationRequested || !agreedRuns.isAgreed(exercise) || !agreedRuns.isPrepared(exercise)) return [];
  const { once, watching } = runsOf(exercise);
  const [job, watcher] = await Promise.all([jobOf(exercise, once, token), jobOf(exercise, watching, token)]);
  return [...(job ? [taskOf(job, words)] : []), ...(watcher ? [watchTask(watcher, words)] : [])];
}

function runsOf({ provenance }: PulledExercise): { readonly once: TestRun | undefined; readonly watching: TestRun | undefined } {
  const { language, run } = provenance;
  if (run?.staysOn) return { once: undefined, watching: testRunOf(provenance) };
  return { once: testRunOf(provenance), watching: run?.watch && ownTestRun(language, run, run.watch) };
}

async function jobOf({ folder }: PulledExercise, run: TestRun | undefined, token: vscode.CancellationToken): Promise<TestJob | undefined> {
  if (run === undefined) return undefined;
  const abort = new AbortController();
  const listening = token.onCancellationRequested(() => abort.abort());
  try {
    const toolchain = await findToolchain(run, abort.signal, process);
    return toolchain.ok ? { folder, run, toolchain: toolchain.value } : undefined;
  } finally {
    listening.dispose();
  }
}

/** VS Code wants the very definition back that it asked about. */
function sameDefinition(task: vscode.Task, asked: vscode.Task): vscode.Task {
  task.definition = asked.definition;
  return task;
}

/**
 * Terminals that somebody waits for, by folder. VS Code knows a task by its definition alone: where it asks for the list of tasks while ours is about to
 * start, it starts the listed one in its place, which must not run unheard.
 */
const expected = new Map<string, TestTerminal>();

function taskOf(job: TestJob, words: TestTaskWords): vscode.Task {
  const execution = new vscode.CustomExecution(async () => {
    const terminal = expected.get(job.folder) ?? new TestTerminal(job, words);
    expected.delete(job.folder);
    return terminal;
  });
  const definition = { type: testTaskType, folder: job.folder };
  const task = new vscode.Task(definition, scopeOf(job), words.taskName(folderName(job)), words.source, execution, []);
  task.group = vscode.TaskGroup.Test;
  task.presentationOptions = {
    reveal: vscode.TaskRevealKind.Always,
    panel: vscode.TaskPanelKind.Dedicated,
    focus: false,
    clear: true,
    showReuseMessage: false,
  };
  return task;
}

/** A terminal like any other: what watches may want keys, and goes on until somebody stops it. */
function watchTask(job: TestJob, words: TestTaskWords): vscode.Task {
  const { program, args, env } = testCommand(job, process.env);
  const cwd = path.join(job.folder, ...(job.run.cwd ?? '').split('/'));
  const execution = new vscode.ProcessExecution(program, [...args], { cwd, env: { ...env } });
  const definition = { type: testTaskType, folder: job.folder, watches: true };
  const task = new vscode.Task(definition, scopeOf(job), words.watchName(folderName(job)), words.source, execution, []);
  task.isBackground = true;
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, panel: vscode.TaskPanelKind.Dedicated, focus: false, showReuseMessage: false };
  return task;
}

function scopeOf({ folder }: TestJob): vscode.WorkspaceFolder | vscode.TaskScope.Workspace {
  return vscode.workspace.getWorkspaceFolder(vscode.Uri.file(folder)) ?? vscode.TaskScope.Workspace;
}

function folderName({ folder }: TestJob): string {
  return path.basename(folder);
}

async function watch(job: TestJob, words: TestTaskWords): Promise<Result<void>> {
  if (!vscode.workspace.isTrusted) return failed({ type: 'window-untrusted' });
  if ((await startFolder(job.folder, job.run.cwd)) === undefined) return failed({ type: 'run-folder-missing' });
  const isOn = vscode.tasks.taskExecutions.some(({ task: { definition } }) => definition['watches'] === true && definition['folder'] === job.folder);
  if (!isOn) await vscode.tasks.executeTask(watchTask(job, words));
  return succeed(undefined);
}

interface Running {
  readonly outcome: Promise<Result<TestOutcome>>;
  readonly stop: () => void;
}

/** By folder: the command, the Test Explorer and the task list may all ask for the same run. */
const running = new Map<string, Running>();

async function runTask(job: TestJob, signal: AbortSignal, words: TestTaskWords): Promise<Result<TestOutcome>> {
  if (!vscode.workspace.isTrusted) return failed({ type: 'window-untrusted' });
  if (signal.aborted) return failed({ type: 'cancelled' });
  if ((await startFolder(job.folder, job.run.cwd)) === undefined) return failed({ type: 'run-folder-missing' });
  if (isPage(job.toolchain.program)) return openPage(job);
  const run = running.get(job.folder) ?? startTask(job, words);
  running.set(job.folder, run);
  signal.addEventListener('abort', run.stop, { once: true });
  try {
    return await run.outcome;
  } finally {
    signal.removeEventListener('abort', run.stop);
    running.delete(job.folder);
  }
}

/** Where VS Code runs in a browser itself, a file of this computer is nothing that it can open. */
async function openPage({ folder, toolchain }: TestJob): Promise<Result<TestOutcome>> {
  const isOpen = await vscode.env.openExternal(vscode.Uri.file(path.join(folder, ...toolchain.program.split('/'))));
  return succeed({ outcome: isOpen ? 'ended' : 'stopped' });
}

function startTask(job: TestJob, words: TestTaskWords): Running {
  const terminal = new TestTerminal(job, words);
  expected.set(job.folder, terminal);
  const run = async (): Promise<Result<TestOutcome>> => {
    const execution = await vscode.tasks.executeTask(taskOf(job, words));
    // A task that ends without its panel ever having come up tells nothing else.
    const listening = vscode.tasks.onDidEndTask((event) => {
      if (event.execution === execution) terminal.close();
    });
    try {
      return succeed(await terminal.outcome);
    } finally {
      listening.dispose();
      if (expected.get(job.folder) === terminal) expected.delete(job.folder);
    }
  };
  return {
    outcome: run(),
    stop: () => {
      terminal.stop();
    },
  };
}
