/**
 * What the sidebar's first state needs, and nothing else: the record of the open mentorship, the words of the sidebar, the view. The rest of the
 * application (`index.ts`) is built on it, and comes once the page had its turn or something else is asked for.
 */
import * as path from 'node:path';
import * as vscode from 'vscode';
import { deviceIdentity } from '../adapters/journal/deviceId.js';
import { createJournalShelf } from '../adapters/journal/journalShelf.js';
import { openMentorships } from '../adapters/mentorships/mentorships.js';
import { vscodeFolderWatch } from '../adapters/system/folderWatch.js';
import { mementoMemory } from '../adapters/system/mementoMemory.js';
import { outputLog, type OutputLog } from '../adapters/system/outputLog.js';
import { randomIds } from '../adapters/system/randomIds.js';
import { systemClock } from '../adapters/system/systemClock.js';
import { mentorshipEventTypes } from '../core/mentorship/eventTypes.js';
import { emptyMentorship } from '../core/mentorship/mentorship.js';
import { markFrom, type SharingMark } from '../core/sharing/mark.js';
import { defaultProfile } from '../core/programme/defaultProfile.js';
import type { App } from '../editor/app.js';
import { ExerciseNames } from '../editor/exercises/exerciseNames.js';
import { ScreenStore } from '../editor/sidebar/screenStore.js';
import { SidebarView } from '../editor/sidebar/sidebarView.js';
import { datesFor, localeFor } from '../editor/words/dates.js';
import { sidebarWords } from '../editor/words/sidebar.js';
import type { Clock } from '../ports/clock.js';
import type { Ids } from '../ports/ids.js';
import type { Mentorships } from '../ports/mentorships.js';
import { Ownership } from './ownership.js';

export type FirstLook = ReturnType<typeof createFirstLook>;

/** The sessions whose wrap-up was put off lately. */
export const putOffKey = 'putOff';

/** `rest` gives the whole application; the sidebar asks for it when a form is opened or something is pressed. */
export function createFirstLook(context: vscode.ExtensionContext, rest: () => Promise<App>) {
  const owned = new Ownership();
  const [clock, ids] = [systemClock(), randomIds()];
  const words = { sidebar: sidebarWords(vscode.l10n), dates: datesFor(localeFor(vscode.env.language)) };
  const log = owned.take(outputLog(words.sidebar.name));
  const mentorships = owned.take(mentorshipsOf(context, { clock, ids, log }));
  const screen = new ScreenStore();
  screen.putOff(textsIn(context.globalState.get<unknown>(putOffKey)));
  const names = new ExerciseNames();
  const sharingMark = (id: string): SharingMark | undefined => markFrom(context.globalState.get<unknown>(`sharing/${id}`));
  const parts = { sharingMark, clock, ids, log, words, mentorships, screen, profile: defaultProfile, exerciseName: (id: string) => names.nameOf(id) };
  const sidebar = owned.take(new SidebarView(parts, rest));
  const dispose = (): void => {
    owned.dispose();
  };
  return { ...parts, names, sidebar, dispose };
}

function textsIn(remembered: unknown): string[] {
  return Array.isArray(remembered) ? remembered.filter((id) => typeof id === 'string') : [];
}

function mentorshipsOf(context: vscode.ExtensionContext, { clock, ids, log }: { clock: Clock; ids: Ids; log: OutputLog }): Mentorships {
  const root = context.globalStorageUri.fsPath;
  const common = {
    types: mentorshipEventTypes,
    initial: emptyMentorship,
    clock,
    log,
    folderWatch: vscodeFolderWatch(),
    deviceId: deviceIdentity({ root, ids }),
  };
  return openMentorships({
    real: createJournalShelf({ ...common, root: path.join(root, 'mentorships') }),
    sample: createJournalShelf({ ...common, root: path.join(root, 'sample') }),
    memory: mementoMemory(context.globalState),
  });
}
