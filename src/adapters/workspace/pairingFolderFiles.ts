/**
 * A pairing folder on disk: made by us, known by its marker, safe to share. A start that waits is a file of its own, taken by renaming it, which
 * only one process can do; no lock is waited for or judged stale. No VS Code in here, so that two real processes can race in a test.
 */
import { lstat, mkdir, readdir, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type * as v from 'valibot';
import { pairingFolderName } from '../../core/pairing/pairingFolderName.js';
import { exercisesFolder } from '../../core/exercise/pullPlan.js';
import { isFresh, PairingMarker, PendingOpening, PendingStart, StartOutcome } from '../../core/pairing/pendingStart.js';
import { failed, succeed, type Result } from '../../core/result.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import type { PairingFolder } from '../../ports/pairingFolder.js';
import { faultCode, folderProblem, isMissing } from './fileFault.js';
import { liveShareRulesFile, mendedRules } from './liveShareRules.js';
import { readJsonFile, readTextFile, writeJsonFile, writeTextFile } from './smallJsonFile.js';

const markerFile = '.mentorship-pairing.json';
const startFile = '.mentorship-start.json';
const openFile = '.mentorship-open.json';
const cancelFile = '.mentorship-cancel.json';
const outcomeFile = '.mentorship-outcome.json';

/** What the other windows of a pairing folder may change, for a watcher. */
export const watchedFiles = '.mentorship-*.json';

const mostFolders = 1_000;

/** How systems say that a folder with something in it stands there (EPERM is Windows). */
const takenCodes = ['EEXIST', 'ENOTEMPTY', 'EPERM', 'ENOTDIR'];

export interface PairingFolderDeps {
  /** The folder that holds all pairing folders, as an absolute path; asked at each use because it is a setting. */
  readonly root: () => string;
  readonly clock: Clock;
  readonly ids: Ids;
}

export type PairingFolderFiles = Omit<PairingFolder, 'openHere' | 'openWindow' | 'onDidChangeMarker'> & {
  /** The mentorship of a folder that has our marker and lies where pairing folders lie. */
  mentorshipOf(folder: string): Promise<string | undefined>;
};

export function pairingFolderFiles(deps: PairingFolderDeps): PairingFolderFiles {
  return {
    prepare: (of) => prepare(of, deps),
    mentorshipOf: (folder) => mentorshipOf(folder, deps.root()),
    leaveStart: (folder, start) => leaveStart(folder, start),
    takeStart: (folder) => takeStart(folder, deps),
    leaveOpening: (folder, opening) => written(join(folder, openFile), opening),
    takeOpening: (folder) => takeOpening(folder, deps),
    withdrawStart: async (folder) => {
      await rm(join(folder, startFile), { force: true });
    },
    cancelTaken: (folder, startId) => written(join(folder, cancelFile), { startId, outcome: 'cancelled' }),
    cancelledStart: async (folder) => (await readJsonFile(join(folder, cancelFile), StartOutcome))?.startId,
    reportStart: (folder, outcome) => written(join(folder, outcomeFile), outcome),
    readOutcome: (folder) => readJsonFile(join(folder, outcomeFile), StartOutcome),
  };
}

interface Pair {
  readonly mentorshipId: string;
  readonly partnerName: string;
}

interface Place {
  readonly root: string;
  /** The name that the folder gets when it is free. */
  readonly wanted: string;
}

async function prepare(of: Pair, deps: PairingFolderDeps): Promise<Result<string>> {
  try {
    const root = deps.root();
    await mkdir(root, { recursive: true });
    const place = { root, wanted: pairingFolderName(of) };
    const folder = (await findOurs(of, place)) ?? (await makeFresh(of, place, `.${place.wanted}.partial-${deps.ids.fresh()}`));
    await mend(folder, of.mentorshipId);
    return succeed(folder);
  } catch (error) {
    return failed(folderProblem(error));
  }
}

/** By marker, not by name: the partner may have another name now. Of several (somebody copied one) the one with today's name, else the first. */
async function findOurs({ mentorshipId }: Pair, { root, wanted }: Place): Promise<string | undefined> {
  const entries = await readdir(root, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => entry.name);
  const inOrder = [...names.filter((name) => name === wanted), ...names.filter((name) => name !== wanted).sort()].slice(0, mostFolders);
  for (const name of inOrder) {
    const marker = await readJsonFile(join(root, name, markerFile), PairingMarker);
    if (marker?.mentorshipId === mentorshipId) return join(root, name);
  }
  const damaged = names.includes(wanted) && (await hasDamagedMarker(join(root, wanted)));
  return damaged ? join(root, wanted) : undefined;
}

/** A marker that says nothing any more, in the folder with this very name and id: mended, or the pair would lose sight of its work. */
async function hasDamagedMarker(folder: string): Promise<boolean> {
  const file = join(folder, markerFile);
  const isThere = (await readTextFile(file)) !== undefined;
  return isThere && (await readJsonFile(file, PairingMarker)) === undefined;
}

/** Made whole under a temporary name, so that another window sees all of it or nothing, and finds it by its marker when it was slower. */
async function makeFresh(of: Pair, place: Place, partialName: string): Promise<string> {
  const partial = join(place.root, partialName);
  try {
    await mkdir(partial);
    await mend(partial, of.mentorshipId);
    return await moveToFree(of, place, partial);
  } finally {
    await rm(partial, { recursive: true, force: true }); // already gone when it was moved
  }
}

async function moveToFree(of: Pair, { root, wanted }: Place, partial: string): Promise<string> {
  for (let count = 2, name = wanted; ; count += 1) {
    const folder = join(root, name);
    if (await isMovedTo(partial, folder)) return folder;
    const marker = await readJsonFile(join(folder, markerFile), PairingMarker);
    if (marker?.mentorshipId === of.mentorshipId) return folder;
    name = `${wanted}-${count}`;
  }
}

/** Looked at first, because a rename would silently replace an empty folder of somebody's. */
async function isMovedTo(partial: string, folder: string): Promise<boolean> {
  try {
    await lstat(folder);
    return false;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  try {
    await rename(partial, folder);
    return true;
  } catch (error) {
    if (takenCodes.includes(faultCode(error))) return false;
    throw error;
  }
}

/** The marker last: a folder counts as ours only once its rules are there. */
async function mend(folder: string, mentorshipId: string): Promise<void> {
  const rules = await readTextFile(join(folder, liveShareRulesFile));
  const mended = mendedRules(rules);
  if (rules !== mended) await writeTextFile(join(folder, liveShareRulesFile), mended);
  const marker = await readJsonFile(join(folder, markerFile), PairingMarker);
  if (marker?.mentorshipId !== mentorshipId) await writeJsonFile(join(folder, markerFile), { v: 1, mentorshipId });
}

async function mentorshipOf(folder: string, root: string): Promise<string | undefined> {
  try {
    const [here, home] = await Promise.all([realpath(folder), realpath(root)]);
    if (dirname(here) !== home) return undefined;
    return (await readJsonFile(join(here, markerFile), PairingMarker))?.mentorshipId;
  } catch {
    return undefined; // gone or out of reach: then it is no pairing folder that could be shared
  }
}

async function leaveStart(folder: string, start: PendingStart): Promise<Result<void>> {
  try {
    await rm(join(folder, outcomeFile), { force: true }); // the last one's outcome is not this one's
    await writeJsonFile(join(folder, startFile), start);
    return succeed(undefined);
  } catch (error) {
    return failed(isMissing(error) ? { type: 'folder-missing' } : folderProblem(error));
  }
}

async function takeStart(folder: string, deps: PairingFolderDeps): Promise<PendingStart | undefined> {
  const start = await takeOnce(join(folder, startFile), PendingStart, deps);
  const marker = await readJsonFile(join(folder, markerFile), PairingMarker);
  return start && isFresh(start, deps.clock.now()) && start.mentorshipId === marker?.mentorshipId ? start : undefined;
}

async function written(file: string, content: object): Promise<Result<void>> {
  try {
    await writeJsonFile(file, content);
    return succeed(undefined);
  } catch (error) {
    return failed(folderProblem(error));
  }
}

async function takeOpening(folder: string, deps: PairingFolderDeps): Promise<string | undefined> {
  const opening = await takeOnce(join(folder, openFile), PendingOpening, deps);
  return opening && isFresh(opening, deps.clock.now()) ? join(folder, exercisesFolder, opening.exerciseFolder) : undefined;
}

/** By renaming, which only one of several windows can do; undefined when there is nothing, or another window was faster. */
async function takeOnce<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
  { ids }: PairingFolderDeps,
): Promise<v.InferOutput<Schema> | undefined> {
  const taken = join(dirname(file), `.mentorship-taken-${ids.fresh()}`);
  try {
    await rename(file, taken);
  } catch {
    return undefined; // there is none, or another window was faster
  }
  try {
    return await readJsonFile(taken, schema);
  } finally {
    await rm(taken, { force: true });
  }
}
