/** VS Code's translation, handed in: words are made without importing vscode, so that presenters can be tried in plain Node. */
export interface Translate {
  t(message: string, ...args: readonly (string | number)[]): string;
}
