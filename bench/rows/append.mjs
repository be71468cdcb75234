/**
 * An append through the journal (ids, clock, schema, fold, listeners, and durable before it is acknowledged) against writing and flushing the same
 * bytes to a file that is open already. For ten at once the baseline, too, writes the ten lines in one go: one after the other would be no match.
 */
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { nextTick, writeJournal } from '../events.mjs';
import { compare, interleaved, p99 } from '../measure.mjs';
import { inFolder, openJournal } from './journal.mjs';

const rounds = 600;

export async function rows() {
  const one = await appending(1, rounds);
  const ten = await appending(10, rounds);
  return [compare('append', one), compare('append-p99', one, p99), compare('append-ten', ten)];
}

async function appending(many, times) {
  return inFolder(async (folder) => {
    await writeJournal(path.join(folder, 'journal'), 300);
    const journal = await openJournal(path.join(folder, 'journal'));
    const bare = await open(path.join(folder, 'bare.jsonl'), 'w+');
    let n = 0;
    const decided = () => Array.from({ length: many }, () => nextTick((n += 1)));
    const append = async (events) => {
      const outcomes = await Promise.all(events.map((event) => journal.append([event])));
      if (outcomes.some(({ ok }) => !ok)) throw new Error('An append failed.');
    };
    await append(decided());
    const bytes = await lastLines(path.join(folder, 'journal'), many);
    let at = 0;
    const write = async () => {
      await bare.write(bytes, 0, bytes.length, at);
      await bare.datasync();
      at += bytes.length;
    };
    const measured = await interleaved({
      rounds: times,
      warmUps: 200,
      tidy: false,
      baseline: { run: write },
      ours: { before: decided, run: append },
    });
    await bare.close();
    await journal.close();
    return measured;
  });
}

/** The very bytes that the journal wrote. */
async function lastLines(folder, many) {
  const lines = (await readFile(path.join(folder, 'log', 'bench-1.jsonl'), 'utf8')).trimEnd().split('\n');
  return Buffer.from(`${lines.slice(-many).join('\n')}\n`);
}
