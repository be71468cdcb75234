/**
 * Runs the tests and remembers how it went: as a red or a green of the session, in the pair's record, and as what the files held, on this machine
 * only. The run counts whatever becomes of either.
 */
import type { ExerciseChoice } from '../core/exercise/exercise.js';
import type { Snapshot } from '../core/exercise/lookBack.js';
import { decideTestsRun, type RunInput } from '../core/mentorship/exerciseEvents.js';
import type { Result } from '../core/result.js';
import type { Clock } from '../ports/clock.js';
import type { Mentorships } from '../ports/mentorships.js';
import type { PairingFolder } from '../ports/pairingFolder.js';
import type { RunHistory } from '../ports/runHistory.js';
import { changeIn } from './change.js';
import { runExerciseTests, type ExerciseTestsRun, type RunExerciseTestsDeps, type RunExerciseTestsInput } from './runExerciseTests.js';

export interface RememberDeps extends RunExerciseTestsDeps {
  readonly mentorships: Mentorships;
  readonly pairingFolder: Pick<PairingFolder, 'openHere'>;
  readonly runHistory: RunHistory;
  readonly clock: Clock;
}

export const runAndRemember =
  (deps: RememberDeps) =>
  async (input: RunExerciseTestsInput, run: { readonly signal: AbortSignal }): Promise<Result<ExerciseTestsRun>> => {
    const open = input.path === undefined ? undefined : await deps.exerciseFolder.enclosing(input.path);
    const files = open && (await deps.runHistory.look(open.folder, open.provenance.prompt)); // before the run: somebody may go on typing
    const ran = await runExerciseTests(deps)(input, run);
    if (ran.ok && files !== undefined) await remember(deps, ran.value, files);
    return ran;
  };

async function remember(deps: RememberDeps, { exercise, outcome, counts }: ExerciseTestsRun, files: Snapshot): Promise<void> {
  if (outcome !== 'red' && outcome !== 'green') return;
  const end = { outcome, ...(counts && { counts }) };
  const hashes = Object.fromEntries([...files].map(([path, { hash }]) => [path, hash]));
  await deps.runHistory.keep(exercise.folder, { at: deps.clock.now(), ...end, files: hashes }, files);
  const { id: exerciseId, language } = exercise.provenance;
  const choice: ExerciseChoice = { exerciseId, language };
  await record(deps, { exercise: choice, ...end });
}

/** Never into another pair's record: the folder that this window has open may be somebody else's. */
async function record({ mentorships, pairingFolder, clock }: RememberDeps, run: RunInput): Promise<void> {
  const current = mentorships.current();
  const here = await pairingFolder.openHere();
  if (current === undefined || (here !== undefined && here.mentorshipId !== current.id)) return;
  await changeIn(current, (mentorship) => decideTestsRun(mentorship, run, clock.now()));
}
