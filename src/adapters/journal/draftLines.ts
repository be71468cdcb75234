/**
 * The lines of one write: ids without gaps, stamps that grow, the writer's introduction first where it is new. Every line is read back before
 * it is written; a request with an event that we could not read ourselves, or that does not fit its type, is refused whole and uses no ids.
 */
import type { EventId, JournalEvent, NewEvent, PersonId, Stamp } from '../../core/journal/event.js';
import { nextStamp } from '../../core/journal/hybridClock.js';
import { encodeLine, parseLine, type ReadLine } from '../../core/journal/logLine.js';
import { takeBack } from '../../core/journal/takenBack.js';
import { introduceWriter } from '../../core/journal/writerIntroduced.js';
import type { Problem } from '../../core/problem.js';

export interface DraftOptions<Request> {
  readonly requests: readonly Request[];
  readonly writer: { readonly id: string; readonly next: number };
  readonly device: string;
  readonly me: PersonId;
  readonly lastStamp: Stamp | undefined;
  readonly now: number;
  readonly types: ReadonlyMap<string, Fitting>;
  /** Ids of failed appends that are to be taken back along with this write. */
  readonly disowned: readonly EventId[];
}

/** The part of an event type that says whether an event fits it. */
interface Fitting {
  prepare(event: JournalEvent): { readonly ok: true } | { readonly ok: false; readonly reason: string };
}

export interface Draft<Request> {
  readonly lines: readonly ReadLine[];
  readonly accepted: readonly { readonly request: Request; readonly events: readonly JournalEvent[] }[];
  readonly refused: readonly { readonly request: Request; readonly problem: Problem }[];
}

export function draftLines<Request extends { readonly events: readonly NewEvent[] }>(options: DraftOptions<Request>): Draft<Request> {
  const pen = new Pen(options);
  const first = [...(options.writer.next === 1 ? [introduceWriter(options.device)] : []), ...takeBack(options.disowned)];
  const accepted: { request: Request; events: readonly JournalEvent[] }[] = [];
  const refused: { request: Request; problem: Problem }[] = [];
  pen.write(first);
  for (const request of options.requests) {
    const written = pen.write(request.events);
    if (typeof written === 'string') refused.push({ request, problem: { type: 'unexpected', cause: written } });
    else accepted.push({ request, events: written });
  }
  return { lines: accepted.length > 0 ? pen.lines : [], accepted, refused };
}

class Pen {
  lines: ReadLine[] = [];
  readonly #options: Omit<DraftOptions<unknown>, 'requests'>;
  #stamp: Stamp | undefined;

  constructor(options: Omit<DraftOptions<unknown>, 'requests'>) {
    this.#options = options;
    this.#stamp = options.lastStamp;
  }

  /** The events as written, or why one of them cannot be: then none is. */
  write(events: readonly NewEvent[]): readonly JournalEvent[] | string {
    const before = this.lines.length;
    for (const event of events) {
      const fault = this.#add(event);
      if (fault === undefined) continue;
      this.lines.length = before;
      return fault;
    }
    return this.lines.slice(before).map((line) => line.event);
  }

  #add({ type, data }: NewEvent): string | undefined {
    const { writer, me, now, types } = this.#options;
    this.#stamp = nextStamp(this.#stamp, now);
    const id = `${writer.id}/${String(writer.next + this.lines.length)}`;
    const line = parseLine(encodeLine({ v: 1, id, at: this.#stamp, by: me, type, data }));
    if (!line.ok) return `${type}: ${line.reason}`;
    const prepared = types.get(type)?.prepare(line.event);
    if (prepared?.ok === false) return prepared.reason;
    this.lines.push(line);
    return undefined;
  }
}
