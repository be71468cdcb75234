/** Reads a `.zip` by its list at the end, and of the files only those that are wanted. Names are judged by the plan, not by the parser. */
import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl';
import type { ArchiveEntry } from '../../../core/exercise/archivePlan.js';
import { asCommit, Refused, unreadableUnlessOurs, type Inflating, type OpenArchive } from './inflating.js';

export async function openZip(packed: Uint8Array, inflating: Inflating): Promise<OpenArchive> {
  try {
    const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
    const zip = await fromBufferPromise(bytes, { decodeStrings: false });
    const listed: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      const fault = inflating.entryFault();
      if (fault) throw fault;
      listed.push(entry);
    }
    return {
      entries: listed.map(asEntry),
      commit: asCommit(Buffer.from(zip.comment).toString('latin1')),
      bytesOf: (entry) => inflate(zip, listed[entry], inflating),
    };
  } catch (error) {
    throw unreadableUnlessOurs(error);
  }
}

function asEntry(entry: Entry): ArchiveEntry {
  const path = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  if (entry.isEncrypted()) throw new Refused('encrypted', path);
  return { path, kind: kindOf(path, entry), size: entry.uncompressedSize };
}

/** The upper half is what Unix calls the mode; other systems leave it empty, and a folder is known by the slash at its end. */
function kindOf(path: string, { externalFileAttributes }: Entry): ArchiveEntry['kind'] {
  const type = (externalFileAttributes >>> 16) & 0o170000;
  const isFolder = path.endsWith('/');
  if (type === 0o040000 || (type === 0 && isFolder)) return 'folder';
  return (type === 0o100000 || type === 0) && !isFolder ? 'file' : 'other';
}

/** The parser refuses more or fewer bytes than the list says, so that a size that lies has no effect. */
async function inflate(zip: ZipFile, entry: Entry | undefined, inflating: Inflating): Promise<Uint8Array> {
  if (entry === undefined) throw new RangeError('no such entry');
  try {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      if (!Buffer.isBuffer(piece)) continue;
      inflating.bytes(piece.length);
      pieces.push(piece);
    }
    return new Uint8Array(Buffer.concat(pieces));
  } catch (error) {
    throw unreadableUnlessOurs(error);
  }
}
