/** Changes directly inside a folder, by VS Code's own watcher: it works outside the workspace and is cheap where it is not recursive. */
import * as vscode from 'vscode';
import type { FolderWatch } from '../../ports/folderWatch.js';

export function vscodeFolderWatch(): FolderWatch {
  return {
    watch: (folder, onChange) => {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.file(folder), '*'));
      const parts = [watcher.onDidChange(onChange), watcher.onDidCreate(onChange), watcher.onDidDelete(onChange), watcher];
      return {
        dispose: () => {
          for (const part of parts) part.dispose();
        },
      };
    },
  };
}
