/** Koans as a source: what is known of an id alone; the rest is loaded when the list is first looked at (docs/decisions/0023). */
import type { ExerciseSource } from '../../../ports/exerciseSource.js';
import type { KoanPack } from './koanPack.js';

export interface KoansOptions {
  /** Where archives of GitHub are; read at each use. */
  readonly address: () => string;
  readonly pack: () => Promise<KoanPack>;
}

const ids = /^koans-[a-z]/;

export function koansSource({ address, pack }: KoansOptions): ExerciseSource {
  return {
    owns: (exerciseId) => ids.test(exerciseId),
    asks: (exerciseId) => (ids.test(exerciseId) ? new URL(address()).host : undefined),
    list: async () => (await pack()).list(),
    about: async (exerciseId) => (await pack()).about(exerciseId),
    terms: async (exerciseId) => (await pack()).terms(exerciseId),
    fetch: async (exerciseId, language, run) => (await pack()).fetch(exerciseId, language, run),
  };
}
