/** The window that Live Share is looked for in: VS Code's own extensions, name and folders. Nothing is activated here. */
import * as vscode from 'vscode';
import type { LiveShareHost } from './connection.js';

export function vscodeExtensions(): LiveShareHost {
  return {
    findExtension: (id) => vscode.extensions.getExtension<unknown>(id),
    appName: vscode.env.appName,
    isGuestFolderOpen: () => vscode.workspace.workspaceFolders?.some((folder) => folder.uri.scheme === 'vsls') ?? false,
  };
}
