/**
 * Looking back at how an exercise came about: what changed from one run of its tests to the next, a step at a time, in VS Code's own diff editor. Shows
 * what is kept on this machine, and changes nothing.
 */
import * as vscode from 'vscode';
import { stepsBetween, type NumberedRun, type Step } from '../../core/exercise/lookBack.js';
import type { Disposable } from '../../ports/disposable.js';
import type { PulledExercise } from '../../ports/exerciseFolder.js';
import type { App } from '../app.js';
import type { LookingBackHere } from './runsHere.js';
import { shortEnd } from './runTexts.js';

/** Also in the manifest, where the buttons for the next and the previous step look at it. */
const scheme = 'mentorship-history';

interface Looking {
  readonly folder: string;
  readonly steps: readonly Step[];
  readonly at: number;
}

export class LookingBack implements LookingBackHere, Disposable {
  readonly #app: App;
  readonly #registration: Disposable;
  #looking: Looking | undefined;

  constructor(app: App) {
    this.#app = app;
    const provideTextDocumentContent = async (uri: vscode.Uri): Promise<string> => this.#textOf(uri);
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent });
  }

  async open({ folder }: PulledExercise): Promise<void> {
    const runs = await this.#app.runHistory.runs(folder);
    const steps = stepsBetween(runs);
    const { runs: words } = this.#app.words;
    if (steps.length === 0) {
      void vscode.window.showInformationMessage(runs.length < 2 ? words.tooFewRuns : words.nothingChanged);
      return;
    }
    await this.#show({ folder, steps, at: steps.length - 1 });
  }

  async go(by: 1 | -1): Promise<void> {
    const looking = this.#looking;
    if (looking === undefined) return;
    const at = looking.at + by;
    const { runs: words } = this.#app.words;
    if (looking.steps[at] === undefined) {
      void vscode.window.showInformationMessage(by === 1 ? words.noNextStep : words.noPreviousStep);
      return;
    }
    await this.#show({ ...looking, at });
  }

  dispose(): void {
    this.#registration.dispose();
  }

  async #show(looking: Looking): Promise<void> {
    const step = looking.steps[looking.at];
    if (step === undefined) return;
    this.#looking = looking;
    const [before, after] = [uriOf(looking, step, step.from), uriOf(looking, step, step.to)];
    await vscode.commands.executeCommand('vscode.diff', before, after, this.#title(step), { preview: true });
  }

  /** "roman-numerals.js: run 3 (Red: 1 of 4) → run 4, 14:20 (Green: 4 of 4)" */
  #title({ path, before, after }: Step): string {
    const { runs: words, dates } = this.#app.words;
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const short = ({ number, run }: NumberedRun): string => words.numbered(number, shortEnd(run, words));
    return words.stepTitle(path.split('/').at(-1) ?? path, short(before), short(after), dates.time(after.run.at, zone));
  }

  async #textOf(uri: vscode.Uri): Promise<string> {
    const looking = this.#looking;
    const hash = uri.query;
    if (looking === undefined || hash === '') return '';
    return (await this.#app.runHistory.text(looking.folder, hash)) ?? this.#app.words.runs.gone;
  }
}

/** The path keeps the file's name, for its colours; the query names the content. Each step has documents of its own. */
function uriOf({ folder }: Looking, { path }: Step, hash: string | undefined): vscode.Uri {
  const name = folder.split(/[\\/]/).at(-1) ?? '';
  return vscode.Uri.from({ scheme, path: `/${name}/${path}`, query: hash ?? '' });
}
