/**
 * Getting an exercise, decided before anything is written: a folder of its own under `exercises/`, never one that is taken, and every file inside
 * it. `exercise.json` stands last, so that a folder that has it is complete.
 */
import { failed, succeed, type Result } from '../result.js';
import { canBeRun, type ExerciseContent, type ExerciseFile } from './exercise.js';
import { provenanceFile, provenanceOf, provenanceToText, type Provenance } from './provenance.js';
import { collide, isSafePath, pathKey } from './safePath.js';

/** Below the pairing folder or the workspace. */
export const exercisesFolder = 'exercises';

export interface PullPlan {
  /** The name below `exercises/`. */
  readonly folderName: string;
  readonly files: readonly ExerciseFile[];
  readonly prompt: string;
  readonly code: string;
  readonly test: string;
  readonly provenance: Provenance;
  /** There was one already; this is another copy beside it. */
  readonly besideExisting: boolean;
}

export function planPull(content: ExerciseContent, namesTaken: readonly string[], pulledAt: number): Result<PullPlan> {
  const fault = faultIn(content);
  if (fault) return failed({ type: 'exercise-unreadable', cause: fault });

  const provenance = provenanceOf(content, pulledAt);
  const { prompt, code, test } = content;
  const { id, language } = content;
  const wanted = id.endsWith(`-${language}`) ? id : `${id}-${language}`;
  const folderName = firstFree(wanted, namesTaken);
  const files = [...content.files, { path: provenanceFile, text: provenanceToText(provenance) }];
  return succeed({ folderName, files, prompt, code, test, provenance, besideExisting: folderName !== wanted });
}

/** Programs on Windows get lost in paths longer than this, even where the system allows them. */
const longestOnWindows = 250;

export function fitsOnWindows(folder: string, { files }: PullPlan): boolean {
  return files.every(({ path }) => folder.length + 1 + path.length <= longestOnWindows);
}

/** Checked again here although the schema does it too: whoever writes by this plan need not trust the source. */
function faultIn(content: ExerciseContent): string | undefined {
  const { files, prompt, code, test, run } = content;
  const paths = files.map((file) => file.path);
  if (![...paths, prompt, code, test].every(isSafePath)) return 'unsafe-path';
  if (collide([...paths, provenanceFile])) return 'paths-collide';
  const needed = run === undefined ? [prompt, code, test] : [prompt];
  if (!needed.every((path) => paths.includes(path))) return 'file-missing';
  return canBeRun(content) ? undefined : 'run-missing';
}

/** A name is taken also when only upper and lower case differ: some systems make no difference. */
function firstFree(wanted: string, namesTaken: readonly string[]): string {
  const taken = new Set(namesTaken.map(pathKey));
  for (let count = 2, name = wanted; ; count += 1) {
    if (!taken.has(pathKey(name))) return name;
    name = `${wanted}-${count}`;
  }
}
