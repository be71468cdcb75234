/**
 * Activation: registers what the manifest names and loads nothing else. Everything behind a registration is read when it is first used; at
 * start-up one memento and the folder's name decide whether anything is needed at all.
 */
import * as vscode from 'vscode';
import type { Running } from './main/index.js';
import type { Node } from './editor/exercises/exerciseTree.js';

let running: Promise<Running> | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const load = (): Promise<Running> => (running ??= import('./main/index.js').then(({ start }) => start(context)));
  for (const id of commandIds(context)) {
    context.subscriptions.push(vscode.commands.registerCommand(id, async (argument: unknown) => (await load()).run(id, argument)));
  }
  context.subscriptions.push(
    vscode.window.registerWebviewViewProvider('mentorship.sidebar', { resolveWebviewView: async (view) => (await load()).resolveSidebar(view) }),
    vscode.window.registerTreeDataProvider('mentorship.exercises', lazyTree(load)),
    vscode.tasks.registerTaskProvider('mentorship', {
      provideTasks: async (token) => (await load()).tasks.provideTasks(token),
      resolveTask: async (task, token) => (await load()).tasks.resolveTask(task, token),
    }),
  );
  void vscode.commands.executeCommand('setContext', 'mentorship.hasMentorship', context.globalState.get('current') !== undefined);
  loadWhenNeeded(context, load);
}

export function deactivate(): void {
  running = undefined;
}

function commandIds(context: vscode.ExtensionContext): readonly string[] {
  const manifest: { contributes: { commands: { command: string }[] } } = context.extension.packageJSON;
  return manifest.contributes.commands.map(({ command }) => command);
}

/**
 * One memento says from when on the status bar has something to say (milliseconds since 1970); until then nothing is loaded. A pairing folder's
 * window loads at once, because a start may wait in it: such a folder's name ends in eight hex digits.
 */
function loadWhenNeeded(context: vscode.ExtensionContext, load: () => Promise<unknown>): void {
  const [only] = vscode.workspace.workspaceFolders ?? [];
  const from = context.globalState.get<unknown>('glance');
  const wait = only !== undefined && /-[0-9a-f]{8}$/.test(only.name) ? 0 : typeof from === 'number' ? from - Date.now() : Infinity;
  if (wait <= 0) return void load();
  if (wait > longestTimer) return;
  const timer = setTimeout(() => void load(), wait);
  context.subscriptions.push({ dispose: () => clearTimeout(timer) });
}

/** Longer waits overflow a timer; a window that is open for more than three weeks is loaded by a click or a reload before. */
const longestTimer = 2 ** 31 - 1;

function lazyTree(load: () => Promise<Running>): vscode.TreeDataProvider<Node> {
  const changed = new vscode.EventEmitter<undefined>();
  let listening = false;
  const tree = async () => {
    const loaded = (await load()).tree;
    if (!listening) loaded.onDidChangeTreeData(() => changed.fire(undefined));
    listening = true;
    return loaded;
  };
  return { onDidChangeTreeData: changed.event, getChildren: async (node) => (await tree()).getChildren(node), getTreeItem: async (node) => (await tree()).getTreeItem(node) };
}
