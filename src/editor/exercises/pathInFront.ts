/** The file that the person is looking at, also where it is a preview: a prompt's tab is no text editor, but says which file it is about. */
import * as vscode from 'vscode';

export function pathInFront(): string | undefined {
  return vscode.window.activeTextEditor?.document.uri.fsPath ?? activeTabPath();
}

function activeTabPath(): string | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return input.uri.fsPath;
  return undefined;
}

