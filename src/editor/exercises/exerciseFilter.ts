/** Choosing which exercises the list shows; remembered for the window. */
import * as vscode from 'vscode';
import type { ExerciseSummary } from '../../core/exercise/exercise.js';
import { isFiltering, readFilter, type ExerciseFilter } from '../../core/exercise/filter.js';
import { languageName } from '../../core/exercise/languageKey.js';
import type { App } from '../app.js';
import { report } from '../notices/report.js';

export const filterKey = 'exerciseFilter';
const levels = ['beginner', 'intermediate', 'advanced'] as const;

interface Choice extends vscode.QuickPickItem {
  readonly add?: (filter: ExerciseFilter) => ExerciseFilter;
}

/** "Ruby, beginner, new to us" */
export function filterInWords(app: App, { languages, levels: chosen, onlyNew }: ExerciseFilter): string {
  const { notices, runs } = app.words;
  const names = languages.map((id) => languageName(id));
  return [...names, ...chosen.map((level) => notices.exercises.level[level]), ...(onlyNew ? [runs.filter.onlyNew] : [])].join(', ');
}

export async function chooseFilter(app: App): Promise<void> {
  const listed = await app.exercises.list();
  if (!listed.ok) {
    report(app, listed.problem);
    return;
  }
  const { filter: words } = app.words.runs;
  const languages = languagesOf(listed.value);
  const options = { title: words.title, placeHolder: words.hint, canPickMany: true } as const;
  const picked = await vscode.window.showQuickPick(choices(app, languages), options);
  if (picked !== undefined)
    await setFilter(
      app,
      picked.reduce((filter, { add }) => add?.(filter) ?? filter, readFilter(undefined)),
    );
}

/** Those that most exercises come in first; of equals by name. */
function languagesOf(listed: readonly ExerciseSummary[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const language of listed.flatMap((exercise) => exercise.languages)) counts.set(language, (counts.get(language) ?? 0) + 1);
  const byName = (one: string, other: string): number => languageName(one).localeCompare(languageName(other));
  return [...counts].sort(([one, n], [other, m]) => m - n || byName(one, other)).map(([language]) => language);
}

export function showAll(app: App): Promise<void> {
  return setFilter(app, readFilter(undefined));
}

async function setFilter(app: App, filter: ExerciseFilter): Promise<void> {
  await app.windowMemory.set(filterKey, isFiltering(filter) ? filter : undefined);
  app.refreshExercises();
}

function choices(app: App, languages: readonly string[]): Choice[] {
  const now = readFilter(app.windowMemory.get(filterKey));
  const { filter: words } = app.words.runs;
  const { level } = app.words.notices.exercises;
  const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    { label: words.onlyNew, picked: now.onlyNew, add: (filter) => ({ ...filter, onlyNew: true }) },
    separator(words.levels),
    ...levels.map((each) => ({
      label: level[each],
      picked: now.levels.includes(each),
      add: (filter: ExerciseFilter) => ({ ...filter, levels: [...filter.levels, each] }),
    })),
    separator(words.languages),
    ...languages.map((each) => ({
      label: languageName(each),
      picked: now.languages.includes(each),
      add: (filter: ExerciseFilter) => ({ ...filter, languages: [...filter.languages, each] }),
    })),
  ];
}
