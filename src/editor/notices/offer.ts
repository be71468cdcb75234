/**
 * A message with one thing to press, which may just as well be ignored: nothing waits for the answer, so that an unanswered message holds nothing
 * else up.
 */
import * as vscode from 'vscode';
import type { App } from '../app.js';
import { plainNotice } from './labels.js';

export function offer(app: App, text: string, label: string, then: () => Promise<void> | void): void {
  void vscode.window
    .showInformationMessage(plainNotice(text), label)
    .then((answer) => (answer === label ? app.attempt('an offer', then) : undefined));
}
