/** The file that the person is looking at, also where it is a preview: a prompt's tab is no text editor, but says which file it is about. */
import * as vscode from 'vscode';

export function pathInFront(): string | undefined {
  return vscode.window.activeTextEditor?.document.uri.fsPath ?? tabPath(vscode.window.tabGroups.activeTabGroup.activeTab);
}

/** The file that a tab shows, as text or as a preview. */
export function tabPath(tab: vscode.Tab | undefined): string | undefined {
  const input = tab?.input;
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri.fsPath : undefined;
}
