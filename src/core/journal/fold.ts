/**
 * From lines to state: the union of all events met in any file, in any order and any number of times, folded in one total order. Pure: lines
 * and the time of day come in, the state and what is set aside go out; two copies with the same lines agree (docs/threats.md, 7, 9 and 10).
 *
 * - What counts is the id. The same line twice is one; of two contents under one id the one with the smaller hash counts, on every copy.
 * - A writer's events count without gaps (`writerLog.ts` says which gaps are none); what was taken back never counts (`takenBack.ts`).
 * - A writer speaks for one person, the `by` of its first event, which must be `writer.introduced`; what says otherwise is quarantined.
 * - A stamp more than 24 hours ahead waits until it is less. Only that event waits, not its successors: the order is by stamp, so nothing is
 *   gained by holding them up, and a writer's stamps only grow, so they are normally still further ahead.
 * - Unknown types are skipped here and stay in the log; data that does not fit its type is quarantined; neither holds up the rest.
 */
import type { EventId, JournalEvent, PersonId, Stamp } from './event.js';
import type { AnyEventType } from './eventType.js';
import { DamageTrace } from './damageTrace.js';
import type { JournalFaults } from './faults.js';
import { horizon, patienceMs, stampMs } from './hybridClock.js';
import { sequenceAfter, splitId, type ParsedLine, type ReadLine, type UnreadableLine } from './logLine.js';
import { TakenBackIds, takenBackType } from './takenBack.js';
import { Timeline, type Quarantined } from './timeline.js';
import { WriterLog, type WriterReach } from './writerLog.js';
import { isFirst } from './writerIntroduced.js';
import { reasonOfForm } from './ownTypes.js';

export interface FoldOptions<State> {
  readonly initial: State;
  readonly types: readonly AnyEventType<State>[];
  /** A hash of a line, the same on every copy. */
  readonly hash: (raw: string) => string;
  /** The person of this copy, for {@link JournalFaults.ownFromTheFuture}. */
  readonly me?: PersonId;
}

export interface Folded<State> {
  /** The same object until something changes it. */
  readonly state: State;
  readonly faults: Omit<JournalFaults, 'beyondLimits'>;
  readonly quarantined: readonly Quarantined[];
  readonly waiting: readonly EventId[];
  readonly fromTheFuture: readonly JournalEvent[];
  /** Ids that were taken back and whose lines are still in some file of this copy. */
  readonly toCut: readonly EventId[];
  /** When the next event from the future begins to count, in milliseconds since 1970. */
  readonly nextDueMs: number | undefined;
}

/** Where a writer can be continued. */
export interface Continuation {
  readonly sequence: number;
  readonly person: PersonId;
  readonly lastStamp: Stamp;
}

export interface Fold<State> {
  /** Adds lines of a file, in their order, following what was added of this file before. */
  add(file: string, lines: readonly ParsedLine[]): void;
  look(now: number): Folded<State>;
  /** The line that counts under an id, if any was met. */
  find(id: string): ReadLine | undefined;
  /** Whether this very line was met, also where another content of its id counts. */
  has(line: ReadLine): boolean;
  /** Whether an id was taken back, so that no copy of it is to be kept. */
  isGone(id: string): boolean;
  /** How a writer goes on whose own log is `file`; `undefined` when there is any doubt (a gap, damage at the
   * end, later events that came from elsewhere). */
  continuation(writer: string, file: string): Continuation | undefined;
  /** Whether nothing is known of a writer, neither an event nor that one was taken back: then its log can begin. */
  isUnheardOf(writer: string): boolean;
  /** The highest sequence met of a writer. */
  highest(writer: string): number;
  /** How far each writer's events are here without a gap; what was taken back leaves none. */
  reach(): readonly WriterReach[];
}

export function createFold<State>(options: FoldOptions<State>): Fold<State> {
  return new UnionFold(options);
}

class UnionFold<State> implements Fold<State> {
  readonly #options: FoldOptions<State>;
  readonly #types: ReadonlyMap<string, AnyEventType<State>>;
  readonly #timeline: Timeline<State>;
  readonly #writers = new Map<string, WriterLog>();
  readonly #traces = new Map<string, DamageTrace>();
  readonly #unreadable = new Set<string>();
  /** Hashes of all contents that were met under one id, where there was more than one. */
  readonly #contradictions = new Map<EventId, Set<string>>();
  #takenBack = new TakenBackIds();
  #quarantined: Quarantined[] = [];
  /** Writers with events that were not yet walked. */
  readonly #grown = new Set<WriterLog>();
  /** Something came that changes what already counted: walk all writers again. */
  #isStale = false;
  #lastLog: WriterLog | undefined;

  constructor(options: FoldOptions<State>) {
    this.#options = options;
    this.#types = new Map(options.types.map((type) => [type.type, type]));
    this.#timeline = new Timeline(options.initial, this.#types);
  }

  add(file: string, lines: readonly ParsedLine[]): void {
    const trace = this.#traces.get(file) ?? new DamageTrace();
    this.#traces.set(file, trace);
    for (const line of lines) {
      if (line.ok) this.#addEvent(line, trace);
      else this.#addUnreadable(line, trace);
    }
  }

  look(now: number): Folded<State> {
    this.#walk();
    this.#timeline.foldTo(horizon(now));
    const ahead = this.#timeline.ahead().map(({ event }) => event);
    const waiting = this.#waiting();
    const quarantined = [...this.#quarantined, ...this.#timeline.quarantined];
    const [next] = ahead;
    return {
      state: this.#timeline.state,
      faults: {
        setAside: this.#unreadable.size + quarantined.length,
        fromTheFuture: ahead.length,
        ownFromTheFuture: ahead.filter(({ by }) => by === this.#options.me).length,
        waiting: waiting.length,
        contradictions: [...this.#contradictions.keys()].filter((id) => !this.isGone(id)).length,
      },
      quarantined,
      waiting,
      fromTheFuture: ahead,
      toCut: this.#toCut(),
      nextDueMs: next === undefined ? undefined : stampMs(next.at) - patienceMs,
    };
  }

  find(id: string): ReadLine | undefined {
    const { writer, sequence } = splitId(id);
    return this.#writers.get(writer)?.contents.get(sequence);
  }

  has({ event, raw }: ReadLine): boolean {
    if (this.find(event.id)?.raw === raw) return true;
    return this.#contradictions.get(event.id)?.has(this.#options.hash(raw)) ?? false;
  }

  isGone(id: string): boolean {
    this.#walk();
    return this.#takenBack.has(this.#writers.get(splitId(id).writer)?.person, id);
  }

  continuation(writer: string, file: string): Continuation | undefined {
    this.#walk();
    const log = this.#writers.get(writer);
    const last = log?.contents.get(log.highest);
    if (log?.person === undefined || last === undefined || log.next <= log.highest) return undefined;
    if (this.#traces.get(file)?.endsCleanly(writer, log.highest) !== true) return undefined;
    const sequence = this.#nextUnused(log);
    return sequence === undefined ? undefined : { sequence, person: log.person, lastStamp: last.event.at };
  }

  isUnheardOf(writer: string): boolean {
    this.#walk();
    return this.highest(writer) === 0 && ![...this.#takenBack.all()].some(({ id }) => splitId(id).writer === writer);
  }

  highest(writer: string): number {
    return this.#writers.get(writer)?.highest ?? 0;
  }

  reach(): readonly WriterReach[] {
    this.#walk();
    return [...this.#writers.values()].flatMap(({ name, person, next }) => (person === undefined ? [] : [{ writer: name, person, upTo: next - 1 }]));
  }

  /** Comes past what was taken back at the end; where something further on was, events are missing here which others may still have. */
  #nextUnused(log: WriterLog): number | undefined {
    let sequence = log.highest + 1;
    while (this.#takenBack.has(log.person, `${log.name}/${String(sequence)}`)) sequence += 1;
    for (const { person, id } of this.#takenBack.all()) {
      const named = splitId(id);
      if (person === log.person && named.writer === log.name && named.sequence > sequence) return undefined;
    }
    return sequence;
  }

  #addUnreadable(line: UnreadableLine, trace: DamageTrace): void {
    this.#unreadable.add(this.#options.hash(line.raw));
    trace.noteUnreadable();
  }

  #addEvent(line: ReadLine, trace: DamageTrace): void {
    const { id } = line.event;
    const log = this.#logOf(id);
    const sequence = sequenceAfter(id, log.name.length);
    const swallowed = trace.note(log.name, sequence);
    if (swallowed !== undefined) log.damaged.add(swallowed.from, swallowed.to);
    // Where damage stood at the very beginning, whose log it is may only now be known.
    if (swallowed?.from === 1) this.#isStale = true;
    const known = log.contents.get(sequence);
    if (known === undefined) this.#put(log, sequence, line);
    else if (known.raw !== line.raw) this.#contradict(log, known, line);
    this.#grown.add(log);
  }

  /** Lines of one writer come in runs, so that the last one is almost always the right one. */
  #logOf(id: string): WriterLog {
    const last = this.#lastLog;
    if (last !== undefined && id[last.name.length] === '/' && id.startsWith(last.name)) return last;
    const { writer } = splitId(id);
    const log = this.#writers.get(writer) ?? new WriterLog(writer);
    this.#writers.set(writer, log);
    this.#lastLog = log;
    return log;
  }

  #put(log: WriterLog, sequence: number, content: ReadLine): void {
    if (sequence < log.next || log.highest === 0) this.#isStale = true;
    this.#touch(log, sequence, content);
  }

  /** Never "the first seen": that would differ between copies. */
  #contradict(log: WriterLog, known: ReadLine, met: ReadLine): void {
    const { hash } = this.#options;
    const [knownHash, metHash] = [hash(known.raw), hash(met.raw)];
    const contents = this.#contradictions.get(met.event.id) ?? new Set([knownHash]);
    this.#contradictions.set(met.event.id, contents.add(metHash));
    if (metHash > knownHash || (metHash === knownHash && met.raw > known.raw)) return;
    this.#isStale = true;
    this.#touch(log, splitId(met.event.id).sequence, met);
  }

  #touch(log: WriterLog, sequence: number, content: ReadLine): void {
    log.put(sequence, content);
    const isStructural = sequence === 1 || content.event.type === takenBackType;
    if (isStructural || this.#takenBack.has(log.person, content.event.id)) this.#isStale = true;
  }

  /** Counts what can now be counted: usually the events that just came, after a change of what counted before all of them anew. */
  #walk(): void {
    if (this.#isStale) this.#rewind();
    const fresh: ReadLine[] = [];
    for (const log of this.#grown) {
      log.advance(
        (id) => this.#takenBack.has(log.person, id),
        (content, sequence) => {
          if (this.#enters(log, content.event, sequence)) fresh.push(content);
        },
      );
    }
    this.#grown.clear();
    this.#timeline.insert(fresh);
  }

  #rewind(): void {
    this.#isStale = false;
    this.#timeline.clear();
    this.#quarantined = [];
    this.#takenBack = new TakenBackIds();
    for (const log of this.#writers.values()) {
      log.rewind();
      this.#grown.add(log);
      for (const sequence of log.takings) {
        const event = log.contents.get(sequence)?.event; // another content may have won under this id since
        if (event?.type === takenBackType && event.by === log.person && sequence > 1) this.#takenBack.note(event);
      }
    }
  }

  /** Whether an event enters the state; what does not is sorted out here. */
  #enters(log: WriterLog, event: JournalEvent, sequence: number): boolean {
    if (event.type !== takenBackType && this.#takenBack.has(log.person, event.id)) return false;
    const reason = event.by !== log.person ? 'by: not the person of this writer' : reasonOfForm(event, sequence);
    if (reason === undefined) return this.#types.has(event.type);
    this.#quarantined.push({ id: event.id, reason });
    return false;
  }

  #waiting(): EventId[] {
    const waiting: EventId[] = [];
    for (const log of this.#writers.values()) {
      for (const { event } of log.beyond()) {
        if (event.type !== takenBackType && !this.#takenBack.has(log.person, event.id)) waiting.push(event.id);
      }
    }
    return waiting;
  }

  #toCut(): EventId[] {
    const cut: EventId[] = [];
    for (const { person, id } of this.#takenBack.all()) {
      const line = this.find(id);
      const isTheirs = this.#writers.get(splitId(id).writer)?.person === person && !isFirst(id);
      if (isTheirs && line !== undefined && line.event.type !== takenBackType) cut.push(line.event.id);
    }
    return cut;
  }
}
