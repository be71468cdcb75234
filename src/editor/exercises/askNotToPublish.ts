/** Says once, where an exercise of a source that asks for it lands under git, that solutions are not to be published. */
import * as vscode from 'vscode';
import type { PulledExercise } from '../../ports/exerciseFolder.js';
import type { App } from '../app.js';

export async function sayNotToPublish(app: App, { folder, provenance }: PulledExercise): Promise<void> {
  const { source } = provenance.origin;
  const text = new Map(Object.entries(app.words.notices.exercises.notToPublish)).get(source);
  const key = `saidNotToPublish/${source}`;
  if (text === undefined || app.memory.get(key) === true || !(await isUnderGit(vscode.Uri.file(folder)))) return;
  await app.memory.set(key, true);
  void vscode.window.showInformationMessage(text);
}

/** A folder or a file: a work tree of its own, or one of a worktree or submodule. */
async function isUnderGit(folder: vscode.Uri): Promise<boolean> {
  const above = vscode.Uri.joinPath(folder, '..');
  if (await exists(vscode.Uri.joinPath(folder, '.git'))) return true;
  return above.path !== folder.path && isUnderGit(above);
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
