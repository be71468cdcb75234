/**
 * How a window holds a writer: by something of the operating system that ends with the process, however it ends. Nothing is ever waited for,
 * broken or judged stale; who does not get it takes another writer, which is always safe (docs/decisions/0002).
 *
 * Windows: a named pipe. Linux: an abstract socket (no file is left behind). Elsewhere: a TCP port on loopback, derived from the name; if some
 * other program has that port, the writer merely counts as held.
 */
import { createHash } from 'node:crypto';
import { createServer, type ListenOptions } from 'node:net';
import { userInfo } from 'node:os';

export interface WriterClaim {
  release(): Promise<void>;
}

/** Claims a writer of this machine and user; `undefined` when another window has it, or when in doubt. */
export async function claimWriter(mentorshipId: string, writer: string, platform: string = process.platform): Promise<WriterClaim | undefined> {
  const server = createServer((socket) => socket.destroy());
  const isHeld = await new Promise<boolean>((resolve) => {
    server.once('error', () => {
      resolve(false);
    });
    server.listen(addressOf(`${userInfo().username}\0${mentorshipId}\0${writer}`, platform), () => {
      resolve(true);
    });
  });
  if (!isHeld) return undefined;
  server.unref(); // never the reason that a process stays alive
  server.on('error', () => undefined); // a failed accept changes nothing: the claim is the listening itself
  return {
    release: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** The name is hashed: other users of the machine can list pipes and sockets. A writer's name begins with its device. */
function addressOf(name: string, platform: string): ListenOptions {
  const hash = createHash('sha256').update(name).digest();
  const text = hash.toString('hex').slice(0, 40);
  if (platform === 'win32') return { path: `\\\\.\\pipe\\mentorship-pairing-${text}`, exclusive: true };
  if (platform === 'linux') return { path: `\0mentorship-pairing-${text}`, exclusive: true };
  return { host: '127.0.0.1', port: firstPort + (hash.readUInt32BE(0) % portCount), exclusive: true };
}

/** Below the ports that systems give out by themselves. */
const firstPort = 20_000;
const portCount = 12_000;
