/** What the prompts promise in their tables, asked of the solutions: in each language, one process for the whole pack. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'mocha';
import { languageOf, type LanguageId } from '../../../../src/core/exercise/languages.js';
import { toolchainFor } from '../../../builders/testRun.js';
import { fileNameOf, packEntry, packIds, packText, solutionsFolder } from './packEntries.js';
import { promptExamples } from './promptExamples.js';

const asked = packIds().flatMap((id) => (promptExamples[id]?.() ?? []).map((example) => ({ id, ...example })));

const evaluateInNode = `
import { readFileSync } from 'node:fs';
const answers = [];
for (const { file, expression } of JSON.parse(readFileSync(0, 'utf8'))) {
  const solution = await import(file);
  answers.push(new Function(...Object.keys(solution), 'return ' + expression)(...Object.values(solution)));
}
console.log(JSON.stringify(answers));`;

const evaluateInPython = `
import json, runpy, sys
from functools import reduce
solutions = {}
def answer(question):
    file = question["file"]
    if file not in solutions:
        solutions[file] = runpy.run_path(file)
    return eval(question["expression"], {**solutions[file], "reduce": reduce})
print(json.dumps([answer(question) for question in json.load(sys.stdin)]))`;

function fileOf(id: string, language: LanguageId): string {
  return join(solutionsFolder, id, language, languageOf(language).names(fileNameOf(packEntry(id))).code);
}

async function answersIn(language: 'javascript' | 'typescript' | 'python'): Promise<readonly unknown[] | undefined> {
  const toolchain = await toolchainFor(language);
  if (!toolchain.ok) return undefined;
  const isPython = language === 'python';
  const questions = asked.map(({ id, ...example }) => ({
    file: isPython ? fileOf(id, language) : pathToFileURL(fileOf(id, language)).href,
    expression: isPython ? example.python : example.javascript,
  }));
  const script = isPython ? ['-B', '-c', evaluateInPython] : ['--input-type=module', '-e', evaluateInNode];
  const { program, args } = toolchain.value;
  const { stdout, stderr } = spawnSync(program, [...args, ...script], { encoding: 'utf8', input: JSON.stringify(questions) });
  assert.notEqual(stdout, '', stderr);
  return JSON.parse(stdout) as unknown[];
}

describe('the examples of the prompts', () => {
  it('are there for every exercise', () => {
    for (const id of packIds()) assert.ok((promptExamples[id]?.() ?? []).length >= 5, id);
  });

  for (const language of ['javascript', 'typescript', 'python'] as const) {
    it(`hold for the solutions in ${languageOf(language).name}`, async function () {
      this.timeout(30_000);
      const answers = await answersIn(language);
      if (!answers) return this.skip();
      for (const [index, { id, line, expected }] of asked.entries()) assert.deepEqual(answers[index], expected, `${id}: ${line}`);
    });
  }
});

describe('the machine that plays tic-tac-toe', () => {
  interface Game {
    readonly machineMove: (board: string) => number;
    readonly play: (board: string, square: number) => string;
    readonly freeSquares: (board: string) => number[];
    readonly outcome: (board: string) => string;
  }

  it('never loses, whatever a person plays, as the prompt says', async () => {
    const { machineMove, play, freeSquares, outcome } = (await import(fileOf('tic-tac-toe', 'javascript'))) as Game;
    const endings = (board: string, machineMoves: boolean): readonly string[] => {
      if (outcome(board) !== 'open') return [outcome(board)];
      const squares = machineMoves ? [machineMove(board)] : freeSquares(board);
      return squares.flatMap((square) => endings(play(board, square), !machineMoves));
    };
    assert.ok(!endings('.........', true).includes('O'));
    assert.ok(!endings('.........', false).includes('X'));
  });

  it('knows as many positions as the twist says', async () => {
    const { play, freeSquares, outcome } = (await import(fileOf('tic-tac-toe', 'javascript'))) as Game;
    const seen = new Set<string>();
    const visit = (board: string): void => {
      if (seen.has(board)) return;
      seen.add(board);
      if (outcome(board) === 'open') for (const square of freeSquares(board)) visit(play(board, square));
    };
    visit('.........');
    assert.equal(seen.size, 5_478);
    assert.ok(packText('tic-tac-toe', 'exercise.json').includes('5,478'));
  });
});
