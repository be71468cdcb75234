/**
 * A small state to fold in tests (a text that the later stamp wins, and a set of words) and writers that produce its lines.
 */
import * as v from 'valibot';
import { createHash } from 'node:crypto';
import { EventId, PersonId, Stamp, type JournalEvent, type NewEvent } from '../../src/core/journal/event.js';
import { eventType, type AnyEventType } from '../../src/core/journal/eventType.js';
import { createFold, type Fold } from '../../src/core/journal/fold.js';
import { encodeLine, parseLine } from '../../src/core/journal/logLine.js';
import { introduceWriter } from '../../src/core/journal/writerIntroduced.js';
import { takeBack } from '../../src/core/journal/takenBack.js';

export interface Board {
  readonly title: string;
  readonly words: readonly string[];
}

export const emptyBoard: Board = { title: '', words: [] };

const Word = v.object({ word: v.pipe(v.string(), v.maxLength(100_000)) });

export const titled = eventType('board.titled', Word, (board: Board, { data }) => ({ ...board, title: data.word }));
export const wordAdded = eventType('word.added', Word, (board: Board, { data }) => ({
  ...board,
  words: [...new Set([...board.words, data.word])].sort(),
}));
export const wordRemoved = eventType('word.removed', Word, (board: Board, { data }) => ({
  ...board,
  words: board.words.filter((word) => word !== data.word),
}));

export const boardTypes: readonly AnyEventType<Board>[] = [titled, wordAdded, wordRemoved];

export const sha256 = (raw: string): string => createHash('sha256').update(raw).digest('hex');

export function aFold(me?: string): Fold<Board> {
  return createFold<Board>({ initial: emptyBoard, types: boardTypes, hash: sha256, ...(me === undefined ? {} : { me: person(me) }) });
}

export const person = (id: string): PersonId => v.parse(PersonId, id);
export const noon = Date.UTC(2026, 10, 24, 12);
export const hour = 60 * 60_000;
export const at = (ms: number, counter = 0): Stamp => v.parse(Stamp, `${new Date(ms).toISOString()}-${counter.toString(16).padStart(4, '0')}`);

/** A writer that produces lines by hand, one millisecond after the other unless told otherwise. */
export class TestWriter {
  readonly name: string;
  readonly by: PersonId;
  readonly lines: string[] = [];
  #ms = noon;

  constructor(name: string, by: string, ms = noon) {
    this.name = name;
    this.by = person(by);
    this.#ms = ms;
    this.write(introduceWriter('a-device'));
  }

  /** The id of the last line. */
  get lastId(): string {
    return `${this.name}/${String(this.lines.length)}`;
  }

  write(event: NewEvent, over: { readonly ms?: number; readonly by?: string } = {}): string {
    this.#ms = over.ms ?? this.#ms + 1;
    const full: JournalEvent = {
      v: 1,
      id: v.parse(EventId, `${this.name}/${String(this.lines.length + 1)}`),
      at: at(this.#ms),
      by: over.by === undefined ? this.by : person(over.by),
      ...event,
    };
    const line = encodeLine(full);
    this.lines.push(line);
    return line;
  }

  title(word: string, over: { readonly ms?: number; readonly by?: string } = {}): string {
    return this.write(titled.create({ word }), over);
  }

  add(word: string): string {
    return this.write(wordAdded.create({ word }));
  }

  takeBack(...ids: readonly string[]): string {
    const [event = introduceWriter('')] = takeBack(ids.map((id) => v.parse(EventId, id)));
    return this.write(event);
  }
}

/** What lines given as files fold to. */
export function fold(files: Readonly<Record<string, readonly string[]>>, now = noon + hour, me?: string) {
  const folded = aFold(me);
  for (const [file, lines] of Object.entries(files)) folded.add(file, lines.map(parseLine));
  return folded.look(now);
}
