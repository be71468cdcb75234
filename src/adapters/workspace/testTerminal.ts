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
  /** The same for what makes an exercise ready. */
  readonly prepared: (outcome: TestOutcome) => string;
}

const longWaitMs = 20_000;
const comesUpWithinMs = 3_000;
const controlC = '\u0003';
/** It may fetch what the exercise needs. */
const prepareLimitMs = 10 * 60_000;
const colours = { green: 32, red: 31, stopped: 33, ended: 36, watching: 36 } as const;

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
    const { prepares } = this.#job;
    const mostMs = prepares ? prepareLimitMs : limitMs;
    const patience = setTimeout(() => {
      this.#write(`\n${this.#words.stillRunning(mostMs / 60_000)}\n`);
    }, longWaitMs);
    const outcome = await runExercise(this.#job, {
      signal: this.#stop.signal,
      limitMs: mostMs,
      onText: (text) => {
        this.#write(text);
      },
    }).finally(() => {
      clearTimeout(patience);
    });
    const colour = colours[outcome.withoutTests ? 'stopped' : outcome.outcome];
    const last = prepares ? this.#words.prepared(outcome) : this.#words.ended(outcome);
    this.#write(`\n\u001b[1;${colour}m${last}\u001b[0m\n`);
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
