/** Real journals in real folders, with a clock that a test can set. */
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { after } from 'mocha';
import { deviceIdentity } from '../../src/adapters/journal/deviceId.js';
import { openLocalJournal, type LocalJournal, type LocalJournalOptions } from '../../src/adapters/journal/localJournal.js';
import { writeMe } from '../../src/adapters/journal/me.js';
import type { Clock } from '../../src/ports/clock.js';
import type { Ids } from '../../src/ports/ids.js';
import type { Log } from '../../src/ports/log.js';
import { boardTypes, emptyBoard, noon, person, type Board } from './journal.js';

export class TestClock implements Clock {
  #now: number;
  #timers: { at: number; then: () => void }[] = [];

  constructor(now = noon) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, then: () => void) {
    const timer = { at: this.#now + ms, then };
    this.#timers.push(timer);
    return { dispose: () => void (this.#timers = this.#timers.filter((other) => other !== timer)) };
  }

  moveTo(now: number): void {
    this.#now = now;
    for (const timer of this.#timers.filter(({ at }) => at <= now)) {
      this.#timers = this.#timers.filter((other) => other !== timer);
      timer.then();
    }
  }
}

/** A folder watch that a test sets off by hand. */
export class TestWatch {
  readonly #listeners = new Set<() => void>();

  watch(_folder: string, onChange: () => void) {
    this.#listeners.add(onChange);
    return { dispose: () => void this.#listeners.delete(onChange) };
  }

  /** Something in a watched folder changed. */
  changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  get count(): number {
    return this.#listeners.size;
  }
}

export const randomIds: Ids = { fresh: () => randomUUID() };
export const quietLog: Log = { error: () => undefined, warn: () => undefined, info: () => undefined, debug: () => undefined };

const folders: string[] = [];
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mentorship-journal-'));
  folders.push(folder);
  return folder;
}

/** To be called once in a suite that makes folders. */
export function removeFoldersAfterwards(): void {
  after(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });
}

export function optionsFor(root: string, over: Partial<LocalJournalOptions<Board>> = {}): LocalJournalOptions<Board> {
  return {
    folder: join(root, 'journal'),
    mentorshipId: 'm-1',
    types: boardTypes,
    initial: emptyBoard,
    clock: new TestClock(),
    log: quietLog,
    folderWatch: new TestWatch(),
    deviceId: deviceIdentity({ root, ids: randomIds }),
    ...over,
  };
}

/** A window of a person on the journal in `root`; the journal is made where it is missing. */
export async function aWindow(root: string, over: Partial<LocalJournalOptions<Board>> & { readonly me?: string } = {}): Promise<LocalJournal<Board>> {
  const { me = 'ada', ...rest } = over;
  const options = optionsFor(root, rest);
  if (!(await readdir(root)).includes('journal')) {
    await mkdir(options.folder, { recursive: true });
    await writeMe(options.folder, person(me));
  }
  const opened = await openLocalJournal(options);
  if (!opened.ok) throw new Error(opened.problem.type);
  return opened.value;
}

/** Every file of a folder by its path inside it, for "nothing was written" and for looking for words. */
export async function contentsOf(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (path) => [path.slice(root.length + 1), await readFile(path, 'utf8')] as const)),
  );
}
