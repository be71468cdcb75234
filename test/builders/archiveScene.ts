/** Archives from a real server on this computer, through the real download, kept in a real folder. */
import type { RequestListener } from 'node:http';
import { archiveCache } from '../../src/adapters/exercises/archive/archiveCache.js';
import { exerciseArchive } from '../../src/adapters/exercises/archive/exerciseArchive.js';
import { axiosDownload, type DownloadOptions } from '../../src/adapters/http/axiosDownload.js';
import type { Result } from '../../src/core/result.js';
import type { Clock } from '../../src/ports/clock.js';
import type { ArchiveRun, UnpackedArchive, WantedArchive } from '../../src/ports/exerciseArchive.js';
import { loopbackServer, type LoopbackServer } from '../doubles/loopbackServer.js';
import { inTemporaryFolder } from './temporaryFolder.js';

export interface Scene {
  readonly server: LoopbackServer;
  readonly fetch: (of?: Partial<WantedArchive>, run?: Partial<ArchiveRun>) => Promise<Result<UnpackedArchive>>;
  /** The folder of what is kept. */
  readonly kept: string;
}

export interface SceneOptions extends Partial<DownloadOptions> {
  readonly limitBytes?: number;
}

export async function served(answer: RequestListener, story: (scene: Scene) => Promise<void>, options: SceneOptions = {}): Promise<void> {
  const server = await loopbackServer(answer);
  try {
    await inTemporaryFolder((kept) => story({ server, kept, fetch: fetching(server.origin, kept, options) }));
  } finally {
    await server.close();
  }
}

/** Every look at it is a second later, so that it can be told what was used last. */
function tickingClock(): Clock {
  let now = Date.now();
  return { now: () => (now += 1_000), after: () => ({ dispose: () => undefined }) };
}

function fetching(origin: string, kept: string, { limitBytes = 1_000_000, ...options }: SceneOptions): Scene['fetch'] {
  const clock = tickingClock();
  const download = axiosDownload({ clock, userAgent: 'MentorshipPairing/test', fileIdleMs: 300, fileMs: 3_000, pauseMs: 1, ...options });
  const archive = exerciseArchive({ download: async () => download, cache: archiveCache({ folder: kept, clock, limitBytes }) });
  const usual = { address: `${origin}/it`, format: 'tar.gz', ownOrigin: origin } as const;
  return (of, run) => archive.fetch({ ...usual, ...of }, { signal: new AbortController().signal, ...run });
}
