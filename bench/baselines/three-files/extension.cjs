/** Three files of the folder side by side, as VS Code itself opens them: Markdown rendered, then two texts. The question before is what is clicked. */
const vscode = require('vscode');

exports.activate = (context) => {
  context.subscriptions.push(vscode.commands.registerCommand('benchThreeFiles.open', open));
};

async function open() {
  if ((await vscode.window.showQuickPick(['Three files'])) === undefined) return;
  const at = (name) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, 'three', name);
  const quietly = { preserveFocus: true, preview: false };
  await vscode.commands.executeCommand('vscode.openWith', at('PROMPT.md'), 'vscode.markdown.preview.editor', { viewColumn: 1, ...quietly });
  await vscode.window.showTextDocument(at('code.js'), { viewColumn: 2, ...quietly });
  await vscode.window.showTextDocument(at('code.test.js'), { viewColumn: 3, preview: false });
}
