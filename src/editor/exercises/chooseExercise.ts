/** Pickers for an exercise and a language. */
import * as vscode from 'vscode';
import type { ExerciseSummary } from '../../core/exercise/exercise.js';
import { languageOf, type LanguageId } from '../../core/exercise/languages.js';
import { asLine } from '../../core/untrustedText.js';
import type { App } from '../app.js';
import { plainLabel } from '../notices/labels.js';
import { report } from '../notices/report.js';

/** The named exercise, or the one that the person picks. */
export async function chooseExercise(app: App, exerciseId: string | undefined): Promise<ExerciseSummary | undefined> {
  if (exerciseId !== undefined) return summaryOf(app, exerciseId);
  const listed = await app.exercises.list();
  if (!listed.ok) {
    report(app, listed.problem);
    return undefined;
  }
  const { exercises } = app.words.notices;
  const items = listed.value.map((summary) => ({
    label: plainLabel(asLine(summary.name, 80)),
    description: exercises.minutes(exercises.level[summary.level], summary.minutes),
    detail: asLine(summary.summary),
    summary,
  }));
  return (await vscode.window.showQuickPick(items, { title: exercises.whichExercise, matchOnDetail: true }))?.summary;
}

export async function summaryOf(app: App, exerciseId: string): Promise<ExerciseSummary | undefined> {
  const listed = await app.exercises.list();
  const summary = listed.ok ? listed.value.find(({ id }) => id === exerciseId) : undefined;
  if (summary === undefined) report(app, listed.ok ? { type: 'exercise-missing' } : listed.problem);
  return summary;
}

export async function chooseLanguage(app: App, summary: ExerciseSummary): Promise<LanguageId | undefined> {
  if (summary.languages.length === 1) return summary.languages[0];
  const items = summary.languages.map((id) => ({ label: languageOf(id).name, id }));
  return (await vscode.window.showQuickPick(items, { title: app.words.notices.exercises.whichLanguage(asLine(summary.name, 60)) }))?.id;
}
