/** Archives byte by byte, so that they can hold what no tool would write: names that climb, sizes that lie, links, devices. */
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

export interface TarEntry {
  readonly path: string;
  readonly body?: string | Buffer;
  /** The kind as it stands in the header: '0' a file, '2' a link, '5' a folder. */
  readonly type?: string;
  readonly mode?: number;
  readonly link?: string;
  /** What the header says, where that is not what follows. */
  readonly size?: number;
}

const block = 512;
/** What git calls the archive of a commit. */
export const aCommit = '0123456789abcdef0123456789abcdef01234567';

export function tar(entries: readonly TarEntry[]): Buffer {
  return Buffer.concat([...entries.map(tarEntry), Buffer.alloc(2 * block)]);
}

export function tarGz(entries: readonly TarEntry[]): Buffer {
  return gzipSync(tar(entries));
}

/** The record that git puts in front of an archive. */
export function madeOf(commit: string): TarEntry {
  return { path: 'pax_global_header', type: 'g', body: paxRecord('comment', commit) };
}

/** What other tools put before an entry whose name or size does not fit its header. */
export function pax(records: Readonly<Record<string, string>>): TarEntry {
  const body = Object.entries(records).map(([key, value]) => paxRecord(key, value));
  return { path: 'PaxHeader', type: 'x', body: body.join('') };
}

function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const length = Buffer.byteLength(rest);
  const digits = String(length + String(length).length).length;
  return `${length + digits}${rest}`;
}

/** An archive as GitHub makes one: a record with the commit, one folder at the top, and these files in it. */
export function repository(files: Readonly<Record<string, string>>, commit = aCommit): TarEntry[] {
  const entries = Object.entries(files).map(([path, body]) => ({ path: `koans-${commit}/${path}`, body }));
  return [madeOf(commit), { path: `koans-${commit}/`, type: '5' }, ...entries];
}

function tarEntry({ path, body = '', type = '0', mode = 0o644, link = '', size }: TarEntry): Buffer {
  const bytes = Buffer.from(body);
  const header = Buffer.alloc(block);
  header.write(path, 0, 100);
  header.write(`${octal(mode, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0${octal(size ?? bytes.length, 11)}\0${octal(1_700_000_000, 11)}\0`, 100);
  header.write(`        ${type}${link}`, 148);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((all, byte) => all + byte, 0);
  header.write(`${octal(sum, 6)}\0 `, 148);
  return Buffer.concat([header, bytes, Buffer.alloc((block - (bytes.length % block)) % block)]);
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

export interface ZipEntry {
  readonly path: string;
  readonly body?: string | Buffer;
  /** The Unix mode with its kind: 0o120777 a link. */
  readonly mode?: number;
  readonly encrypted?: boolean;
  /** What the list says about the size, where that is not what comes out. */
  readonly size?: number;
  readonly method?: number;
}

export function zip(entries: readonly ZipEntry[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { local, central } = zipEntry(entry, at);
    locals.push(local);
    listed.push(central);
    at += local.length;
  }
  const list = Buffer.concat(listed);
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, list.length], [4, at], [2, comment.length]);
  return Buffer.concat([...locals, list, end, Buffer.from(comment)]);
}

function zipEntry(
  { path, body = '', mode = 0o100644, encrypted = false, size, method = 8 }: ZipEntry,
  at: number,
): { local: Buffer; central: Buffer } {
  const bytes = Buffer.from(body);
  const packed = method === 8 ? deflateRawSync(bytes) : bytes;
  const name = Buffer.from(path);
  const common = fields(
    [2, 20],
    [2, 0x800 | (encrypted ? 1 : 0)],
    [2, method],
    [4, 0],
    [4, crc32(bytes)],
    [4, packed.length],
    [4, size ?? bytes.length],
    [2, name.length],
    [2, 0],
  );
  const local = Buffer.concat([fields([4, 0x04034b50]), common, name, packed]);
  const madeByUnix = fields([4, 0x02014b50], [2, (3 << 8) | 20]);
  const rest = fields([2, 0], [2, 0], [2, 0], [4, (mode << 16) >>> 0], [4, at]);
  return { local, central: Buffer.concat([madeByUnix, common, rest, name]) };
}

/** Numbers as zip keeps them, each in so many bytes, the lowest first. */
function fields(...of: readonly (readonly [bytes: number, value: number])[]): Buffer {
  return Buffer.concat(
    of.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}
