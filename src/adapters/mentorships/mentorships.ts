/**
 * The mentorships of this machine: journals on two shelves (real ones, and the sample), the one that this window shows, and the memory of which it
 * was. Journals are opened once per window and stay open.
 */
import { failed, succeed, type Result } from '../../core/result.js';
import type { MentorshipId } from '../../core/mentorship/match.js';
import { isMentorshipId } from '../../core/mentorship/match.js';
import type { Mentorship } from '../../core/mentorship/mentorship.js';
import type { Disposable } from '../../ports/disposable.js';
import type { JournalShelf } from '../../ports/journalShelf.js';
import type { Memory } from '../../ports/memory.js';
import type { Mentorships, OpenMentorship } from '../../ports/mentorships.js';

export interface MentorshipsDeps {
  readonly real: JournalShelf<Mentorship>;
  readonly sample: JournalShelf<Mentorship>;
  /** Of the whole application: which mentorship was shown last. */
  readonly memory: Memory;
}

const currentKey = 'current';

export function openMentorships(deps: MentorshipsDeps): Mentorships {
  return new ShelvedMentorships(deps);
}

interface Entry {
  readonly id: MentorshipId;
  readonly sample: boolean;
}

class ShelvedMentorships implements Mentorships {
  readonly #deps: MentorshipsDeps;
  readonly #opened = new Map<string, Promise<Result<OpenMentorship>>>();
  readonly #listeners = new Set<() => void>();
  readonly #owned: Disposable[] = [];
  #current: OpenMentorship | undefined;
  #opening: Promise<Result<OpenMentorship | undefined>> | undefined;
  #real = 0;
  #isDisposed = false;

  constructor(deps: MentorshipsDeps) {
    this.#deps = deps;
    const look = (): void => void this.#lookAgain();
    this.#owned.push(deps.real.watch(look), deps.sample.watch(look));
  }

  open(): Promise<Result<OpenMentorship | undefined>> {
    if (this.#current !== undefined) return Promise.resolve(succeed(this.#current));
    this.#opening ??= this.#openLast().finally(() => (this.#opening = undefined));
    return this.#opening;
  }

  current(): OpenMentorship | undefined {
    return this.#current;
  }

  count(): number {
    return this.#real;
  }

  async all(): Promise<Result<readonly OpenMentorship[]>> {
    const entries = await this.#entries();
    if (!entries.ok) return entries;
    const opened: OpenMentorship[] = [];
    for (const entry of entries.value) {
      const one = await this.#openOne(entry);
      if (one.ok) opened.push(one.value);
    }
    return succeed(opened);
  }

  async switchTo(id: MentorshipId): Promise<Result<OpenMentorship>> {
    const entries = await this.#entries();
    if (!entries.ok) return entries;
    const entry = entries.value.find((candidate) => candidate.id === id);
    if (entry === undefined) return failed({ type: 'mentorship-missing' });
    const opened = await this.#openOne(entry);
    if (opened.ok) await this.#show(opened.value);
    return opened;
  }

  async create(of: Parameters<Mentorships['create']>[0]): Promise<Result<OpenMentorship>> {
    const shelf = of.sample ? this.#deps.sample : this.#deps.real;
    const journal = await shelf.create(of);
    if (!journal.ok) return journal;
    const created = this.#adopt({ id: of.id, sample: of.sample, journal: journal.value });
    this.#opened.set(of.id, Promise.resolve(succeed(created)));
    await this.#entries();
    await this.#show(created);
    return succeed(created);
  }

  async removeSample(): Promise<Result<void>> {
    const ids = await this.#deps.sample.list();
    if (!ids.ok) return ids;
    for (const id of ids.value) {
      await this.#close(id);
      const removed = await this.#deps.sample.remove(id);
      if (!removed.ok) return removed;
    }
    await this.open();
    await this.#deps.memory.set(currentKey, this.#current?.id);
    this.#tell();
    return succeed(undefined);
  }

  onDidChange(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const owned of this.#owned.splice(0)) owned.dispose();
    this.#listeners.clear();
  }

  async #openLast(): Promise<Result<OpenMentorship | undefined>> {
    const entries = await this.#entries();
    if (!entries.ok) return entries;
    const last = this.#deps.memory.get(currentKey);
    const entry = entries.value.find(({ id }) => id === last) ?? entries.value[0];
    if (entry === undefined) return succeed(undefined);
    const opened = await this.#openOne(entry);
    if (!opened.ok) return opened;
    if (this.#current === undefined) {
      this.#current = opened.value; // unless something was created or chosen meanwhile: that is what the person sees
      this.#tell();
    }
    return succeed(this.#current);
  }

  /** Another window may have created a mentorship, or removed the sample: what is gone is closed, and what is there is shown. */
  async #lookAgain(): Promise<void> {
    if (this.#isDisposed) return;
    const before = this.#real;
    const entries = await this.#entries();
    if (!entries.ok) return; // told when somebody next asks for them
    const current = this.#current;
    const isGone = current !== undefined && !entries.value.some(({ id }) => id === current.id);
    if (isGone) await this.#close(current.id);
    if (isGone || current === undefined) await this.open();
    if (isGone || before !== this.#real) this.#tell();
  }

  /** Real ones first; the sample is shown by itself only where there is nothing else. */
  async #entries(): Promise<Result<readonly Entry[]>> {
    const [real, sample] = [await this.#deps.real.list(), await this.#deps.sample.list()];
    if (!real.ok) return real;
    if (!sample.ok) return sample;
    this.#real = real.value.length;
    const entry = (isSample: boolean) => (id: string) => (isMentorshipId(id) ? [{ id, sample: isSample }] : []);
    return succeed([...real.value.flatMap(entry(false)), ...sample.value.flatMap(entry(true))]);
  }

  async #openOne({ id, sample }: Entry): Promise<Result<OpenMentorship>> {
    const opening = this.#opened.get(id) ?? this.#openFrom({ id, sample });
    this.#opened.set(id, opening);
    const opened = await opening;
    if (!opened.ok) this.#opened.delete(id); // a failure is not remembered: the disk may be back at the next look
    return opened;
  }

  async #openFrom({ id, sample }: Entry): Promise<Result<OpenMentorship>> {
    const journal = await (sample ? this.#deps.sample : this.#deps.real).open(id);
    return journal.ok ? succeed(this.#adopt({ id, sample, journal: journal.value })) : journal;
  }

  #adopt(opened: OpenMentorship): OpenMentorship {
    const listening = opened.journal.onDidChange(() => {
      this.#tell();
    });
    this.#owned.push(listening, opened.journal);
    if (this.#isDisposed) this.dispose(); // opened while the window closed
    return opened;
  }

  async #close(id: string): Promise<void> {
    const opened = await this.#opened.get(id);
    this.#opened.delete(id);
    if (opened?.ok !== true) return;
    if (this.#current?.id === id) this.#current = undefined;
    opened.value.journal.dispose();
  }

  async #show(opened: OpenMentorship): Promise<void> {
    this.#current = opened;
    await this.#deps.memory.set(currentKey, opened.id);
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
