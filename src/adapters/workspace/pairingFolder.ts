/** The pairing folder as VS Code sees it: which window has it, opening it in one, and hearing of changes. The files are next door. */
import * as vscode from 'vscode';
import { failed, succeed, type Result } from '../../core/result.js';
import type { Disposable } from '../../ports/disposable.js';
import type { PairingFolder } from '../../ports/pairingFolder.js';
import { pairingFolderFiles, watchedFiles, type PairingFolderDeps, type PairingFolderFiles } from './pairingFolderFiles.js';

export function pairingFolder(deps: PairingFolderDeps): PairingFolder {
  const files = pairingFolderFiles(deps);
  return {
    ...files,
    openHere: () => openHere(files),
    openWindow,
    onDidChangeMarker,
  };
}

async function openHere(files: PairingFolderFiles): Promise<{ readonly folder: string; readonly mentorshipId: string } | undefined> {
  const [only, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (!only || others.length > 0 || only.uri.scheme !== 'file') return undefined; // another root would be shared with it
  const folder = only.uri.fsPath;
  const mentorshipId = await files.mentorshipOf(folder);
  return mentorshipId === undefined ? undefined : { folder, mentorshipId };
}

/** VS Code brings the window forward that has the folder already, and opens a new one only otherwise. */
async function openWindow(folder: string): Promise<Result<void>> {
  try {
    await vscode.commands.executeCommand('vscode.openFolder', vscode.Uri.file(folder), { forceNewWindow: true });
    return succeed(undefined);
  } catch (error) {
    return failed({ type: 'unexpected', cause: error instanceof Error ? `open-folder ${error.name}` : 'open-folder' });
  }
}

function onDidChangeMarker(folder: string, listener: () => void): Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.file(folder), watchedFiles));
  const listeners: readonly Disposable[] = [watcher.onDidChange(listener), watcher.onDidCreate(listener), watcher.onDidDelete(listener), watcher];
  return {
    dispose: () => {
      for (const owned of listeners) owned.dispose();
    },
  };
}
