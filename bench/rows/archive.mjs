/**
 * An archive of 50 files from a server on this computer: downloaded, read, planned, written and kept for the next time, against `tar -xzf` of the same
 * file, which lies on disk already and is believed whatever it holds.
 */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { compare, interleaved } from '../measure.mjs';
import { ours } from '../ours.mjs';

const { repository, tarGz, aCommit } = await ours('test/builders/archives');
const { exerciseArchive } = await ours('src/adapters/exercises/archive/exerciseArchive');
const { axiosDownload } = await ours('src/adapters/http/axiosDownload');
const { exerciseFolder } = await ours('src/adapters/workspace/exerciseFolder');
const { planPull } = await ours('src/core/exercise/pullPlan');
const { UntrustedText } = await ours('src/core/untrustedText');

const count = 50;
const run = promisify(execFile);
const clock = { now: () => Date.now(), after: () => ({ dispose: () => undefined }) };

export async function rows() {
  const home = await mkdtemp(path.join(tmpdir(), 'mentorship-bench-'));
  const packed = tarGz(repository(files()));
  const server = createServer((_request, response) => response.end(packed));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await writeFile(path.join(home, 'archive.tar.gz'), packed);
    const origin = `http://127.0.0.1:${server.address().port}`;
    const times = await interleaved({ rounds: 60, warmUps: 15, baseline: byTar(home), ours: byUs(home, origin) });
    return [compare('archive', times)];
  } finally {
    server.close();
    server.closeAllConnections();
    await rm(home, { recursive: true, force: true });
  }
}

/** 8 kB each, which packs about as well as code does, in a handful of folders. */
function files() {
  const words = Array.from({ length: 400 }, (_, n) => ((n * 7919 + 13) % 99991).toString(36));
  const line = (n) => Array.from({ length: 8 }, (_, m) => words[(n * 31 + m * 17) % words.length]).join(' ');
  const text = (n) => Array.from({ length: 220 }, (_, m) => line(n * 220 + m)).join('\n');
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`src/part-${n % 6}/about-${n}.js`, text(n)]));
}

function byTar(home) {
  return {
    before: () => emptyFolder(home),
    run: async (folder) => {
      await run('tar', ['-xzf', path.join(home, 'archive.tar.gz'), '-C', folder]);
      return folder;
    },
    after: async (folder) => {
      const [top] = await readdir(folder);
      await checkAndRemove(folder, path.join(folder, top), count);
    },
  };
}

function byUs(home, origin) {
  const download = axiosDownload({ clock, userAgent: 'bench' });
  const exercises = exerciseFolder({ clock, ids: { fresh: () => randomUUID() } });
  const wanted = { address: `${origin}/archive`, format: 'tar.gz', commit: aCommit, ownOrigin: origin };
  return {
    before: () => emptyFolder(home),
    run: async (folder) => {
      const archive = exerciseArchive({ download: async () => download, cache: { folder: path.join(folder, 'cache'), clock } });
      const { signal } = new AbortController();
      const got = must(await archive.fetch(wanted, { signal, onProgress: () => undefined }));
      const plan = must(planPull(contentOf(got), must(await exercises.namesTaken(folder)), clock.now()));
      return { folder, written: must(await exercises.write(folder, plan, signal)) };
    },
    after: ({ folder, written }) => checkAndRemove(folder, written.exercise.folder, count + 1),
  };
}

function contentOf({ files: found, leftOut }) {
  const [prompt, code, test] = found.map(({ path: name }) => name);
  const line = (text) => new UntrustedText(text);
  const origin = { source: 'koans', version: aCommit, licence: line('MIT') };
  return { id: 'koans', name: line('Koans'), language: 'javascript', origin, prompt, code, test, files: found, leftOut: leftOut.map(line) };
}

async function emptyFolder(home) {
  const folder = path.join(home, randomUUID());
  await mkdir(folder);
  return folder;
}

/** Whoever writes less is faster. */
async function checkAndRemove(folder, unpacked, expected) {
  const entries = await readdir(unpacked, { recursive: true, withFileTypes: true });
  const written = entries.filter((entry) => entry.isFile()).length;
  if (written !== expected) throw new Error(`There are ${written} files instead of ${expected}.`);
  await rm(folder, { recursive: true });
}

function must(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
