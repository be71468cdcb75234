/**
 * Every text that VS Code shows is a literal in `l10n.t` in src/editor/words, so that it can be exported and translated; l10n/bundle.l10n.json is
 * that export. The exporter leaves out, or stumbles over, what it cannot read, so the calls are looked at here first. `--update` writes the bundle.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import ts from 'typescript';

const words = 'src/editor/words';
const bundleFile = 'l10n/bundle.l10n.json';
const update = process.argv.includes('--update');
const faults = [];

const sources = readdirSync('src', { recursive: true })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('src', file).replaceAll('\\', '/'))
  .map((file) => ({ file, contents: readFileSync(file, 'utf8') }));
/** Each literal text with the place where it stands. */
const texts = sources.flatMap(textsOf);
if (faults.length === 0) settle(await exportBundle());

if (faults.length > 0) console.error(faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;

/**
 * The exporter only knows an `l10n` that was imported from vscode. Our words are handed theirs as an argument of that name, so that presenters can be
 * tried in plain Node; for the exporter, each file gets the import that it looks for.
 */
async function exportBundle() {
  const found = await getL10nJson(sources.map(({ contents }) => ({ extension: '.ts', contents: `import { l10n } from 'vscode';\n${contents}` })));
  // Sorted, so that a text that moves changes no line.
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function textsOf({ file, contents }) {
  const tree = ts.createSourceFile(file, contents, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && isTranslation(node.expression)) found.push(textOf(file, tree, node));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** `vscode.l10n.t(…)` or `l10n.t(…)`. */
function isTranslation(callee) {
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 't') return false;
  const owner = callee.expression;
  return ts.isIdentifier(owner) ? owner.text === 'l10n' : ts.isPropertyAccessExpression(owner) && owner.name.text === 'l10n';
}

function textOf(file, tree, call) {
  const place = `${file}:${tree.getLineAndCharacterOfPosition(call.getStart()).line + 1}`;
  const message = literalMessage(call.arguments[0]);
  if (!file.startsWith(`${words}/`)) faults.push(`${place}: texts are made in ${words}`);
  if (message === undefined) faults.push(`${place}: the text of l10n.t must be one literal, with placeholders for what changes`);
  return { place, message };
}

function literalMessage(argument) {
  if (argument === undefined) return undefined;
  if (ts.isStringLiteralLike(argument)) return argument.text;
  if (!ts.isObjectLiteralExpression(argument)) return undefined;
  const message = argument.properties.find((property) => ts.isPropertyAssignment(property) && property.name.getText() === 'message');
  return message && ts.isStringLiteralLike(message.initializer) ? message.initializer.text : undefined;
}

function settle(bundle) {
  if (texts.length === 0 && !existsSync(words)) return;
  const exported = new Set(Object.values(bundle).map((entry) => (typeof entry === 'string' ? entry : entry.message)));
  for (const { place, message } of texts) {
    if (!exported.has(message)) faults.push(`${place}: the exporter does not find this text; call it as l10n.t('…')`);
  }
  const text = `${JSON.stringify(bundle, null, 2)}\n`;
  if (update) {
    mkdirSync(dirname(bundleFile), { recursive: true });
    writeFileSync(bundleFile, text);
  } else if (!existsSync(bundleFile) || readFileSync(bundleFile, 'utf8') !== text) {
    faults.push(`${bundleFile} is not what src says: npm run update:l10n`);
  }
}
