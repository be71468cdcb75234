/**
 * Reads our own sources as text for the tests that compare them with the manifest: the literals that stand in them, by the TypeScript parser, so
 * that a name in a comment does not count as code.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Literal {
  readonly file: string;
  readonly text: string;
  /** Whether it is the key of a property: `'mentorship.addGoal': …`. */
  readonly isKey: boolean;
}

export function filesUnder(folder: string, ending: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file) && !file.includes('node_modules'))
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .sort();
}

/** Every string literal (also keys and the fixed parts of templates) of a file that passes `wanted`. */
export function literalsOf(file: string, wanted: (text: string) => boolean = () => true): Literal[] {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (isText(node) && wanted(node.text)) {
      found.push({ file, text: node.text, isKey: ts.isPropertyAssignment(node.parent) && node.parent.name === node });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isText(node: ts.Node): node is ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail {
  if (ts.isStringLiteral(node) && ts.isImportDeclaration(node.parent)) return false;
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}
