/** What an exercise tells only when asked: twists for a pair with time left, questions for the mentor. */
import * as vscode from 'vscode';
import type { ExerciseHints } from '../../core/exercise/exercise.js';
import { asLine } from '../../core/untrustedText.js';
import type { App } from '../app.js';
import { chooseExercise } from '../exercises/chooseExercise.js';
import { pathInFront } from '../exercises/pathInFront.js';
import { plainNotice } from '../notices/labels.js';
import { offer } from '../notices/offer.js';
import { report } from '../notices/report.js';
import type { CommandInput, CommandTable } from './commandTable.js';

export const hintCommands: CommandTable = {
  'mentorship.showTwist': showTwist,
  'mentorship.showMentorQuestions': showMentorQuestions,
};

/** One twist at a time: a pair that is green and has time left asks for the next. */
async function showTwist(app: App, input: CommandInput): Promise<void> {
  const found = await hintsOf(app, input);
  if (found !== undefined) tell(app, found, 0);
}

function tell(app: App, found: FoundHints, n: number): void {
  const { exercises } = app.words.notices;
  const twist = found.hints.twists[n];
  if (twist === undefined) return;
  const text = exercises.twist(found.name, asLine(twist, 300));
  if (n + 1 < found.hints.twists.length) {
    offer(app, text, exercises.anotherTwist, () => {
      tell(app, found, n + 1);
    });
  } else {
    void vscode.window.showInformationMessage(plainNotice(text));
  }
}

/** For the mentor's eyes, in a page that is not part of the shared folder. */
async function showMentorQuestions(app: App, input: CommandInput): Promise<void> {
  const found = await hintsOf(app, input);
  if (found === undefined) return;
  const { exercises } = app.words.notices;
  const lines = found.hints.mentorQuestions.map((question) => `- ${escaped(asLine(question, 300))}`);
  await app.showPrompt(
    `questions-${found.id}`,
    [`# ${escaped(exercises.questionsFor(found.name))}`, exercises.questionsHint, lines.join('\n')].join('\n\n'),
  );
}

interface FoundHints {
  readonly id: string;
  readonly name: string;
  readonly hints: ExerciseHints;
}

/** Of the exercise that was clicked, that is open, or that is picked from the list. */
async function hintsOf(app: App, input: CommandInput): Promise<FoundHints | undefined> {
  const summary = await chooseExercise(app, input.exerciseId ?? (await openExerciseId(app)));
  if (summary === undefined) return undefined;
  const hints = await app.exercises.hints?.(summary.id);
  if (hints?.ok === true) return { id: summary.id, name: asLine(summary.name, 60), hints: hints.value };
  report(app, hints?.problem ?? { type: 'exercise-missing' });
  return undefined;
}

/** Text in a Markdown page of ours stays text. */
function escaped(text: string): string {
  return new vscode.MarkdownString().appendText(text).value;
}

async function openExerciseId(app: App): Promise<string | undefined> {
  const path = pathInFront();
  return path === undefined ? undefined : (await app.exerciseFolder.enclosing(path))?.provenance.id;
}
