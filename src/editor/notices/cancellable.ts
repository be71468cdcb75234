/** Work with progress and a way to cancel it; `say` adds how far it has come. */
import * as vscode from 'vscode';
import type { Result } from '../../core/result.js';
import { plainNotice } from './labels.js';

export function cancellable<T>(
  title: string,
  work: (signal: AbortSignal, say: (message: string) => void) => Promise<Result<T>>,
  location = vscode.ProgressLocation.Notification,
): Promise<Result<T>> {
  const controller = new AbortController();
  return Promise.resolve(
    vscode.window.withProgress({ location, title: plainNotice(title), cancellable: true }, (progress, token) => {
      token.onCancellationRequested(() => {
        controller.abort();
      });
      return work(controller.signal, (message) => {
        progress.report({ message });
      });
    }),
  );
}
