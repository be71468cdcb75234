/** Says at the first run of a live session that this computer runs code which somebody else can edit; running stays one keystroke. */
import * as vscode from 'vscode';
import { liveSession } from '../../core/mentorship/mentorship.js';
import type { App } from '../app.js';
import { plainNotice } from '../notices/labels.js';
import { partnerNameOf, whatIsOpen } from '../whatIsOpen.js';

const key = 'saidCodeIsShared';

export async function sayCodeIsShared(app: App): Promise<void> {
  const here = whatIsOpen(app);
  const live = here && liveSession(here.mentorship);
  if (live === undefined || app.pairing.role() !== 'host' || app.memory.get(key) === live.id) return;
  await app.memory.set(key, live.id);
  void vscode.window.showInformationMessage(plainNotice(app.words.runs.codeIsShared(partnerNameOf(app))));
}
