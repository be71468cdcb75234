/** The lists of exercises: got anew by the person's own click, and what could not be used of a catalogue. */
import * as vscode from 'vscode';
import { succeed } from '../../core/result.js';
import type { App } from '../app.js';
import { cancellable } from '../notices/cancellable.js';
import { report } from '../notices/report.js';
import { sourceName } from '../exercises/sourceNames.js';
import type { CommandInput, CommandTable } from './commandTable.js';

export const catalogueCommands: CommandTable = {
  'mentorship.refreshExercises': (app) => refresh(app),
  'mentorship.showUnusedEntries': showUnused,
};

/** Only catalogues on the web take time and can be cancelled; everything else is read anew at once. */
async function refresh(app: App): Promise<void> {
  const shelves = (await app.exercises.shelves?.()) ?? [];
  if (shelves.every(({ host }) => host === undefined)) {
    app.refreshExercises();
    return;
  }
  const asked = await cancellable(app.words.catalogues.lookingAgain, async (signal) => app.exercises.refresh?.({ signal }) ?? succeed(undefined));
  app.refreshExercises();
  if (!asked.ok) report(app, asked.problem, { again: () => void refresh(app) });
}

async function showUnused(app: App, { source }: CommandInput): Promise<void> {
  const shelf = (await app.exercises.shelves?.())?.find((each) => each.source === source);
  if (shelf === undefined || shelf.faults.length === 0) {
    await vscode.commands.executeCommand('mentorship.exercises.focus');
    return;
  }
  const { catalogues } = app.words;
  const title = catalogues.unusedTitle(sourceName(app, shelf.source, shelf.name));
  const lines = shelf.faults.map((fault) => `- ${plain(catalogues.entry(fault))}`);
  await app.showPrompt(shelf.source, `# ${plain(title)}\n\n${catalogues.unusedHint(lines.length)}\n\n${lines.join('\n')}\n`);
}

function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&');
}
