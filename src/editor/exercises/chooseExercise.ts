/** Pickers for an exercise and a language. */
import * as vscode from 'vscode';
import type { ExerciseSummary } from '../../core/exercise/exercise.js';
import { languageOf, type LanguageId } from '../../core/exercise/languages.js';
import { isKnown, suggest, type Suggestion } from '../../core/exercise/suggest.js';
import { asLine } from '../../core/untrustedText.js';
import type { App } from '../app.js';
import { whatIsOpen } from '../commands/openMentorship.js';
import { plainLabel } from '../notices/labels.js';
import { report } from '../notices/report.js';

/** The named exercise, or the one that the person picks: what suits this pair first, then all; typing a language, a level or "new" narrows it. */
export async function chooseExercise(app: App, exerciseId: string | undefined): Promise<ExerciseSummary | undefined> {
  if (exerciseId !== undefined) return summaryOf(app, exerciseId);
  const listed = await app.exercises.list();
  if (!listed.ok) {
    report(app, listed.problem);
    return undefined;
  }
  const { exercises } = app.words.notices;
  const options = { title: exercises.whichExercise, placeHolder: exercises.narrow, matchOnDetail: true, matchOnDescription: true };
  return (await vscode.window.showQuickPick(choices(app, listed.value), options))?.summary;
}

interface Choice extends vscode.QuickPickItem {
  readonly summary?: ExerciseSummary;
}

function choices(app: App, listed: readonly ExerciseSummary[]): Choice[] {
  const { exercises } = app.words.notices;
  const mentorship = whatIsOpen(app)?.mentorship;
  const isNew = ({ id }: ExerciseSummary): boolean => mentorship === undefined || !isKnown(mentorship, id);
  const suggestions = mentorship === undefined ? [] : suggest(listed, mentorship);
  const suggested = suggestions.map(({ exercise, reason }) => choiceOf(app, exercise, [reasonText(app, reason), exercises.isNew]));
  const others = listed.filter(({ id }) => !suggestions.some(({ exercise }) => exercise.id === id));
  const rest = others.map((summary) => choiceOf(app, summary, isNew(summary) ? [exercises.isNew] : []));
  return suggested.length === 0 ? rest : [separator(exercises.suggested), ...suggested, separator(exercises.others), ...rest];
}

function separator(label: string): Choice {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function choiceOf(app: App, summary: ExerciseSummary, notes: readonly string[]): Choice {
  const { exercises } = app.words.notices;
  const about = [exercises.minutes(exercises.level[summary.level], summary.minutes), ...notes];
  const languages = summary.languages.map((id) => languageOf(id).name).join(', ');
  return { label: plainLabel(asLine(summary.name, 80)), description: about.join(' · '), detail: `${asLine(summary.summary)} (${languages})`, summary };
}

function reasonText(app: App, reason: Suggestion['reason']): string {
  const { exercises } = app.words.notices;
  switch (reason.why) {
    case 'fits-goal':
      return exercises.fitsGoal(reason.word);
    case 'first-steps':
      return exercises.firstSteps;
    case 'next-step':
      return exercises.nextStep;
  }
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
