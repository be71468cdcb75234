/**
 * Journals side by side in one folder, each in a folder named by its id (`<globalStorage>/mentorships/<id>/`, and a second shelf for the
 * sample). A journal is made beside its place and renamed into it, and renamed away before it is removed, so that none is ever half there.
 */
import { randomUUID } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failed, succeed, type Result } from '../../core/result.js';
import { storageCode, storageProblem } from '../../core/storageProblem.js';
import type { Disposable } from '../../ports/disposable.js';
import type { Journal } from '../../ports/journal.js';
import type { JournalShelf } from '../../ports/journalShelf.js';
import { flushFolder, makeFolder } from './durably.js';
import { openLocalJournal, type LocalJournalOptions } from './localJournal.js';
import { writeMe } from './me.js';
import { claimWriter } from './writerClaim.js';

export interface ShelfOptions<State> extends Omit<LocalJournalOptions<State>, 'folder' | 'mentorshipId'> {
  /** The folder that the journals' folders stand in. */
  readonly root: string;
}

const journalName = /^[a-z0-9][a-z0-9-]{0,63}$/; // one that is being made or removed begins with a dot
const shelfClaim = 'journal-shelf';
const missing = { type: 'mentorship-missing' } as const;

export function createJournalShelf<State>(options: ShelfOptions<State>): JournalShelf<State> {
  return new FolderShelf(options);
}

class FolderShelf<State> implements JournalShelf<State> {
  readonly #options: ShelfOptions<State>;

  constructor(options: ShelfOptions<State>) {
    this.#options = options;
  }

  async list(): Promise<Result<readonly string[]>> {
    try {
      const entries = await readdir(this.#options.root, { withFileTypes: true });
      return succeed(
        entries
          .filter((entry) => entry.isDirectory() && journalName.test(entry.name))
          .map(({ name }) => name)
          .sort(),
      );
    } catch (cause) {
      return storageCode(cause) === 'ENOENT' ? succeed([]) : failed(storageProblem(cause));
    }
  }

  async open(id: string): Promise<Result<Journal<State>>> {
    if (!journalName.test(id)) return failed(missing);
    return openLocalJournal({ ...this.#options, mentorshipId: id, folder: this.#folderOf(id) });
  }

  async create(of: Parameters<JournalShelf<State>['create']>[0]): Promise<Result<Journal<State>>> {
    if (!journalName.test(of.id)) return failed({ type: 'unexpected', cause: 'journal-id' });
    const making = join(this.#options.root, `.making-${randomUUID()}`);
    const claim = await claimWriter(basename(making), shelfClaim);
    const made = await attempt(() => this.#make(making, of));
    await claim?.release();
    await this.#sweep(); // also what a failure has just left
    if (made.ok && made.value.ok) return this.open(of.id);
    return made.ok ? failed(made.value.ok ? missing : made.value.problem) : made;
  }

  watch(listener: () => void): Disposable {
    const { root, folderWatch, log } = this.#options;
    let watching: Disposable | undefined;
    let isOver = false;
    const begin = async (): Promise<void> => {
      const made = await attempt(() => makeFolder(root)); // what is not there cannot be watched
      if (!made.ok) log.warn(`shelf: cannot be watched, ${made.problem.type}`);
      else if (!isOver) watching = folderWatch.watch(root, listener);
    };
    void begin();
    return {
      dispose: () => {
        isOver = true;
        watching?.dispose();
      },
    };
  }

  async remove(id: string): Promise<Result<void>> {
    if (!journalName.test(id)) return succeed(undefined);
    const removing = join(this.#options.root, `.removing-${randomUUID()}`);
    return attempt(async () => {
      try {
        await rename(this.#folderOf(id), removing);
      } catch (cause) {
        if (storageCode(cause) === 'ENOENT') return;
        throw cause;
      }
      await rm(removing, { recursive: true, force: true, maxRetries: 3 });
      await this.#sweep();
    });
  }

  /** Removes what a process that was killed left half made or half removed: people's words must not lie about where nobody looks. */
  async #sweep(): Promise<void> {
    await attempt(async () => {
      for (const name of await readdir(this.#options.root)) {
        if (name.startsWith('.removing-')) await rm(join(this.#options.root, name), { recursive: true, force: true });
        if (name.startsWith('.making-')) await this.#removeUnlessHeld(name);
      }
    });
  }

  /** One that another window is making is held by that window, in the way that a writer is. */
  async #removeUnlessHeld(name: string): Promise<void> {
    const claim = await claimWriter(name, shelfClaim);
    if (claim === undefined) return;
    await rm(join(this.#options.root, name), { recursive: true, force: true });
    await claim.release();
  }

  async #make(making: string, { id, me, first, received = [] }: Parameters<JournalShelf<State>['create']>[0]): Promise<Result<unknown>> {
    await makeFolder(this.#options.root);
    for (const room of ['log', 'received', 'aside']) await makeFolder(join(making, room)); // there from the start, so that they can be watched
    await writeMe(making, me);
    const opened = await openLocalJournal({ ...this.#options, mentorshipId: id, folder: making });
    if (!opened.ok) return opened;
    const written = await opened.value.append(first);
    const absorbed = await opened.value.absorb(received);
    await opened.value.close();
    if (!written.ok || !absorbed.ok) return written.ok ? absorbed : written;
    if (absorbed.value.refused > 0) return failed({ type: 'seal-broken' });
    await flushFolder(making);
    await rename(making, this.#folderOf(id)); // refuses where a journal of this id exists: its folder is not empty
    await flushFolder(this.#options.root);
    return written;
  }

  #folderOf(id: string): string {
    return join(this.#options.root, id);
  }
}

async function attempt<T>(act: () => Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await act());
  } catch (cause) {
    return failed(storageProblem(cause));
  }
}
