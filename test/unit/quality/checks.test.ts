/**
 * The checks that are scripts of our own find what they look for: each runs, as `npm run check` runs it, in a small project that has one thing wrong.
 */
import { after, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const clean = { 'package.json': '{ "name": "small", "version": "1.0.0" }', 'package-lock.json': '{ "packages": {} }' };

async function project(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'checks-'));
  folders.push(folder);
  for (const [file, text] of Object.entries({ ...clean, ...files })) {
    await mkdir(join(folder, dirname(file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

/** What the check complains about, line by line; nothing when it passes. */
async function complaints(script: string, folder: string, ...args: string[]): Promise<string[]> {
  const file = join(process.cwd(), 'scripts', script);
  const outcome = await run(process.execPath, [file, ...args], { cwd: folder }).catch((error: unknown) => error as { code: number; stderr: string });
  if (!('code' in outcome)) return [];
  assert.equal(outcome.code, 1, outcome.stderr);
  return outcome.stderr.trim().split('\n');
}

describe('The check of our own sources', function () {
  this.timeout(20_000);

  async function complaintsAbout(files: Record<string, string>): Promise<string[]> {
    const folder = await project(files);
    await run('git', ['init', '--quiet'], { cwd: folder });
    return complaints('checkSources.mjs', folder);
  }

  it('is content with a clean project', async () => {
    assert.deepEqual(await complaintsAbout({ 'a.ts': 'export const name = "Zoë – José";\n' }), []);
  });

  it('finds characters that one cannot see', async () => {
    const hidden = [0x200b, 0x202e, 0xfeff, 0xe0041, 0x07, 0x00ad];
    const found = await complaintsAbout({ 'a.ts': hidden.map((code) => `a${String.fromCodePoint(code)}b`).join('\n') });
    assert.deepEqual(
      found.map((line) => /U\+\w+/.exec(line)?.[0]),
      ['U+200B', 'U+202E', 'U+FEFF', 'U+E0041', 'U+0007', 'U+00AD'],
    );
    assert.equal(found[1], 'a.ts:2: invisible character U+202E; write it as an escape');
  });

  it('wants a rule and a reason from whoever switches lint off', async () => {
    const off = '// eslint-' + 'disable';
    const found = await complaintsAbout({
      'a.ts': [off, `${off}-next-line no-empty`, `${off}-line no-empty -- x`, `${off}-next-line no-empty -- the file may be gone already`].join('\n'),
    });
    assert.deepEqual(
      found.map((line) => line.slice(0, 'a.ts:1'.length)),
      ['a.ts:1', 'a.ts:2', 'a.ts:3'],
    );
  });

  it('finds a lock file, or npm settings, that name a registry', async () => {
    const found = await complaintsAbout({
      'package-lock.json': '{ "packages": { "": {}, "node_modules/a": { "version": "1.0.0", "resolved": "https://registry.example/a.tgz" } } }',
      '.npmrc': 'save-exact=true\nregistry=https://registry.example/\n',
    });
    assert.match(found[0] ?? '', /^package-lock\.json: node_modules\/a names a registry/);
    assert.match(found[1] ?? '', /^\.npmrc: names a registry/);
  });

  it('finds versions that are not exact, and proposed API', async () => {
    const found = await complaintsAbout({
      'package.json': '{ "dependencies": { "lit": "^3.0.0" }, "enabledApiProposals": ["x"] }',
      'src/vscode.proposed.x.d.ts': '',
    });
    assert.deepEqual(found, [
      'package.json: lit ^3.0.0 is no exact version',
      'package.json: enabledApiProposals; build on the stable API',
      'src/vscode.proposed.x.d.ts: proposed API; build on the stable API',
    ]);
  });
});

describe('The check of the texts', function () {
  this.timeout(20_000);
  const words = 'src/editor/words/goals.ts';
  const imported = `import * as vscode from 'vscode';\n`;

  it('writes every literal text into the bundle and is content with it then', async () => {
    const folder = await project({
      [words]: `${imported}export const two = [vscode.l10n.t('Tick {0}', 1), vscode.l10n.t({ message: 'Add', comment: ['verb'] })];\n`,
    });
    assert.deepEqual(await complaints('checkL10n.mjs', folder), ['l10n/bundle.l10n.json is not what src says: npm run update:l10n']);
    assert.deepEqual(await complaints('checkL10n.mjs', folder, '--update'), []);
    assert.deepEqual(await complaints('checkL10n.mjs', folder), []);
    assert.deepEqual(Object.keys(JSON.parse(await readFile(join(folder, 'l10n/bundle.l10n.json'), 'utf8')) as object), ['Add/verb', 'Tick {0}']);
  });

  it('finds a text that is put together, and one that is made elsewhere', async () => {
    const folder = await project({
      [words]: `${imported}export const a = (name: string) => vscode.l10n.t('Hello ' + name);\nexport const b = (n: string) => vscode.l10n.t(\`Hi \${n}\`);\n`,
      'src/actions/addGoal.ts': `${imported}export const c = vscode.l10n.t('Added');\n`,
    });
    const found = await complaints('checkL10n.mjs', folder, '--update');
    assert.deepEqual(found.sort(), [
      'src/actions/addGoal.ts:2: texts are made in src/editor/words',
      `${words}:2: the text of l10n.t must be one literal, with placeholders for what changes`,
      `${words}:3: the text of l10n.t must be one literal, with placeholders for what changes`,
    ]);
  });

  it('exports also from words that are handed their l10n, and finds a call that the exporter would leave out without a word', async () => {
    const handed = `type Translate = { t(text: string): string };\nexport const a = (l10n: Translate) => l10n.t('Handed over');\n`;
    const folder = await project({ [words]: handed });
    assert.deepEqual(await complaints('checkL10n.mjs', folder, '--update'), []);
    assert.deepEqual(JSON.parse(await readFile(join(folder, 'l10n/bundle.l10n.json'), 'utf8')), { 'Handed over': 'Handed over' });

    await writeFile(join(folder, words), `${handed}export const b = (host: { l10n: Translate }) => host.l10n.t('Out of sight');\n`);
    const [found] = await complaints('checkL10n.mjs', folder, '--update');
    assert.match(found ?? '', /^src\/editor\/words\/goals\.ts:3: the exporter does not find this text/);
  });
});

describe('The check of the licences', function () {
  this.timeout(20_000);

  async function projectThatUses(licence: string, files: Record<string, string>): Promise<string> {
    return project({
      'package.json': '{ "name": "small", "version": "1.0.0", "private": true, "dependencies": { "tiny": "1.0.0" } }',
      'node_modules/tiny/package.json': `{ "name": "tiny", "version": "1.0.0", "license": "${licence}" }`,
      ...files,
    });
  }

  it('writes NOTICE and is content with it then', async () => {
    const folder = await projectThatUses('MIT', { 'node_modules/tiny/LICENSE': 'MIT License\n\nCopyright (c) Tiny' });
    assert.deepEqual(await complaints('checkLicences.mjs', folder), ['NOTICE is not what package-lock.json says: npm run update:licences']);
    assert.deepEqual(await complaints('checkLicences.mjs', folder, '--update'), []);
    assert.deepEqual(await complaints('checkLicences.mjs', folder), []);
    assert.match(await readFile(join(folder, 'NOTICE'), 'utf8'), /\ntiny@1\.0\.0 \(MIT\)\n\nMIT License\n\nCopyright \(c\) Tiny\n/);
  });

  it('refuses a licence that we may not pass on', async () => {
    const [found] = await complaints('checkLicences.mjs', await projectThatUses('GPL-3.0', { 'node_modules/tiny/LICENSE': 'GNU GPL' }));
    assert.match(found ?? '', /^tiny@1\.0\.0: licence GPL-3\.0 is not on our list/);
  });

  it('refuses a package that says a licence but carries no text of it', async () => {
    const found = await complaints('checkLicences.mjs', await projectThatUses('MIT', { 'node_modules/tiny/README.md': 'MIT' }));
    assert.deepEqual(found, ['tiny@1.0.0: has no licence text to pass on']);
  });
});

describe('The picture of the arrows', function () {
  this.timeout(20_000);

  it('is drawn between its marks, room by room, and noticed when it is old', async () => {
    const page = (picture: string): string => `# House\n\n<!-- arrows: npm run draw:arrows -->\n\n${picture}\n\n<!-- end of arrows -->\n\nMore.\n`;
    const folder = await project({
      'ARCHITECTURE.md': page('old'),
      'src/extension.ts': `export const later = () => import('./main/application.js');\n`,
      'src/main/application.ts': `import { goal } from '../core/goal.js';\nimport type { Clock } from '../ports/clock.js';\nexport const it = (clock: Clock) => [clock, goal];\n`,
      'src/core/goal.ts': 'export const goal = 1;\n',
      'src/ports/clock.ts': 'export interface Clock {}\n',
      'webview-ui/main.ts': 'export {};\n',
    });
    assert.deepEqual(await complaints('drawArrows.mjs', folder, '--check'), [
      'ARCHITECTURE.md: the picture of the arrows is old: npm run draw:arrows',
    ]);
    assert.deepEqual(await complaints('drawArrows.mjs', folder), []);
    const arrows = ['  extension -- on first use --> main', '  main -. types .-> ports', '  main --> core'];
    assert.equal(await readFile(join(folder, 'ARCHITECTURE.md'), 'utf8'), page(['```mermaid', 'flowchart TD', ...arrows, '```'].join('\n')));
    assert.deepEqual(await complaints('drawArrows.mjs', folder, '--check'), []);
  });
});

describe('The test of the manifest', function () {
  this.timeout(20_000);

  it('notices whatever only one side names', async () => {
    const command = (name: string): object => ({ command: `mentorship.${name}`, title: '%title%', category: '%category%' });
    const contributes = {
      commands: [command('addgoal'), command('unknown')],
      configuration: { properties: { 'mentorship.pairing.tool': { scope: 'window' }, 'mentorship.addresses.github': { scope: 'machine' } } },
      viewsContainers: { activitybar: [{ id: 'mentoring', title: 'Mentoring', icon: 'media/gone.svg' }] },
      views: { mentoring: [{ id: 'mentorship.sidebar', name: '%view%', when: 'mentorship.neverSet' }] },
      viewsWelcome: [{ view: 'mentorship.gone', contents: '%welcome%' }],
      keybindings: [{ command: 'mentorship.gone', key: 'f1' }],
    };
    const manifest = {
      publisher: 'madetech',
      name: 'pairing',
      description: '%gone%',
      l10n: './texts',
      engines: { vscode: '^1.100.0' },
      devDependencies: { '@types/vscode': '1.101.0' },
      activationEvents: ['onUri', 'onView:x'],
    };
    const folder = await project({
      'package.json': JSON.stringify({ ...manifest, contributes }),
      'package.nls.json': JSON.stringify({
        title: 'Add',
        category: 'Pairing',
        view: 'Pairing',
        welcome: 'Go [on](command:mentorship.lost)',
        unused: 'x',
      }),
      'src/editor/commands/goals.ts': `export const rows = { 'mentorship.addGoal': 1 };\n`,
      'src/adapters/system/vscodeSettings.ts': `export const rows = { 'mentorship.reminders': 1 };\n`,
    });
    const failures = await failedStories(folder);

    assert.deepEqual(
      failures,
      [
        'commands: each has a row in editor/commands, each row is offered',
        'context keys: each that a `when` asks for is set by the code',
        'every %key% has one',
        'every title, name and description is such a key',
        'is woken only by what needs it: links, and the light look after start-up',
        'lets no workspace set what runs a program, names a folder or an address',
        'links in welcome views and walkthroughs run commands that are offered',
        'menus and keybindings run commands that are offered',
        'names the folder of its translations, and in Restricted Mode only settings that exist',
        'no name of ours stands in the code that the manifest does not know',
        'no text is unused',
        'of commands and settings are spelled as promised, capitals and all',
        'of the extension, its container and its views are kept',
        'of the first issue are all there',
        'pictures and pages that it names are files',
        'says of every setting who may set it and what it is for',
        'settings: each has a row in adapters/system/vscodeSettings.ts, each row is offered',
        'shows every command in the category Mentorship',
        'views and task types: the code names each',
        'views stand in a container of ours and welcome texts in a view of ours',
        'asks for the VS Code whose types we compile against',
      ].sort(),
    );
  });

  async function failedStories(folder: string): Promise<string[]> {
    const mocha = join(process.cwd(), 'node_modules/mocha/bin/mocha.js');
    const story = join(process.cwd(), 'out/js/test/unit/quality/manifest.test.js');
    const options = [mocha, '--no-config', '--reporter', 'json', story];
    const { stdout } = await run(process.execPath, options, { cwd: folder }).catch((error: unknown) => error as { stdout: string });
    return (JSON.parse(stdout) as { failures: { title: string }[] }).failures.map(({ title }) => title).sort();
  }
});
