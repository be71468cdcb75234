/** Where an exercise goes: the pairing folder (first choice, safe to share), a folder that is open here, or another one in a new window. */
import * as vscode from 'vscode';
import { asLine } from '../../core/untrustedText.js';
import { partnerOf } from '../../core/mentorship/match.js';
import type { App } from '../app.js';
import { whatIsOpen } from '../whatIsOpen.js';
import { plainLabel } from '../notices/labels.js';
import { report } from '../notices/report.js';

/**
 * An absolute folder to write into: the pairing folder, one that is open here, or another one. `undefined` when the person decided otherwise, or when
 * it was said why there is none.
 */
export async function folderFor(app: App, name: string): Promise<string | undefined> {
  if (isGuestWindow(app)) {
    report(app, { type: 'guest-here' });
    return undefined;
  }
  const ours = await pairingFolderHere(app);
  if (ours !== undefined) return ours;
  const title = app.words.places.where(name);
  const known = placesFor(app);
  const [only, ...others] = known;
  if (only === undefined) return anotherFolder(app, title);
  if (others.length === 0) return only.folder();
  const chosen = await vscode.window.showQuickPick([...known, another(app, title)], { title });
  return chosen?.folder();
}

/** Whether the files that this window shows are those of a live session's host. */
export function isGuestWindow({ pairing }: App): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return pairing.role() === 'guest' || folders.some(({ uri }) => guestSchemes.has(uri.scheme));
}

/** Live Share's and Open Collaboration Tools'. */
const guestSchemes = new Set(['vsls', 'oct']);

interface PlaceToGo extends vscode.QuickPickItem {
  readonly folder: () => Promise<string | undefined> | string;
}

function placesFor(app: App): readonly PlaceToGo[] {
  const { places } = app.words;
  const local = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  const isFarAway = local.length === 0 && vscode.env.remoteName !== undefined;
  const pairing: PlaceToGo = {
    label: places.pairingFolder,
    detail: isFarAway ? places.pairingFolderFromRemote : places.pairingFolderDetail,
    folder: () => preparePairingFolder(app),
  };
  const here = local.map((folder): PlaceToGo => ({
    label: local.length === 1 ? places.thisFolder : plainLabel(folder.name),
    detail: places.folderDetail(folder.name),
    folder: () => folder.uri.fsPath,
  }));
  return [...(whatIsOpen(app) === undefined ? [] : [pairing]), ...here];
}

function another(app: App, title: string): PlaceToGo {
  const { anotherFolder: label, anotherFolderDetail: detail } = app.words.places;
  return { label, detail, folder: () => anotherFolder(app, title) };
}

async function anotherFolder({ words }: App, title: string): Promise<string | undefined> {
  const chosen = await vscode.window.showOpenDialog({ title, openLabel: words.places.putItHere, canSelectFolders: true, canSelectFiles: false });
  const [folder] = chosen ?? [];
  return folder?.scheme === 'file' ? folder.fsPath : undefined;
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
