/**
 * Journals as two people write them: goals with milestones, sessions planned, moved, held and wrapped up with notes, exercises, and mostly ticks.
 * Each of the two writes on one device; stamps go on through both logs. Sessions and goals become more with the events, up to what five years
 * of weekly sessions bring; from there on it is ticks, rewording and notes.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const people = [
  { id: 'p-grace', name: 'Grace Mwangi', zone: 'Europe/London', writer: 'laptop-grace-1' },
  { id: 'p-tom', name: 'Tomás Ferreira', zone: 'Europe/Lisbon', writer: 'laptop-tomas-1' },
];
const [mentor, mentee] = people;
const begun = Date.UTC(2024, 0, 8, 9);
const mostGoals = 40;
const mostSessions = 250;

const wishes = [
  'Refactor with tests as a safety net',
  'Feel at home in Git',
  'Explain my code to others',
  'Read a stack trace calmly',
  'Löse Konflikte ohne Hilfe',
];
const steps = [
  'Write a failing test first, three times',
  'Extract a function without breaking a test',
  'Name the smell before fixing it',
  'Tidy a branch',
  'Pair as navigator for an hour',
];
const notes = [
  'Red, green, refactor: three rounds; she wrote the second test alone.',
  'Names first, then structure. “Tell, don’t ask” next time.',
  'Short one today: we only planned.',
];

/** The lines of both writers, `count` in all, by the writer's name. The same count gives the same lines. */
export function journalLines(count) {
  const script = scriptOf(count);
  const lines = new Map(people.map(({ writer }) => [writer, []]));
  for (let i = 0; i < count; i += 1) {
    const who = i < 2 ? people[i] : script.whoIsNext();
    const log = lines.get(who.writer);
    const { type, data } = i < 2 ? { type: 'writer.introduced', data: { device: who.writer.replace(/-1$/, '') } } : script.next(who);
    const at = `${new Date(begun + i * 60_000).toISOString()}-0000`;
    log.push(JSON.stringify({ v: 1, id: `${who.writer}/${log.length + 1}`, at, by: who.id, type, data }));
  }
  return lines;
}

/** Writes a journal's folder as the extension does, and gives its path. */
export async function writeJournal(folder, count) {
  for (const room of ['log', 'received', 'aside']) await mkdir(path.join(folder, room), { recursive: true });
  await writeFile(path.join(folder, 'me.json'), `${JSON.stringify({ v: 1, person: mentor.id })}\n`);
  for (const [writer, lines] of journalLines(count)) await writeFile(path.join(folder, 'log', `${writer}.jsonl`), `${lines.join('\n')}\n`);
  return folder;
}

/** A tick that could come next, for appending. */
export function nextTick(n) {
  return { type: 'milestone.ticked', data: { goalId: 'goal-1', milestoneId: `goal-1-${(n % 4) + 1}`, ticked: n % 8 < 4 } };
}

function scriptOf(count) {
  const goals = Math.min(mostGoals, Math.max(3, Math.ceil(count / 60)));
  const sessions = Math.min(mostSessions, Math.max(6, Math.ceil(count / 40)));
  const chance = seeded(count);
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const waiting = [...beginning(), ...spread({ goals, sessions, pick })];
  const every = Math.max(1, Math.floor(count / (waiting.length + 4)));
  let n = 0;
  return {
    whoIsNext: () => (n < 2 ? mentor : pick(people)),
    next: () => {
      n += 1;
      return n <= 4 || n % every === 0 ? (waiting.shift() ?? smallChange(n, { goals, pick, chance })) : smallChange(n, { goals: 1, pick, chance });
    },
  };
}

function beginning() {
  const [mentorPart, menteePart] = people.map(({ id, name, zone }) => ({ id, name, zone }));
  const created = {
    type: 'mentorship.created',
    data: { mentorshipId: 'bench', mentor: mentorPart, mentee: menteePart, callLink: 'https://meet.example/grace-and-tomas' },
  };
  return [created, goalAdded(1, wishes[0])];
}

/** Everything that is more than a tick, in the order in which it happens: a goal every few sessions, and each session from plan to wrap-up. */
function* spread({ goals, sessions, pick }) {
  for (let s = 1; s <= sessions; s += 1) {
    const goal = Math.floor((s * goals) / sessions);
    if (goal > 1 && goal > Math.floor(((s - 1) * goals) / sessions)) yield goalAdded(goal, pick(wishes));
    yield* sessionFrom(s, pick);
  }
}

function* sessionFrom(s, pick) {
  const sessionId = `session-${s}`;
  const start = new Date(begun + s * 7 * 86_400_000).toISOString();
  yield {
    type: 'session.scheduled',
    data: { sessionId, start, minutes: 60, zone: mentor.zone, exercise: { exerciseId: 'roman-numerals', language: 'typescript' } },
  };
  if (s % 5 === 0)
    yield {
      type: 'session.moved',
      data: { sessionId, start: start.replace('T09', 'T15'), minutes: 45, zone: mentee.zone, reason: 'On call that morning' },
    };
  if (s % 11 === 0) return yield { type: 'session.cancelled', data: { sessionId, reason: 'Ill, sorry' } };
  yield { type: 'session.started', data: { sessionId, way: { kind: 'call' } } };
  yield { type: 'session.ended', data: { sessionId } };
  return yield { type: 'session.wrappedUp', data: { sessionId, note: pick(notes) } };
}

function smallChange(n, { goals, pick, chance }) {
  const goal = `goal-${1 + Math.floor(chance() * goals)}`;
  const milestoneId = `${goal}-${1 + (n % 4)}`;
  if (n % 17 === 0) return { type: 'session.wrappedUp', data: { sessionId: 'session-1', note: pick(notes) } };
  if (n % 13 === 0) return { type: 'milestone.reworded', data: { goalId: goal, milestoneId, text: pick(steps) } };
  if (n % 29 === 0) return { type: 'goal.changed', data: { goalId: goal, measurable: pick(notes), due: '2027-03-01' } };
  return { type: 'milestone.ticked', data: { goalId: goal, milestoneId, ticked: n % 3 > 0, ...(n % 4 === 0 && { sessionId: 'session-1' }) } };
}

function goalAdded(n, statement) {
  const goalId = `goal-${n}`;
  const milestones = [1, 2, 3, 4].map((m) => ({ milestoneId: `${goalId}-${m}`, text: steps[(n + m) % steps.length] }));
  return {
    type: 'goal.added',
    data: { goalId, statement, measurable: 'She leads a refactoring and every test stays green.', due: '2026-12-01', milestones },
  };
}

/** A small generator of chance with a seed (mulberry32): two runs measure the same journal. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
