/**
 * Activation: registers what the manifest names and loads nothing else. Everything behind a registration is read when it is first used; at
 * start-up one memento and the folder's name decide whether anything is needed at all.
 */
import * as vscode from 'vscode';
import { ignoreSaid, loadWhenNeeded } from './editor/atStart.js';
import { loadOnce } from './editor/loadOnce.js';
import { lazyTree } from './editor/exercises/lazyTree.js';
import { pageIsOnItsWay, showPage } from './editor/sidebar/earlyPage.js';
import { firstState } from './editor/sidebar/firstState.js';
import type { FirstLook } from './main/firstLook.js';
import type { Running } from './main/index.js';

export function activate(context: vscode.ExtensionContext): void {
  const look = loadOnce<FirstLook>(async () => {
    const { createFirstLook } = await import('./main/firstLook.js');
    const made = createFirstLook(context, async () => (await load()).app);
    context.subscriptions.push(made);
    return made;
  });
  const load = loadOnce<Running>(async () => {
    const made = await look();
    return (await import('./main/index.js')).start(context, made);
  });
  const first = firstState();
  for (const id of commandIds(context)) {
    context.subscriptions.push(vscode.commands.registerCommand(id, async (argument: unknown) => (await load()).run(id, argument)));
  }
  context.subscriptions.push(
    vscode.window.registerWebviewViewProvider('mentorship.sidebar', {
      resolveWebviewView: async (view) => {
        const page = showPage(view, context.extensionUri);
        await pageIsOnItsWay();
        (await look()).sidebar.resolve(page, first.pass);
        void first.wait().then(load).catch(ignoreSaid);
      },
    }),
    vscode.window.registerTreeDataProvider(
      'mentorship.exercises',
      lazyTree(async () => (await first.wait().then(load)).tree),
    ),
    vscode.tasks.registerTaskProvider('mentorship', {
      provideTasks: async (token) => (await load()).tasks.provideTasks(token),
      resolveTask: async (task, token) => (await load()).tasks.resolveTask(task, token),
    }),
  );
  void vscode.commands.executeCommand('setContext', 'mentorship.hasMentorship', context.globalState.get('current') !== undefined);
  loadWhenNeeded(context, load);
}

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** The manifest is ours and was checked when it was packaged; a test compares it with the table of commands. */
function commandIds({ extension }: vscode.ExtensionContext): readonly string[] {
  const { contributes }: Manifest = extension.packageJSON; // eslint-disable-line @typescript-eslint/no-unsafe-assignment -- VS Code types it as any
  return contributes.commands.map(({ command }) => command);
}
