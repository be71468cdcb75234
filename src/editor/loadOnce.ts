/**
 * Our own code, read when it is first needed and once per window. A file that is gone (the extension was updated under a running window) is said with
 * the way on, and the next need tries again. Part of the start-up, so it imports nothing heavy.
 */
import * as vscode from 'vscode';
import { reloadWords } from './words/reload.js';

export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((cause: unknown) => {
      loading = undefined;
      void offerReload();
      throw cause;
    });
    return loading;
  };
}

async function offerReload(): Promise<void> {
  const { updated, reload } = reloadWords(vscode.l10n);
  if ((await vscode.window.showWarningMessage(updated, reload)) === reload) await vscode.commands.executeCommand('workbench.action.reloadWindow');
}
