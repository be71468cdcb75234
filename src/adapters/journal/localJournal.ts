/**
 * A journal in a folder of this machine (docs/decisions/0002): `log/<writer>.jsonl`, one per writer; `received/<own writer>.jsonl`, what came from
 * elsewhere (the id counts, not the file); `aside/`, torn tails and refused lines; `me.json`. Opening and reading write nothing, save that
 * what was taken back is cut out wherever it is met.
 *
 * Everything that touches the disk takes its turn, one after the other. Appends that arrive while one is being flushed share the next flush.
 */
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { EventId, JournalEvent, NewEvent, PersonId } from '../../core/journal/event.js';
import type { AnyEventType } from '../../core/journal/eventType.js';
import { horizon } from '../../core/journal/hybridClock.js';
import { takeBack, takenBackType } from '../../core/journal/takenBack.js';
import { isFirst } from '../../core/journal/writerIntroduced.js';
import { failed, succeed, type Result } from '../../core/result.js';
import { storageProblem } from '../../core/storageProblem.js';
import type { Disposable } from '../../ports/disposable.js';
import type { FolderWatch } from '../../ports/folderWatch.js';
import type { AbsorbReport, Journal, JournalFaults, WriterReach } from '../../ports/journal.js';
import { sortArrivals } from './arrivals.js';
import { keepAside } from './aside.js';
import { cutFiles } from './cutting.js';
import { draftLines } from './draftLines.js';
import { JournalCopy, type CopyOptions } from './journalCopy.js';
import { fileOf } from './journalFiles.js';
import { readMe } from './me.js';
import { OwnWriter } from './ownWriter.js';

export interface LocalJournalOptions<State> extends CopyOptions<State> {
  readonly mentorshipId: string;
  readonly folderWatch: FolderWatch;
  /** Asked at the first append only. */
  readonly deviceId: () => Promise<Result<string>>;
}

/** Also says when it has let go of its files, for whoever moves or removes the folder. */
export interface LocalJournal<State> extends Journal<State> {
  close(): Promise<void>;
}

/** Opens a journal that exists; fails with `mentorship-missing` where there is none. */
export async function openLocalJournal<State>(options: LocalJournalOptions<State>): Promise<Result<LocalJournal<State>>> {
  const me = await readMe(options.folder);
  if (!me.ok) return me;
  const journal = new FolderJournal(options, me.value);
  const opened = await journal.open();
  return opened.ok ? succeed(journal) : opened;
}

const closed = { type: 'storage-failed', cause: 'closed' } as const;

interface Request {
  readonly events: readonly NewEvent[];
  readonly resolve: (result: Result<readonly JournalEvent[]>) => void;
}

class FolderJournal<State> implements LocalJournal<State> {
  readonly me: PersonId;
  readonly #options: LocalJournalOptions<State>;
  readonly #copy: JournalCopy<State>;
  readonly #types: ReadonlyMap<string, AnyEventType<State>>;
  readonly #inTurn = pLimit(1);
  readonly #givenUp = new Set<string>();
  #requests: Request[] = [];
  #watches: Disposable[] = [];
  #writer: OwnWriter | undefined;
  #refreshing: Promise<void> | undefined;
  /** What the last cut was for, so that lines which only others can cut are not tried again and again. */
  #lastCut = '';
  #isClosed = false;

  constructor(options: LocalJournalOptions<State>, me: PersonId) {
    this.me = me;
    this.#options = options;
    this.#copy = new JournalCopy(options, me);
    this.#types = new Map(options.types.map((type) => [type.type, type]));
  }

  async open(): Promise<Result<void>> {
    const read = await this.#attempt(() => this.#copy.look());
    if (!read.ok) return read;
    const { folder, folderWatch } = this.#options;
    this.#watches = ['log', 'received'].map((room) => folderWatch.watch(join(folder, room), () => void this.refresh()));
    if (this.#copy.toCut.length > 0) void this.refresh();
    return read;
  }

  state(): State {
    return this.#copy.state;
  }

  faults(): JournalFaults {
    return this.#copy.faults;
  }

  onDidChange(listener: () => void): Disposable {
    return this.#copy.onDidChange(listener);
  }

  append(events: readonly NewEvent[]): Promise<Result<readonly JournalEvent[]>> {
    if (this.#isClosed) return Promise.resolve(failed(closed));
    if (events.length === 0) return Promise.resolve(succeed([]));
    return new Promise((resolve) => {
      this.#requests.push({ events, resolve });
      if (this.#requests.length === 1) void this.#inTurn(() => this.#flush());
    });
  }

  async absorb(lines: readonly string[]): Promise<Result<AbsorbReport>> {
    if (this.#isClosed) return failed(closed);
    const absorbed = await this.#attempt(() => this.#absorb(lines));
    return absorbed.ok ? absorbed.value : absorbed;
  }

  reach(): readonly WriterReach[] {
    return this.#copy.fold.reach();
  }

  lines({ writer, first, last }: Parameters<Journal<State>['lines']>[0]): readonly string[] {
    const { fold } = this.#copy;
    const ids = Array.from(
      { length: Math.max(0, Math.min(last, fold.highest(writer)) - first + 1) },
      (_, index) => `${writer}/${String(first + index)}`,
    );
    return ids.filter((id) => !fold.isGone(id)).flatMap((id) => fold.find(id)?.raw ?? []);
  }

  async takeBack(ids: readonly string[]): Promise<Result<readonly JournalEvent[]>> {
    await this.refresh();
    const { fold } = this.#copy;
    const own = [...new Set(ids)].filter((id) => !fold.isGone(id)).map((id) => fold.find(id)?.event);
    const takeable = own.filter((event) => event !== undefined && event.by === this.me && !isFirst(event.id) && event.type !== takenBackType);
    if (takeable.length < own.length) return failed({ type: 'unexpected', cause: 'taken-back: not an own event' });
    const appended = await this.append(takeBack(takeable.flatMap((event) => (event === undefined ? [] : [event.id]))));
    await this.refresh(); // cuts
    return appended;
  }

  async redateOwn(): Promise<Result<readonly JournalEvent[]>> {
    await this.refresh();
    const own = this.#copy.fromTheFuture.filter((event) => event.by === this.me && !isFirst(event.id) && event.type !== takenBackType);
    const again = own.map(({ type, data }): NewEvent => ({ type, data }));
    const appended = await this.append([...again, ...takeBack(own.map(({ id }) => id))]);
    await this.refresh(); // cuts
    return appended;
  }

  refresh(): Promise<void> {
    this.#refreshing ??= this.#attempt(async () => {
      this.#refreshing = undefined; // who asks from here on may know of something newer
      await this.#copy.look();
      await this.#cut();
    }).then((looked) => {
      if (!looked.ok) this.#options.log.warn(`journal: could not be read again, ${looked.problem.type}`);
    });
    return this.#refreshing;
  }

  dispose(): void {
    void this.close();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const watch of this.#watches.splice(0)) watch.dispose();
    await this.#attempt(() => this.#letGo());
    this.#copy.dispose();
  }

  /** Takes a turn; what the file system throws becomes a problem. */
  #attempt<T>(act: () => Promise<T>): Promise<Result<T>> {
    return this.#inTurn(async () => {
      try {
        return succeed(await act());
      } catch (cause) {
        return failed(storageProblem(cause));
      }
    });
  }

  /** One write and one flush for everything that waits. */
  async #flush(): Promise<void> {
    const requests = this.#requests;
    this.#requests = [];
    let outcome: Result<void>;
    try {
      outcome = await this.#write(requests);
    } catch (cause) {
      outcome = failed(storageProblem(cause));
    }
    if (outcome.ok) return;
    for (const { resolve } of requests) resolve(outcome);
  }

  async #write(requests: readonly Request[]): Promise<Result<void>> {
    const held = await this.#hold();
    if (!held.ok) return held;
    const { writer, device } = held.value;
    const { lastStamp, disowned } = this.#copy;
    const draft = draftLines({ requests, writer, device, me: this.me, lastStamp, now: this.#options.clock.now(), types: this.#types, disowned });
    for (const { request, problem } of draft.refused) request.resolve(failed(problem));
    if (draft.lines.length === 0) return succeed(undefined);
    const appended = await writer.log.append(draft.lines.map(({ raw }) => raw));
    if (!appended.ok) {
      if (appended.isSpoilt)
        await this.#giveUp(
          writer,
          draft.lines.map(({ event }) => event.id),
        );
      return failed(appended.problem);
    }
    writer.next += draft.lines.length;
    this.#copy.ownAgain();
    this.#copy.add(fileOf('log', writer.id), draft.lines, writer.log.size);
    for (const { request, events } of draft.accepted) request.resolve(succeed(events));
    return succeed(undefined);
  }

  async #absorb(lines: readonly string[]): Promise<Result<AbsorbReport>> {
    await this.#copy.look();
    const { fresh, known, refused } = sortArrivals(lines, this.#copy.fold);
    if (refused.length > 0) await keepAside(join(this.#options.folder, 'aside'), 'refused', Buffer.from(refused.join('\n')));
    const report = { fresh: fresh.length, known, refused: refused.length };
    if (fresh.length === 0) return succeed(report);
    const held = await this.#hold();
    if (!held.ok) return held;
    const received = await held.value.writer.received();
    const appended = await received.append(fresh.map(({ raw }) => raw));
    await this.#copy.look();
    await this.#cut();
    return appended.ok ? succeed(report) : failed(appended.problem);
  }

  /** The writer of this window; a new one where the old one cannot go on. */
  async #hold(): Promise<Result<{ readonly writer: OwnWriter; readonly device: string }>> {
    const device = await this.#options.deviceId();
    if (!device.ok) return device;
    await this.#letGoWhereItCannotGoOn();
    const { folder, mentorshipId, clock } = this.#options;
    this.#writer ??= await OwnWriter.take({
      folder,
      mentorshipId,
      device: device.value,
      me: this.me,
      now: clock.now(),
      givenUp: this.#givenUp,
      lookAgain: () => this.#copy.look(),
      isUnheardOf: (writer) => this.#copy.fold.isUnheardOf(writer),
      continuation: (writer, file) => this.#copy.fold.continuation(writer, file),
    });
    if (this.#writer === undefined) return failed({ type: 'storage-failed', cause: 'no-writer-left' });
    return succeed({ writer: this.#writer, device: device.value });
  }

  async #letGoWhereItCannotGoOn(): Promise<void> {
    const { lastStamp, fold } = this.#copy;
    const isClockPutRight = lastStamp !== undefined && lastStamp > horizon(this.#options.clock.now());
    const writer = this.#writer;
    if (writer !== undefined) {
      if (writer.isFull) this.#givenUp.add(writer.id);
      // Somebody knows later events of this writer than we do: our copy is an old one that was put back.
      if (writer.isFull || isClockPutRight || fold.highest(writer.id) >= writer.next) await this.#letGo();
    }
    if (isClockPutRight) await this.#copy.lookAgain(); // for the latest stamp that is none of the wrong clock's
  }

  async #giveUp(writer: OwnWriter, ids: readonly EventId[]): Promise<void> {
    this.#options.log.warn('journal: a failed append may have left lines; its writer is given up');
    this.#givenUp.add(writer.id);
    this.#copy.disown(ids);
    await this.#letGo();
    await this.#copy.lookAgain();
  }

  async #letGo(): Promise<void> {
    const writer = this.#writer;
    this.#writer = undefined;
    await writer?.release();
  }

  /** Cuts out what was taken back; our own writer is let go for it and taken again at the next append. */
  async #cut(): Promise<void> {
    const { toCut } = this.#copy;
    const isTried = this.#lastCut === toCut.join();
    this.#lastCut = toCut.join();
    if (toCut.length === 0 || isTried || this.#isClosed) return;
    const device = await this.#options.deviceId();
    if (!device.ok) return;
    await this.#letGo();
    const { folder, mentorshipId } = this.#options;
    await cutFiles({ folder, mentorshipId, device: device.value, files: this.#copy.files(), gone: new Set(toCut) });
    await this.#copy.look();
  }
}
