/** Every koan that can be got, as an archive with its paths from a server on this computer; and those that are only links. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { after, before, describe, it } from 'mocha';
import * as v from 'valibot';
import { pullExercise, type Pulled } from '../../../../src/actions/pullExercise.js';
import { archiveCache } from '../../../../src/adapters/exercises/archive/archiveCache.js';
import { exerciseArchive } from '../../../../src/adapters/exercises/archive/exerciseArchive.js';
import { executablesOf, ownRunOf, type KoanEntry } from '../../../../src/adapters/exercises/koans/koanEntry.js';
import { KoanPack } from '../../../../src/adapters/exercises/koans/koanPack.js';
import { koansSource } from '../../../../src/adapters/exercises/koans/koansSource.js';
import { axiosDownload } from '../../../../src/adapters/http/axiosDownload.js';
import { exerciseFolder } from '../../../../src/adapters/workspace/exerciseFolder.js';
import { OwnRun, whatIsStarted } from '../../../../src/core/exercise/ownRun.js';
import { testReport } from '../../../../src/core/exercise/testReport.js';
import { asLine } from '../../../../src/core/untrustedText.js';
import type { ExerciseSource, ExerciseTerms } from '../../../../src/ports/exerciseSource.js';
import { exerciseSourceContract } from '../../../contracts/exerciseSource.js';
import { actingByThemselves, folderFiles, koanArchives, koans, pathsOf } from '../../../doubles/koans/koanArchives.js';
import type { LoopbackServer } from '../../../doubles/loopbackServer.js';
import { aClock, freshIds } from '../../../builders/given.js';
import { inTemporaryFolder } from '../../../builders/temporaryFolder.js';
import { childProcesses } from '../../../builders/testRun.js';

const goOn = { signal: new AbortController().signal };
const got = koans.filter(({ linkOnly }) => !linkOnly);
const links = koans.filter(({ linkOnly }) => linkOnly);
const clock = aClock(Date.UTC(2026, 10, 24, 12));

function sourceAt(origin: () => string, kept: () => string): ExerciseSource {
  const download = async () => axiosDownload({ clock: { ...clock, now: Date.now }, userAgent: 'MentorshipPairing/test', pauseMs: 1 });
  const archive = async () => exerciseArchive({ download, cache: archiveCache({ folder: kept(), clock }) });
  const pack = new KoanPack({ folder: resolve('exercises'), address: origin, archive });
  return koansSource({ address: origin, pack: async () => pack });
}

describe('koans', () => {
  let server: LoopbackServer;
  let kept: string;
  const source = sourceAt(
    () => server.origin,
    () => kept,
  );
  before(async () => {
    server = await koanArchives();
    kept = await mkdtemp(join(tmpdir(), 'mentorship-koans-'));
  });
  after(async () => {
    await server.close();
    await rm(kept, { recursive: true, force: true });
  });

  async function pulled(entry: KoanEntry, base: string): Promise<Pulled> {
    const deps = { source, exerciseFolder: exerciseFolder({ clock, ids: freshIds }), testRunner: childProcesses, clock };
    const result = await pullExercise(deps)({ exerciseId: entry.id, language: entry.language, base }, goOn);
    assert.ok(result.ok, JSON.stringify(result));
    return result.value;
  }

  async function aboutOf(id: string): Promise<string> {
    const about = await source.about?.(id);
    assert.ok(about?.ok && about.value !== undefined, id);
    return about.value;
  }

  async function termsOf(id: string): Promise<ExerciseTerms> {
    const terms = await source.terms?.(id);
    assert.ok(terms?.ok && terms.value, id);
    return terms.value;
  }

  exerciseSourceContract('the list of koans', () => source);

  it('are listed without asking anybody, each at one commit', async () => {
    const before = server.asked.length;
    const listed = await source.list();
    assert.ok(listed.ok);
    assert.deepEqual([listed.value.length, koans.filter((entry) => entry.listed).length], [23, 15]);
    assert.ok(listed.value.every(({ kind, origin }) => kind === 'koan' && /^[0-9a-f]{40}$/.test(origin.version)));
    assert.equal(server.asked.length, before);
  });

  it('lead to another one where they are better not taken', () => {
    for (const { id, status, alternative } of koans) {
      const better = koans.find((entry) => entry.id === alternative);
      const isLeft = ['superseded', 'obsolete', 'dead'].includes(status);
      assert.equal(better !== undefined, isLeft, id);
      if (better) assert.deepEqual([better.linkOnly, better.alternative], [undefined, undefined], id);
    }
  });

  it('say whose they are, under which licence, from which host and what they need, before they are got', async () => {
    for (const { id, repo, licence } of koans) {
      const terms = await termsOf(id);
      assert.deepEqual([asLine(terms.from), asLine(terms.licence)], [repo, licence.spdx ?? 'not stated']);
      assert.equal(terms.host, new URL(server.origin).host);
    }
    const { run, note } = await termsOf('koans-ruby');
    assert.deepEqual(run?.programsBeside, ['rake']);
    assert.match(asLine(note ?? assert.fail()), /not for commercial use/);
  });

  it('tell in their text what to do, and never hold what a shell would be needed for as something that is started', async () => {
    for (const entry of koans) {
      const text = await aboutOf(entry.id);
      assert.ok(text.startsWith(`# ${entry.name}\n`) && text.includes(`https://github.com/${entry.repo}`), entry.id);
      assert.ok(
        startedBy(entry).every((line) => !/install -g|cargo install|&&|\|/.test(line)),
        entry.id,
      );
      assert.equal(startedBy(entry).length === 0, entry.linkOnly === true);
    }
    assert.ok((await aboutOf('koans-rust')).includes('cargo install rustlings\nrustlings init'));
    assert.ok((await aboutOf('koans-dotnet-framework')).includes('Better: **C# Koans**'));
  });

  for (const entry of links) {
    it(`${entry.name} is a link: nothing is asked for and nothing written`, async () => {
      const before = server.asked.length;
      assert.deepEqual(await source.fetch(entry.id, entry.language, goOn), { ok: false, problem: { type: 'exercise-is-a-link' } });
      assert.equal(server.asked.length, before);
    });
  }

  for (const entry of got) {
    it(`${entry.name} is got with its licence, without what it should not bring, and begins where it begins`, () =>
      inTemporaryFolder(async (base) => {
        const koan = await pulled(entry, base);
        const has = (path: string) => exists(join(koan.folder, path));
        for (const path of [...actingByThemselves, ...(entry.skip ?? [])]) assert.equal(await has(path), false, path);
        assert.ok(await has(entry.licence.file ?? 'LICENCE.md'));
        const { leftOut = [], origin, run } = koan.provenance;
        assert.ok(leftOut.some((line) => line.raw.startsWith('.vscode')));
        assert.deepEqual([origin.source, origin.version], ['koans', entry.commit]);
        assert.deepEqual(run && whatIsStarted(run), startedBy(entry));
        assert.equal(relative(koan.folder, koan.code).replaceAll('\\', '/'), beginningOf(entry));
        await isAdapted(entry, koan.folder);
        if (process.platform !== 'win32') await isStartedOnlyWhereNeeded(entry, koan.folder);
      }));
  }
});

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function startedBy(entry: KoanEntry): readonly string[] {
  const raw = ownRunOf(entry);
  return raw === undefined ? [] : whatIsStarted(v.parse(OwnRun, raw));
}

/** What is opened before anything is made ready. */
function beginningOf(entry: KoanEntry): string {
  if (entry.tidyAway !== undefined) return 'README.md';
  return pathsOf(entry).includes(entry.firstFile) ? entry.firstFile : `${entry.firstFile}/${folderFiles[0] ?? ''}`;
}

async function isAdapted({ files = [], settings = [] }: KoanEntry, folder: string): Promise<void> {
  for (const { path, text } of files) assert.equal(await readFile(join(folder, path), 'utf8'), text);
  for (const { file, key, value } of settings) assert.equal(await readFile(join(folder, file), 'utf8'), `first=1\n${key}=${value}\nlast=2\n`);
}

async function isStartedOnlyWhereNeeded(entry: KoanEntry, folder: string): Promise<void> {
  const mayStart = async (path: string) => ((await stat(join(folder, path))).mode & 0o111) !== 0;
  for (const path of executablesOf(entry)) assert.ok(await mayStart(path), path);
  for (const path of ['PROMPT.md', 'README.md', 'exercise.json']) assert.equal(await mayStart(path), false, path);
}

/** What is printed, as our sentences around the marks that each one is known by. */
const told: Readonly<
  Record<string, { readonly red: readonly [output: string, code: number]; readonly green: readonly [output: string, code: number] }>
> = {
  'koans-ruby': { red: ['A test about truth has damaged your karma.\nThink again.\n', 0], green: ['Every hill is a hill again.\n', 0] },
  'koans-go': { red: ['the first blank is still blank\n', 1], green: ['ok  go_koans 0.1s\n', 0] },
  'koans-kotlin': { red: ['tests were failing\n', 1], green: ['done\n', 0] },
  'koans-kotlin-edu': { red: ['tests were failing\n', 1], green: ['done\n', 0] },
  'koans-java': { red: ['look at line 11\n', 255], green: ['all of them\n', 0] },
  'koans-smalltalk': { red: ['one of yours has damaged your karma\n', 0], green: ['none left\n', 0] },
  'koans-smalltalk-upstream': { red: ['one of yours has damaged your karma\n', 0], green: ['none left\n', 0] },
  'koans-common-lisp': { red: ['You have not yet reached enlightenment ...\n', 0], green: ['You did.\n', 0] },
  'koans-common-lisp-upstream': { red: ['\u001b[33mYou have not yet reached enlightenment\u001b[0m\n', 0], green: ['You did.\n', 0] },
  'koans-elm': { red: ['some expectations differ\n', 2], green: ['none differs\n', 0] },
  'koans-erlang': { red: ['The following function failed its test: one\n', 0], green: ['all fine\n', 0] },
  'koans-python': { red: ['a gap is left\n', 255], green: ['no gap is left\n', 0] },
};

describe('red and green of a koan', () => {
  for (const entry of got) {
    const { id, name, language, recognise } = entry;
    const outcome = ([output, code]: readonly [string, number]) => testReport({ language, ...(recognise && { recognise }) }, code, output).outcome;
    const known = told[id];
    if (known === undefined) {
      it(`${name}: nobody has seen it, so it only says that it ran`, () => {
        assert.deepEqual([outcome(['anything', 0]), outcome(['anything', 1])], ['ended', 'ended']);
      });
      continue;
    }
    it(`${name}: told apart, and never green when it broke`, () => {
      assert.deepEqual([outcome(known.red), outcome(known.green), outcome([known.green[0], 1])], ['red', 'green', 'red']);
    });
  }
});
