/**
 * Opens an exercise as a pair wants to see it: prompt, code and test side by side, the cursor in the test. Where there is no such pair, what is looked at
 * first stands beside the prompt.
 */
import * as vscode from 'vscode';
import type { PulledExercise } from '../../ports/exerciseFolder.js';

/** VS Code's own rendered view of Markdown; the prompt is a file of the exercise and is never trusted with more. */
const markdownPreview = 'vscode.markdown.preview.editor';

export async function openExercise({ prompt, code, test }: PulledExercise): Promise<void> {
  await vscode.commands.executeCommand('vscode.openWith', vscode.Uri.file(prompt), markdownPreview, {
    viewColumn: vscode.ViewColumn.One,
    preserveFocus: true,
    preview: false,
  });
  if (code === test) {
    if (code !== prompt) await vscode.window.showTextDocument(vscode.Uri.file(code), { viewColumn: vscode.ViewColumn.Two, preview: false });
    return;
  }
  await vscode.window.showTextDocument(vscode.Uri.file(code), { viewColumn: vscode.ViewColumn.Two, preserveFocus: true, preview: false });
  const editor = await vscode.window.showTextDocument(vscode.Uri.file(test), { viewColumn: vscode.ViewColumn.Three, preview: false });
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
}

/** A later part takes the prompt's place on the left; the prompt is one tab away. */
export async function openPart(file: string): Promise<void> {
  await vscode.commands.executeCommand('vscode.openWith', vscode.Uri.file(file), markdownPreview, {
    viewColumn: vscode.ViewColumn.One,
    preview: false,
  });
}
