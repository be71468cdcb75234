/** Catalogues of somebody's own, from files and from a real server on this computer: what is listed, got, kept, and refused. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, it } from 'mocha';
import { archiveCache } from '../../../../src/adapters/exercises/archive/archiveCache.js';
import { exerciseArchive } from '../../../../src/adapters/exercises/archive/exerciseArchive.js';
import { catalogueSource, CatalogueStore } from '../../../../src/adapters/exercises/catalogue/catalogueSource.js';
import { entryContent } from '../../../../src/adapters/exercises/catalogue/entryContent.js';
import { namedCatalogues } from '../../../../src/adapters/exercises/catalogue/namedCatalogues.js';
import { axiosDownload } from '../../../../src/adapters/http/axiosDownload.js';
import { textOf } from '../../../../src/core/exercise/exercise.js';
import { planPull } from '../../../../src/core/exercise/pullPlan.js';
import { asLine } from '../../../../src/core/untrustedText.js';
import type { ExerciseShelf, ExerciseSource, ExerciseTerms, FetchedExercise } from '../../../../src/ports/exerciseSource.js';
import { repository, tarGz } from '../../../builders/archives.js';
import { inTemporaryFolder } from '../../../builders/temporaryFolder.js';
import { runTestsIn, toolchainFor } from '../../../builders/testRun.js';
import { exerciseSourceContract } from '../../../contracts/exerciseSource.js';
import { aCatalogue, anEntry, catalogueServer, teaFiles, teaSolution } from '../../../doubles/catalogue/catalogueServer.js';
import { loopbackServer, type LoopbackServer } from '../../../doubles/loopbackServer.js';

const goOn = { signal: new AbortController().signal };
const clock = { now: () => Date.UTC(2026, 10, 24, 12), after: () => ({ dispose: () => undefined }) };

interface Scene {
  readonly base: string;
  readonly source: ExerciseSource;
  /** As after the window was closed and opened again. */
  readonly reopened: () => ExerciseSource;
}

/** `named` are the setting's values; they may need the folder that all lies in. */
async function withCatalogues(named: (base: string) => readonly string[], story: (scene: Scene) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (base) => {
    const open = (): ExerciseSource => {
      const download = axiosDownload({ clock, userAgent: 'MentorshipPairing/test', timeoutMs: 1_000, pauseMs: 1 });
      const archives = exerciseArchive({ download: async () => download, cache: archiveCache({ folder: join(base, 'archives'), clock }) });
      const content = async (): Promise<ReturnType<typeof entryContent>> => entryContent({ download, archives });
      const store = new CatalogueStore({ folder: join(base, 'kept'), download: async () => download });
      return catalogueSource({ named: () => named(base), store, content });
    };
    await story({ base, source: open(), reopened: open });
  });
}

async function fromServer(
  files: Readonly<Record<string, string | Uint8Array>> | LoopbackServer,
  story: (scene: Scene & { readonly server: LoopbackServer }) => Promise<void>,
): Promise<void> {
  const server =
    'origin' in files && typeof files.origin === 'string'
      ? (files as LoopbackServer)
      : await catalogueServer(files as Readonly<Record<string, string>>);
  try {
    await withCatalogues(
      () => [`${server.origin}/catalogue.json`],
      (scene) => story({ ...scene, server }),
    );
  } finally {
    await server.close();
  }
}

async function fromFile(text: string, story: (scene: Scene) => Promise<void>): Promise<void> {
  await withCatalogues(
    (base) => [join(base, 'mine.json')],
    async (scene) => {
      await writeFile(join(scene.base, 'mine.json'), text);
      await story(scene);
    },
  );
}

async function namesIn(source: ExerciseSource): Promise<string[]> {
  const list = await source.list();
  assert.ok(list.ok);
  return list.value.map(({ name }) => asLine(name));
}

async function shelfOf(source: ExerciseSource): Promise<ExerciseShelf> {
  const [shelf, ...more] = (await source.shelves?.()) ?? [];
  assert.ok(shelf && more.length === 0);
  return shelf;
}

async function refresh(source: ExerciseSource): Promise<string> {
  const done = await source.refresh?.(goOn);
  assert.ok(done);
  if (done.ok) return 'fine';
  return 'reason' in done.problem ? `${done.problem.type} ${done.problem.reason}` : done.problem.type;
}

async function idAt(source: ExerciseSource, place: number): Promise<string> {
  const list = await source.list();
  assert.ok(list.ok);
  return list.value[place]?.id ?? '';
}

async function termsOf(source: ExerciseSource, place: number): Promise<ExerciseTerms> {
  const terms = await source.terms?.(await idAt(source, place));
  assert.ok(terms?.ok && terms.value);
  return terms.value;
}

async function aboutOf(source: ExerciseSource, place: number): Promise<string | undefined> {
  const about = await source.about?.(await idAt(source, place));
  assert.ok(about?.ok);
  return about.value;
}

/** The first exercise that is listed. */
async function got(source: ExerciseSource, signal = goOn.signal): Promise<FetchedExercise | string> {
  const list = await source.list();
  assert.ok(list.ok);
  const [first] = list.value;
  assert.ok(first?.languages[0]);
  const content = await source.fetch(first.id, first.languages[0], { signal });
  if (content.ok) return content.value;
  return 'reason' in content.problem ? `${content.problem.type} ${content.problem.reason}` : content.problem.type;
}

async function gotWhole(source: ExerciseSource): Promise<FetchedExercise> {
  const content = await got(source);
  assert.ok(typeof content !== 'string', JSON.stringify(content));
  return content;
}

describe('a catalogue in a file', () => {
  let offered: ExerciseSource | undefined;
  it('keeps the promises of every source', () =>
    fromFile(aCatalogue([anEntry(), anEntry({ id: 'reading', files: undefined, language: undefined })]), async ({ source }) => {
      offered = source;
      const list = await source.list();
      assert.ok(list.ok && list.value.length === 2);
      for (const { id, languages } of list.value) assert.ok(languages[0] && (await source.fetch(id, languages[0], goOn)).ok, id);
    }));
  exerciseSourceContract('a catalogue of somebody’s own', () => ({
    ...inMemory(),
    owns: (exerciseId) => offered?.owns(exerciseId) ?? false,
  }));

  it('is listed under its own name, without asking anybody, and what is got from it asks nobody', () =>
    fromFile(aCatalogue(), async ({ source }) => {
      assert.deepEqual(await namesIn(source), ['Tea for Two']);
      const shelf = await shelfOf(source);
      assert.deepEqual(
        [shelf.name && asLine(shelf.name), shelf.host, shelf.waits, shelf.problems, shelf.faults],
        ['Our team', undefined, undefined, [], []],
      );
      const list = await source.list();
      assert.ok(list.ok);
      assert.equal(source.asks?.(list.value[0]?.id ?? ''), undefined);
      assert.equal(await refresh(source), 'fine');
    }));

  it('is read again at every look', () =>
    fromFile(aCatalogue(), async ({ base, source }) => {
      await namesIn(source);
      await writeFile(join(base, 'mine.json'), aCatalogue([anEntry({ title: 'Coffee for Two' })]));
      assert.deepEqual(await namesIn(source), ['Coffee for Two']);
    }));

  it('says what is wrong where it is none', async () => {
    for (const [text, reason] of [
      ['x'.repeat(1024 * 1024 + 1), 'too-large'],
      ['<html>', 'not-json'],
      ['{}', 'not-a-catalogue'],
      [aCatalogue(Array.from({ length: 1_001 }, () => 0)), 'too-many'],
    ] as const) {
      await fromFile(text, async ({ source }) => {
        assert.deepEqual(await namesIn(source), []);
        assert.deepEqual((await shelfOf(source)).problems, [{ type: 'catalogue-unusable', reason }]);
      });
    }
    await fromFile('', async ({ base, source }) => {
      await writeFile(join(base, 'mine.json'), Buffer.from([0xff, 0xfe]));
      assert.deepEqual((await shelfOf(source)).problems, [{ type: 'catalogue-unusable', reason: 'not-json' }]);
    });
  });

  it('does not wait for a pipe, and finds no list in a folder, in nothing, or in what is neither address nor path', async () => {
    await inTemporaryFolder(async (folder) => {
      const pipe = join(folder, 'pipe');
      if (process.platform !== 'win32') execFileSync('mkfifo', [pipe]);
      for (const [named, reason] of [
        [pipe, 'file-missing'],
        [folder, 'file-missing'],
        [join(folder, 'gone.json'), 'file-missing'],
        ['mine.json', 'no-place'],
        ['../mine.json', 'no-place'],
        ['file:///mine%2Fcatalogue.json', 'no-place'],
        ['ftp://example.org/x.json', 'no-place'],
        ['https://ada:secret@example.org/x.json', 'no-place'],
      ] as const) {
        await withCatalogues(
          () => [named],
          async ({ source }) => {
            assert.deepEqual((await shelfOf(source)).problems, [{ type: 'catalogue-unusable', reason }], named);
          },
        );
      }
    });
  });

  it('hides no other catalogue where it is broken, and two may use the same ids', () =>
    withCatalogues(
      (base) => [join(base, 'a.json'), join(base, 'broken.json'), join(base, 'b.json'), join(base, 'a.json')],
      async ({ base, source }) => {
        await writeFile(join(base, 'a.json'), aCatalogue([anEntry({ title: 'A' })]));
        await writeFile(join(base, 'broken.json'), '{');
        await writeFile(join(base, 'b.json'), aCatalogue([anEntry({ title: 'B' })]));
        assert.deepEqual(await namesIn(source), ['A', 'B']);
        assert.equal((await source.shelves?.())?.length, 3);
      },
    ));

  it('is red at first and green by a solution, run as the task runs it', async function () {
    this.timeout(30_000);
    const toolchain = await toolchainFor('python');
    if (!toolchain.ok) return this.skip();
    await fromFile(aCatalogue(), async ({ base, source }) => {
      const content = await gotWhole(source);
      const plan = planPull(content, [], clock.now());
      assert.ok(plan.ok);
      for (const file of plan.value.files) {
        await mkdir(dirname(join(base, 'got', file.path)), { recursive: true });
        await writeFile(join(base, 'got', file.path), textOf(file));
      }
      const run = { language: 'python', test: content.test, toolchain: toolchain.value } as const;
      assert.equal((await runTestsIn(join(base, 'got'), run)).exitCode, 1);
      await writeFile(join(base, 'got', content.code), teaSolution);
      assert.equal((await runTestsIn(join(base, 'got'), run)).exitCode, 0);
    });
  });

  it('brings its own command along, for somebody to agree to, and says it in the task', () =>
    fromFile(aCatalogue([anEntry({ language: 'elixir', licence: 'MIT', run: { command: ['make', 'test `x`'], cwd: '.' } })]), async ({ source }) => {
      const { run, files, origin } = await gotWhole(source);
      assert.deepEqual([run?.program, run?.args, run?.cwd], ['make', ['test `x`'], undefined]);
      const prompt = textOf(files[0] ?? assert.fail());
      assert.match(
        prompt,
        /^# Tea for Two\n\n> From the catalogue “Our team”\.\n\n- Licence: MIT\n\nHow many pots of tea\?\n\n---\n\n\*Run tests\* starts, after asking once: `make test 'x'`/,
      );
      assert.equal(asLine(origin.licence), 'MIT');
    }));

  it('leaves out what acts by itself, and takes no place of ours', () => {
    const files = [...Object.entries(teaFiles), ['.vscode/tasks.json', '{}'], ['PROMPT.md', 'theirs'], ['exercise.json', '{}']].map(
      ([path, text]) => ({ path, text }),
    );
    return fromFile(aCatalogue([anEntry({ files })]), async ({ source }) => {
      const content = await gotWhole(source);
      assert.deepEqual(
        content.files.map(({ path }) => path),
        ['TASK.md', 'tea.py', 'test_tea.py', 'PROMPT.md'],
      );
      assert.deepEqual(
        content.leftOut?.map((line) => asLine(line)),
        ['.vscode/tasks.json', 'exercise.json'],
      );
      assert.equal(content.prompt, 'TASK.md');
    });
  });

  it('cannot lead into the network around, nor to this computer, by an entry', async () => {
    for (const url of [
      'http://127.0.0.1:1/x',
      'https://127.0.0.1/x',
      'https://localhost/x',
      'https://10.0.0.1/x',
      'https://router.lan/x',
      'http://example.org/x',
      'file:///etc/passwd',
      'x.md',
    ]) {
      await fromFile(aCatalogue([anEntry({ prompt: { url } })]), async ({ source }) => assert.equal(await got(source), 'address-refused', url));
    }
  });
});

describe('a catalogue by its address', () => {
  it('is got when somebody asks for it, and is there offline and in the next window', () =>
    fromServer({ 'catalogue.json': aCatalogue() }, async ({ server, source, reopened }) => {
      assert.deepEqual(await namesIn(source), []);
      assert.equal((await shelfOf(source)).waits, true);
      assert.equal(server.asked.length, 0);
      assert.equal(await refresh(source), 'fine');
      assert.deepEqual(await namesIn(source), ['Tea for Two']);
      await server.close();
      assert.deepEqual(await namesIn(reopened()), ['Tea for Two']);
      assert.equal(await refresh(source), 'offline');
      assert.deepEqual(await namesIn(source), ['Tea for Two']);
      assert.deepEqual(
        (await shelfOf(source)).problems.map(({ type }) => type),
        ['offline'],
      );
      assert.equal(server.asked.length, 1);
    }));

  it('is asked of the person before a partner’s choice gets anything of it', () =>
    fromServer({ 'catalogue.json': aCatalogue() }, async ({ server, source }) => {
      await refresh(source);
      const list = await source.list();
      assert.ok(list.ok);
      assert.equal(source.asks?.(list.value[0]?.id ?? ''), new URL(server.origin).host);
      assert.equal(source.asks('own-00000000-unknown'), 'the catalogue');
      assert.equal(source.asks('mumbling'), undefined);
    }));

  it('keeps the last good list when something else comes', async () => {
    const answers: [string, (response: import('node:http').ServerResponse) => void][] = [
      [
        'catalogue-unusable not-json',
        (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Sign in</title>'),
      ],
      ['catalogue-unusable not-a-catalogue', (response) => response.end('{"success": true}')],
      ['catalogue-unusable too-many', (response) => response.end(aCatalogue(Array.from({ length: 1_001 }, () => 0)))],
      ['too-large', (response) => response.end('x'.repeat(1024 * 1024 + 1))],
      ['not-found', (response) => response.writeHead(404).end()],
      ['host-refused', (response) => response.writeHead(403).end()],
      ['host-refused', (response) => response.writeHead(503).end()],
      ['host-busy', (response) => response.writeHead(503, { 'Retry-After': '7' }).end()],
      ['host-busy', (response) => response.writeHead(429, { 'Retry-After': '7' }).end()],
      ['host-silent', () => undefined],
      ['address-refused', (response) => response.writeHead(302, { Location: 'http://127.0.0.1:1/catalogue.json' }).end()],
      ['address-refused', (response) => response.writeHead(302, { Location: 'https://example.org/catalogue.json' }).end()],
    ];
    for (const [problem, answer] of answers) {
      let isGood = true;
      const server = await loopbackServer((_request, response) => {
        if (isGood) response.end(aCatalogue());
        else answer(response);
      });
      await fromServer(server, async ({ source }) => {
        assert.equal(await refresh(source), 'fine');
        isGood = false;
        assert.equal(await refresh(source), problem);
        assert.deepEqual(await namesIn(source), ['Tea for Two'], problem);
        assert.equal((await shelfOf(source)).problems.length, 1);
      });
    }
  }).timeout(20_000);

  it('is left as it was when the person cancels', async () => {
    const stopping = new AbortController();
    const server = await loopbackServer(() => {
      stopping.abort();
    });
    await fromServer(server, async ({ base, source }) => {
      const done = await source.refresh?.(stopping);
      assert.ok(done && !done.ok && done.problem.type === 'cancelled');
      assert.deepEqual([(await shelfOf(source)).problems, (await shelfOf(source)).waits], [[], true]);
      assert.deepEqual(await readdir(base), []);
    });
  });

  it('is forgotten on disk when it is no longer named', () =>
    fromServer({ 'catalogue.json': aCatalogue() }, async ({ base, server, source }) => {
      await refresh(source);
      await writeFile(join(base, 'kept', 'of-somebody-else.json'), '');
      assert.equal((await readdir(join(base, 'kept'))).length, 2);
      const download = async (): Promise<never> => assert.fail();
      await new CatalogueStore({ folder: join(base, 'kept'), download }).tidy([]);
      assert.deepEqual(await readdir(join(base, 'kept')), ['of-somebody-else.json']);
      assert.equal(server.asked.length, 1);
    }));

  it('names every host that an entry of a file leads to', () => {
    const entry = anEntry({
      prompt: { url: 'https://texts.example.org/tea.md' },
      files: [{ path: 'tea.py', url: 'https://code.example.org/tea.py' }],
    });
    return fromFile(aCatalogue([entry]), async ({ source }) => {
      assert.equal((await termsOf(source, 0)).host, 'code.example.org, texts.example.org');
    });
  });

  it('hides nothing by a licence that grows when it is written as everybody writes it', () =>
    fromFile(aCatalogue([anEntry({ licence: '\u0958'.repeat(400) }), anEntry({ id: 'b' })]), async ({ source }) => {
      assert.equal((await namesIn(source)).length, 2);
    }));

  it('says whose an exercise is, under which licence, who is asked and what it needs, before anything is got', () => {
    const entries = [
      anEntry({ prompt: { url: 'tea.md' }, url: 'https://example.org/tea' }),
      anEntry({ id: 'b', licence: 'MIT', run: { command: ['make'] } }),
    ];
    return fromServer({ 'catalogue.json': aCatalogue(entries) }, async ({ server, source }) => {
      await refresh(source);
      const [tea, other] = [await termsOf(source, 0), await termsOf(source, 1)];
      assert.deepEqual(
        [asLine(tea.from), asLine(tea.licence), tea.host, tea.page],
        ['Our team', 'not stated', new URL(server.origin).host, 'https://example.org/tea'],
      );
      assert.deepEqual([asLine(other.licence), other.run?.programs], ['MIT', [{ name: 'make', args: [] }]]);
      assert.equal(tea.run?.language, 'python');
      const told = await Promise.all([aboutOf(source, 0), aboutOf(source, 1)]);
      assert.deepEqual(
        told.map((text) => text?.includes('How many pots of tea?')),
        [undefined, true],
      );
      assert.equal(server.asked.length, 1);
    });
  });

  it('has files and task at addresses relative to its own', () => {
    const entry = anEntry({
      prompt: { url: 'katas/tea.md' },
      files: [
        { path: 'tea.py', url: '/tea.py' },
        { path: 'test_tea.py', text: teaFiles['test_tea.py'] },
      ],
    });
    return fromServer(
      { 'catalogue.json': aCatalogue([entry]), 'katas/tea.md': 'Pots\u202e!\r\n', 'tea.py': teaFiles['tea.py'] },
      async ({ source }) => {
        await refresh(source);
        const { files, code, test } = await gotWhole(source);
        assert.deepEqual([code, test], ['tea.py', 'test_tea.py']);
        assert.ok(textOf(files[0] ?? assert.fail()).endsWith('\n\nPots!\n'));
      },
    );
  });

  it('has files in an archive, of which only what it names is kept, and only the one that it names', async () => {
    const packed = tarGz(
      repository({ 'python/tea.py': teaFiles['tea.py'], 'python/test_tea.py': teaFiles['test_tea.py'], 'ruby/tea.rb': '', 'license.txt': 'MIT' }),
    );
    const sha256 = createHash('sha256').update(packed).digest('hex');
    const archive = { url: 'tea.tar.gz', keep: ['python/**', 'license.txt'], sha256 };
    const catalogue = (changes: object): string => aCatalogue([anEntry({ files: undefined, archive: { ...archive, ...changes } })]);
    await fromServer({ 'catalogue.json': catalogue({}), 'tea.tar.gz': packed }, async ({ server, source }) => {
      await refresh(source);
      const { files, code, test } = await gotWhole(source);
      assert.deepEqual(files.map(({ path }) => path).sort(), ['PROMPT.md', 'license.txt', 'python/tea.py', 'python/test_tea.py']);
      assert.deepEqual([code, test], ['python/tea.py', 'python/test_tea.py']);
      await gotWhole(source);
      assert.equal(server.asked.length, 2); // kept, because it can only ever be this one
    });
    await fromServer({ 'catalogue.json': catalogue({ sha256: '0'.repeat(64) }), 'tea.tar.gz': packed }, async ({ source }) => {
      await refresh(source);
      assert.equal(await got(source), 'archive-refused other-content');
    });
    await fromServer({ 'catalogue.json': catalogue({ keep: ['java/**'] }), 'tea.tar.gz': packed }, async ({ source }) => {
      await refresh(source);
      assert.equal(await got(source), 'archive-refused nothing-kept');
    });
  });

  it('cannot send anybody elsewhere than to itself or GitHub', async () => {
    const other = await catalogueServer({ 'x.md': 'secret' });
    for (const url of [
      `${other.origin}/x.md`,
      'https://example.org/x.md',
      'https://169.254.169.254/latest',
      '//localhost/x.md',
      'data:text/plain,x',
      'ftp://example.org/x',
    ]) {
      await fromServer({ 'catalogue.json': aCatalogue([anEntry({ prompt: { url } })]) }, async ({ source }) => {
        await refresh(source);
        assert.equal(await got(source), 'address-refused', url);
      });
    }
    assert.equal(other.asked.length, 0);
    await other.close();
  });

  it('is not got by half', async () => {
    const files = [
      { path: 'tea.py', url: 'tea.py' },
      { path: 'test_tea.py', url: 'gone.py' },
    ];
    await fromServer({ 'catalogue.json': aCatalogue([anEntry({ files })]), 'tea.py': '' }, async ({ source }) => {
      await refresh(source);
      assert.equal(await got(source), 'not-found');
      assert.equal(await got(source, AbortSignal.abort()), 'cancelled');
    });
    await fromServer({ 'catalogue.json': aCatalogue([anEntry({ prompt: { url: 'tea.md' } })]), 'tea.md': '<!DOCTYPE html>' }, async ({ source }) => {
      await refresh(source);
      assert.equal(await got(source), 'exercise-unreadable');
    });
    await fromServer(
      {
        'catalogue.json': aCatalogue([
          anEntry({
            files: [
              { path: 'tea.py', url: 'tea.py' },
              { path: 'test_tea.py', text: '' },
            ],
          }),
        ]),
        'tea.py': 'x'.repeat(5 * 1024 * 1024 + 1),
      },
      async ({ source }) => {
        await refresh(source);
        assert.equal(await got(source), 'too-large');
      },
    );
  });
});

describe('no catalogue at all', () => {
  it('loads nothing, lists nothing and asks nothing, and its ids are still nobody else’s', async () => {
    const none = namedCatalogues({ named: () => [], load: async () => assert.fail() });
    const list = await none.list();
    assert.ok(list.ok && list.value.length === 0);
    assert.deepEqual(await none.shelves?.(), []);
    assert.ok((await none.refresh?.(goOn))?.ok);
    assert.ok(none.owns('own-00000000-x') && !none.owns('own-x') && !none.owns('fizzbuzz'));
    assert.notEqual(none.asks?.('own-00000000-x'), undefined);
  });
});

/** The example of the documentation, as a source that outlives its folder. */
function inMemory(): ExerciseSource {
  const named = (): string[] => [join(process.cwd(), 'docs', 'catalogue.example.json')];
  const source = catalogueSource({
    named,
    store: new CatalogueStore({ folder: '/nowhere', download: async () => assert.fail() }),
    content: async () => async (wanted, run) => {
      const download = { get: async () => assert.fail() };
      const packed = await readFile(join(process.cwd(), 'docs', 'catalogue.example.json'));
      assert.ok(packed.length > 0);
      const archives = {
        fetch: async () => ({
          ok: true as const,
          value: {
            files: [
              { path: 'python/gilded_rose.py', text: '' },
              { path: 'python/tests/test_gilded_rose.py', text: '' },
            ],
            leftOut: [],
          },
        }),
      };
      return entryContent({ download, archives })(wanted, run);
    },
  });
  return source;
}
