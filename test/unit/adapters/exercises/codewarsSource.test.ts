/** Codewars as a source of exercises, asked over real HTTP: an API on this computer that answers as theirs is documented. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { textOf } from '../../../../src/core/exercise/exercise.js';
import { codewarsSource } from '../../../../src/adapters/exercises/codewars/codewarsSource.js';
import { axiosDownload } from '../../../../src/adapters/http/axiosDownload.js';
import type { LanguageId } from '../../../../src/core/exercise/languages.js';
import { languages } from '../../../../src/core/exercise/languages.js';
import { asLine } from '../../../../src/core/untrustedText.js';
import type { FetchedExercise } from '../../../../src/ports/exerciseSource.js';
import { inTemporaryFolder } from '../../../builders/temporaryFolder.js';
import { runTestsIn, toolchainFor } from '../../../builders/testRun.js';
import { exerciseSourceContract } from '../../../contracts/exerciseSource.js';
import { codewarsApi, codeChallenge, pastedChallenge, secretSentence } from '../../../doubles/codewars/codewarsApi.js';
import { loopbackServer, type LoopbackServer } from '../../../doubles/loopbackServer.js';

const folder = resolve('exercises');
const goOn = { signal: new AbortController().signal };
const mumbling = 'codewars-5667e8f4e3f572a8f2000039';
let now = Date.UTC(2026, 10, 24, 12);
const clock = { now: () => now, after: () => ({ dispose: () => undefined }) };

function asking(server: LoopbackServer) {
  const download = axiosDownload({ clock, userAgent: 'MentorshipPairing/test', timeoutMs: 1_000, pauseMs: 1 });
  return codewarsSource({
    folder,
    download: async () => download,
    address: () => server.origin,
    clock,
    done: () => new Set([mumbling.slice('codewars-'.length)]),
  });
}

async function using(server: Promise<LoopbackServer>, story: (server: LoopbackServer) => Promise<void>): Promise<void> {
  const opened = await server;
  try {
    await story(opened);
  } finally {
    await opened.close();
  }
}

async function fetched(server: LoopbackServer, id = mumbling, language: LanguageId = 'javascript'): Promise<FetchedExercise> {
  const content = await asking(server).fetch(id, language, goOn);
  assert.ok(content.ok, JSON.stringify(content));
  return content.value;
}

function promptIn(content: FetchedExercise): string {
  return textOf(content.files.find(({ path }) => path === 'PROMPT.md') ?? assert.fail());
}

describe('Codewars', () => {
  let api: LoopbackServer;
  before(async () => (api = await codewarsApi()));
  after(async () => api.close());
  exerciseSourceContract('Codewars', () => asking(api));
});

describe('a challenge of Codewars', () => {
  it('is listed without asking Codewars, and without saying which languages it has', () =>
    using(codewarsApi(), async (server) => {
      const list = await asking(server).list();
      assert.ok(list.ok);
      assert.equal(list.value.length, 31);
      assert.ok(list.value.every(({ languagesToAsk }) => languagesToAsk === true));
      assert.equal(server.asked.length, 0);
    }));

  it('is asked for once in one action: looked at, then got in one of the languages it has', () =>
    using(codewarsApi(), async (server) => {
      const source = asking(server);
      const looked = await source.look?.(mumbling, goOn);
      assert.ok(looked?.ok);
      assert.deepEqual(looked.value.languages, ['javascript', 'typescript', 'python', 'go']);
      assert.ok((await source.fetch(mumbling, 'python', goOn)).ok);
      assert.deepEqual(
        server.asked.map(({ url }) => url),
        ['/api/v1/code-challenges/5667e8f4e3f572a8f2000039'],
      );
    }));

  it('comes with author, rank, tags and link, with a request not to republish, and in the language', () =>
    using(codewarsApi(), async (server) => {
      const prompt = promptIn(await fetched(server, mumbling, 'python'));
      for (const part of [
        '# Mumbling\n\n> From Codewars, fetched for you alone. Please do not republish',
        '- Author: teapot\n',
        '- Rank: 6 kyu\n',
        '- Tags: Fundamentals, Strings\n',
        '<https://www.codewars.com/kata/5667e8f4e3f572a8f2000039>',
        '<https://www.codewars.com/kata/5667e8f4e3f572a8f2000039/train/python>',
        'They stay on Codewars.',
        'teapots(2) # "two teacups"'.replace('teapots', 'teacups'),
        'Return a `str`.',
        '`python3 -B -m unittest -v`',
      ]) {
        assert.ok(prompt.includes(part), `${part}\n${prompt}`);
      }
      assert.ok(!prompt.includes('// "two teacups"'));
    }));

  it('says so where Codewars does not offer the language, and comes all the same', () =>
    using(codewarsApi(), async (server) => {
      assert.match(promptIn(await fetched(server, mumbling, 'php')), /does not offer this challenge in PHP/);
    }));

  it('is understood without rank, author, tags or text', () =>
    using(codewarsApi({ rank: { id: null, name: null, color: null }, createdBy: null, tags: null, description: null }), async (server) => {
      const prompt = promptIn(await fetched(server));
      assert.match(prompt, /Rank: none yet/);
      assert.match(prompt, /Author: not named/);
      assert.match(prompt, /came empty/);
      for (const odd of [null, undefined, 'six', {}]) {
        await using(codewarsApi({ rank: odd }), async (other) => {
          assert.match(promptIn(await fetched(other)), /none yet/);
        });
      }
    }));

  it('cannot slip Markdown into its name, nor what nobody sees into its text', () =>
    using(codewarsApi({ name: 'A [link](command:x)\n# Two <b>', description: 'a\u202eb\u0007c' }), async (server) => {
      const prompt = promptIn(await fetched(server));
      assert.ok(prompt.startsWith('# A \\[link\\](command:x) \\# Two \\<b\\>\n'), prompt);
      assert.ok(prompt.includes('\nabc\n'));
    }));

  it('keeps everything of the text out of what is remembered of it', () =>
    using(codewarsApi(), async (server) => {
      const source = asking(server);
      const looked = await source.look?.(mumbling, goOn);
      const { files: _files, ...rest } = await fetched(server);
      const list = await source.list();
      assert.ok(!JSON.stringify([looked, rest, list]).includes(secretSentence));
    }));

  it('is a name and a link where Codewars cannot be asked, and the problem goes along', async () => {
    const troubles: [string, Promise<LoopbackServer>][] = [
      ['host-busy', loopbackServer((_request, response) => response.writeHead(429).end())],
      ['host-refused', loopbackServer((_request, response) => response.writeHead(403).end('<html>'))],
      ['answer-unreadable', loopbackServer((_request, response) => response.end('<!doctype html><title>Sign in</title>'))],
      ['answer-unreadable', loopbackServer((_request, response) => response.end('{"success": true}'))],
      ['answer-unreadable', loopbackServer((_request, response) => response.end(JSON.stringify(codeChallenge(pastedChallenge))))],
      ['too-large', loopbackServer((_request, response) => response.end('x'.repeat(1_100_000)))],
      ['host-silent', loopbackServer(() => undefined)],
    ];
    for (const [problem, server] of troubles) {
      await using(server, async (opened) => {
        const content = await fetched(opened);
        assert.equal(content.lacking?.type, problem);
        const prompt = promptIn(content);
        assert.match(prompt, /^# Mumbling\n/);
        assert.ok(prompt.includes('<https://www.codewars.com/kata/5667e8f4e3f572a8f2000039>'));
        assert.ok(prompt.includes(problem === 'host-busy' ? 'wait 30 seconds' : 'the text is not here'), prompt);
        assert.deepEqual(
          content.files.map(({ path }) => path),
          ['PROMPT.md', 'solution.js', 'solution.test.js', 'package.json'],
        );
      });
    }
  }).timeout(10_000);

  it('does not ask twice in one action when it gets no answer, and asks again in the next', () =>
    using(
      loopbackServer((_request, response) => response.writeHead(403).end()),
      async (server) => {
        const source = asking(server);
        const looked = await source.look?.(mumbling, goOn);
        assert.ok(looked?.ok);
        assert.equal(looked.value.languagesToAsk, true);
        const content = await source.fetch(mumbling, 'go', goOn);
        assert.ok(content.ok && content.value.lacking?.type === 'host-refused');
        assert.equal(server.asked.length, 1);
        await source.fetch(mumbling, 'go', goOn);
        assert.equal(server.asked.length, 2);
      },
    ));

  it('says whether this person has done it there', () =>
    using(codewarsApi(), async (server) => {
      const source = asking(server);
      assert.equal(source.isDoneThere?.(mumbling), true);
      for (const other of ['codewars-5672a98bdbdd995fad00000f', 'mumbling', '']) assert.equal(source.isDoneThere(other), false);
      assert.equal(server.asked.length, 0);
    }));

  it('is asked for again after half an hour', () =>
    using(codewarsApi(), async (server) => {
      const source = asking(server);
      for (const minutes of [0, 29, 2]) {
        now += minutes * 60_000;
        await source.fetch(mumbling, 'go', goOn);
      }
      assert.equal(server.asked.length, 2);
    }));

  it('is found by a pasted link or short name, and is in the list from then on', () =>
    using(codewarsApi(), async (server) => {
      for (const pasted of [`https://www.codewars.com/kata/${pastedChallenge.slug}`, pastedChallenge.id]) {
        const source = asking(server);
        const looked = await source.look?.(pasted, goOn);
        assert.ok(looked?.ok, pasted);
        assert.deepEqual([looked.value.id, asLine(looked.value.name)], [`codewars-${pastedChallenge.id}`, pastedChallenge.name]);
        const list = await source.list();
        assert.ok(list.ok && list.value.some(({ id }) => id === looked.value.id));
      }
      const ours = await asking(server).look?.('rock-paper-scissors', goOn);
      assert.ok(ours?.ok && ours.value.id === 'codewars-5672a98bdbdd995fad00000f');
    }));

  it('is missing where Codewars knows none of that name, and refused where it has no language that we know', () =>
    using(codewarsApi({ languages: ['haskell'] }), async (server) => {
      for (const [pasted, problem] of [
        ['no-such-challenge', 'exercise-missing'],
        ['https://example.org/', 'exercise-missing'],
        [pastedChallenge.slug, 'language-not-offered'],
      ] as const) {
        const looked = await asking(server).look?.(pasted, goOn);
        assert.ok(looked && !looked.ok);
        assert.equal(looked.problem.type, problem, pasted);
      }
    }));

  it('says that it cannot be read when a file of the extension is gone', async () => {
    const source = codewarsSource({ folder: '/nowhere', download: async () => assert.fail(), address: () => '', clock, done: () => new Set() });
    const list = await source.list();
    assert.ok(!list.ok);
    assert.equal(list.problem.type, 'exercise-unreadable');
  });

  for (const { id: language } of languages) {
    it(`begins with one red test in ${language}`, async function () {
      this.timeout(60_000);
      const toolchain = await toolchainFor(language);
      if (!toolchain.ok) return this.skip();
      await using(codewarsApi(), (server) =>
        inTemporaryFolder(async (base) => {
          const { files, test } = await fetched(server, mumbling, language);
          for (const file of files) {
            await mkdir(dirname(join(base, file.path)), { recursive: true });
            await writeFile(join(base, file.path), textOf(file));
          }
          const run = await runTestsIn(base, { language, test, toolchain: toolchain.value });
          assert.notEqual(run.exitCode, 0, run.output);
          assert.deepEqual(run.counts, { passed: 0, failed: 1 }, run.output);
          assert.ok(run.output.includes('Copy the examples from PROMPT.md'), run.output);
        }),
      );
    });
  }
});
