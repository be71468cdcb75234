/** Whatever the order, the duplication and the files in which lines arrive: the same state and the same faults (docs/decisions/0002). */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import type { JournalEvent } from '../../../../src/core/journal/event.js';
import type { Folded } from '../../../../src/core/journal/fold.js';
import { patienceMs } from '../../../../src/core/journal/hybridClock.js';
import { parseLine } from '../../../../src/core/journal/logLine.js';
import { aFold, boardTypes, emptyBoard, fold, hour, noon, sha256, TestWriter, wordRemoved, type Board } from '../../../builders/journal.js';

const now = noon + hour;
const word = fc.constantFrom('red', 'green', 'blue');
const step = fc.record({
  writer: fc.nat(2),
  what: fc.constantFrom('title', 'add', 'remove', 'unknown', 'unfit', 'take back', 'future', 'forged'),
  word,
  which: fc.nat(200),
  jump: fc.integer({ min: 0, max: 3 }),
});
const story = fc.record({
  steps: fc.array(step, { maxLength: 40 }),
  /** Lines that say something else under an id that exists. */
  twists: fc.array(fc.record({ which: fc.nat(200), word }), { maxLength: 3 }),
  /** Lines that have not arrived yet. */
  missing: fc.array(fc.nat(200), { maxLength: 3 }),
});
type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;

function tell({ steps, twists, missing }: Story): string[] {
  const writers = [new TestWriter('a1', 'ada'), new TestWriter('a2', 'ada', noon + 2), new TestWriter('g1', 'grace', noon + 1)];
  let ms = noon + 10;
  for (const { writer, what, word: text, which, jump } of steps) {
    const by = writers[writer] as TestWriter;
    ms += jump;
    const lines = writers.flatMap(({ name, lines: own }) => own.map((_, index) => `${name}/${String(index + 1)}`));
    const write: Record<typeof what, () => void> = {
      title: () => by.title(text, { ms }),
      add: () => by.add(text),
      remove: () => by.write(wordRemoved.create({ word: text }), { ms }),
      unknown: () => by.write({ type: 'mood.shared', data: [text] }, { ms }),
      unfit: () => by.write({ type: 'word.added', data: text }, { ms }),
      'take back': () => by.takeBack(lines[which % lines.length] ?? by.lastId, `${by.name}/${String(which + 2)}`),
      future: () => by.title('FUTURE', { ms: now + patienceMs + 1 + which }),
      forged: () => by.title('FORGED', { ms, by: 'mallory' }),
    };
    write[what]();
  }
  const all = writers.flatMap(({ lines }) => lines);
  const twisted = twists.map(({ which, word: text }) => (all[which % all.length] ?? '').replace(/"(red|green|blue)"/, `"${text}!"`));
  const lost = new Set(missing.map((which) => all[which % all.length]));
  return [...new Set([...all, ...twisted])].filter((line) => !lost.has(line));
}

/** Everything that two copies must agree on. */
function agreed(folded: Folded<Board>) {
  const { state, faults, quarantined, waiting, fromTheFuture, toCut, nextDueMs } = folded;
  return {
    state,
    faults,
    nextDueMs,
    quarantined: quarantined.map(({ id, reason }) => `${id} ${reason}`).sort(),
    waiting: [...waiting].sort(),
    toCut: [...toCut].sort(),
    ahead: fromTheFuture.map(({ id }) => id),
  };
}

/** The rules once more, as plainly as they can be said and without any regard to speed. */
function byTheBook(lines: readonly string[]): Board {
  const events = winners(lines);
  const personOf = (id: string) => events.get(`${id.split('/')[0] ?? ''}/1`)?.by;
  const gone = new Set<string>();
  for (const event of events.values()) {
    const named = event.type === 'taken-back' && event.by === personOf(event.id) ? (event.data as { ids: string[] }).ids : [];
    for (const id of named) if (personOf(id) === event.by && !id.endsWith('/1')) gone.add(id);
  }
  const isWhole = (id: string): boolean => {
    const [writer = '', sequence = ''] = id.split('/');
    const before = Array.from({ length: Number(sequence) - 1 }, (_, index) => `${writer}/${String(index + 1)}`);
    return before.every((earlier) => events.has(earlier) || gone.has(earlier));
  };
  const counts = (event: JournalEvent) =>
    isWhole(event.id) && !gone.has(event.id) && event.by === personOf(event.id) && Date.parse(event.at.slice(0, 24)) <= now + patienceMs;
  const counted = [...events.values()].filter(counts).sort((one, other) => (orderKey(one) < orderKey(other) ? -1 : 1));
  return counted.reduce((board, event) => {
    const prepared = boardTypes.find(({ type }) => type === event.type)?.prepare(event);
    return prepared?.ok === true ? prepared.effect(board, (map) => new Map(map)) : board;
  }, emptyBoard);
}

const orderKey = ({ at, id }: JournalEvent): string => `${at} ${id.split('/')[0] ?? ''} ${(id.split('/')[1] ?? '').padStart(10, '0')}`;

/** Of each id the content with the smallest hash. */
function winners(lines: readonly string[]): Map<string, JournalEvent> {
  const bySmallestHash = lines
    .map(parseLine)
    .filter((line) => line.ok)
    .sort((one, other) => (sha256(one.raw) < sha256(other.raw) ? 1 : -1));
  return new Map(bySmallestHash.map(({ event }) => [event.id, event]));
}

describe('whatever way the lines arrive, the fold', function () {
  this.timeout(60_000); // hundreds of runs, on a machine that may be busy

  it('gives the same state and faults in any order, any number of times, in any files and deliveries', () => {
    const delivery = fc.infiniteStream(fc.record({ file: fc.nat(4), again: fc.boolean(), place: fc.nat(), look: fc.boolean() }));
    fc.assert(
      fc.property(story, delivery, (told, deliveries) => {
        const lines = tell(told);
        const expected = agreed(fold({ all: lines }, now, 'ada'));
        const folded = aFold('ada');
        const left = [...lines];
        while (left.length > 0) {
          const { file, again, place, look } = deliveries.next().value as { file: number; again: boolean; place: number; look: boolean };
          const [line = ''] = again ? [left[place % left.length]] : left.splice(place % left.length, 1);
          folded.add(String(file), [parseLine(line)]);
          if (look) folded.look(now);
        }
        assert.deepEqual(agreed(folded.look(now)), expected);
      }),
      { numRuns: 500 },
    );
  });

  it('does what the rules say', () => {
    fc.assert(
      fc.property(story, (told) => assert.deepEqual(fold({ all: tell(told) }, now).state, byTheBook(tell(told)))),
      { numRuns: 500 },
    );
  });

  it('never lets a stamp from the future win, nor a forged event count', () => {
    fc.assert(
      fc.property(story, (told) => {
        const { title } = fold({ all: tell(told) }, now).state;
        assert.notEqual(title, 'FUTURE');
        assert.notEqual(title, 'FORGED');
      }),
    );
  });

  it('gives the same state after what was taken back is cut, and also when an old copy comes back', () => {
    fc.assert(
      fc.property(story, (told) => {
        const lines = tell(told);
        const before = fold({ all: lines }, now);
        const gone = new Set<string>(before.toCut);
        const kept = lines.filter((raw) => {
          const line = parseLine(raw);
          return !line.ok || !gone.has(line.event.id);
        });
        const after = fold({ all: kept }, now);
        assert.deepEqual(agreed(after), { ...agreed(before), toCut: [] });
        assert.deepEqual(agreed(fold({ all: kept, old: lines }, now)), agreed(before));
      }),
      { numRuns: 500 },
    );
  });

  it('loses nothing else to a torn or corrupt line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 20 }),
        fc.nat(),
        fc.string(),
        fc.nat(),
        (words, which, rubbish, cut) => {
          const ada = new TestWriter('a', 'ada');
          const own = words.map((text, index) => ada.write({ type: 'word.added', data: { word: `${String(index)} ${text}` } }));
          const hit = which % own.length;
          const line = own[hit] ?? '';
          const damaged = line.slice(0, cut % (line.length - 1)) + rubbish.replaceAll('\n', '');
          if (parseLine(damaged).ok) return;
          const { state } = fold({ a: ada.lines.map((raw, index) => (index === hit + 1 ? damaged : raw)) }, now);
          assert.equal(state.words.length, words.length - 1);
          assert.ok(!state.words.some((text) => text.startsWith(`${String(hit)} `)));
        },
      ),
    );
  });

  it('passes events of unknown types on byte for byte', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', ' ', '\t'), (anything, space) => {
        const ada = new TestWriter('a', 'ada');
        const raw = ada.write({ type: 'mood.shared', data: anything }).replace('{"v":1,', `{${space}"v":1,"later":{"b":1,"a":2},`);
        const folded = aFold();
        folded.add('a', [ada.lines[0] ?? '', raw].map(parseLine));
        folded.look(now);
        assert.equal(folded.find('a/2')?.raw ?? raw, raw);
        assert.deepEqual(folded.look(now).faults.waiting, 0);
      }),
    );
  });
});
