/**
 * Opening a journal from disk, checked and folded, against reading the same bytes, parsing them as JSON and folding them bare: no checks, no order
 * looked at, a state that is changed in place.
 */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { journalLines, writeJournal } from '../events.mjs';
import { compare, interleaved, median } from '../measure.mjs';
import { ours } from '../ours.mjs';
import { emptyMentorship, inFolder, mentorshipEventTypes, openJournal } from './journal.mjs';

const { createFold } = await ours('src/core/journal/fold');
const { parseLine } = await ours('src/core/journal/logLine');

/** Warm-ups until the code is compiled alike: with fewer, a middle size would pay for compiling what a large one has behind it after its first round. */
const sizes = [
  { name: '1k', count: 1_000, rounds: 60, warmUps: 60 },
  { name: '10k', count: 10_000, rounds: 25, warmUps: 15 },
  { name: '100k', count: 100_000, rounds: 9, warmUps: 2, tidy: 'all' },
];

export async function rows() {
  const found = [];
  for (const size of sizes) found.push({ ...size, times: await opening(size) });
  const per = ({ times, count }) => median(times.ours) / count;
  const [, middle, large] = found;
  const growth = { id: 'fold-growth', baseline: per(middle), ours: per(large), figure: per(large) / per(middle) };
  const exponent = { id: 'fold-exponent', figure: slope(found.map(({ count, times }) => [Math.log(count), Math.log(median(times.ours))])) };
  return [...found.map(({ name, times }) => compare(`fold-${name}`, times)), growth, exponent, oneMore()];
}

/** Of the straight line that lies nearest to the points (least squares). */
function slope(points) {
  const mean = (place) => points.reduce((sum, point) => sum + point[place], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const along = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return along / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

async function opening({ count, rounds, warmUps, tidy }) {
  return inFolder(async (folder) => {
    await writeJournal(folder, count);
    await mustBeSound(folder, count);
    return interleaved({
      rounds,
      warmUps,
      tidy,
      baseline: { run: () => foldBare(folder) },
      ours: { run: () => openJournal(folder), after: (journal) => journal.close() },
    });
  });
}

/** A journal that is half set aside would be folded fast. */
async function mustBeSound(folder, count) {
  const journal = await openJournal(folder);
  const faults = journal.faults();
  const [mine, bare] = [journal.state(), await foldBare(folder)];
  await journal.close();
  if (Object.values(faults).some((n) => n > 0)) throw new Error(`The journal of ${count} events has faults: ${JSON.stringify(faults)}`);
  if (mine.sessions.size !== bare.sessions.size || mine.goals.size !== bare.goals.size) throw new Error('The two folds differ.');
}

async function foldBare(folder) {
  const log = path.join(folder, 'log');
  const state = { goals: new Map(), sessions: new Map() };
  const events = [];
  for (const name of await readdir(log)) {
    for (const line of (await readFile(path.join(log, name), 'utf8')).split('\n')) if (line !== '') events.push(JSON.parse(line));
  }
  events.sort((one, other) => (one.at < other.at ? -1 : 1));
  for (const event of events) bare[event.type]?.(state, event);
  return state;
}

const bare = {
  'mentorship.created': (state, { data }) => (state.match = data),
  'goal.added': ({ goals }, { data }) =>
    goals.set(data.goalId, { ...data, milestones: new Map(data.milestones.map((one) => [one.milestoneId, one])) }),
  'goal.changed': ({ goals }, { data }) => Object.assign(goals.get(data.goalId) ?? {}, data),
  'milestone.reworded': ({ goals }, { data }) => Object.assign(goals.get(data.goalId)?.milestones.get(data.milestoneId) ?? {}, data),
  'milestone.ticked': ({ goals }, { data, at, by }) =>
    Object.assign(goals.get(data.goalId)?.milestones.get(data.milestoneId) ?? {}, { tick: { data, at, by } }),
  'session.scheduled': ({ sessions }, { data }) => sessions.set(data.sessionId, { ...data, status: 'scheduled' }),
  'session.moved': ({ sessions }, { data }) => Object.assign(sessions.get(data.sessionId) ?? {}, data),
  'session.cancelled': ({ sessions }, { data }) => Object.assign(sessions.get(data.sessionId) ?? {}, { status: 'cancelled' }),
  'session.started': ({ sessions }, { data }) => Object.assign(sessions.get(data.sessionId) ?? {}, { status: 'live' }),
  'session.ended': ({ sessions }, { data }) => Object.assign(sessions.get(data.sessionId) ?? {}, { status: 'completed' }),
  'session.wrappedUp': ({ sessions }, { data }) => Object.assign(sessions.get(data.sessionId) ?? {}, data, { status: 'completed' }),
};

/** An event newer than all others, added to a fold that has 100k. */
function oneMore() {
  const now = Date.now();
  const fold = createFold({ initial: emptyMentorship, types: mentorshipEventTypes, hash: sha256 });
  const logs = journalLines(100_000);
  for (const [writer, lines] of logs) fold.add(`log/${writer}.jsonl`, lines.map(parseLine));
  fold.look(now);
  const [[writer, lines]] = logs;
  const times = Array.from({ length: 50 }, (_, n) => addOne({ fold, writer, sequence: lines.length + 1 + n, now }));
  return { id: 'fold-one-more', figure: median(times.slice(10)) };
}

function addOne({ fold, writer, sequence, now }) {
  const last = { v: 1, id: `${writer}/${sequence}`, at: `${new Date(now + sequence).toISOString()}-0000`, by: 'p-grace' };
  const line = JSON.stringify({ ...last, type: 'milestone.ticked', data: { goalId: 'goal-1', milestoneId: 'goal-1-1', ticked: sequence % 2 > 0 } });
  const start = performance.now();
  fold.add(`log/${writer}.jsonl`, [parseLine(line)]);
  fold.look(now);
  return performance.now() - start;
}

const sha256 = (raw) => createHash('sha256').update(raw).digest('hex');
