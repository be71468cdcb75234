/**
 * VS Code's own Testing view: an item for each exercise that was got beside the one that ran, and below it its tests by name once they have run. Made
 * with the first run, so that a person who never runs a test never sees it. Running there is the same run as everywhere.
 */
import * as vscode from 'vscode';
import type { ExerciseTestsRun } from '../../actions/runExerciseTests.js';
import { languageName } from '../../core/exercise/languageKey.js';
import type { NamedTest, SourceLine } from '../../core/exercise/namedTests.js';
import { asLine, asParagraph } from '../../core/untrustedText.js';
import type { Disposable } from '../../ports/disposable.js';
import type { PulledExercise } from '../../ports/exerciseFolder.js';
import type { App } from '../app.js';
import { report } from '../notices/report.js';
import { wholeEnd } from './runTexts.js';
import { isUnder } from './saveExercise.js';

const highestLine = 1_000_000;

export class TestExplorer implements Disposable {
  readonly #app: App;
  readonly #controller: vscode.TestController;
  /** Runs that were asked for here and have not ended, by folder. */
  readonly #waiting = new Map<string, vscode.TestRun>();

  constructor(app: App) {
    this.#app = app;
    this.#controller = vscode.tests.createTestController('mentorship', app.words.runs.explorerName);
    const run = (request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> => this.#run(request, token);
    this.#controller.createRunProfile(app.words.runs.short.ready, vscode.TestRunProfileKind.Run, run, true);
  }

  /** Shows how a run ended, wherever it was asked for. */
  async show(ended: ExerciseTestsRun): Promise<void> {
    await this.#addNeighbours(ended.exercise);
    const item = this.#itemOf(ended.exercise);
    const run = this.#waiting.get(item.id) ?? this.#controller.createTestRun(new vscode.TestRunRequest([item]));
    this.#waiting.delete(item.id);
    const tests = ended.tests ?? [];
    if (tests.length > 0) item.children.replace([]); // of one that was stopped or does not compile, the names from before stay
    for (const [at, test] of tests.entries()) tell(run, this.#childOf(item, test, at), { test, exercise: ended.exercise });
    if (tests.length === 0) this.#tellWhole(run, item, ended);
    run.end();
  }

  dispose(): void {
    this.#controller.dispose();
  }

  async #run({ include }: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    const items = include ?? [...this.#controller.items].map(([, item]) => item);
    const exercises = new Map(items.map((item) => item.parent ?? item).map((item) => [item.id, item]));
    const listening = token.onCancellationRequested(() => {
      this.#app.runs.stop();
    });
    try {
      for (const item of exercises.values()) if (!token.isCancellationRequested) await this.#runOne(item);
    } finally {
      listening.dispose();
    }
  }

  async #runOne(item: vscode.TestItem): Promise<void> {
    const waiting = this.#controller.createTestRun(new vscode.TestRunRequest([item]));
    this.#waiting.set(item.id, waiting);
    waiting.started(item);
    let isTold = false; // then by `show`
    try {
      const ran = await this.#app.runs.run(item.id);
      isTold = ran.ok;
      if (!ran.ok) report(this.#app, ran.problem);
    } finally {
      if (!isTold) this.#giveUp(item, waiting);
    }
  }

  #giveUp(item: vscode.TestItem, waiting: vscode.TestRun): void {
    this.#waiting.delete(item.id);
    waiting.skipped(item);
    waiting.end();
  }

  #tellWhole(run: vscode.TestRun, item: vscode.TestItem, ended: ExerciseTestsRun): void {
    if (ended.outcome === 'green') run.passed(item);
    else if (ended.outcome === 'red') run.failed(item, new vscode.TestMessage(wholeEnd(ended, this.#app.words.runs)));
    else run.skipped(item);
  }

  /** The other exercises of the folder: they can be run from here too. */
  async #addNeighbours({ folder }: PulledExercise): Promise<void> {
    const home = vscode.Uri.joinPath(vscode.Uri.file(folder), '..');
    const pulled = await this.#app.exerciseFolder.pulled(vscode.Uri.joinPath(home, '..').fsPath);
    if (!pulled.ok) return;
    const there = new Set(pulled.value.map((exercise) => this.#itemOf(exercise).id));
    for (const [id] of this.#controller.items) if (!there.has(id) && isUnder(id, home.fsPath)) this.#controller.items.delete(id);
  }

  #itemOf({ folder, test, provenance }: PulledExercise): vscode.TestItem {
    const known = this.#controller.items.get(folder);
    if (known !== undefined) return known;
    const item = this.#controller.createTestItem(folder, this.#app.exerciseName(provenance.id), vscode.Uri.file(test));
    item.description = languageName(provenance.language);
    this.#controller.items.add(item);
    return item;
  }

  #childOf(parent: vscode.TestItem, { name, at }: NamedTest, index: number): vscode.TestItem {
    const child = this.#controller.createTestItem(`${parent.id}#${index}`, asLine(name, 120), at && placeOf(parent.id, at).uri);
    if (at) child.range = placeOf(parent.id, at).range;
    child.sortText = String(index).padStart(5, '0');
    parent.children.add(child);
    return child;
  }
}

function tell(run: vscode.TestRun, item: vscode.TestItem, { test, exercise }: { readonly test: NamedTest; readonly exercise: PulledExercise }): void {
  if (test.outcome === 'passed') run.passed(item);
  else if (test.outcome === 'skipped') run.skipped(item);
  else {
    const message = new vscode.TestMessage(test.message === undefined ? item.label : asParagraph(test.message));
    if (test.at) message.location = placeOf(exercise.folder, test.at);
    run.failed(item, message);
  }
}

/** What a tool names is looked for in the exercise's own folder, and nowhere else: below it as it stands, else by its name. */
function placeOf(folder: string, { file, line }: SourceLine): vscode.Location {
  const isAbsolute = /^(?:[\\/]|[A-Za-z]:)/.test(file);
  const inside = file.startsWith(folder) ? file.slice(folder.length) : isAbsolute ? (file.split(/[\\/]/).at(-1) ?? '') : file;
  const parts = inside.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  const at = new vscode.Position(Math.min(Math.max(line, 1), highestLine) - 1, 0);
  return new vscode.Location(vscode.Uri.joinPath(vscode.Uri.file(folder), ...parts), at);
}
