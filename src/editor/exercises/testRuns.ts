/** Runs of an exercise's tests in this window: one at a time, wherever it was asked for; how each ended stays until the window closes. */
import * as vscode from 'vscode';
import type { ExerciseTestsRun } from '../../actions/runExerciseTests.js';
import type { Result } from '../../core/result.js';
import type { Disposable } from '../../ports/disposable.js';
import type { Actions } from '../../actions/index.js';
import type { App } from '../app.js';
import { agreeToRun } from './agreeToRun.js';
import { saveExercise } from './saveExercise.js';
import { sayCodeIsShared } from './sayCodeIsShared.js';
import type { LastRun, RunsHere } from './runsHere.js';

export class TestRuns implements RunsHere, Disposable {
  readonly #app: App;
  readonly #ends = new Map<string, LastRun>();
  readonly #ended = new vscode.EventEmitter<ExerciseTestsRun>();
  readonly onDidEnd = this.#ended.event;
  #stop: AbortController | undefined;

  constructor(app: App) {
    this.#app = app;
  }

  last(exerciseId: string): LastRun | undefined {
    return this.#ends.get(exerciseId);
  }

  run(path: string | undefined): Promise<Result<ExerciseTestsRun>> {
    return this.#act(path, this.#app.actions.runExerciseTests);
  }

  watch(path: string | undefined): Promise<Result<ExerciseTestsRun>> {
    return this.#act(path, this.#app.actions.watchExercise);
  }

  async #act(path: string | undefined, act: Actions['runExerciseTests']): Promise<Result<ExerciseTestsRun>> {
    await saveExercise(this.#app, path);
    const agreed = await agreeToRun(this.#app, path);
    if (!agreed.ok) return agreed;
    await sayCodeIsShared(this.#app);
    const stop = new AbortController();
    this.#stop = stop;
    this.#app.showTests('running');
    try {
      const run = await act({ path }, { signal: stop.signal });
      if (run.ok) this.#remember(run.value);
      else this.#app.showTests('ready');
      return run;
    } catch (error) {
      this.#app.showTests('ready'); // said by whoever asked; nothing runs any more
      throw error;
    } finally {
      if (this.#stop === stop) this.#stop = undefined;
    }
  }

  stop(): void {
    this.#stop?.abort();
  }

  dispose(): void {
    this.stop();
    this.#ended.dispose();
  }

  #remember(run: ExerciseTestsRun): void {
    const { outcome } = run;
    if (outcome === 'red' || outcome === 'green') this.#ends.set(run.exercise.provenance.id, { ...run, outcome });
    this.#app.refreshExercises();
    this.#app.showTests(run);
    this.#ended.fire(run);
  }
}
