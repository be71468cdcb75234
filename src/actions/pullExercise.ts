/**
 * Gets an exercise in one language into a folder: fetched, planned so that nothing is overwritten, written whole. Who has it already gets the one
 * that is there, unless a fresh copy is asked for. A missing tool of the language is a warning and no obstacle: reading and thinking work without.
 */
import type { LanguageKey } from '../core/exercise/languageKey.js';
import { testRunOf } from '../core/exercise/testRunOf.js';
import { planPull, type PullPlan } from '../core/exercise/pullPlan.js';
import type { Problem } from '../core/problem.js';
import { failed, succeed, type Result } from '../core/result.js';
import type { Clock } from '../ports/clock.js';
import type { ExerciseFolder, PulledExercise } from '../ports/exerciseFolder.js';
import type { ExerciseSource, FetchedExercise, FetchRun } from '../ports/exerciseSource.js';
import type { TestRunner } from '../ports/testRunner.js';

export interface PullExerciseDeps {
  readonly source: ExerciseSource;
  readonly exerciseFolder: ExerciseFolder;
  readonly testRunner: TestRunner;
  readonly clock: Clock;
}

export interface PullExerciseInput {
  readonly exerciseId: string;
  readonly language: LanguageKey;
  /** Absolute path of the pairing folder or the workspace folder. */
  readonly base: string;
  /** A new copy beside the one that is there. */
  readonly fresh?: boolean;
}

export interface Pulled extends PulledExercise {
  /** It was there already and is opened again; nothing was written. */
  readonly resumed: boolean;
  /** A new copy, beside an older one. */
  readonly besideExisting: boolean;
  /** The tests cannot be run here yet: `toolchain-missing`. */
  readonly warning?: Problem;
  /** Why the task itself is not here, only a link to it. */
  readonly lacking?: Problem;
}

export type PullStep = 'fetching' | 'writing';

export interface PullRun extends FetchRun {
  readonly onProgress?: (step: PullStep) => void;
}

/** A name can be taken between looking and writing, by another window; three in a row is something else. */
const attempts = 3;

export const pullExercise =
  (deps: PullExerciseDeps) =>
  async (input: PullExerciseInput, run: PullRun): Promise<Result<Pulled>> => {
    const isCancelled = (): boolean => run.signal.aborted;
    const existing = await findExisting(deps, input);
    if (!existing.ok) return existing;
    if (isCancelled()) return failed({ type: 'cancelled' });
    if (existing.value && !input.fresh) return withWarning(deps, run, { ...existing.value, resumed: true, besideExisting: false });

    run.onProgress?.('fetching');
    const content = await deps.source.fetch(input.exerciseId, input.language, { signal: run.signal, onBytes: run.onBytes });
    if (isCancelled()) return failed({ type: 'cancelled' });
    if (!content.ok) return content;

    run.onProgress?.('writing');
    const written = await writeFresh(deps, { base: input.base, content: content.value, signal: run.signal });
    return written.ok ? withWarning(deps, run, written.value) : written;
  };

async function findExisting(
  { exerciseFolder }: PullExerciseDeps,
  { base, exerciseId, language }: PullExerciseInput,
): Promise<Result<PulledExercise | undefined>> {
  const pulled = await exerciseFolder.pulled(base);
  if (!pulled.ok) return pulled;
  return succeed(pulled.value.find(({ provenance }) => provenance.id === exerciseId && provenance.language === language));
}

interface Fresh {
  readonly base: string;
  readonly content: FetchedExercise;
  readonly signal: AbortSignal;
}

async function writeFresh({ exerciseFolder, clock }: PullExerciseDeps, { base, content, signal }: Fresh): Promise<Result<Pulled>> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const names = await exerciseFolder.namesTaken(base);
    if (!names.ok) return names;
    const plan = planPull(content, names.value, clock.now());
    if (!plan.ok) return plan;
    const written = await exerciseFolder.write(base, plan.value, signal);
    if (!written.ok) return written;
    if (written.value.outcome === 'written') return succeed(freshOne(written.value.exercise, plan.value, content));
  }
  return failed({ type: 'folder-unwritable', cause: 'name-taken' });
}

function freshOne(exercise: PulledExercise, { besideExisting }: PullPlan, { lacking }: FetchedExercise): Pulled {
  return { ...exercise, resumed: false, besideExisting, ...(lacking && { lacking }) };
}

/** The exercise is there by now, so even a cancelled or broken check changes nothing about the success. */
async function withWarning({ testRunner }: PullExerciseDeps, { signal }: PullRun, pulled: Pulled): Promise<Result<Pulled>> {
  const testRun = testRunOf(pulled.provenance);
  if (testRun === undefined) return succeed(pulled);
  const toolchain = await testRunner.check(testRun, signal);
  const isWarning = !toolchain.ok && toolchain.problem.type === 'toolchain-missing';
  return succeed(isWarning ? { ...pulled, warning: toolchain.problem } : pulled);
}
