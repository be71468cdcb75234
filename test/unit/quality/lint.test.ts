/**
 * The lint rules of the house fire where they should and are silent where they should be: each line here is put in the place of a real file of its
 * room, so that ESLint sees it with that room's rules and types.
 */
import { before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { ESLint } from 'eslint';
import { filesUnder } from './sourceText.js';

const eslint = new ESLint();

/** The first file of a room (or the file itself); undefined while nobody lives there. */
function placeIn(room: string): string | undefined {
  return room.endsWith('.ts')
    ? filesUnder(room.replace(/\/[^/]+$/, ''), /\.ts$/).find((file) => file === room)
    : filesUnder(room, /(?<!\.d)\.ts$/)[0];
}

async function rulesBroken(room: string, code: string): Promise<string[] | undefined> {
  const filePath = placeIn(room);
  if (filePath === undefined) return undefined;
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const clock = 'no-restricted-properties';
const forbidden: [room: string, code: string, rule: string][] = [
  // the clock, chance and timers in the pure rooms
  ...['src/core', 'src/contract', 'src/actions'].flatMap((room): [string, string, string][] => [
    [room, 'export const now = Date.now();', clock],
    [room, 'export const chance = Math.random();', clock],
    [room, 'export const today = new Date();', 'no-restricted-syntax'],
  ]),
  ['src/actions', 'setTimeout(() => undefined, 5);', 'no-restricted-globals'],
  ['src/actions', 'globalThis.setTimeout(() => undefined, 5);', 'no-restricted-globals'],
  ['src/actions', 'const { now } = Date; export const time = now();', clock],
  ['src/actions', 'export const limit = AbortSignal.timeout(5);', clock],
  ['src/ports', 'export const port = 5;', 'no-restricted-syntax'],
  // the wrong tool
  [
    'src/editor',
    `import * as vscode from 'vscode';\nexport const all = vscode.workspace.getConfiguration('mentorship');`,
    'no-restricted-properties',
  ],
  ['src/editor', `export const later = () => import('./x.js');`, 'no-restricted-syntax'],
  ['src/main', `export const later = () => import('vscode');`, 'no-restricted-syntax'],
  ['src/adapters/workspace', `console.log('hello');`, 'no-restricted-globals'],
  ['src/adapters/workspace', `import { exec } from 'node:child_process';\nexec('ls');`, 'no-restricted-imports'],
  ['src/adapters/workspace', `import { spawn } from 'node:child_process';\nspawn('ls', { shell: true });`, 'no-restricted-syntax'],
  ['src/adapters/workspace', `import * as vscode from 'vscode';\nexport const run = new vscode.ShellExecution('ls');`, 'no-restricted-syntax'],
  ['webview-ui', `document.body.innerHTML = '<b>';`, 'no-restricted-properties'],
  ['webview-ui', `import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport { unsafeHTML };`, 'no-restricted-imports'],
  // lies to the compiler
  ['src/core', 'export const it = (value: unknown) => value as string;', '@typescript-eslint/consistent-type-assertions'],
  ['src/core', 'export const it = (value: any) => 1;', '@typescript-eslint/no-explicit-any'],
  ['src/core', 'export const it = (value?: string): string => value!;', '@typescript-eslint/no-non-null-assertion'],
  ['src/core', `export function it(v: 'a' | 'b') { switch (v) { case 'a': return 1; } return 2; }`, '@typescript-eslint/switch-exhaustiveness-check'],
  ['src/core', 'export default 1;', 'no-restricted-syntax'],
  ['src/core', 'export enum Colour { Red }', 'no-restricted-syntax'],
  // lost failures
  ['src/actions', 'export function go(work: () => Promise<void>) { work(); }', '@typescript-eslint/no-floating-promises'],
  ['src/actions', `export function fail(): never { throw 'text'; }`, '@typescript-eslint/only-throw-error'],
  ['src/actions', `export function f(g: () => void) { try { g(); } catch (error) { throw new Error('lost'); } }`, 'preserve-caught-error'],
  ['src/actions', 'export function f(g: () => void) { try { g(); } catch {} }', 'no-empty'],
  // switched off, but nothing to switch off
  [
    'src/core',
    '// eslint-disable-next-line no-console -- to see whether it is noticed\nexport const one = 1;',
    'Unused eslint-' + "disable directive (no problems were reported from 'no-console').",
  ],
  // size
  ['src/core', Array.from({ length: 301 }, (_, at) => `export const a${at} = 1;`).join('\n'), 'max-lines'],
  ['src/core', `export function long() {\n${'  void 0;\n'.repeat(51)}}`, 'max-lines-per-function'],
  // tests
  ['test/unit/quality', `import { it } from 'mocha';\nit.only('a', () => undefined);`, 'no-restricted-properties'],
];

const allowed: [room: string, code: string][] = [
  ['src/core', `export const names = ['a', 'b'] as const;`],
  ['src/core', 'export const moment = (at: number): Date => new Date(at);'],
  ['src/adapters/system', `import * as vscode from 'vscode';\nexport const all = vscode.workspace.getConfiguration('mentorship');`],
  ['src/main', `import { lazily } from './lazily.js';\nexport const later = lazily(() => import('vscode'));`],
  ['src/extension.ts', `export const later = (): Promise<unknown> => import('vscode');`],
  ['webview-ui', 'setTimeout(() => undefined, Date.now() % 5);'],
  ['test/unit/quality', `export const cast = (value: unknown): string => value as string;`],
];

describe('Lint', function () {
  this.timeout(60_000);

  before(() => rulesBroken('src/core', 'export const first = 1;')); // the first look reads all types

  for (const [room, code, rule] of forbidden) {
    it(`forbids in ${room}: ${code.split('\n').at(-1)?.slice(0, 60) ?? ''}`, async function () {
      const broken = await rulesBroken(room, code);
      if (broken === undefined) return this.skip();
      assert.ok(broken.includes(rule), `expected ${rule}, got ${broken.join(', ') || 'nothing'}`);
    });
  }

  for (const [room, code] of allowed) {
    it(`allows in ${room}: ${code.split('\n').at(-1)?.slice(0, 60) ?? ''}`, async function () {
      const broken = await rulesBroken(room, code);
      if (broken === undefined) return this.skip();
      assert.deepEqual(
        broken.filter((rule) => /restricted|assertions/.test(rule)),
        [],
      );
    });
  }
});
