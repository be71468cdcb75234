/**
 * An exercise that was put into another folder opens in that folder's window. For the pairing folder the marker's neighbour says so, because its window
 * may be open already; for any other folder this person's own memory does: nothing of ours is left in somebody's project.
 */
import * as vscode from 'vscode';
import { exercisesFolder } from '../../core/exercise/pullPlan.js';
import { isFresh, readOpening } from '../../core/pairing/pendingStart.js';
import type { PulledExercise } from '../../ports/exerciseFolder.js';
import { openingKey } from '../atStart.js';
import type { App } from '../app.js';
import { report } from '../notices/report.js';

/** Opens the window that has `base`, or a new one; it goes on by itself. */
export async function openElsewhere(app: App, exercise: PulledExercise, base: string): Promise<void> {
  const opening = { exerciseFolder: exercise.folder.split(/[\\/]/).at(-1) ?? '', askedAt: app.clock.now() };
  const isPairingFolder = (await app.pairingFolder.mentorshipOf(base)) !== undefined;
  const left = isPairingFolder ? await app.pairingFolder.leaveOpening(base, opening) : undefined;
  if (!isPairingFolder) await app.memory.set(openingKey, { base, ...opening });
  const opened = left?.ok === false ? left : await app.pairingFolder.openWindow(base);
  if (!opened.ok) report(app, opened.problem, { again: () => void openElsewhere(app, exercise, base) });
}

/** The exercise that another window left for the folder of this one, once. */
export async function takeWhatWasLeft(app: App): Promise<PulledExercise | undefined> {
  const opening = readOpening(app.memory.get(openingKey));
  if (opening === undefined || !hasFolder(opening.base)) return undefined;
  await app.memory.set(openingKey, undefined);
  if (!isFresh(opening, app.clock.now())) return undefined;
  return app.exerciseFolder.enclosing(vscode.Uri.joinPath(vscode.Uri.file(opening.base), exercisesFolder, opening.exerciseFolder).fsPath);
}

function hasFolder(base: string): boolean {
  return (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme === 'file' && uri.fsPath === base);
}
