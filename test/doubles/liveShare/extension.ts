/**
 * The double as an extension, so that the product's real look-up finds it: `ms-vsliveshare.vsliveshare`, installed into test hosts only. Which
 * cloud folder it belongs to is said by an environment variable. Its commands script it from inside the window; from outside, `control.ts` does.
 */
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { Clock } from '../../../src/ports/clock.js';
import type { FaultCase } from './cloud.js';
import { controlOf } from './control.js';
import { fakeLiveShare, type FakeLiveShareExports } from './fakeLiveShare.js';
import { cloudVariable, fileCloud } from './fileCloud.js';

const clock: Clock = {
  now: () => Date.now(),
  after: (ms, then) => {
    const timer = setTimeout(then, ms);
    return { dispose: () => clearTimeout(timer) };
  },
};

export async function activate(context: vscode.ExtensionContext): Promise<FakeLiveShareExports | undefined> {
  const folder = process.env[cloudVariable];
  if (folder === undefined) throw new Error(`Set ${cloudVariable} to the folder of this test's cloud.`);
  const cloud = fileCloud(folder);
  const liveShare = fakeLiveShare({
    cloud,
    window: randomUUID(),
    clock,
    parseUri: (text) => vscode.Uri.parse(text, true),
    askToSignIn: async () => (await vscode.window.showQuickPick(['Sign in with Microsoft', 'Sign in with GitHub'])) !== undefined,
    showMessage: (text) => void vscode.window.showInformationMessage(text),
    showError: (text) => void vscode.window.showErrorMessage(text),
    copy: (text) => void vscode.env.clipboard.writeText(text),
    isInstalled: (id) => vscode.extensions.getExtension(id) !== undefined,
    callerOn: (stack) => vscode.extensions.all.find((extension) => stack.includes(extension.extensionPath))?.id.toLowerCase(),
  });
  const control = controlOf(cloud);
  context.subscriptions.push(
    liveShare.window,
    vscode.commands.registerCommand('fakeLiveShare.set', (cases: FaultCase | readonly FaultCase[], options?: { shareHangsMs?: number }) =>
      control.set(cases, options),
    ),
    vscode.commands.registerCommand('fakeLiveShare.signIn', () => control.signIn()),
    vscode.commands.registerCommand('fakeLiveShare.signOut', () => control.signOut()),
    vscode.commands.registerCommand('fakeLiveShare.hostEnds', () => control.hostEnds()),
    vscode.commands.registerCommand('fakeLiveShare.drop', () => control.drop()),
    vscode.commands.registerCommand('fakeLiveShare.calls', (name?: string) => control.calls(name)),
  );
  return await liveShare.activate();
}
