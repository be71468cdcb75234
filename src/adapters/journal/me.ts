/** `me.json`: which of the two people this copy of a journal belongs to. Written once, when the mentorship is made. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import writeFileAtomic from 'write-file-atomic';
import { PersonId } from '../../core/journal/event.js';
import { failed, succeed, type Result } from '../../core/result.js';
import { storageCode, storageProblem } from '../../core/storageProblem.js';

const Me = v.object({ v: v.literal(1), person: PersonId });

export async function readMe(folder: string): Promise<Result<PersonId>> {
  try {
    const parsed = v.safeParse(Me, JSON.parse(await readFile(join(folder, 'me.json'), 'utf8')));
    return parsed.success ? succeed(parsed.output.person) : failed({ type: 'storage-failed', cause: 'me-unreadable' });
  } catch (cause) {
    if (storageCode(cause) === 'ENOENT') return failed({ type: 'mentorship-missing' });
    return failed(cause instanceof SyntaxError ? { type: 'storage-failed', cause: 'me-unreadable' } : storageProblem(cause));
  }
}

/** Throws what the file system throws. */
export async function writeMe(folder: string, person: PersonId): Promise<void> {
  const me: v.InferOutput<typeof Me> = { v: 1, person };
  await writeFileAtomic(join(folder, 'me.json'), `${JSON.stringify(me)}\n`, { mode: 0o600 });
}
