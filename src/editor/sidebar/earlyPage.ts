/**
 * The sidebar's page before our own code is loaded: its frame and script start at once, while the rest is read. What the page says meanwhile is
 * kept in order. Part of the start-up, so it imports nothing heavy.
 */
import * as vscode from 'vscode';
import { pageTitle } from '../words/pageTitle.js';
import { sidebarPage } from './page.js';

export interface EarlyPage {
  readonly view: vscode.WebviewView;
  /** Hands over: what was said so far, then everything that is said from now on. */
  listen(listener: (raw: unknown) => void): vscode.Disposable;
}

export function showPage(view: vscode.WebviewView, extensionUri: vscode.Uri): EarlyPage {
  const { webview } = view;
  const said: unknown[] = [];
  const early = webview.onDidReceiveMessage((raw: unknown) => said.push(raw));
  const dist = vscode.Uri.joinPath(extensionUri, 'dist');
  webview.options = { enableScripts: true, localResourceRoots: [dist, vscode.Uri.joinPath(extensionUri, 'media')] };
  const local = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString();
  webview.html = sidebarPage({
    nonce: crypto.randomUUID(),
    cspSource: webview.cspSource,
    script: local('webview.js'),
    style: local('webview.css'),
    title: pageTitle(vscode.l10n),
    lang: vscode.env.language,
  });
  return {
    view,
    listen: (listener) => {
      early.dispose();
      for (const raw of said.splice(0)) listener(raw);
      return webview.onDidReceiveMessage(listener);
    },
  };
}

/**
 * What VS Code is told leaves this process a moment later (a remote connection packs it first), and reading code would hold it up: the page would
 * only begin when all is read.
 */
export function pageIsOnItsWay(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}
