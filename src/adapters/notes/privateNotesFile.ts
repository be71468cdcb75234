/**
 * Private notes as plain files: `<globalStorage>/private/<mentorshipId>/notes.md`, `session-<id>.md`, and `drafts/<name>.json`. The folder is
 * no part of the journal's, and nothing here knows of the journal.
 */
import { constants, copyFile, link, lstat, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import writeFileAtomic from 'write-file-atomic';
import { failed, succeed, type Result } from '../../core/result.js';
import { storageCode, storageProblem } from '../../core/storageProblem.js';
import { longestParagraph } from '../../core/untrustedText.js';
import type { Draft, PrivateNotes } from '../../ports/privateNotes.js';

const Name = v.pipe(v.string(), v.regex(/^[a-zA-Z0-9][a-zA-Z0-9-]{0,63}$/));
const Drafted = v.record(v.pipe(v.string(), v.maxLength(64)), v.string());
const draftLimit = longestParagraph * 4;
const forUsOnly = 0o600;

/** `folder` is that of one mentorship; it is made at the first writing. */
export function privateNotesIn(folder: string): PrivateNotes {
  const drafts = join(folder, 'drafts');
  return {
    openable: ({ heading, sessionId }) =>
      attempt(() => makeNotes(folder, sessionId === undefined ? 'notes.md' : `session-${v.parse(Name, sessionId)}.md`, heading)),
    draft: (name) => attempt(() => readDraft(join(drafts, `${v.parse(Name, name)}.json`))),
    keepDraft: async (name, draft) => {
      const text = JSON.stringify(draft);
      if (text.length > draftLimit) return failed({ type: 'text-too-long', field: 'note', limit: draftLimit });
      return attempt(() => writeDraft(drafts, `${v.parse(Name, name)}.json`, draft, text));
    },
    erase: () => attempt(() => rm(folder, { recursive: true, force: true, maxRetries: 3 })),
  };
}

/** Written beside its place and linked into it: the link refuses where a file exists, which a rename would replace. */
async function makeNotes(folder: string, name: string, heading: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const making = join(folder, `.${randomUUID()}`);
  if (await exists(path)) return path;
  try {
    await writeFile(making, `# ${heading.replace(/\s+/g, ' ').trim()}\n\n`, { mode: forUsOnly, flag: 'wx', flush: true });
    await putInPlace(making, path);
  } finally {
    await rm(making, { force: true });
  }
  return path;
}

async function putInPlace(making: string, path: string): Promise<void> {
  try {
    await link(making, path);
  } catch (cause) {
    if (storageCode(cause) === 'EEXIST') return; // another window was first: its file is as good
    await copyFile(making, path, constants.COPYFILE_EXCL); // some drives have no links
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (cause) {
    if (storageCode(cause) === 'ENOENT') return false;
    throw cause;
  }
}

/** A draft that cannot be read is worth less than a form that opens: it counts as none. */
async function readDraft(path: string): Promise<Draft> {
  try {
    const text = await readFile(path, 'utf8');
    if (text.length > draftLimit) return {};
    const parsed = v.safeParse(Drafted, JSON.parse(text));
    return parsed.success ? parsed.output : {};
  } catch (cause) {
    if (storageCode(cause) === 'ENOENT' || cause instanceof SyntaxError) return {};
    throw cause;
  }
}

async function writeDraft(folder: string, name: string, draft: Draft, text: string): Promise<void> {
  if (Object.keys(draft).length === 0) {
    await rm(join(folder, name), { force: true });
    return;
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFileAtomic(join(folder, name), text, { mode: forUsOnly });
}

async function attempt<T>(act: () => Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await act());
  } catch (cause) {
    if (v.isValiError(cause)) return failed({ type: 'unexpected', cause: 'private-notes: name' });
    return failed(storageProblem(cause));
  }
}
