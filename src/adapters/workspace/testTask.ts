/**
 * Tests of an exercise as a VS Code task of type `mentorship`: program and argument array, no shell, no `.vscode/tasks.json`. People see it run in
 * a panel of its own, and can run, rerun and stop it like any other task.
 */
import * as vscode from 'vscode';
import { languageOf } from '../../core/exercise/languages.js';
import { failed, succeed, type Result } from '../../core/result.js';
import type { Disposable } from '../../ports/disposable.js';
import type { ExerciseFolder, PulledExercise } from '../../ports/exerciseFolder.js';
import type { TestJob, TestOutcome, TestRunner } from '../../ports/testRunner.js';
import { testCommand } from './testCommand.js';
import { isWithoutTests } from './testListing.js';
import { findToolchain } from './toolchain.js';

export const testTaskType = 'mentorship';

export interface TestTaskWords {
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

function taskOf(job: TestJob, words: TestTaskWords): vscode.Task {
  const uri = vscode.Uri.file(job.folder);
  const { program, args, env } = testCommand(job, process.env);
  const execution = new vscode.ProcessExecution(program, [...args], { cwd: job.folder, env: { ...env } });
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

/** Listens before it starts: a quick run may have ended by the time that we are told it began. */
async function runTask(job: TestJob, signal: AbortSignal, words: TestTaskWords): Promise<Result<TestOutcome>> {
  if (!vscode.workspace.isTrusted) return failed({ type: 'window-untrusted' });
  const isCancelled = (): boolean => signal.aborted;
  if (isCancelled()) return failed({ type: 'cancelled' });
  const ended = endOf(job.folder);
  const stopping = new AbortController();
  try {
    const execution = await vscode.tasks.executeTask(taskOf(job, words));
    const stop = (): void => {
      execution.terminate();
      ended.expectSoon();
    };
    signal.addEventListener('abort', stop, { once: true, signal: stopping.signal });
    if (isCancelled()) stop(); // it came while the task was starting
    const outcome = outcomeOf(await ended.exitCode, signal);
    if (outcome.outcome === 'red' && outcome.exitCode === job.run.codeWithoutTests) return succeed({ ...outcome, withoutTests: true });
    if (outcome.outcome !== 'green' || !(await isWithoutTests(job, signal))) return succeed(outcome);
    return succeed({ ...outcome, outcome: 'red', withoutTests: true });
  } finally {
    stopping.abort();
    ended.dispose();
  }
}

interface TaskEnd extends Disposable {
  /** Without a code when the process never started or was stopped. */
  readonly exitCode: Promise<number | undefined>;
  /** After a stop: VS Code may have lost sight of a task that never came to life, and then no end is told. */
  readonly expectSoon: () => void;
}

const stopsWithinMs = 3_000;

/** The next end of a run in this folder. */
function endOf(folder: string): TaskEnd {
  const end = new vscode.EventEmitter<number | undefined>();
  const exitCode = new Promise<number | undefined>((resolve) => end.event(resolve)); // only the first counts
  const isOurs = ({ execution }: vscode.TaskEndEvent): boolean => {
    const { type, folder: ran } = execution.task.definition;
    return type === testTaskType && ran === folder;
  };
  const owned = [
    end,
    vscode.tasks.onDidEndTaskProcess((event) => {
      if (isOurs(event)) end.fire(event.exitCode);
    }),
    vscode.tasks.onDidEndTask((event) => {
      if (isOurs(event)) end.fire(undefined); // comes after the process's own end, where there was one
    }),
  ];
  let limit: NodeJS.Timeout | undefined;
  return {
    exitCode,
    expectSoon: () => {
      limit ??= setTimeout(() => {
        end.fire(undefined);
      }, stopsWithinMs);
    },
    dispose: () => {
      clearTimeout(limit);
      for (const each of owned) each.dispose();
    },
  };
}

/** 130 and 143 are what a process gives that was interrupted or terminated. */
function outcomeOf(exitCode: number | undefined, signal: AbortSignal): TestOutcome {
  if (exitCode === undefined) return { outcome: 'stopped' };
  if (signal.aborted || exitCode === 130 || exitCode === 143) return { outcome: 'stopped', exitCode };
  return { outcome: exitCode === 0 ? 'green' : 'red', exitCode };
}
