/**
 * Asks before anything is started that an exercise brings along, and before tests of somebody else's run, naming every command in full; once for a folder,
 * and again when a command changes: `exercise.json` is a file that the partner can edit.
 */
import * as vscode from 'vscode';
import { toAgreeTo } from '../../core/exercise/testRunOf.js';
import { failed, succeed, type Result } from '../../core/result.js';
import type { PulledExercise } from '../../ports/exerciseFolder.js';
import type { App } from '../app.js';

/** `path` is any file of the exercise. No is `cancelled`: the person knows. */
export async function agreeToRun(app: App, path: string | undefined): Promise<Result<void>> {
  const exercise = path === undefined ? undefined : await app.exerciseFolder.enclosing(path);
  return exercise === undefined ? succeed(undefined) : agreeToRunOf(app, exercise);
}

export async function agreeToRunOf(app: App, exercise: PulledExercise): Promise<Result<void>> {
  const { run, id } = exercise.provenance;
  if (app.agreedRuns.isAgreed(exercise)) return succeed(undefined);
  if (!vscode.workspace.isTrusted) return failed({ type: 'window-untrusted' });
  const { runs } = app.words;
  const [question, why] = run === undefined ? [runs.agreeTheirsQuestion, runs.agreeTheirs] : [runs.agreeQuestion, runs.agreeDetail];
  const detail = [why, toAgreeTo(exercise.provenance).join('\n'), runs.agreeIn(exercise.folder)].join('\n\n');
  const answer = await vscode.window.showWarningMessage(question(app.exerciseName(id)), { modal: true, detail }, runs.agree);
  if (answer !== runs.agree) return failed({ type: 'cancelled' });
  await app.agreedRuns.agree(exercise);
  return succeed(undefined);
}
