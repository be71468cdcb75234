/** Prompts that are not on disk yet, as read-only documents in VS Code's Markdown preview, which trusts them with nothing. */
import * as vscode from 'vscode';
import type { Disposable } from '../../ports/disposable.js';

const scheme = 'mentorship-prompt';

export class PromptDocuments implements Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registration: Disposable;

  constructor() {
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: ({ path }) => this.#texts.get(path) ?? '',
    });
  }

  async show(exerciseId: string, markdown: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: `/${exerciseId}.md` });
    this.#texts.set(uri.path, markdown);
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
