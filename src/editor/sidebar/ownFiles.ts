/** Files that are only the person's own: private notes, and what could not be read and was set aside. */
import * as vscode from 'vscode';
import type { App } from '../app.js';
import { report } from '../notices/report.js';

export async function openPrivateNotes(app: App): Promise<void> {
  const open = app.mentorships.current();
  if (open === undefined) {
    report(app, { type: 'mentorship-missing' });
    return;
  }
  const file = await app.privateNotes(open.id).openable({ heading: app.words.notices.privateNotesHeading });
  if (!file.ok) {
    report(app, file.problem, { again: () => void openPrivateNotes(app) });
    return;
  }
  await vscode.window.showTextDocument(vscode.Uri.file(file.value));
}

/** Shows the folder with what was set aside; the files are left as they are. */
export async function showSetAside(app: App): Promise<void> {
  const { setAsideTitle, openFolder } = app.words.notices;
  if ((await vscode.window.showInformationMessage(setAsideTitle, openFolder)) !== openFolder) return;
  const folder = app.setAsideFolder();
  if (folder !== undefined) await vscode.commands.executeCommand('revealFileInOS', vscode.Uri.file(folder));
}
