/** Pickers for an exercise and a language. */
import * as vscode from 'vscode';
import type { ExerciseSummary } from '../../core/exercise/exercise.js';
import { languageName, type LanguageKey } from '../../core/exercise/languageKey.js';
import { isLanguage, languageOf } from '../../core/exercise/languages.js';
import { isKnown, lastLanguage, suggest, type Suggestion } from '../../core/exercise/suggest.js';
import { failed } from '../../core/result.js';
import { asLine } from '../../core/untrustedText.js';
import type { App } from '../app.js';
import { whatIsOpen } from '../whatIsOpen.js';
import { plainLabel } from '../notices/labels.js';
import { cancellable } from '../notices/cancellable.js';
import { report } from '../notices/report.js';
import { firstSource, sourceName } from './sourceNames.js';

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
  const isDoneThere = ({ id }: ExerciseSummary): boolean => app.exercises.isDoneThere?.(id) === true;
  const isNew = (summary: ExerciseSummary): boolean => !isDoneThere(summary) && (mentorship === undefined || !isKnown(mentorship, summary.id));
  const suggestions =
    mentorship === undefined
      ? []
      : suggest(
          listed.filter((summary) => !isDoneThere(summary)),
          mentorship,
        );
  const suggested = suggestions.map(({ exercise, reason, language }) =>
    choiceOf(app, exercise, [
      reasonText(app, reason),
      ...(language === undefined ? [] : [exercises.inLastLanguage(languageName(language))]),
      exercises.isNew,
    ]),
  );
  const others = listed.filter(({ id }) => !suggestions.some(({ exercise }) => exercise.id === id));
  const rest = bySource(others).flatMap(([source, summaries]) => [
    separator(sourceName(app, source, summaries[0]?.list)),
    ...summaries.map((summary) =>
      choiceOf(app, summary, [
        ...(isNew(summary) ? [exercises.isNew] : []),
        ...(isDoneThere(summary) ? [exercises.doneThere(sourceName(app, source))] : []),
      ]),
    ),
  ]);
  return suggested.length === 0 ? rest : [separator(exercises.suggested), ...suggested, ...rest];
}

function bySource(listed: readonly ExerciseSummary[]): [source: string, summaries: readonly ExerciseSummary[]][] {
  const sources = [...new Set(listed.map(({ origin }) => origin.source))];
  return sources.map((source) => [source, listed.filter(({ origin }) => origin.source === source)]);
}

function separator(label: string): Choice {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function choiceOf(app: App, summary: ExerciseSummary, notes: readonly string[]): Choice {
  const { exercises } = app.words.notices;
  const about = [exercises.minutes(exercises.level[summary.level], summary.minutes), ...notes];
  const source = summary.origin.source === firstSource ? [] : [sourceName(app, summary.origin.source, summary.list)];
  const languages = summary.languagesToAsk ? '' : ` (${summary.languages.map((id) => languageName(id)).join(', ')})`;
  const detail = `${asLine(summary.summary)}${languages}`;
  return { label: plainLabel(asLine(summary.name, 80)), description: [...source, ...about].join(' · '), detail, summary };
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

function lastFirst(ids: readonly LanguageKey[], last: LanguageKey | undefined): readonly LanguageKey[] {
  return last !== undefined && ids.includes(last) ? [last, ...ids.filter((id) => id !== last)] : ids;
}

/** Where only the source knows which languages there are, it is asked first. */
export async function chooseLanguage(app: App, listed: ExerciseSummary): Promise<LanguageKey | undefined> {
  const summary = listed.languagesToAsk ? await lookAt(app, listed.id, asLine(listed.name, 60)) : listed;
  if (summary === undefined) return undefined;
  if (summary.languages.length === 1) return summary.languages[0];
  const { whichLanguage, slowLanguage, asLastTime } = app.words.notices.exercises;
  const isSlow = (id: LanguageKey): boolean => isLanguage(id) && languageOf(id).rareAndSlow === true;
  const closed = new AbortController();
  const offered = app.actions.offerLanguages(summary, { signal: closed.signal });
  const mentorship = whatIsOpen(app)?.mentorship;
  const last = mentorship && lastLanguage(mentorship);
  const items = offered.then((ids) =>
    lastFirst(ids, last).map((id) => ({
      label: languageName(id),
      id,
      description: [id === last ? asLastTime : '', isSlow(id) ? slowLanguage : ''].filter((text) => text !== '').join(' · '),
    })),
  );
  const picked = await vscode.window.showQuickPick(items, { title: whichLanguage(asLine(summary.name, 60)) });
  closed.abort();
  return picked?.id;
}

/** Asks the source about one exercise, or about what a person pasted. */
export async function lookAt(app: App, reference: string, name: string): Promise<ExerciseSummary | undefined> {
  const { asking } = app.words.notices.exercises;
  const looked = await cancellable(
    asking(name),
    async (signal) => app.exercises.look?.(reference, { signal }) ?? failed({ type: 'exercise-missing' }),
  );
  if (looked.ok) return looked.value;
  report(app, looked.problem);
  return undefined;
}
