/**
 * VS Code draws the context menu: it reads `data-vscode-context` of everything under the pointer and looks for menu entries whose `when` fits.
 */

/** The attribute's value; the keys are what `webview/context` entries ask for. */
export function menuContext(keys: Readonly<Record<string, string>>): string {
  return JSON.stringify({ ...keys, preventDefaultContextMenuItems: true });
}

/** The menu at the place of the button that asks for it. */
export function openMenu(event: Event): void {
  if (!(event.currentTarget instanceof HTMLElement)) return;
  const { left, bottom } = event.currentTarget.getBoundingClientRect();
  event.currentTarget.dispatchEvent(
    new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true, clientX: left, clientY: bottom }),
  );
}
