/**
 * Which device writes: this machine, this user, this storage folder. It is kept in `device.json` under the global storage, with a hash of the
 * three; where that does not fit (a home folder on the network, a storage folder that was copied), this device has a file of its own, because
 * two devices that both continue one writer would use ids twice.
 */
import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import writeFileAtomic from 'write-file-atomic';
import { succeed, failed, type Result } from '../../core/result.js';
import { storageCode, storageProblem } from '../../core/storageProblem.js';
import type { Ids } from '../../ports/ids.js';
import { makeFolder } from './durably.js';

const Device = v.object({ v: v.literal(1), id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)), machine: v.string() });
type Device = v.InferOutput<typeof Device>;

export interface DeviceOptions {
  /** The global storage folder. */
  readonly root: string;
  readonly ids: Ids;
  /** Whose machine this is, for tests. */
  readonly machine?: string;
}

/** Gives the device's id, made at the first call; a failure is not remembered. */
export function deviceIdentity(options: DeviceOptions): () => Promise<Result<string>> {
  let known: Promise<Result<string>> | undefined;
  return async () => {
    known ??= readOrMake(options);
    const result = await known;
    if (!result.ok) known = undefined;
    return result;
  };
}

async function readOrMake({ root, ids, machine = `${hostname()}\0${userInfo().username}` }: DeviceOptions): Promise<Result<string>> {
  try {
    await makeFolder(root);
    const fingerprint = createHash('sha256')
      .update(`${machine}\0${await realpath(root)}`)
      .digest('hex')
      .slice(0, 16);
    const shared = await ownIn(join(root, 'device.json'), fingerprint, ids);
    const own = shared ?? (await ownIn(join(root, `device-${fingerprint}.json`), fingerprint, ids));
    return own === undefined ? failed({ type: 'storage-failed', cause: 'device-unreadable' }) : succeed(own);
  } catch (cause) {
    return failed(storageProblem(cause));
  }
}

/**
 * The id in a file, if it is this device's; where there is no file, it is made. Two windows may make it at once: the one that renames last
 * wins on disk, and the other's id is used by one window only, which is safe.
 */
async function ownIn(path: string, fingerprint: string, ids: Ids): Promise<string | undefined> {
  const found = await read(path);
  if (found === 'unreadable') return undefined;
  if (found !== 'missing') return found.machine === fingerprint ? found.id : undefined;
  const made: Device = { v: 1, id: ids.fresh().slice(0, 12), machine: fingerprint };
  await writeFileAtomic(path, `${JSON.stringify(made)}\n`, { mode: 0o600 });
  const written = await read(path);
  return typeof written === 'object' && written.machine === fingerprint ? written.id : undefined;
}

async function read(path: string): Promise<Device | 'missing' | 'unreadable'> {
  try {
    const parsed = v.safeParse(Device, JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.output : 'unreadable';
  } catch (cause) {
    if (storageCode(cause) === 'ENOENT') return 'missing';
    if (cause instanceof SyntaxError) return 'unreadable';
    throw cause;
  }
}
