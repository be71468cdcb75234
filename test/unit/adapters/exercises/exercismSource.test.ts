/** Exercism as a source of exercises, asked over real HTTP: raw files on this computer, laid out as a track's are, and run by real tools. */
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { exercismSource } from '../../../../src/adapters/exercises/exercism/exercismSource.js';
import { trackDownload } from '../../../../src/adapters/exercises/exercism/trackDownload.js';
import { readExercismList } from '../../../../src/adapters/exercises/exercism/tracks.js';
import { archiveCache } from '../../../../src/adapters/exercises/archive/archiveCache.js';
import { axiosDownload } from '../../../../src/adapters/http/axiosDownload.js';
import { textOf } from '../../../../src/core/exercise/exercise.js';
import type { LanguageId } from '../../../../src/core/exercise/languages.js';
import { planPull } from '../../../../src/core/exercise/pullPlan.js';
import { asLine } from '../../../../src/core/untrustedText.js';
import type { DownloadCache } from '../../../../src/ports/downloadCache.js';
import type { ExerciseSource, FetchedExercise } from '../../../../src/ports/exerciseSource.js';
import { inTemporaryFolder } from '../../../builders/temporaryFolder.js';
import { runTestsIn, toolchainFor } from '../../../builders/testRun.js';
import { exerciseSourceContract } from '../../../contracts/exerciseSource.js';
import { exercismFiles, pastedExercise, solutions } from '../../../doubles/exercism/exercismFiles.js';
import { loopbackServer, type LoopbackServer } from '../../../doubles/loopbackServer.js';

const folder = resolve('exercises');
const goOn = { signal: new AbortController().signal };
const leap = 'exercism-leap';
const home = 'exercises/practice/leap';
const clock = { now: () => Date.UTC(2026, 10, 24, 12), after: () => ({ dispose: () => undefined }) };

const nothingKept: DownloadCache = { get: () => Promise.resolve(undefined), keep: () => Promise.resolve() };

function asking(server: LoopbackServer, { at = folder, cache = nothingKept } = {}): ExerciseSource {
  const download = axiosDownload({ clock, userAgent: 'MentorshipPairing/test', timeoutMs: 1_000, pauseMs: 1 });
  const address = (): string => server.origin;
  return exercismSource({ folder: at, address, tracks: async () => trackDownload({ download, address, cache }) });
}

async function using(server: Promise<LoopbackServer>, story: (server: LoopbackServer) => Promise<void>): Promise<void> {
  const opened = await server;
  try {
    await story(opened);
  } finally {
    await opened.close();
  }
}

async function fetched(server: LoopbackServer, language: LanguageId): Promise<FetchedExercise> {
  const content = await asking(server).fetch(leap, language, goOn);
  assert.ok(content.ok, JSON.stringify(content));
  return content.value;
}

function fileIn(content: FetchedExercise, path: string): string {
  const file = content.files.find((each) => each.path === path);
  assert.ok(file, path);
  return textOf(file);
}

async function problemOf(server: Promise<LoopbackServer>, language: LanguageId = 'python'): Promise<string> {
  let type = '';
  await using(server, async (opened) => {
    const content = await asking(opened).fetch(leap, language, goOn);
    assert.ok(!content.ok);
    ({ type } = content.problem);
  });
  return type;
}

describe('Exercism', () => {
  let files: LoopbackServer;
  before(async () => (files = await exercismFiles()));
  after(async () => files.close());
  exerciseSourceContract('Exercism', () => asking(files));
});

describe('the list of Exercism', () => {
  it('holds facts and words of our own: 24 exercises, each with what it trains, in tracks at one commit each', async () => {
    const list = readExercismList(await readFile(join(folder, 'exercism.json'), 'utf8'));
    assert.equal(list.exercises.length, 24);
    assert.ok(list.exercises.every(({ trains, why }) => trains.length > 0 && /[.!?]$/.test(why)));
    assert.deepEqual(Object.keys(list.tracks), ['python', 'ruby', 'go', 'rust']);
  });
});

describe('an exercise of Exercism', () => {
  it('is listed without asking anybody', () =>
    using(exercismFiles(), async (server) => {
      const list = await asking(server).list();
      assert.ok(list.ok && list.value.length === 24);
      assert.equal(server.asked.length, 0);
    }));

  it('is got as single files at the pinned commit, with the licence, and never with its solution', () =>
    using(exercismFiles(), async (server) => {
      const content = await fetched(server, 'go');
      const { commit } = readExercismList(await readFile(join(folder, 'exercism.json'), 'utf8')).tracks.go ?? {};
      const paths = server.asked.map(({ url }) => url?.replace(`/exercism/go/${String(commit)}/`, ''));
      const named = [
        '.meta/config.json',
        '.docs/introduction.md',
        '.docs/instructions.md',
        '.docs/instructions.append.md',
        'leap.go',
        'leap_test.go',
        'cases_test.go',
        'go.mod',
      ];
      assert.deepEqual(paths.toSorted(), ['LICENSE', ...named.map((path) => `${home}/${path}`)].toSorted());
      assert.deepEqual(
        content.files.map(({ path }) => path),
        ['PROMPT.md', 'leap.go', 'leap_test.go', 'cases_test.go', 'go.mod', 'LICENSE'],
      );
      assert.match(fileIn(content, 'LICENSE'), /^The MIT License/);
      assert.equal(content.origin.version, commit);
    }));

  it('is got again offline, once it was got; and what its track does not have is not asked for twice', () =>
    inTemporaryFolder(async (kept) => {
      const files = await exercismFiles();
      const cache = archiveCache({ folder: kept, clock });
      const first = await asking(files, { cache }).fetch(leap, 'python', goOn);
      assert.ok(first.ok);
      const { length } = files.asked;
      assert.deepEqual(await asking(files, { cache }).fetch(leap, 'python', goOn), first);
      assert.equal(files.asked.length, length);
      await files.close();
      assert.deepEqual(await asking(files, { cache }).fetch(leap, 'python', goOn), first);
    }));

  it('tells whose it is, what to do and how to run it, with their boxes as quotes', () =>
    using(exercismFiles(), async (server) => {
      const prompt = fileIn(await fetched(server, 'python'), 'PROMPT.md');
      for (const part of [
        '# Leap\n\n> From Exercism, by its contributors, under the MIT licence',
        '<https://exercism.org/tracks/python/exercises/leap>',
        '## Introduction\n\nPairs often need two of a thing.',
        '## Instructions\n\nDouble a number.\n\n> Zero stays zero.',
        '## Instructions append\n\nPython has whole numbers without end.',
        '`leap.py`',
        '`python3 -B -m unittest discover -p *_test.py -v` (Python 3.8 or newer)',
      ]) {
        assert.ok(prompt.includes(part), `${part}\n${prompt}`);
      }
      assert.ok(!prompt.includes('skip'));
    }));

  it('says that tests are waiting, where they are, and what a new edition needs', () =>
    using(exercismFiles(), async (server) => {
      assert.match(fileIn(await fetched(server, 'ruby'), 'PROMPT.md'), /Only the first test runs at first.*`skip`/);
      const rust = fileIn(await fetched(server, 'rust'), 'PROMPT.md');
      assert.match(rust, /`#\[ignore\]`/);
      assert.match(rust, /\(Rust 1\.85 or newer\)/);
    }));

  it('asks for the Go that people have, and is a Cargo workspace of its own', () =>
    using(exercismFiles(), async (server) => {
      assert.equal(fileIn(await fetched(server, 'go'), 'go.mod'), 'module leap\n\ngo 1.18\n\n');
      assert.match(fileIn(await fetched(server, 'rust'), 'Cargo.toml'), /\n\[workspace\]\n$/);
    }));

  it('is not there where its track has none', () =>
    using(exercismFiles(), async (server) => {
      const source = asking(server);
      for (const [id, language] of [
        [`exercism-${pastedExercise.slug}`, 'ruby'],
        [leap, 'php'],
      ] as const) {
        const content = await source.fetch(id, language, goOn);
        assert.ok(!content.ok);
        assert.deepEqual(content.problem, { type: 'exercise-not-in-language', language });
      }
    }));

  it('is found by the name of a pasted link, and is in the list from then on', () =>
    using(exercismFiles(), async (server) => {
      const source = asking(server);
      const looked = await source.look?.(`exercism-${pastedExercise.slug}`, goOn);
      assert.ok(looked?.ok);
      assert.deepEqual([asLine(looked.value.name), asLine(looked.value.summary)], [pastedExercise.name, 'Two of "them".']);
      const list = await source.list();
      assert.ok(list.ok && list.value.length === 25);
      assert.equal(server.asked.length, 1);
      assert.ok((await source.fetch(looked.value.id, 'python', goOn)).ok);
      const known = await source.look?.(leap, goOn);
      assert.ok(known?.ok && known.value.id === leap);
      const missing = await source.look?.('exercism-no-such-one', goOn);
      assert.ok(missing && !missing.ok && missing.problem.type === 'exercise-missing');
    }));

  it('is refused where its configuration names a file that is none of the exercise', async () => {
    const config = (files: object): Promise<LoopbackServer> => exercismFiles({ [`${home}/.meta/config.json`]: JSON.stringify({ files }) });
    const solution = ['leap.py'];
    const test = ['leap_test.py'];
    for (const files of [
      { solution: ['../../../LICENSE'], test },
      { solution: ['/etc/passwd'], test },
      { solution: ['.meta/example.py'], test },
      { solution: ['.vscode/tasks.json'], test },
      { solution, test: ['-x'] },
      { solution, test: ['CON.py'] },
      { solution, test: ['exercise.json'] },
      { solution, test, editor: ['prompt.md'] },
      { solution, test, editor: ['LEAP.py'] },
      { solution: [], test },
      { solution },
      { solution, test, editor: Array.from({ length: 21 }, (_, at) => `f${String(at)}.py`) },
    ]) {
      const server = config(files);
      const name = JSON.stringify(files).slice(0, 80);
      if (name.includes('LEAP.py')) {
        // Two names for one file: nothing is there of the second on this server, and a plan refuses the pair in any case.
        assert.equal(await problemOf(server), 'not-found', name);
      } else {
        assert.equal(await problemOf(server), 'answer-unreadable', name);
      }
    }
  });

  it('is not got by half: what goes wrong with one file goes wrong with all', async () => {
    assert.equal(await problemOf(exercismFiles({ LICENSE: null })), 'not-found');
    assert.equal(await problemOf(exercismFiles({ [`${home}/.docs/instructions.md`]: null })), 'not-found');
    assert.equal(await problemOf(exercismFiles({ [`${home}/leap_test.py`]: null })), 'not-found');
    assert.equal(await problemOf(exercismFiles({ [`${home}/leap.py`]: '<!doctype html><title>Sign in</title>' })), 'answer-unreadable');
    assert.equal(await problemOf(exercismFiles({ [`${home}/leap.py`]: 'x'.repeat(1_000_001) })), 'too-large');
  });

  it('says what stands in the way of asking', async () => {
    for (const [problem, server] of [
      ['host-busy', loopbackServer((_request, response) => response.writeHead(429, { 'Retry-After': '9' }).end())],
      ['host-busy', loopbackServer((_request, response) => response.writeHead(503, { 'Retry-After': '9' }).end())],
      ['host-refused', loopbackServer((_request, response) => response.writeHead(503).end())],
      ['answer-unreadable', loopbackServer((_request, response) => response.end('<!doctype html>'))],
      ['answer-unreadable', loopbackServer((_request, response) => response.end(Buffer.from([0xff, 0xfe, 0x00])))],
      ['host-silent', loopbackServer(() => undefined)],
      ['address-refused', loopbackServer((_request, response) => response.writeHead(302, { Location: 'https://elsewhere.example.org/x' }).end())],
    ] as const) {
      assert.equal(await problemOf(server), problem);
    }
  }).timeout(10_000);

  it('stops when it is told to, in the middle of its files', () => {
    const stopping = new AbortController();
    const server = loopbackServer((request, response) => {
      if (request.url?.endsWith('config.json')) response.end(JSON.stringify({ files: { solution: ['leap.py'], test: ['leap_test.py'] } }));
      else stopping.abort();
    });
    return using(server, async (opened) => {
      const content = await asking(opened).fetch(leap, 'python', stopping);
      assert.ok(!content.ok && content.problem.type === 'cancelled');
    });
  });

  it('says that it cannot be read when a file of the extension is gone', () =>
    using(exercismFiles(), async (server) => {
      const list = await asking(server, { at: '/nowhere' }).list();
      assert.ok(!list.ok && list.problem.type === 'exercise-unreadable');
    }));

  for (const language of ['python', 'ruby', 'go', 'rust'] as const) {
    it(`is red at first and green by a solution in ${language}, run as the task runs it`, async function () {
      this.timeout(90_000);
      const toolchain = await toolchainFor(language);
      if (!toolchain.ok) return this.skip();
      await using(exercismFiles(), (server) =>
        inTemporaryFolder(async (base) => {
          const content = await fetched(server, language);
          const plan = planPull(content, [], clock.now());
          assert.ok(plan.ok);
          for (const file of plan.value.files) {
            await mkdir(dirname(join(base, file.path)), { recursive: true });
            await writeFile(join(base, file.path), textOf(file));
          }
          const run = { language, test: content.test, toolchain: toolchain.value };
          const red = await runTestsIn(base, run);
          assert.notEqual(red.exitCode, 0, red.output);
          await writeFile(join(base, content.code), solutions[language] ?? '');
          const green = await runTestsIn(base, run);
          assert.equal(green.exitCode, 0, green.output);
          assert.ok((green.counts?.passed ?? 0) > 0 && green.counts?.failed === 0, green.output);
        }),
      );
    });
  }
});
