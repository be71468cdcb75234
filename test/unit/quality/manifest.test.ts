/**
 * The manifest and the code name the same things: what VS Code offers exists, what the code registers is offered, every text is there, and the names
 * that documents and people rely on are spelled as they were promised.
 */
import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { type Literal, filesUnder, literalsOf } from './sourceText.js';

interface Setting {
  scope?: string;
  description?: string;
  markdownDescription?: string;
  default?: unknown;
}
interface MenuItem {
  command?: string;
  submenu?: string;
  when?: string;
}
interface Contributions {
  commands?: { command: string; title: string; category?: string; icon?: unknown; enablement?: string }[];
  configuration?: { properties: Record<string, Setting> } | { properties: Record<string, Setting> }[];
  viewsContainers?: Record<string, { id: string; title: string; icon: string }[]>;
  views?: Record<string, { id: string; name: string; type?: string; icon?: string; when?: string }[]>;
  viewsWelcome?: { view: string; contents: string; when?: string }[];
  menus?: Record<string, MenuItem[]>;
  submenus?: { id: string }[];
  keybindings?: { command: string; key: string; when?: string }[];
  taskDefinitions?: { type: string }[];
  walkthroughs?: { id: string; steps: { id: string; completionEvents?: string[]; media?: Record<string, string>; when?: string }[]; when?: string }[];
}
interface Manifest {
  publisher: string;
  name: string;
  main: string;
  l10n?: string;
  engines: { vscode: string };
  devDependencies: Record<string, string>;
  activationEvents?: string[];
  extensionKind?: string[];
  capabilities?: { untrustedWorkspaces?: { restrictedConfigurations?: string[] } };
  contributes?: Contributions;
}

const manifestText = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(manifestText) as Manifest;
const offered = manifest.contributes ?? {};
const texts = existsSync('package.nls.json') ? (JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>) : {};

const ours = /^mentorship(\.[a-zA-Z][a-zA-Z0-9]*)+$/;
const inCode = filesUnder('src', /\.ts$/).flatMap((file) => literalsOf(file, (text) => ours.test(text) || text === 'mentorship'));
/** Event types (`mentorship.created`) live in the pure rooms, names of VS Code's in the others. */
const atTheEdge = inCode.filter(({ file, text }) => !/^src\/(core|contract|ports|actions)\//.test(file) && text !== 'mentorship');
const namesInCode = new Set(inCode.map(({ text }) => text));

const commands = (offered.commands ?? []).map(({ command }) => command);
const settings = Object.assign({}, ...[offered.configuration ?? []].flat().map(({ properties }) => properties)) as Record<string, Setting>;
const views = Object.values(offered.views ?? {}).flat();
const containers = Object.values(offered.viewsContainers ?? {}).flat();
const menuItems = Object.values(offered.menus ?? {}).flat();
const walkthroughs = offered.walkthroughs ?? [];
const whens = [
  ...(offered.commands ?? []).map(({ enablement }) => enablement),
  ...[...menuItems, ...views, ...(offered.viewsWelcome ?? []), ...(offered.keybindings ?? []), ...walkthroughs].map(({ when }) => when),
  ...walkthroughs.flatMap(({ steps }) =>
    steps.flatMap(({ when, completionEvents = [] }) => [when, ...completionEvents.map((event) => event.replace(/^onContext:/, ''))]),
  ),
].filter((when): when is string => when !== undefined && !/^on[A-Z]/.test(when));
const contextKeys = new Set(
  whens
    .flatMap((when) => [...when.matchAll(/(?<![\w.'"])mentorship(?:\.[a-zA-Z][a-zA-Z0-9]*)+/g)].map(([key]) => key))
    .filter((key) => !commands.includes(key) && !views.some(({ id }) => id === key)),
);

const commandRows = keysIn('src/editor/commands', commandKey);
const settingRows = filesUnder('src/adapters/system', /vscodeSettings\.ts$/).flatMap((file) =>
  literalsOf(file, (text) => ours.test(text)).map(({ text }) => text),
);

function commandKey(literal: Literal): boolean {
  return literal.isKey && /^mentorship\.[a-zA-Z0-9]+$/.test(literal.text);
}

function keysIn(folder: string, wanted: (literal: Literal) => boolean): string[] {
  return filesUnder(folder, /\.ts$/).flatMap((file) =>
    literalsOf(file)
      .filter(wanted)
      .map(({ text }) => text),
  );
}

function without(all: Iterable<string>, known: Iterable<string>): string[] {
  const set = new Set(known);
  return [...new Set(all)].filter((name) => !set.has(name)).sort();
}

function repeated(names: string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

describe('The manifest', () => {
  describe('offers what the code has, and the code has what it offers', () => {
    it('commands: each has a row in editor/commands, each row is offered', () => {
      assert.deepEqual(without(commands, commandRows), [], 'offered, but no row in src/editor/commands');
      assert.deepEqual(without(commandRows, commands), [], 'a row in src/editor/commands, but not offered');
      assert.deepEqual(repeated(commandRows), [], 'two rows for one command');
      assert.deepEqual(repeated(commands), [], 'offered twice');
    });

    it('settings: each has a row in adapters/system/vscodeSettings.ts, each row is offered', () => {
      assert.deepEqual(without(Object.keys(settings), settingRows), [], 'offered, but no row in vscodeSettings.ts');
      assert.deepEqual(without(settingRows, Object.keys(settings)), [], 'a row in vscodeSettings.ts, but not offered');
    });

    it('views and task types: the code names each', () => {
      const names = [...views.map(({ id }) => id), ...(offered.taskDefinitions ?? []).map(({ type }) => type)];
      assert.deepEqual(without(names, namesInCode), []);
    });

    it('context keys: each that a `when` asks for is set by the code', () => {
      assert.deepEqual(without(contextKeys, namesInCode), []);
    });

    it('no name of ours stands in the code that the manifest does not know', () => {
      const steps = walkthroughs.flatMap(({ id, steps: all }) => [id, ...all.map((step) => step.id)]);
      const types = (offered.taskDefinitions ?? []).map(({ type }) => type);
      const ids = [...views, ...containers].map(({ id }) => id);
      // VS Code makes `<view>.focus` for every view by itself; status bar items are named where they are made (statusBar/*.ts).
      const focus = views.map(({ id }) => `${id}.focus`);
      const items = ['mentorship.session', 'mentorship.tests'];
      const known = [...commands, ...Object.keys(settings), ...ids, ...focus, ...items, ...contextKeys, ...types, ...steps];
      const strangers = atTheEdge.filter(({ text }) => !known.includes(text)).map(({ file, text }) => `${file}: ${text}`);
      assert.deepEqual([...new Set(strangers)], []);
    });

    it('menus and keybindings run commands that are offered', () => {
      const used = [...menuItems, ...(offered.keybindings ?? [])].flatMap(({ command }) => (command === undefined ? [] : [command]));
      assert.deepEqual(
        without(used, commands).filter((command) => command.startsWith('mentorship.')),
        [],
      );
    });

    it('links in welcome views and walkthroughs run commands that are offered', () => {
      const linked = [...[manifestText, ...Object.values(texts)].join('\n').matchAll(/command:(mentorship\.[a-zA-Z0-9]+)/g)].flatMap(
        ([, command]) => command ?? [],
      );
      assert.deepEqual(without(linked, commands), []);
    });

    it('views stand in a container of ours and welcome texts in a view of ours', () => {
      const own = containers.map(({ id }) => id);
      assert.deepEqual(
        without(Object.keys(offered.views ?? {}), own).filter((id) => id.startsWith('mentorship')),
        [],
      );
      const ids = views.map(({ id }) => id);
      assert.deepEqual(
        without(
          (offered.viewsWelcome ?? []).map(({ view }) => view),
          ids,
        ),
        [],
      );
    });

    it('pictures and pages that it names are files', () => {
      const media = walkthroughs.flatMap(({ steps }) => steps.flatMap((step) => Object.values(step.media ?? {})));
      const icons = [...containers.map(({ icon }) => icon), ...views.flatMap(({ icon }) => icon ?? [])].filter((icon) => !icon.startsWith('$('));
      const files = [...icons, ...media].filter((file) => !file.startsWith('%') && !file.startsWith('$('));
      assert.deepEqual(
        files.filter((file) => !existsSync(file)),
        [],
      );
    });
  });

  describe('has its texts', () => {
    const asked = [...manifestText.matchAll(/"%([^%"]+)%"/g)].flatMap(([, key]) => key ?? []);

    it('every %key% has one', () => assert.deepEqual(without(asked, Object.keys(texts)), []));
    it('no text is unused', () => assert.deepEqual(without(Object.keys(texts), asked), []));

    it('every title, name and description is such a key', () => {
      const shown = [
        ...(offered.commands ?? []).flatMap(({ title, category }) => [title, category ?? title]),
        ...views.map(({ name }) => name),
        ...containers.map(({ title }) => title),
        ...(offered.viewsWelcome ?? []).map(({ contents }) => contents),
        ...Object.values(settings).flatMap(({ description, markdownDescription }) => [description ?? markdownDescription ?? '']),
      ];
      assert.deepEqual(
        shown.filter((text) => !/^%[^%]+%$/.test(text)),
        [],
      );
    });
  });

  it('says of every setting who may set it and what it is for', () => {
    const scopes = ['application', 'machine', 'machine-overridable', 'window', 'resource', 'language-overridable'];
    const poor = Object.entries(settings).filter(
      ([, { scope, description, markdownDescription }]) => !scopes.includes(scope ?? '') || !(description ?? markdownDescription),
    );
    assert.deepEqual(
      poor.map(([name]) => name),
      [],
    );
  });

  it('lets no workspace set what runs a program, names a folder or an address', () => {
    const risky = Object.entries(settings).filter(([name]) => /^mentorship\.(addresses|pairing|exercises|programme)\./.test(name));
    assert.deepEqual(
      risky.filter(([, { scope }]) => scope !== 'application' && scope !== 'machine').map(([name]) => name),
      [],
    );
    const addresses = risky.filter(([name, { scope }]) => name.startsWith('mentorship.addresses.') && scope !== 'application');
    assert.deepEqual(addresses, []);
  });

  it('names the folder of its translations, and in Restricted Mode only settings that exist', () => {
    assert.equal(manifest.l10n, existsSync('l10n/bundle.l10n.json') ? './l10n' : undefined);
    assert.deepEqual(without(manifest.capabilities?.untrustedWorkspaces?.restrictedConfigurations ?? [], Object.keys(settings)), []);
  });

  it('is woken only by what needs it: links, and the light look after start-up', () => {
    assert.deepEqual(
      without(manifest.activationEvents ?? [], ['onUri', 'onStartupFinished']),
      [],
      'VS Code derives the others from the contributions',
    );
    const uriHandler = filesUnder('src', /\.ts$/).some((file) => readFileSync(file, 'utf8').includes('registerUriHandler('));
    assert.equal((manifest.activationEvents ?? []).includes('onUri'), uriHandler, 'onUri and registerUriHandler belong together');
  });

  it('asks for the VS Code whose types we compile against', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode'] ?? ''}`);
    assert.match(manifest.engines.vscode, /^\^1\.101\./);
  });

  it('shows every command in the category Mentorship', () => {
    const elsewhere = (offered.commands ?? []).filter(({ category }) => texts[(category ?? '').replaceAll('%', '')] !== 'Mentorship');
    assert.deepEqual(
      elsewhere.map(({ command }) => command),
      [],
    );
  });
});

/** What documents, tests and people's keybindings rely on; a name stands here before the issue that builds it. */
const promisedCommands = (
  'createMentorship invitePartner join switchMentorship checkSetup startSession joinSession endSession scheduleSession moveSession cancelSession ' +
  'wrapUpSession addGoal editGoal tickMilestone pullExercise runExerciseTests swapRoles copyUpdate pasteUpdate share syncNow exportRecap review ' +
  'openGuide whereMyDataIs takeBack endAndErase addMyOtherComputer exportData importData introducePeople programmePage sendPulse ' +
  'somethingIsntWorking commitTogether revealNextPart resetExercise markExerciseDone trySample'
).split(' ');
const promisedSettings = [
  'pairing.tool',
  'pairing.folder',
  'reminders',
  'exercises.catalogues',
  'programme.profile',
  ...['codewars', 'github', 'githubArchives', 'githubRaw'].map((name) => `addresses.${name}`),
];

describe('The promised names', () => {
  it('of the extension, its container and its views are kept', () => {
    assert.equal(`${manifest.publisher}.${manifest.name}`, 'madetech.mentorship-pairing');
    assert.equal(texts['extension.displayName'], 'Mentorship Pairing');
    assert.deepEqual(
      containers.map(({ id }) => id),
      ['mentorship'],
    );
    assert.deepEqual(
      (offered.views?.['mentorship'] ?? []).map(({ id, type }) => `${type ?? 'tree'} ${id}`),
      ['webview mentorship.sidebar', 'tree mentorship.exercises'],
    );
    assert.deepEqual(manifest.extensionKind, ['ui', 'workspace']);
    assert.equal(manifest.main, './dist/extension.mjs');
  });

  it('of commands and settings are spelled as promised, capitals and all', () => {
    const promised = [...promisedCommands, ...promisedSettings].map((name) => `mentorship.${name}`);
    const flat = (name: string): string => name.toLowerCase().replaceAll(/[^a-z.]/g, '');
    const misspelt = [...commands, ...Object.keys(settings)].filter(
      (name) => !promised.includes(name) && promised.some((right) => flat(right) === flat(name)),
    );
    assert.deepEqual(misspelt, []);
  });

  it('of the first issue are all there', () => {
    const first = [
      'createMentorship',
      'trySample',
      'addGoal',
      'editGoal',
      'tickMilestone',
      'scheduleSession',
      'moveSession',
      'cancelSession',
      'startSession',
    ];
    const then = ['joinSession', 'endSession', 'pullExercise', 'runExerciseTests', 'openGuide', 'switchMentorship'];
    assert.deepEqual(
      without(
        [...first, ...then].map((name) => `mentorship.${name}`),
        commands,
      ),
      [],
    );
  });
});
