/** Saves what is open of one exercise and nothing else: in another folder the keystroke must not touch anybody's files. */
import * as vscode from 'vscode';
import type { App } from '../app.js';

/** `path` is any file of the exercise; where it belongs to none, nothing is saved. */
export async function saveExercise(app: App, path: string | undefined): Promise<void> {
  const exercise = path === undefined ? undefined : await app.exerciseFolder.enclosing(path);
  if (exercise === undefined) return;
  const inside = vscode.workspace.textDocuments.filter(
    ({ isDirty, uri }) => isDirty && uri.scheme === 'file' && isUnder(uri.fsPath, exercise.folder),
  );
  for (const document of inside) await document.save();
}

/** Not what only begins with the same name, as a second copy does. */
export function isUnder(path: string, folder: string): boolean {
  return path.startsWith(folder) && /[\\/]/.test(path.charAt(folder.length));
}
