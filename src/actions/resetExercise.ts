/** Begins an exercise again: what was written is kept beside it under another name, and the scaffold stands in its place. */
import { failed, succeed, type Result } from '../core/result.js';
import { pullExercise, type Pulled, type PullExerciseDeps } from './pullExercise.js';

export interface Reset {
  readonly fresh: Pulled;
  /** The folder's name under which the work so far is kept. */
  readonly keptAs: string;
}

export const resetExercise =
  (deps: PullExerciseDeps) =>
  async (input: { readonly path: string | undefined }, signal: AbortSignal): Promise<Result<Reset>> => {
    const exercise = input.path === undefined ? undefined : await deps.exerciseFolder.enclosing(input.path);
    if (exercise === undefined) return failed({ type: 'exercise-not-open' });
    const { id: exerciseId, language } = exercise.provenance;
    // Looked at before anything is moved: what cannot be got again is not put aside.
    const content = await deps.source.fetch(exerciseId, language, { signal });
    if (!content.ok) return content;
    if (content.value.lacking !== undefined) return failed(content.value.lacking);
    const kept = await deps.exerciseFolder.putAside(exercise);
    if (!kept.ok) return kept;
    const fresh = await pullExercise(deps)({ exerciseId, language, base: kept.value.base, fresh: true }, { signal });
    return fresh.ok ? succeed({ fresh: fresh.value, keptAs: kept.value.name }) : fresh;
  };
