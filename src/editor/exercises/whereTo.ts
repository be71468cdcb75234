/** Where an exercise goes: the pairing folder (first choice, safe to share) or the folder that is open here. */
import * as vscode from 'vscode';
import { asLine } from '../../core/untrustedText.js';
import { partnerOf } from '../../core/mentorship/match.js';
import type { App } from '../app.js';
import { whatIsOpen } from '../whatIsOpen.js';
import { report } from '../notices/report.js';

/**
 * An absolute folder to write into. Picking the pairing folder from another window opens it there, where the exercise can be got with one more
 * click; then there is nothing to do here and the answer is undefined.
 */
export async function folderFor(app: App, name: string): Promise<string | undefined> {
  const ours = await pairingFolderHere(app);
  if (ours !== undefined) return ours;
  const { exercises } = app.words.notices;
  const local = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  const items = [
    ...(whatIsOpen(app) === undefined ? [] : [{ label: exercises.pairingFolder, detail: exercises.pairingFolderDetail, folder: undefined }]),
    ...local.map((folder) => ({ label: exercises.thisFolder, detail: exercises.thisFolderDetail(folder.name), folder: folder.uri.fsPath })),
  ];
  if (items.length === 0) {
    report(app, { type: 'folder-missing' });
    return undefined;
  }
  const chosen = items.length === 1 ? items[0] : await vscode.window.showQuickPick(items, { title: exercises.where(name) });
  if (chosen === undefined) return undefined;
  return chosen.folder ?? preparePairingFolder(app);
}

/** The pairing folder that this window has open, if it is the shown pair's: an exercise of one pair never lands in another's. */
export async function pairingFolderHere(app: App): Promise<string | undefined> {
  const here = await app.pairingFolder.openHere();
  const current = app.mentorships.current()?.id;
  return here !== undefined && (current === undefined || here.mentorshipId === current) ? here.folder : undefined;
}

/** Makes the pairing folder where it is missing; its window opens once the exercise is in it. */
export async function preparePairingFolder(app: App): Promise<string | undefined> {
  const here = whatIsOpen(app);
  if (here === undefined) {
    report(app, { type: 'mentorship-missing' });
    return undefined;
  }
  const folder = await app.pairingFolder.prepare({ mentorshipId: here.match.id, partnerName: asLine(partnerOf(here.match, here.me).name, 40) });
  if (folder.ok) return folder.value;
  report(app, folder.problem);
  return undefined;
}
