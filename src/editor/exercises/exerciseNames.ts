/** Names of exercises for texts that only have the id; read once, and made from the id itself until then. */
import { asLine } from '../../core/untrustedText.js';
import type { ExerciseSource } from '../../ports/exerciseSource.js';

export class ExerciseNames {
  readonly #names = new Map<string, string>();
  #source: ExerciseSource | undefined;

  nameOf(exerciseId: string): string {
    if (this.#source !== undefined) void this.#read(this.#source);
    return this.#names.get(exerciseId) ?? inWords(exerciseId);
  }

  /** From now on names are looked up here, once somebody asks for one; again, where the lists may have changed. */
  from(source: ExerciseSource): void {
    this.#source = source;
  }

  async #read(source: ExerciseSource): Promise<void> {
    this.#source = undefined;
    const listed = await source.list().catch(() => undefined); // whoever shows the list says so
    if (listed?.ok) for (const { id, name } of listed.value) this.#names.set(id, asLine(name, 80));
  }
}

/** "roman-numerals" as "Roman Numerals": what the id says, until the list is read. */
function inWords(exerciseId: string): string {
  return exerciseId
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
