/**
 * A window of a person in a process of its own, made to be killed: appends without end and says each acknowledged event on its standard
 * output (`+ id word`). With `take-back` it now and then takes one of its own back, and says so before it begins (`- id`).
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { deviceIdentity } from '../../src/adapters/journal/deviceId.js';
import { openLocalJournal } from '../../src/adapters/journal/localJournal.js';
import { randomUUID } from 'node:crypto';

const [root = '', name = '', how = ''] = process.argv.slice(2);
const silent = () => undefined;

const opened = await openLocalJournal({
  folder: join(root, 'journal'),
  mentorshipId: 'm-1',
  types: [],
  initial: {},
  clock: { now: () => Date.now(), after: () => ({ dispose: silent }) },
  log: { error: silent, warn: silent, info: silent, debug: silent },
  folderWatch: { watch: () => ({ dispose: silent }) },
  deviceId: deviceIdentity({ root, ids: { fresh: () => randomUUID() } }),
});
if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
const journal = opened.value;
const say = (line: string): void => void writeSync(1, `${line}\n`);

/** Mostly short, sometimes long enough for a write to be torn. */
const wordNumber = (number: number): string => `${name}-${String(number)}:${'x'.repeat(number % 17 === 0 ? 20_000 : number % 50)}:end`;

async function appendOne(number: number): Promise<void> {
  const word = wordNumber(number);
  const appended = await journal.append([{ type: 'word.added', data: { word } }]);
  if (!appended.ok) {
    say(`! ${JSON.stringify(appended.problem)}`);
    return;
  }
  const [event] = appended.value;
  say(`+ ${event?.id ?? ''} ${word}`);
  if (how !== 'take-back' || number % 40 !== 39 || event === undefined) return;
  say(`- ${event.id}`);
  const taken = await journal.takeBack([event.id]);
  if (!taken.ok) say(`! ${JSON.stringify(taken.problem)}`);
}

say('ready');
for (let number = 0; ; number += 4) {
  await Promise.all([0, 1, 2, 3].map((more) => appendOne(number + more)));
  if (number % 100 === 0) await journal.refresh();
}
