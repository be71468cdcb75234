/**
 * Several sources as one. Each exercise is asked of the last source that owns its id: the first one is the pack, which takes the rest. The list is all lists one after the other, and a source whose list
 * cannot be read hides no other.
 */
import { failed, succeed, type Result } from '../core/result.js';
import type { ExerciseSummary } from '../core/exercise/exercise.js';
import type { ExerciseSource } from '../ports/exerciseSource.js';

export function joinSources(sources: readonly ExerciseSource[]): ExerciseSource {
  const ownerOf = (exerciseId: string): ExerciseSource | undefined => sources.findLast((source) => source.owns(exerciseId));
  return {
    owns: (exerciseId) => ownerOf(exerciseId) !== undefined,
    asks: (exerciseId) => ownerOf(exerciseId)?.asks?.(exerciseId),
    isDoneThere: (exerciseId) => ownerOf(exerciseId)?.isDoneThere?.(exerciseId) ?? false,
    list: () => listAll(sources),
    shelves: async () => (await Promise.all(sources.map(async (source) => (await source.shelves?.()) ?? []))).flat(),
    refresh: (run) => refreshAll(sources, run),
    look: (reference, run) => lookIn(sources, reference, run),
    fetch: async (exerciseId, language, run) => ownerOf(exerciseId)?.fetch(exerciseId, language, run) ?? failed({ type: 'exercise-missing' }),
    terms: async (exerciseId) => ownerOf(exerciseId)?.terms?.(exerciseId) ?? succeed(undefined),
    about: async (exerciseId) => ownerOf(exerciseId)?.about?.(exerciseId) ?? succeed(undefined),
    hints: async (exerciseId) => ownerOf(exerciseId)?.hints?.(exerciseId) ?? failed({ type: 'exercise-missing' }),
    part: async (exerciseId, n) => ownerOf(exerciseId)?.part?.(exerciseId, n) ?? failed({ type: 'exercise-missing' }),
  };
}

async function listAll(sources: readonly ExerciseSource[]): Promise<Result<readonly ExerciseSummary[]>> {
  const lists = await Promise.all(sources.map((source) => source.list()));
  const [first] = lists;
  if (first !== undefined && lists.every((list) => !list.ok)) return first;
  return succeed(lists.flatMap((list) => (list.ok ? list.value : [])));
}

/** All are tried; the first problem comes back. */
async function refreshAll(sources: readonly ExerciseSource[], run: { readonly signal: AbortSignal }): Promise<Result<void>> {
  const done = await Promise.all(sources.map(async (source) => (await source.refresh?.(run)) ?? succeed(undefined)));
  return done.find(({ ok }) => !ok) ?? succeed(undefined);
}

/** Whose id it is answers. What a person pasted is no id of ours yet: then each source that can look is asked until one knows it. */
async function lookIn(
  sources: readonly ExerciseSource[],
  reference: string,
  run: { readonly signal: AbortSignal },
): Promise<Result<ExerciseSummary>> {
  const owner = sources.findLast((source) => source.look !== undefined && source.owns(reference));
  if (owner?.look !== undefined) return owner.look(reference, run);
  for (const source of sources) {
    const looked = await source.look?.(reference, run);
    if (looked !== undefined && (looked.ok || looked.problem.type !== 'exercise-missing')) return looked;
  }
  return failed({ type: 'exercise-missing' });
}
