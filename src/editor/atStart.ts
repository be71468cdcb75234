/**
 * Whether a window needs us without a click. One memento says from when on the status bar has something to say (milliseconds since 1970); until
 * then nothing is loaded. A pairing folder's window loads at once, because a start may wait in it: such a folder's name ends in eight hex digits.
 */
import * as vscode from 'vscode';

/** Under this key another window leaves what this one is to open; see `exercises/openElsewhere.ts`. */
export const openingKey = 'opening';

/** Longer waits overflow a timer; a window that is open for more than three weeks is loaded by a click or a reload before. */
const longestTimerMs = 2 ** 31 - 1;

export function loadWhenNeeded(context: vscode.ExtensionContext, load: () => Promise<unknown>): void {
  const wait = waitMs(context);
  if (wait <= 0) void load().catch(ignoreSaid);
  if (wait <= 0 || wait > longestTimerMs) return;
  const timer = setTimeout(() => void load().catch(ignoreSaid), wait);
  context.subscriptions.push({
    dispose: () => {
      clearTimeout(timer);
    },
  });
}

/** A failed load has been said by whoever loads. */
export function ignoreSaid(): void {
  // nothing more to do: the next need tries again
}

function waitMs({ globalState }: vscode.ExtensionContext): number {
  const [only] = vscode.workspace.workspaceFolders ?? [];
  if (only !== undefined && /-[0-9a-f]{8}$/.test(only.name)) return 0;
  if (isLeftHere(globalState.get<unknown>(openingKey))) return 0;
  const from = globalState.get<unknown>('glance');
  return typeof from === 'number' ? from - Date.now() : Infinity;
}

/** Whether something is to be opened in a folder of this window. */
function isLeftHere(opening: unknown): boolean {
  if (typeof opening !== 'object' || opening === null || !('base' in opening)) return false;
  return (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.fsPath === opening.base);
}
