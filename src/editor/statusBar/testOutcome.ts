/** The tests of the exercise in the status bar: run them, stop them, how many are red. Icon and word, never colour alone. */
import * as vscode from 'vscode';
import type { Disposable } from '../../ports/disposable.js';
import { shortEnd, wholeEnd, type RunEnd } from '../exercises/runTexts.js';
import type { RunWords } from '../words/runs.js';

/** `ready`: an exercise has just been opened. */
export type ShownTests = 'ready' | 'running' | RunEnd;

const icons = {
  ready: 'beaker',
  running: 'sync~spin',
  green: 'pass',
  red: 'error',
  stopped: 'circle-slash',
  ended: 'terminal',
  watching: 'eye',
} as const;

export class TestOutcomeItem implements Disposable {
  readonly #words: RunWords;
  #item: vscode.StatusBarItem | undefined;

  constructor(words: RunWords) {
    this.#words = words;
  }

  show(shown: ShownTests): void {
    const words = this.#words;
    const isEnd = typeof shown !== 'string';
    const whole = isEnd ? wholeEnd(shown, words) : words[shown];
    const icon = !isEnd ? shown : shown.withoutTests ? 'stopped' : shown.outcome;
    this.#item ??= vscode.window.createStatusBarItem('mentorship.tests', vscode.StatusBarAlignment.Left, 0);
    this.#item.name = words.itemName;
    this.#item.text = `$(${icons[icon]}) ${isEnd ? shortEnd(shown, words) : words.short[shown]}`;
    this.#item.tooltip = whole;
    this.#item.accessibilityInformation = { label: whole, role: 'status' };
    this.#item.command = shown === 'running' ? 'mentorship.stopExerciseTests' : 'mentorship.runExerciseTests';
    this.#item.show();
  }

  dispose(): void {
    this.#item?.dispose();
  }
}
