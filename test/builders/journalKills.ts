/** Kills windows in the middle of their appends, and looks whether anything that was acknowledged is lost. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { eventType } from '../../src/core/journal/eventType.js';
import { openLocalJournal } from '../../src/adapters/journal/localJournal.js';
import { aFolder, aWindow, optionsFor } from './journalFolder.js';

const childPath = fileURLToPath(new URL('./journalChild.js', import.meta.url));

/** What the windows said before they were killed. */
export interface Said {
  readonly acknowledged: Map<string, string>;
  readonly takenBack: Set<string>;
  readonly refusals: string[];
}

export interface KillPlan {
  readonly windows: number;
  readonly kills: number;
  /** Go on until this many events were acknowledged, also after the last kill. */
  readonly events: number;
  readonly mayTakeBack: boolean;
}

/** Runs windows on one folder and kills each of them again and again, at moments that nothing in it can foresee. */
export async function killWindows(plan: KillPlan): Promise<{ readonly root: string; readonly said: Said }> {
  const root = await aFolder();
  await (await aWindow(root)).close(); // makes the journal
  const said: Said = { acknowledged: new Map(), takenBack: new Set(), refusals: [] };
  let kills = 0;
  const isDone = (): boolean => kills >= plan.kills && said.acknowledged.size >= plan.events;
  await Promise.all(
    Array.from({ length: plan.windows }, async (_, window) => {
      for (let life = 0; !isDone(); life += 1) {
        await liveAndDie(root, `w${String(window)}l${String(life)}`, plan, said);
        kills += 1;
      }
    }),
  );
  return { root, said };
}

/** One life of a window: after a random number of acknowledgements it is killed while it goes on appending. */
async function liveAndDie(root: string, name: string, plan: KillPlan, said: Said): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [childPath, root, name, plan.mayTakeBack ? 'take-back' : ''], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  assert.ok(child.stdout);
  let left = Math.floor(Math.random() * (plan.events / Math.max(plan.kills, 1)) * 2);
  for await (const line of createInterface({ input: child.stdout })) {
    note(line, said);
    left -= 1;
    if (left === 0 || (left < 0 && line === 'ready')) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  assert.equal(child.signalCode, 'SIGKILL');
}

function note(line: string, said: Said): void {
  const [sign, id = '', word = ''] = line.split(' ');
  if (sign === '+' && word.endsWith(':end')) {
    assert.ok(!said.acknowledged.has(id), `${id} was used twice`);
    said.acknowledged.set(id, word);
  }
  if (sign === '-') said.takenBack.add(id);
  if (sign === '!') said.refusals.push(line);
}

const Word = v.object({ word: v.string() });
const collected = eventType('word.added', Word, (words: Map<string, string>, { id, data }) => words.set(id, data.word));

/** Every acknowledged event counts, with what was said; nothing torn counts, nothing contradicts, nothing waits. */
export async function assertNothingLost(root: string, said: Said): Promise<void> {
  const words = new Map<string, string>();
  const opened = await openLocalJournal({
    ...optionsFor(root),
    clock: { now: () => Date.now(), after: () => ({ dispose: () => undefined }) },
    initial: words,
    types: [collected],
  });
  assert.ok(opened.ok);
  const journal = opened.value;
  journal.state();
  assert.deepEqual(said.refusals, []);
  for (const [id, word] of said.acknowledged) if (!said.takenBack.has(id)) assert.equal(words.get(id), word, `${id} is lost`);
  for (const word of words.values()) assert.ok(word.endsWith(':end'));
  assert.deepEqual(journal.faults(), { setAside: 0, fromTheFuture: 0, ownFromTheFuture: 0, waiting: 0, contradictions: 0, beyondLimits: 0 });
  await journal.close();
}

/** How many logs there are, to see that writers are continued and not left lying about. */
export async function countLogs(root: string): Promise<number> {
  return (await readdir(join(root, 'journal', 'log'))).filter((name) => name.endsWith('.jsonl')).length;
}
