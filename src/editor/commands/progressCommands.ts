/** How far the pair is with an exercise: done by its own word, begun again with the work so far kept. */
import * as vscode from 'vscode';
import type { ExerciseChoice } from '../../core/exercise/exercise.js';
import { isDone, nextSession } from '../../core/mentorship/mentorship.js';
import type { PulledExercise } from '../../ports/exerciseFolder.js';
import type { App } from '../app.js';
import { chooseExercise, chooseLanguage } from '../exercises/chooseExercise.js';
import { openExercise } from '../exercises/openExercise.js';
import { pathInFront, tabPath } from '../exercises/pathInFront.js';
import { isUnder, saveExercise } from '../exercises/saveExercise.js';
import { offer } from '../notices/offer.js';
import { report } from '../notices/report.js';
import type { CommandInput, CommandTable } from './commandTable.js';
import { hereOrReport } from './openMentorship.js';
import { type Here } from '../whatIsOpen.js';

export const progressCommands: CommandTable = {
  'mentorship.markExerciseDone': markDone,
  'mentorship.resetExercise': reset,
  'mentorship.lookBack': lookBack,
  'mentorship.bringAlong': bringAlong,
  'mentorship.exerciseHistory': showHistory,
  'mentorship.lookBackNext': async (app) => (await app.lookingBack()).go(1),
  'mentorship.lookBackPrevious': async (app) => (await app.lookingBack()).go(-1),
  'mentorship.forgetHistory': forgetHistory,
};

/** Can be taken back in the same message. */
async function markDone(app: App, input: CommandInput): Promise<void> {
  const here = await hereOrReport(app);
  const exercise = here && (await whichExercise(app, here, input));
  if (here === undefined || exercise === undefined) return;
  await setDone(app, exercise, !isDone(here.mentorship, exercise));
}

async function setDone(app: App, exercise: ExerciseChoice, done: boolean): Promise<void> {
  const set = await app.actions.markExerciseDone({ exercise, done });
  if (!set.ok) {
    report(app, set.problem);
    return;
  }
  const { exercises } = app.words.notices;
  const { undo } = app.words.sidebar;
  const name = app.exerciseName(exercise.exerciseId);
  offer(app, done ? exercises.markedDone(name) : exercises.notDone(name), undo, () => setDone(app, exercise, !done));
}

/** The one that is open, else the clicked one in the language in which the pair got it last, else asked. */
async function whichExercise(app: App, { mentorship }: Here, { exerciseId }: CommandInput): Promise<ExerciseChoice | undefined> {
  const path = exerciseId === undefined ? pathInFront() : undefined;
  const open = path === undefined ? undefined : await app.exerciseFolder.enclosing(path);
  if (open !== undefined) return { exerciseId: open.provenance.id, language: open.provenance.language };
  const summary = await chooseExercise(app, exerciseId);
  if (summary === undefined) return undefined;
  const got = mentorship.pulled.findLast(({ exercise }) => exercise.exerciseId === summary.id)?.exercise;
  const language = got?.language ?? (await chooseLanguage(app, summary));
  return language === undefined ? undefined : { exerciseId: summary.id, language };
}

/** One action: the exercise is chosen for the next session, in its language. */
async function bringAlong(app: App, input: CommandInput): Promise<void> {
  const here = await hereOrReport(app);
  if (here === undefined) return;
  const { runs: words, sidebar } = app.words;
  const next = nextSession(here.mentorship, app.clock.now());
  if (next === undefined) {
    void vscode.window.showInformationMessage(words.planFirst);
    return app.perform({ type: 'openPage', page: { kind: 'schedule' } });
  }
  const exercise = await whichExercise(app, here, input);
  if (exercise === undefined) return;
  const choose = async (chosen: ExerciseChoice | undefined): Promise<boolean> => {
    const picked = await app.actions.pickExercise({ sessionId: next.id, exercise: chosen });
    if (!picked.ok) report(app, picked.problem);
    return picked.ok;
  };
  if (!(await choose(exercise))) return;
  offer(app, words.broughtAlong(app.exerciseName(exercise.exerciseId)), sidebar.undo, async () => {
    await choose(next.exercise);
  });
}

/** What the pair has paired on, as a page to read. */
async function showHistory(app: App): Promise<void> {
  const here = await hereOrReport(app);
  if (here === undefined) return;
  const { historyPage } = await app.historyPage();
  const escaped = (text: string): string => new vscode.MarkdownString().appendText(text).value;
  await app.showPrompt('history', historyPage({ here, words: app.words, nameOf: app.exerciseName, escaped }));
}

async function lookBack(app: App): Promise<void> {
  const exercise = await openOrReport(app);
  if (exercise !== undefined) await (await app.lookingBack()).open(exercise);
}

async function forgetHistory(app: App): Promise<void> {
  const exercise = await openOrReport(app);
  if (exercise === undefined) return;
  const { runs: words } = app.words;
  const question = words.forgetQuestion(app.exerciseName(exercise.provenance.id));
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail: words.forgetDetail }, words.forgetIt);
  if (answer !== words.forgetIt) return;
  const forgotten = await app.runHistory.forget(exercise.folder);
  if (forgotten.ok) void vscode.window.showInformationMessage(words.forgotten);
  else report(app, forgotten.problem, { again: () => void forgetHistory(app) });
}

async function openOrReport(app: App): Promise<PulledExercise | undefined> {
  const path = pathInFront();
  const open = path === undefined ? undefined : await app.exerciseFolder.enclosing(path);
  if (open === undefined) report(app, { type: 'exercise-not-open' });
  return open;
}

async function reset(app: App): Promise<void> {
  const path = pathInFront();
  const open = await openOrReport(app);
  if (open === undefined) return;
  const { exercises } = app.words.notices;
  const name = app.exerciseName(open.provenance.id);
  const answer = await vscode.window.showWarningMessage(
    exercises.resetQuestion(name),
    { modal: true, detail: exercises.resetDetail },
    exercises.resetIt,
  );
  if (answer !== exercises.resetIt) return;
  await saveExercise(app, path);
  await closeTabsOf(open.folder); // their files are about to be renamed
  const done = await app.actions.resetExercise({ path }, new AbortController().signal);
  if (!done.ok) {
    report(app, done.problem, { again: () => void reset(app) });
    return;
  }
  await openExercise(done.value.fresh);
  const kept = vscode.Uri.joinPath(vscode.Uri.file(done.value.fresh.folder), '..', done.value.keptAs);
  offer(app, exercises.kept, exercises.showKept, async () => {
    await vscode.commands.executeCommand('revealInExplorer', kept);
  });
}

async function closeTabsOf(folder: string): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: inGroup }) => inGroup);
  await vscode.window.tabGroups.close(tabs.filter((tab) => isUnder(tabPath(tab) ?? '', folder)));
}
