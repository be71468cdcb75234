/** Small JSON files of ours that several windows read and write: whole or not at all, and checked on every read. */
import { lstat, readFile } from 'node:fs/promises';
import * as v from 'valibot';
import writeFileAtomic from 'write-file-atomic';

const longest = 64 * 1024;

/** `undefined` when it is missing, not a regular file, too long, or not what it should be. */
export async function readJsonFile<Schema extends v.GenericSchema>(file: string, schema: Schema): Promise<v.InferOutput<Schema> | undefined> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), await readTextFile(file));
  return parsed.success ? parsed.output : undefined;
}

export async function readTextFile(file: string): Promise<string | undefined> {
  try {
    const found = await lstat(file); // a link is not ours, and a pipe would keep us waiting
    return found.isFile() && found.size <= longest ? await readFile(file, 'utf8') : undefined;
  } catch {
    return undefined; // missing, or not for us: the caller makes it afresh or goes without
  }
}

export async function writeJsonFile(file: string, content: object): Promise<void> {
  await writeTextFile(file, `${JSON.stringify(content, undefined, 2)}\n`);
}

export async function writeTextFile(file: string, text: string): Promise<void> {
  await writeFileAtomic(file, text, { encoding: 'utf8', mode: 0o600 });
}
