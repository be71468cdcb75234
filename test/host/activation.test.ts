/** What only a running VS Code can show about the extension as a whole. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { extensionUnderTest } from './support/extensionUnderTest.js';

interface Manifest {
  readonly contributes?: { readonly commands?: readonly { readonly command: string }[] };
}

describe('the extension in VS Code', () => {
  it('starts, and answers to every command of its manifest', async () => {
    const extension = await extensionUnderTest();
    const manifest = extension.packageJSON as Manifest;
    const declared = (manifest.contributes?.commands ?? []).map(({ command }) => command);
    assert.ok(declared.length > 0);

    const known = new Set(await vscode.commands.getCommands(true));

    assert.deepEqual(
      declared.filter((command) => !known.has(command)),
      [],
    );
  });
});
