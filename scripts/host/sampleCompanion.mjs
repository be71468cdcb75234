/**
 * `npm start -- --sample` shows the sample mentorship without a click: a tiny extension beside ours runs the command a person would run. The product
 * itself knows nothing of it.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const MANIFEST = {
  name: 'sample-companion',
  publisher: 'mentorship-local',
  version: '1.0.0',
  engines: { vscode: '^1.101.0' },
  main: './extension.cjs',
  extensionKind: ['workspace'],
  activationEvents: ['onStartupFinished'],
};

// Once per user data: whoever removes the sample does not get it back at the next reload.
const SOURCE = `'use strict';
const vscode = require('vscode');
exports.activate = async (context) => {
  if (!context.globalState.get('tried')) {
    await vscode.commands.executeCommand('mentorship.trySample');
    await context.globalState.update('tried', true);
  }
  await vscode.commands.executeCommand('mentorship.sidebar.focus');
};
`;

/** Writes the companion into `folder` and gives that folder. */
export async function layOutCompanion(folder) {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(MANIFEST, null, 2));
  await writeFile(path.join(folder, 'extension.cjs'), SOURCE);
  return folder;
}
