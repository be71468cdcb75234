/**
 * Opens a call link, or the join link of a session, outside the editor. Both types exist in their checked form only (https, no secrets), so nothing
 * that a partner wrote reaches the editor as a command or as an address of another extension. VS Code asks the person before it opens a strange host.
 */
import * as vscode from 'vscode';
import type { CallHref } from '../../../core/pairing/callLink.js';
import type { JoinLink } from '../../../core/pairing/joinLink.js';

/** `false` when the person said no, or nothing could open it: offer to copy the link instead. Opening says nothing about having joined. */
export async function openLink(link: CallHref | JoinLink): Promise<boolean> {
  const uri = vscode.Uri.parse(link, true);
  if (encodeURI(uri.toString(true)) === link) return await vscode.env.openExternal(uri);
  // A Uri loses escapes on its way (`%26` in a meeting's password becomes `&`); this command takes an https address as it is, but says nothing back.
  await vscode.commands.executeCommand('vscode.open', link);
  return true;
}
