/** The extension under test as the other extensions see it, activated. */
import * as vscode from 'vscode';

export const EXTENSION_ID = 'madetech.mentorship-pairing';

export async function extensionUnderTest(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension(EXTENSION_ID);
  if (!extension) throw new Error(`${EXTENSION_ID} is not installed in this VS Code`);
  await extension.activate();
  return extension;
}
