/**
 * The pack that comes with the extension: read from its own folder, offline, and checked as if it came from elsewhere. A folder of the pack holds
 * `exercise.json`, `prompt.md`, one folder per language, and a `part-2.md` and so on where it has later parts. `shared/<language>` holds what is the same in
 * every exercise of that language; a prompt leaves the command that runs the tests to the language's row.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import * as v from 'valibot';
import { ExerciseContent, ExerciseFile, ExerciseHints, ExerciseId, partFile, textOf, type ExerciseSummary } from '../../../core/exercise/exercise.js';
import type { LanguageKey } from '../../../core/exercise/languageKey.js';
import { isLanguage, languageOf, typedCommand, type LanguageId, type TestRun } from '../../../core/exercise/languages.js';
import { failed, succeed, type Failure, type Result } from '../../../core/result.js';
import type { ExerciseSource } from '../../../ports/exerciseSource.js';
import { readEntry, summaryOf, type PackEntry } from './packEntry.js';

const entryInPack = 'exercise.json';
const promptInPack = 'prompt.md';
const promptForPeople = 'PROMPT.md';
const sharedInPack = 'shared';
const openFiles = 8;

/** `folder` is the absolute path of the extension's `exercises/`. */
export function bundledPack(pack: { readonly folder: string }): ExerciseSource {
  let listed: Promise<Result<readonly ExerciseSummary[]>> | undefined;
  return {
    owns: (exerciseId) => isExercise(exerciseId),
    list: async () => {
      listed ??= readSummaries(pack.folder);
      const result = await listed;
      if (!result.ok) listed = undefined; // an update may be under way: the next look reads again
      return result;
    },
    fetch: (exerciseId, language, { signal }) => readContent(pack.folder, { exerciseId, language, signal }),
    hints: (exerciseId) => readHints(pack.folder, exerciseId),
    part: (exerciseId, n) => readPart(pack.folder, exerciseId, n),
  };
}

async function readSummaries(folder: string): Promise<Result<readonly ExerciseSummary[]>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const ids = entries.filter((entry) => entry.isDirectory() && isExercise(entry.name)).map((entry) => entry.name);
    const fewAtATime = pLimit(openFiles);
    const summaries = await Promise.all(ids.map((id) => fewAtATime(() => readSummary(folder, id))));
    return succeed(summaries.sort(easiestFirst));
  } catch (error) {
    return unreadable(error);
  }
}

function isExercise(name: string): boolean {
  return v.is(ExerciseId, name) && name !== sharedInPack;
}

async function readSummary(folder: string, id: string): Promise<ExerciseSummary> {
  return summaryOf(await entryOf(folder, id));
}

async function entryOf(folder: string, id: string): Promise<PackEntry> {
  const entry = readEntry(await readFile(join(folder, id, entryInPack), 'utf8'));
  if (entry.id !== id) throw new PackFault('id-differs');
  return entry;
}

function easiestFirst(one: ExerciseSummary, other: ExerciseSummary): number {
  return one.minutes - other.minutes || (one.id < other.id ? -1 : 1);
}

interface Wanted {
  readonly exerciseId: string;
  readonly language: LanguageKey;
  readonly signal: AbortSignal;
}

async function readContent(folder: string, { exerciseId, language, signal }: Wanted): Promise<Result<ExerciseContent>> {
  try {
    const entry = await findEntry(folder, exerciseId);
    if (!isLanguage(language) || !entry?.languages.includes(language)) return failed({ type: 'exercise-missing' });
    const content = await readFiles(folder, entry, language);
    return signal.aborted ? failed({ type: 'cancelled' }) : succeed(content);
  } catch (error) {
    return unreadable(error);
  }
}

/** `undefined` when the pack has none of that name. */
async function findEntry(folder: string, exerciseId: string): Promise<PackEntry | undefined> {
  if (!isExercise(exerciseId) || !(await readdir(folder)).includes(exerciseId)) return undefined;
  return entryOf(folder, exerciseId);
}

async function readFiles(folder: string, entry: PackEntry, language: LanguageId): Promise<ExerciseContent> {
  const { id, fileName = id } = entry;
  const { name, origin } = summaryOf(entry);
  const { names, testRun } = languageOf(language);
  const { code, test, support, shared = [] } = names(fileName);
  const files: readonly ExerciseFile[] = await Promise.all([
    readPrompt(join(folder, id, promptInPack), testRun(test)),
    ...[code, test, ...support].map((path) => readText(path, join(folder, id, language, path))),
    ...shared.map((path) => readText(path, join(folder, sharedInPack, language, path))),
  ]);
  const texts = { name: name.raw, origin: { ...origin, licence: origin.licence.raw } };
  return v.parse(ExerciseContent, { id, language, ...texts, prompt: promptForPeople, code, test, files });
}

async function readPrompt(from: string, run: TestRun): Promise<ExerciseFile> {
  const text = textOf(await readText(promptForPeople, from));
  return { path: promptForPeople, text: text.replaceAll('{{command}}', () => typedCommand(run)).replaceAll('{{needs}}', () => run.needs) };
}

async function readPart(folder: string, exerciseId: string, n: number): Promise<Result<ExerciseFile>> {
  try {
    const later = (await findEntry(folder, exerciseId))?.parts?.[n - 2];
    if (!later) return failed({ type: 'exercise-missing' });
    return succeed(v.parse(ExerciseFile, await readText(partFile(n), join(folder, exerciseId, later.file))));
  } catch (error) {
    return unreadable(error);
  }
}

async function readHints(folder: string, exerciseId: string): Promise<Result<ExerciseHints>> {
  try {
    const entry = await findEntry(folder, exerciseId);
    return entry ? succeed(v.parse(ExerciseHints, entry)) : failed({ type: 'exercise-missing' });
  } catch (error) {
    return unreadable(error);
  }
}

async function readText(path: string, from: string): Promise<ExerciseFile> {
  return { path, text: await readFile(from, 'utf8') };
}

class PackFault extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

function unreadable(error: unknown): Failure {
  return failed({ type: 'exercise-unreadable', cause: codeOf(error) });
}

/** A code for the log, never a message: messages name paths. */
function codeOf(error: unknown): string {
  if (v.isValiError(error)) return `schema ${v.getDotPath(error.issues[0]) ?? ''} ${error.issues[0].type}`;
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
