/** The person's own catalogues, as long as they have named none: then nothing of what reads them is loaded. */
import type { ExerciseSource } from '../../../ports/exerciseSource.js';
import { succeed } from '../../../core/result.js';

export interface NamedCatalogues {
  /** What the setting names, read at each use. */
  readonly named: () => readonly string[];
  readonly load: () => Promise<ExerciseSource>;
}

const ours = /^own-[0-9a-f]{8}-/;
/** Before the catalogues were read it is not known who would be asked; that somebody would be is enough to ask the person first. */
const unknownHost = '…';

export function namedCatalogues({ named, load }: NamedCatalogues): ExerciseSource {
  let loaded: ExerciseSource | undefined;
  const source = async (): Promise<ExerciseSource> => (loaded ??= await load());
  const isNone = (): boolean => named().length === 0;
  return {
    owns: (exerciseId) => ours.test(exerciseId),
    asks: (exerciseId) => (loaded === undefined ? unknownHost : loaded.asks?.(exerciseId)),
    list: async () => (isNone() ? succeed([]) : (await source()).list()),
    terms: async (exerciseId) => (await source()).terms?.(exerciseId) ?? succeed(undefined),
    about: async (exerciseId) => (await source()).about?.(exerciseId) ?? succeed(undefined),
    shelves: async () => (isNone() ? [] : ((await (await source()).shelves?.()) ?? [])),
    refresh: async (run) => (isNone() ? succeed(undefined) : ((await (await source()).refresh?.(run)) ?? succeed(undefined))),
    fetch: async (exerciseId, language, run) => (await source()).fetch(exerciseId, language, run),
  };
}
