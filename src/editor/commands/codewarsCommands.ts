/** What the person has done on Codewars, marked in the list: asked by their own click, and seen by nobody else. */
import * as vscode from 'vscode';
import type { DoneAnswer } from '../../ports/doneThere.js';
import type { App } from '../app.js';
import { cancellable } from '../notices/cancellable.js';
import { report } from '../notices/report.js';
import type { CommandTable } from './commandTable.js';

export const codewarsCommands: CommandTable = {
  'mentorship.markCodewarsDone': (app) => markDone(app),
};

async function markDone(app: App): Promise<void> {
  const known = app.settings.codewarsUser();
  const user = known === '' ? await askName(app, '') : known;
  if (user !== undefined) await markFor(app, user);
}

async function markFor(app: App, user: string): Promise<void> {
  const { exercises } = app.words.notices;
  const list = await app.doneOnCodewars();
  const asked = await cancellable(exercises.askingWhatIsDone, (signal) => list.ask(user, { signal }));
  app.refreshExercises();
  if (asked.ok) {
    void vscode.window.showInformationMessage(told(app, asked.value));
    return;
  }
  const again = asked.problem.type === 'name-unknown' ? askAgain : markFor;
  report(app, asked.problem, { again: () => void again(app, user) });
}

async function askAgain(app: App, wrong: string): Promise<void> {
  const user = await askName(app, wrong);
  if (user !== undefined) await markFor(app, user);
}

/** Written into the person's own settings, where they can change it or take it out. */
async function askName(app: App, value: string): Promise<string | undefined> {
  const { exercises } = app.words.notices;
  const isName = (text: string): boolean => /^[^\p{Cc}/?#]{0,100}$/u.test(text);
  const given = await vscode.window.showInputBox({
    title: exercises.codewarsName,
    prompt: exercises.codewarsNameHint,
    value,
    ignoreFocusOut: true,
    validateInput: (text) => (isName(text.trim()) ? undefined : exercises.codewarsNameFault),
  });
  const user = given?.trim() ?? '';
  if (user === '') return undefined;
  await app.settings.setCodewarsUser(user);
  return user;
}

function told(app: App, { marked, more }: DoneAnswer): string {
  const { exercises } = app.words.notices;
  const what = marked === 0 ? exercises.noneDoneThere : exercises.doneThereNow(marked);
  return more ? `${what} ${exercises.doneLongAgo}` : what;
}
