/**
 * The panel in which an exercise's tests run: it starts the program, shows what it prints, and ends with one plain line that says how it went. Ctrl+C
 * there stops the run, as in any terminal.
 */
import * as vscode from 'vscode';
import type { TestJob, TestOutcome } from '../../ports/testRunner.js';
import { limitMs, runExercise } from './exerciseRun.js';

export interface TerminalWords {
  /** Said when a run takes long: after so many minutes it is stopped, and Ctrl+C stops it now. */
  readonly stillRunning: (minutes: number) => string;
  /** The last line: how it went. */
  readonly ended: (outcome: TestOutcome) => string;
}

const longWaitMs = 20_000;
const comesUpWithinMs = 3_000;
const controlC = '\u0003';
const colours = { green: 32, red: 31, stopped: 33 } as const;

export class TestTerminal implements vscode.Pseudoterminal {
  readonly #job: TestJob;
  readonly #words: TerminalWords;
  readonly #stop = new AbortController();
  readonly #written = new vscode.EventEmitter<string>();
  readonly #closed = new vscode.EventEmitter<number>();
  readonly onDidWrite = this.#written.event;
  readonly onDidClose = this.#closed.event;
  #tell: (outcome: TestOutcome) => void = () => undefined;
  readonly outcome = new Promise<TestOutcome>((resolve) => (this.#tell = resolve));
  #isOpen = false;

  constructor(job: TestJob, words: TerminalWords) {
    this.#job = job;
    this.#words = words;
  }

  open(): void {
    this.#isOpen = true;
    void this.#run();
  }

  /** Somebody closed the panel, or it never came up. */
  close(): void {
    this.#stop.abort();
    if (!this.#isOpen) this.#tell({ outcome: 'stopped' });
  }

  handleInput(text: string): void {
    if (text === controlC) this.stop();
  }

  stop(): void {
    this.#stop.abort();
    if (this.#isOpen) return;
    setTimeout(() => {
      if (!this.#isOpen) this.#tell({ outcome: 'stopped' });
    }, comesUpWithinMs);
  }

  async #run(): Promise<void> {
    const patience = setTimeout(() => {
      this.#write(`\n${this.#words.stillRunning(limitMs / 60_000)}\n`);
    }, longWaitMs);
    const outcome = await runExercise(this.#job, {
      signal: this.#stop.signal,
      onText: (text) => {
        this.#write(text);
      },
    }).finally(() => {
      clearTimeout(patience);
    });
    const colour = colours[outcome.withoutTests ? 'stopped' : outcome.outcome];
    this.#write(`\n\u001b[1;${colour}m${this.#words.ended(outcome)}\u001b[0m\n`);
    this.#tell(outcome);
    this.#closed.fire(outcome.exitCode ?? 1);
    this.#written.dispose();
    this.#closed.dispose();
  }

  /** A terminal wants to be told to go back to the line's beginning. */
  #write(text: string): void {
    this.#written.fire(text.replace(/\r?\n/g, '\r\n'));
  }
}
