/** Opens an exercise that was just got, and makes it ready where it asks for that and the person agrees: then it begins with another file. */
import type { PulledExercise } from '../../ports/exerciseFolder.js';
import type { App } from '../app.js';
import { cancellable } from '../notices/cancellable.js';
import { report } from '../notices/report.js';
import { agreeToRunOf } from './agreeToRun.js';
import { openExercise } from './openExercise.js';

export async function openAndMakeReady(app: App, exercise: PulledExercise): Promise<void> {
  await openExercise(exercise);
  app.showTests('ready');
  void app.attempt('making an exercise ready', () => makeReady(app, exercise));
}

/** Who says no is asked again by the first run. */
async function makeReady(app: App, exercise: PulledExercise): Promise<void> {
  if (app.agreedRuns.isPrepared(exercise)) return;
  const again = { again: () => void app.attempt('making an exercise ready', () => makeReady(app, exercise)) };
  const agreed = await agreeToRunOf(app, exercise);
  if (!agreed.ok) {
    report(app, agreed.problem, again);
    return;
  }
  const name = app.exerciseName(exercise.provenance.id);
  const ready = await cancellable(app.words.runs.preparing(name), (signal) => app.actions.prepareExercise({ path: exercise.folder }, { signal }));
  if (ready.ok) await openExercise(ready.value);
  else report(app, ready.problem, again);
}
