/**
 * Tests of an exercise as a VS Code task of type `mentorship`: program and argument array, no shell, no `.vscode/tasks.json`. People see it run in
 * a panel of its own, and can run, rerun and stop it like any other task; we read what it prints.
 */
import * as vscode from 'vscode';
import { languageOf } from '../../core/exercise/languages.js';
import { failed, succeed, type Result } from '../../core/result.js';
import type { ExerciseFolder, PulledExercise } from '../../ports/exerciseFolder.js';
import type { TestJob, TestOutcome, TestRunner } from '../../ports/testRunner.js';
import { TestTerminal, type TerminalWords } from './testTerminal.js';
import { findToolchain } from './toolchain.js';

export const testTaskType = 'mentorship';

export interface TestTaskWords extends TerminalWords {
  /** What the task is called in lists and on its panel, e.g. "Run tests: roman-numerals-python". */
  readonly taskName: (folderName: string) => string;
  /** Who offers the task. */
  readonly source: string;
}

export function testRunner(words: TestTaskWords): TestRunner {
  return {
    check: (run, signal) => findToolchain(run, signal, process),
    run: (job, signal) => runTask(job, signal, words),
  };
}

/** Offers the tests of the exercise that the active editor is in under *Tasks: Run Task*. */
export function testTasks(exercises: Pick<ExerciseFolder, 'enclosing'>, words: TestTaskWords): vscode.TaskProvider {
  return {
    provideTasks: async (token) => {
      const task = await taskNear(vscode.window.activeTextEditor?.document.uri, { exercises, words, token });
      return task ? [task] : [];
    },
    resolveTask: async (task, token) => {
      const folder: unknown = task.definition['folder'];
      if (typeof folder !== 'string' || !vscode.workspace.getWorkspaceFolder(vscode.Uri.file(folder))) return undefined;
      const resolved = await taskNear(vscode.Uri.file(folder), { exercises, words, token });
      return resolved && sameDefinition(resolved, task);
    },
  };
}

interface Offer {
  readonly exercises: Pick<ExerciseFolder, 'enclosing'>;
  readonly words: TestTaskWords;
  readonly token: vscode.CancellationToken;
}

async function taskNear(uri: vscode.Uri | undefined, { exercises, words, token }: Offer): Promise<vscode.Task | undefined> {
  if (uri?.scheme !== 'file' || !vscode.workspace.isTrusted) return undefined;
  const exercise = await exercises.enclosing(uri.fsPath);
  if (!exercise || token.isCancellationRequested) return undefined;
  const job = await jobOf(exercise, token);
  return job && taskOf(job, words);
}

async function jobOf({ folder, provenance }: PulledExercise, token: vscode.CancellationToken): Promise<TestJob | undefined> {
  const run = languageOf(provenance.language).testRun(provenance.test);
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

function taskOf(job: TestJob, words: TestTaskWords, terminal = (): TestTerminal => new TestTerminal(job, words)): vscode.Task {
  const uri = vscode.Uri.file(job.folder);
  const execution = new vscode.CustomExecution(async () => terminal());
  const scope = vscode.workspace.getWorkspaceFolder(uri) ?? vscode.TaskScope.Workspace;
  const name = words.taskName(uri.path.slice(uri.path.lastIndexOf('/') + 1));
  const task = new vscode.Task({ type: testTaskType, folder: job.folder }, scope, name, words.source, execution, []);
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

interface Running {
  readonly outcome: Promise<Result<TestOutcome>>;
  readonly stop: () => void;
}

/** By folder: the command, the Test Explorer and the task list may all ask for the same run. */
const running = new Map<string, Running>();

async function runTask(job: TestJob, signal: AbortSignal, words: TestTaskWords): Promise<Result<TestOutcome>> {
  if (!vscode.workspace.isTrusted) return failed({ type: 'window-untrusted' });
  if (signal.aborted) return failed({ type: 'cancelled' });
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

function startTask(job: TestJob, words: TestTaskWords): Running {
  const terminal = new TestTerminal(job, words);
  const run = async (): Promise<Result<TestOutcome>> => {
    const execution = await vscode.tasks.executeTask(taskOf(job, words, () => terminal));
    // A task that ends without its panel ever having come up tells nothing else.
    const listening = vscode.tasks.onDidEndTask((event) => {
      if (event.execution === execution) terminal.close();
    });
    try {
      return succeed(await terminal.outcome);
    } finally {
      listening.dispose();
    }
  };
  return {
    outcome: run(),
    stop: () => {
      terminal.stop();
    },
  };
}
