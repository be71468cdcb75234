/** What the rows about the journal share: a journal opened as the extension opens it, in a folder of the run's own. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ours } from '../ours.mjs';

const { openLocalJournal } = await ours('src/adapters/journal/localJournal');
const { systemClock } = await ours('src/adapters/system/systemClock');
const { mentorshipEventTypes } = await ours('src/core/mentorship/eventTypes');
const { emptyMentorship } = await ours('src/core/mentorship/mentorship');

export { emptyMentorship, mentorshipEventTypes };

const silent = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };
const nobodyElse = { watch: () => ({ dispose: () => {} }) };

export async function openJournal(folder) {
  const opened = await openLocalJournal({
    folder,
    mentorshipId: path.basename(folder),
    types: mentorshipEventTypes,
    initial: emptyMentorship,
    clock: systemClock(),
    log: silent,
    folderWatch: nobodyElse,
    deviceId: async () => ({ ok: true, value: 'bench' }),
  });
  if (!opened.ok) throw new Error(`The journal could not be opened: ${opened.problem.type}`);
  return opened.value;
}

/** Runs `act` with an empty folder, which is gone afterwards. */
export async function inFolder(act) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mentorship-bench-'));
  try {
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
