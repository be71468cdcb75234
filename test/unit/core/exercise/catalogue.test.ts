/** What a catalogue of somebody's own may hold: entry by entry, held against the schema that is published. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, it } from 'mocha';
import { CatalogueEntry, longestCatalogue, readCatalogue, runOf, type Catalogue } from '../../../../src/core/exercise/catalogue.js';
import { canBeGot, catalogueSummary, filesToOpen } from '../../../../src/core/exercise/catalogueSummary.js';
import { asLine } from '../../../../src/core/untrustedText.js';
import { aCatalogue, anEntry } from '../../../doubles/catalogue/catalogueServer.js';

function read(text: string): Catalogue {
  const result = readCatalogue(text);
  assert.ok('catalogue' in result, JSON.stringify(result));
  return result.catalogue;
}

function faultOf(entry: unknown, ...before: unknown[]): string {
  const { faults } = read(aCatalogue([...before, entry]));
  assert.equal(faults.length, 1, JSON.stringify(entry));
  const [{ place, fault, field = '' } = { place: 0, fault: '' }] = faults;
  assert.equal(place, before.length + 1);
  return field === '' ? fault : `${fault} ${field}`;
}

const withoutWays = { prompt: undefined, files: undefined };

describe('a catalogue of somebody’s own', () => {
  it('is read with its name, its licence and its entries', () => {
    const { name, licence, entries, faults } = read(aCatalogue([anEntry()], { licence: 'MIT', $schema: './catalogue.schema.json' }));
    assert.deepEqual([asLine(name), licence && asLine(licence), entries.length, faults], ['Our team', 'MIT', 1, []]);
  });

  it('loses nothing but the entries that are none, and names each', () => {
    const { entries, faults } = read(aCatalogue([anEntry(), null, anEntry({ minutes: 1 }), 'x', anEntry({ id: 'another' }), anEntry()]));
    assert.deepEqual(
      entries.map(({ id }) => id),
      ['tea-for-two', 'another'],
    );
    assert.deepEqual(faults, [
      { place: 2, fault: 'field' },
      { place: 3, id: 'tea-for-two', fault: 'field', field: 'minutes' },
      { place: 4, fault: 'field' },
      { place: 6, id: 'tea-for-two', fault: 'same-id' },
    ]);
  });

  it('says of an entry where it is not one', () => {
    assert.equal(faultOf(anEntry({ id: undefined })), 'field id');
    assert.equal(faultOf(anEntry({ id: '../x' })), 'field id');
    assert.equal(faultOf(anEntry({ id: 'x'.repeat(41) })), 'field id');
    assert.equal(faultOf(anEntry({ title: ' \u200b' })), 'field title');
    assert.equal(faultOf(anEntry({ promt: { text: 'x' } })), 'field promt');
    assert.equal(faultOf(anEntry({ url: 'http://example.org' })), 'field url');
    assert.equal(faultOf(anEntry({ url: 'javascript:alert(1)' })), 'field url');
    assert.equal(faultOf(anEntry({ files: [{ path: '../x', text: '' }] })).split(' ')[0], 'field');
    assert.equal(faultOf(anEntry({ files: Array.from({ length: 101 }, (_, at) => ({ path: `f${String(at)}`, text: '' })) })), 'field files');
    assert.equal(faultOf(anEntry({ archive: { url: 'a.tar.gz', strip: 2 } })), 'field archive.strip');
    assert.equal(faultOf(anEntry({ archive: { url: 'a.tar.gz', sha256: 'x' } })), 'field archive.sha256');
    assert.equal(faultOf(anEntry({ prompt: { file: 'gone.md' } })), 'no-prompt-file');
    assert.equal(faultOf(anEntry(withoutWays)), 'nothing-to-get');
  });

  it('has runs that are a program and its arguments, and nothing that one cannot see', () => {
    assert.equal(faultOf(anEntry({ run: { command: [] } })), 'field run.command');
    assert.equal(faultOf(anEntry({ run: { command: 'make test' } })), 'field run.command');
    for (const command of [['sh -c x'], ['/bin/sh'], ['../x'], ['-x'], ['make', 'te\u202est'], ['make', 'a\nb'], ['make', '\u200b']]) {
      assert.equal(faultOf(anEntry({ run: { command } })), 'field run.command', JSON.stringify(command));
    }
    const [entry] = read(aCatalogue([anEntry({ run: { command: ['./gradlew', 'test'], cwd: 'app' } })])).entries;
    const run = entry && runOf(entry);
    assert.deepEqual([run?.program, run?.args, run?.cwd, run?.recognise], ['./gradlew', ['test'], 'app', { by: 'exit-code' }]);
  });

  it('is none where it is too large, no JSON, too many, another form or a newer one', () => {
    for (const [text, fault] of [
      [`${aCatalogue()}${' '.repeat(longestCatalogue)}`, 'too-large'],
      ['<!doctype html><title>Sign in</title>', 'not-json'],
      ['', 'not-json'],
      [aCatalogue().slice(0, -1), 'not-json'],
      [aCatalogue(Array.from({ length: 1_001 }, () => ({}))), 'too-many'],
      [JSON.stringify({ version: 2, name: 'x', shelves: [] }), 'newer-version'],
      ['[]', 'not-a-catalogue'],
      ['null', 'not-a-catalogue'],
      [aCatalogue([], { name: '' }), 'not-a-catalogue'],
      [aCatalogue([], { exercises: {} }), 'not-a-catalogue'],
      ['['.repeat(100_000), 'not-json'],
    ] as const) {
      assert.deepEqual(readCatalogue(text), { fault }, text.slice(0, 60));
    }
    assert.equal(read(aCatalogue(Array.from({ length: 1_000 }, (_, at) => anEntry({ id: `e${String(at)}` })))).entries.length, 1_000);
    assert.equal(read(`\ufeff${aCatalogue()}`).entries.length, 1);
  });

  it('does not take names of the language for entries', () => {
    const { entries, faults } = read(`{"version": 1, "name": "x", "exercises": [{"__proto__": {"id": "a"}}, {"constructor": 1}]}`);
    assert.deepEqual([entries.length, faults.length], [0, 2]);
  });

  it('can be got where there are files and a way to run them; else it is a page to read', () => {
    const entries = (...changes: object[]) => read(aCatalogue(changes.map((change, at) => anEntry({ id: `e${String(at)}`, ...change })))).entries;
    const got = entries(
      {},
      { language: 'elixir' },
      { language: undefined },
      { language: 'elixir', run: { command: ['mix', 'test'] } },
      { files: undefined },
    );
    assert.deepEqual(got.map(canBeGot), [true, false, false, true, false]);
    const catalogue = read(aCatalogue());
    const summaries = got.map((entry) => catalogueSummary(catalogue, entry, 'catalogue-12345678'));
    assert.deepEqual(
      summaries.map(({ linkOnly = false }) => linkOnly),
      got.map((entry) => !canBeGot(entry)),
    );
    assert.equal(summaries[0]?.id, 'own-12345678-e0');
    assert.deepEqual(
      summaries.map(({ origin }) => asLine(origin.licence)),
      got.map(() => 'not stated'),
    );
  });

  it('opens the files that it names, else those that look like code and test', () => {
    const [plain, named, ran] = read(
      aCatalogue([anEntry(), anEntry({ id: 'b', code: 'a.py', test: 'b.py' }), anEntry({ id: 'c', run: { command: ['make'] } })]),
    ).entries;
    assert.ok(plain && named && ran);
    assert.deepEqual(filesToOpen(plain, ['README.md', 'go.mod', 'tea_test.go', 'tea.go']), { code: 'tea.go', test: 'tea_test.go' });
    assert.deepEqual(filesToOpen(plain, ['src/Tea.java', 'src/TeaTest.java', 'latest.java']), { code: 'src/Tea.java', test: 'src/TeaTest.java' });
    assert.deepEqual(filesToOpen(plain, ['src/lib.rs', 'tests/tea.rs']), { code: 'src/lib.rs', test: 'tests/tea.rs' });
    assert.equal(filesToOpen(plain, ['tea.py']), undefined);
    assert.deepEqual(filesToOpen(ran, ['tea.py']), { code: 'tea.py', test: 'tea.py' });
    assert.deepEqual(filesToOpen(named, ['a.py', 'b.py']), { code: 'a.py', test: 'b.py' });
    assert.equal(filesToOpen(named, ['a.py']), undefined);
  });
});

describe('the published schema of catalogues', () => {
  const schema = JSON.parse(readFileSync('docs/catalogue.schema.json', 'utf8')) as {
    readonly definitions: Readonly<Record<string, { properties: object }>>;
  };
  const validate: ValidateFunction = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

  it('takes the example, and so do we, whole', () => {
    const text = readFileSync('docs/catalogue.example.json', 'utf8');
    assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors));
    const { entries, faults } = read(text);
    assert.deepEqual([entries.length, faults], [3, []]);
  });

  it('has the fields that we read', () => {
    assert.deepEqual(Object.keys(schema.definitions['exercise']?.properties ?? {}).sort(), Object.keys(CatalogueEntry.entries).sort());
  });

  it('takes and refuses the same entries as we do', () => {
    const changes: readonly Readonly<Record<string, unknown>>[] = [
      {},
      { id: 'A' },
      { id: undefined },
      { id: 'x'.repeat(41) },
      { title: '' },
      { title: 'x'.repeat(401) },
      { kind: 'game' },
      { language: 'C++' },
      { language: 'cpp' },
      { level: 'easy' },
      { level: 'advanced' },
      { minutes: 4 },
      { minutes: 5 },
      { minutes: 5.5 },
      { minutes: '5' },
      { trains: Array.from({ length: 9 }, () => 'x') },
      { url: 'http://example.org/' },
      { url: 'https://example.org/a b' },
      { url: 'https://example.org/' },
      { licence: '' },
      { licence: 'MIT' },
      { promt: 1 },
      { prompt: {} },
      { prompt: { text: 'x', url: 'y' } },
      { prompt: { url: 'kata.md' } },
      { prompt: 'x' },
      { ...withoutWays },
      { ...withoutWays, url: 'https://example.org/' },
      { files: [] },
      { files: [{ path: 'a.py' }] },
      { files: [{ path: 'a.py', text: '', url: 'x' }] },
      { files: [{ path: '/a.py', text: '' }] },
      { files: [{ path: 'a/../b.py', text: '' }] },
      { files: [{ path: 'a\\b.py', text: '' }] },
      { files: [{ path: '-a.py', text: '' }] },
      { files: [{ path: 'a./b.py', text: '' }] },
      { files: [{ path: 'a b.py', text: '' }] },
      { files: [{ path: '.a/b.py', text: '' }] },
      { archive: { url: 'https://example.org/a.zip', strip: 1, keep: ['a/**'], sha256: '0'.repeat(64) } },
      { archive: {} },
      { archive: { url: '' } },
      { archive: { url: 'x', strip: 0 } },
      { archive: { url: 'x', keep: Array.from({ length: 21 }, () => 'x') } },
      { run: { command: ['make'] } },
      { run: { command: ['make'], cwd: '.' } },
      { run: { command: [] } },
      { run: { command: ['make'], cwd: '..' } },
      { run: { command: ['make'], env: {} } },
      { code: '../x' },
      { description: 'x'.repeat(401) },
    ];
    for (const change of changes) {
      const text = aCatalogue([anEntry(change)]);
      assert.equal(validate(JSON.parse(text)), read(text).faults.length === 0, `${JSON.stringify(change)} ${JSON.stringify(validate.errors)}`);
    }
  });
});
