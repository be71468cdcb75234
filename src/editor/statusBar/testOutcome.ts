/** How the last test run ended, in the status bar: icon and word, never colour alone. */
import * as vscode from 'vscode';
import type { Disposable } from '../../ports/disposable.js';
import type { Words } from '../words/index.js';

/** `ready`: an exercise has just been opened; `empty`: nothing failed, but there was no test either. */
export type ShownOutcome = 'ready' | 'green' | 'red' | 'stopped' | 'empty';

const icons = { ready: 'beaker', green: 'pass', red: 'error', stopped: 'circle-slash', empty: 'circle-slash' } as const;

export class TestOutcomeItem implements Disposable {
  readonly #words: Words;
  #item: vscode.StatusBarItem | undefined;

  constructor(words: Words) {
    this.#words = words;
  }

  show(outcome: ShownOutcome): void {
    const { exercises } = this.#words.notices;
    this.#item ??= vscode.window.createStatusBarItem('mentorship.tests', vscode.StatusBarAlignment.Left, 0);
    this.#item.name = exercises.testsName;
    this.#item.text = `$(${icons[outcome]}) ${exercises.short[outcome]}`;
    this.#item.tooltip = exercises[outcome];
    this.#item.accessibilityInformation = { label: exercises[outcome], role: 'status' };
    this.#item.command = 'mentorship.runExerciseTests';
    this.#item.show();
  }

  dispose(): void {
    this.#item?.dispose();
  }
}
