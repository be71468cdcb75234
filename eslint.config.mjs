/**
 * Lint: errors only, each for a reason (CONTRIBUTING, "What the machine checks"). A rule that forbids a tool names the right one in its message.
 * A rule may be switched off for one line by its name and with the reason: `// eslint-disable-next-line rule -- reason` (checked by `npm run check:sources`).
 * ESLint does not merge the options of a rule that two blocks set, so the lists are put together here, one block per kind of room.
 */
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const pureRooms = ['src/core/**/*.ts', 'src/contract/**/*.ts', 'src/ports/**/*.ts', 'src/actions/**/*.ts'];

// ---- the wrong tool, and the right one

const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Export by name: a name that one can search for.' };
const enumeration = { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' };
const shellOption = { selector: "Property[key.name='shell'][value.value!=false]", message: 'No shells: execFile or spawn with fixed arguments.' };
const shellExecution = {
  selector: "NewExpression[callee.property.name='ShellExecution']",
  message: 'No shells: use ProcessExecution with arguments.',
};
const lazyImport = { selector: 'ImportExpression', message: 'import() stands only in src/extension.ts and inside lazily(…) in src/main.' };
const nakedImport = {
  selector: "ImportExpression:not(CallExpression[callee.name='lazily'] ImportExpression)",
  message: 'Wrap it: lazily(() => import(…)) turns a file that is gone into a problem whose next step is Reload Window.',
};
const codeInPorts = {
  selector: 'FunctionDeclaration, ClassDeclaration, VariableDeclaration, ExportAllDeclaration[exportKind="value"]',
  message: 'Ports are interfaces only: no code at run time. Put it in core or in the adapter.',
};
const clockSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass the time in (ports/clock.ts).' },
  { selector: "CallExpression[callee.name='Date']", message: 'Pass the time in (ports/clock.ts).' },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: 'Pass the time in (ports/clock.ts).' },
];
const everywhere = [defaultExport, enumeration, shellOption, shellExecution];

const html = 'Render text with lit templates: what a partner wrote is text, never HTML.';
const pageProperties = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment'].map((property) => ({ property, message: html }));
const documentWrite = { object: 'document', property: 'write', message: html };
const settingsProperty = { property: 'getConfiguration', message: 'Ask the settings (adapters/system/vscodeSettings.ts).' };
const clockProperties = [
  { object: 'Date', property: 'now', message: 'Pass the time in (ports/clock.ts).' },
  { object: 'performance', property: 'now', message: 'Pass the time in (ports/clock.ts).' },
  { object: 'Math', property: 'random', message: 'Pass ids and chance in (ports/ids.ts).' },
  { object: 'crypto', property: 'randomUUID', message: 'Pass ids in (ports/ids.ts).' },
  { object: 'AbortSignal', property: 'timeout', message: 'Limits are set at the edge: take an AbortSignal.' },
];
const exclusiveTests = ['it', 'describe', 'context', 'specify', 'suite', 'test'].map((object) => ({
  object,
  property: 'only',
  message: 'Run one test with `npm run test:unit -- --grep …` instead.',
}));

const consoleGlobal = { name: 'console', message: 'Use the log (ports/log.ts).' };
const evalGlobal = { name: 'eval', message: 'Never run text.' };
const ambientGlobals = [
  ...['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'requestAnimationFrame'].map((name) => ({
    name,
    message: 'No timers in the pure rooms: main/background.ts keeps them.',
  })),
  ...['process', 'Buffer', 'fetch', 'crypto', 'performance', 'window', 'document'].map((name) => ({
    name,
    message: 'Pass it in: use or add a port.',
  })),
];

const shellImports = ['exec', 'execSync'].flatMap((name) =>
  ['node:child_process', 'child_process'].map((module) => ({
    name: module,
    importNames: [name],
    message: 'No shells: execFile or spawn with fixed arguments.',
  })),
);
const unsafeTemplates = {
  group: ['lit/directives/unsafe-*', 'lit-html/directives/unsafe-*', 'lit/static-html*', 'lit-html/static*'],
  message: html,
};

/** The restrictions of one kind of room; what is named here is added to what holds everywhere in `src` and `webview-ui`. */
function restrictions({ syntax = [lazyImport], properties = [settingsProperty], globals = [] } = {}) {
  return {
    'no-restricted-syntax': ['error', ...everywhere, ...syntax],
    'no-restricted-properties': ['error', ...pageProperties, documentWrite, ...properties],
    'no-restricted-globals': ['error', { globals: [consoleGlobal, evalGlobal, ...globals], checkGlobalObject: true }],
    'no-restricted-imports': ['error', { paths: shellImports, patterns: [unsafeTemplates] }],
  };
}

// ---- sizes

const size = {
  complexity: ['error', { max: 10, variant: 'modified' }], // a switch over a union counts once: each case is one line of a table
  'max-depth': ['error', 3],
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 50, skipComments: true, skipBlankLines: true }],
};
/** Stories are long lists of short functions; a describe is no function to be kept small. */
const storySize = {
  complexity: ['error', { max: 10, variant: 'modified' }],
  'max-depth': ['error', 3],
  'max-lines': ['error', { max: 800 }],
  'max-lines-per-function': 'off',
};

export default tseslint.config(
  {
    // Built, fetched, or data: exercises have a test of their own, fixtures are wrong on purpose.
    ignores: ['dist/**', 'out/**', '.cache/**', 'coverage/**', 'exercises/**', 'test/fixtures/**', 'node_modules/**'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  { rules: { 'preserve-caught-error': 'error', eqeqeq: 'error', 'no-restricted-syntax': ['error', enumeration, shellOption] } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...size,
      // lost failures
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      // lies to the compiler (no-unsafe-* come with strictTypeChecked)
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // a number in a sentence and an arrow that passes nothing on are no mistakes
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // taking a field out by `const { field: _field, ...rest }` is how an optional field is left away
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // an async method may implement a port's promise without waiting for anything
      '@typescript-eslint/require-await': 'off',
    },
  },
  { files: ['src/**/*.ts', 'webview-ui/**/*.ts'], rules: restrictions() },
  {
    files: pureRooms,
    rules: restrictions({ syntax: [lazyImport, ...clockSyntax], properties: [settingsProperty, ...clockProperties], globals: ambientGlobals }),
  },
  {
    files: ['src/ports/**/*.ts'],
    rules: restrictions({
      syntax: [lazyImport, codeInPorts, ...clockSyntax],
      properties: [settingsProperty, ...clockProperties],
      globals: ambientGlobals,
    }),
  },
  { files: ['src/adapters/system/**/*.ts'], rules: restrictions({ properties: [] }) },
  { files: ['src/main/**/*.ts'], rules: restrictions({ syntax: [nakedImport] }) },
  { files: ['src/editor/words/**'], rules: { 'max-lines-per-function': 'off' } }, // tables of texts, one line each
  { files: ['src/extension.ts'], rules: { ...restrictions({ syntax: [] }), 'max-lines': ['error', { max: 60 }] } },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      ...storySize,
      'no-restricted-syntax': ['error', defaultExport, enumeration, shellOption],
      'no-restricted-properties': ['error', ...exclusiveTests],
      'no-restricted-imports': ['error', { paths: shellImports }],
      '@typescript-eslint/consistent-type-assertions': 'off',
    },
  },
  {
    // Plain scripts: no types to check, and the console is where they speak.
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: nodeGlobals() },
    rules: { ...size, 'no-restricted-imports': ['error', { paths: shellImports }], 'no-restricted-properties': ['error', ...exclusiveTests] },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly', module: 'writable', __dirname: 'readonly' } } },
);

/** What Node gives to plain scripts; written out, since a package of globals would be one more dependency for a dozen names. */
function nodeGlobals() {
  const names = [
    'process',
    'console',
    'Buffer',
    'URL',
    'URLSearchParams',
    'fetch',
    'AbortController',
    'AbortSignal',
    'performance',
    'structuredClone',
  ];
  const timers = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'queueMicrotask'];
  return Object.fromEntries([...names, ...timers, 'TextEncoder', 'TextDecoder', 'crypto', 'WebSocket'].map((name) => [name, 'readonly']));
}
