/**
 * The arrows: who may import whom, one rule per row of the table in ARCHITECTURE.md. Everything that a row does not name is an error.
 * `comment` says what to do instead: it is what the person who broke the rule reads. test/fixtures/broken-arrows breaks every rule once, and
 * test/unit/quality/arrows.test.ts expects each to be reported: add a file there with each new rule.
 */
const schemaLibrary = 'node_modules/valibot/';
const timeLibrary = 'node_modules/temporal-polyfill/';
// vscode has no file of its own and resolves to its types: '^vscode$' alone would never fire.
const vscode = '@types/vscode/|^vscode$';
const pure = '^src/(core|contract|ports|actions)/';

/** A room may import only what `may` names. */
function room(name, path, may, comment) {
  return { name, severity: 'error', comment, from: { path }, to: { pathNot: may } };
}

module.exports = {
  forbidden: [
    // ---- pure rooms
    {
      name: 'pure-rooms-do-no-io',
      severity: 'error',
      comment: 'Pass it in: use or add a port.',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-rooms-know-no-editor',
      severity: 'error',
      comment: 'Give the result back and let editor show it; what must come from VS Code comes through a port.',
      from: { path: pure },
      to: { path: vscode },
    },
    room(
      'core-stands-alone',
      '^src/core/',
      ['^src/core/', schemaLibrary, timeLibrary],
      'core imports core and the schema library. What it needs from outside is an argument; what others need of it, they import.',
    ),
    {
      name: 'only-schedule-reckons-with-zones',
      severity: 'error',
      comment: 'The time-zone library is big: ask core/schedule.',
      from: { path: '^src/core/', pathNot: '^src/core/schedule/' },
      to: { path: timeLibrary },
    },
    {
      name: 'journal-knows-no-mentorship',
      severity: 'error',
      comment: 'The journal keeps events of any kind: take the event types as an argument.',
      from: { path: '^src/core/journal/' },
      to: { path: '^src/core/[^/]+/', pathNot: '^src/core/journal/' },
    },
    room(
      'contract-imports-core',
      '^src/contract/',
      ['^src/contract/', '^src/core/', schemaLibrary],
      'The contract is what two sides say to each other: shapes made of core, nothing else.',
    ),
    room(
      'ports-import-core',
      '^src/ports/',
      ['^src/ports/', '^src/core/'],
      'A port promises in the words of core; what is special to an adapter stays there.',
    ),
    {
      name: 'ports-run-nothing',
      severity: 'error',
      comment: 'Ports are interfaces only: use `import type`.',
      from: { path: '^src/ports/' },
      to: { dependencyTypesNot: ['type-only'] },
    },
    room(
      'actions-import-ports-and-core',
      '^src/actions/',
      ['^src/actions/', '^src/ports/', '^src/core/'],
      'An action is handed its adapters by main and never asks or tells: use a port, and give the result back.',
    ),
    // ---- edges
    room(
      'adapters-import-ports-and-core',
      '^src/adapters/',
      ['^src/adapters/', '^src/ports/', '^src/core/', '^(?!src/|webview-ui/|test/)'],
      'An adapter keeps the promise of its port. It calls no action and knows no view; main wires it.',
    ),
    {
      name: 'ports-are-strangers',
      severity: 'error',
      comment: 'Adapters of two ports meet only in main: take the other port as an argument.',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/adapters/', pathNot: '^src/adapters/$1/' },
    },
    {
      name: 'kinds-are-strangers',
      severity: 'error',
      comment: 'Two kinds of one port do not know each other: what both need belongs in core or directly in the folder of the port.',
      from: { path: '^src/adapters/([^/]+)/([^/]+)/' },
      to: { path: '^src/adapters/$1/[^/]+/', pathNot: '^src/adapters/$1/$2/' },
    },
    {
      name: 'few-adapters-know-vscode',
      severity: 'error',
      comment: 'Only secrets, signIn, pairing, workspace and system speak to VS Code: the others run in plain Node, and so do their tests.',
      from: { path: '^src/adapters/', pathNot: '^src/adapters/(secrets|signIn|pairing|workspace|system)/' },
      to: { path: vscode },
    },
    {
      name: 'transports-never-see-private-notes',
      severity: 'error',
      comment: 'A transport is handed logs. Private notes have no way out of this computer.',
      from: { path: '^src/adapters/transports/' },
      to: { path: '^src/ports/privateNotes' },
    },
    room(
      'editor-imports-contract-and-core',
      '^src/editor/',
      ['^src/editor/', '^src/contract/', '^src/core/', '^src/(actions|ports)/', vscode],
      'editor shows and asks; it is handed its actions by main and does no I/O of its own.',
    ),
    {
      name: 'editor-is-handed-its-actions',
      severity: 'error',
      comment: 'Use `import type`: main hands the actions and ports over, so that their code loads when first used.',
      from: { path: '^src/editor/' },
      to: { path: '^src/(actions|ports)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'presenters-know-no-editor',
      severity: 'error',
      comment: 'A presenter is a pure function: it is handed the words and the time.',
      from: { path: '^src/editor/sidebar/present/' },
      to: { path: vscode },
    },
    {
      name: 'presenters-are-handed-the-words',
      severity: 'error',
      comment: 'The words ask VS Code for the language: take them as an argument, with `import type`.',
      from: { path: '^src/editor/sidebar/present/' },
      to: { path: '^src/editor/words/', dependencyTypesNot: ['type-only'] },
    },
    // ---- the composition root
    {
      name: 'nobody-imports-main',
      severity: 'error',
      comment: 'main wires the others: what you need of it is an argument.',
      from: { path: '^(src|webview-ui)/', pathNot: '^src/(main/|extension\\.ts$)' },
      to: { path: '^src/(main/|extension\\.ts$)' },
    },
    {
      name: 'main-is-loaded-lazily',
      severity: 'error',
      comment: 'activate() must stay small: import() main when it is first needed; types by `import type`.',
      from: { path: '^src/extension\\.ts$' },
      to: { path: '^src/main/', dependencyTypesNot: ['type-only', 'dynamic-import'] },
    },
    // ---- the page
    room(
      'page-imports-contract-and-coaching',
      '^webview-ui/',
      ['^webview-ui/', '^src/contract/', '^src/core/coaching/', 'node_modules/(?!@types/vscode/)'],
      'The page draws the state that it is sent: put what it lacks into contract/sidebarState.ts and let a presenter fill it.',
    ),
    {
      name: 'toolkit-stays-in-controls',
      severity: 'error',
      comment: 'Use or add a wrapper in webview-ui/controls: the toolkit is archived and will be replaced there.',
      from: { path: '^webview-ui/', pathNot: '^webview-ui/controls/' },
      to: { path: 'node_modules/(@vscode/webview-ui-toolkit|@microsoft/fast-[^/]+)/' },
    },
    {
      name: 'toolkit-stays-in-the-page',
      severity: 'error',
      comment: 'The toolkit and lit run in the page only.',
      from: { path: '^src/' },
      to: { path: 'node_modules/(@vscode/webview-ui-toolkit|@microsoft/fast-[^/]+|lit|lit-html|lit-element|@lit/[^/]+)/' },
    },
    // ---- all of them
    {
      name: 'nothing-that-ships-imports-tests',
      severity: 'error',
      comment: 'Doubles and builders are for tests.',
      from: { path: '^(src|webview-ui)/' },
      to: { path: '^test/' },
    },
    {
      name: 'ships-only-its-dependencies',
      severity: 'error',
      comment: 'A development dependency is not in the package: move it to dependencies, or take only its types.',
      from: { path: '^(src|webview-ui)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'], pathNot: '@types/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one, or lack a third that both import.',
      from: { path: '^(src|webview-ui|test)/' },
      to: { circular: true },
    },
    {
      name: 'every-import-leads-somewhere',
      severity: 'error',
      comment: 'No such file or package.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Fixtures are wrong on purpose; inside the broken house, paths begin at its own root, so that its rules still fire.
    exclude: { path: '^(out|dist|exercises|test/fixtures)/' },
    // Type imports count: what a room may not know, it may not name either.
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
