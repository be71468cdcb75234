/**
 * The koans as they really are: where `MENTORSHIP_KOAN_ARCHIVES` names a folder with `<id>.tar.gz` of each (`ruby.tar.gz`), they are got from a server on
 * this computer, made ready and run with what this computer has. What is not there is skipped by name, and never imitated.
 */
import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, it, type Context } from 'mocha';
import { pullExercise } from '../../src/actions/pullExercise.js';
import { runExerciseTests } from '../../src/actions/runExerciseTests.js';
import { archiveCache } from '../../src/adapters/exercises/archive/archiveCache.js';
import { exerciseArchive } from '../../src/adapters/exercises/archive/exerciseArchive.js';
import type { KoanEntry } from '../../src/adapters/exercises/koans/koanEntry.js';
import { KoanPack } from '../../src/adapters/exercises/koans/koanPack.js';
import { koansSource } from '../../src/adapters/exercises/koans/koansSource.js';
import { axiosDownload } from '../../src/adapters/http/axiosDownload.js';
import { agreedRuns } from '../../src/adapters/system/agreedRuns.js';
import { exerciseFolder } from '../../src/adapters/workspace/exerciseFolder.js';
import { isPage } from '../../src/core/exercise/ownRun.js';
import { aMemory } from '../builders/desk.js';
import { aClock, freshIds } from '../builders/given.js';
import { inTemporaryFolder } from '../builders/temporaryFolder.js';
import { childProcesses } from '../builders/testRun.js';
import { addressOf, koans } from '../doubles/koans/koanArchives.js';
import { loopbackServer } from '../doubles/loopbackServer.js';

const named = process.env['MENTORSHIP_KOAN_ARCHIVES'];
const goOn = { signal: new AbortController().signal };
const clock = aClock(Date.now());

function skip(story: Context, why: string): never {
  if (story.test) story.test.title += ` (skipped: ${why})`;
  return story.skip();
}

async function archiveOf({ id }: KoanEntry): Promise<Buffer | undefined> {
  return named === undefined ? undefined : readFile(join(named, `${id.replace('koans-', '')}.tar.gz`)).catch(() => undefined);
}

async function served<T>(entry: KoanEntry, archive: Buffer, story: (origin: string) => Promise<T>): Promise<T> {
  const server = await loopbackServer((request, response) => {
    response.writeHead(request.url === addressOf(entry) ? 200 : 404).end(request.url === addressOf(entry) ? archive : undefined);
  });
  try {
    return await story(server.origin);
  } finally {
    await server.close();
  }
}

function deskAt(origin: string, base: string) {
  const address = () => origin;
  const download = async () => axiosDownload({ clock: { ...clock, now: Date.now }, userAgent: 'MentorshipPairing/test' });
  const archive = async () => exerciseArchive({ download, cache: archiveCache({ folder: join(base, 'kept'), clock }) });
  const pack = async () => new KoanPack({ folder: resolve('exercises'), address, archive });
  const files = exerciseFolder({ clock, ids: freshIds });
  return { source: koansSource({ address, pack }), exerciseFolder: files, testRunner: childProcesses, agreedRuns: agreedRuns(aMemory()), clock };
}

describe('the koans as they really are', () => {
  for (const entry of koans.filter(({ linkOnly }) => !linkOnly)) {
    it(`${entry.name}: got whole, and red at first where red can be told`, async function () {
      this.timeout(600_000);
      const archive = await archiveOf(entry);
      if (archive === undefined) skip(this, 'its archive is not here');
      const ended = await served(entry, archive, (origin) =>
        inTemporaryFolder(async (base) => {
          const desk = deskAt(origin, base);
          const got = await pullExercise(desk)({ exerciseId: entry.id, language: entry.language, base }, goOn);
          assert.ok(got.ok, JSON.stringify(got));
          assert.ok((await stat(got.value.code)).isFile());
          await desk.agreedRuns.agree(got.value);
          return runExerciseTests(desk)({ path: got.value.folder }, goOn);
        }),
      );
      if (!ended.ok) {
        assert.ok(['toolchain-missing', 'prepare-failed', 'window-untrusted'].includes(ended.problem.type), JSON.stringify(ended.problem));
        skip(this, `${ended.problem.type}: it needs ${entry.toolchain.needs}`);
      }
      if (entry.run && isPage(entry.run.program)) skip(this, 'got whole, but only a browser runs it');
      assert.equal(ended.value.outcome, entry.recognise?.by === 'nothing' ? 'ended' : 'red');
    });
  }
});
