/**
 * The examples of the prompts, as questions that every solution is asked: an expression for JavaScript and TypeScript, one for Python, and what the
 * prompt says about it. Read from the prompts themselves, so that a wrong figure in a text is found.
 */
import { packText } from './packEntries.js';

export interface Example {
  /** Where it stands in the prompt, for whoever reads the failure. */
  readonly line: string;
  readonly javascript: string;
  readonly python: string;
  readonly expected: unknown;
}

export type Cells = readonly string[];

export const literal = (value: unknown) => JSON.stringify(value);

/** The rows of the tables whose header begins like this, without code marks; "(none)" is the empty text. */
export function rows(id: string, header: string, file = 'prompt.md'): readonly Cells[] {
  const tables = packText(id, file).match(/(?:^\|.*\|\n)+/gm) ?? [];
  const lines = tables.filter((table) => table.startsWith(`| ${header}`)).flatMap((table) => table.trimEnd().split('\n').slice(2));
  return lines.map((line) => line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim().replaceAll('`', '').replaceAll('\\|', '|').replace(/^\(no\w+\)$/, '')));
}

/** The same function under the name that each language gives it. */
function called(name: string, args: readonly unknown[], expected: unknown): Example {
  const inBrackets = `(${args.map(literal).join(', ')})`;
  const inPython = name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
  return { line: `${name}${inBrackets}`, javascript: `${name}${inBrackets}`, python: `${inPython}${inBrackets}`, expected };
}

/** A table of two columns that is set twice side by side. */
export function pairs(table: readonly Cells[]): readonly Cells[] {
  return table.flatMap((cells) => [cells.slice(0, 2), cells.slice(2, 4)]);
}

export const squares = (text: string) => [...text.matchAll(/\((\d), ?(\d)\)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
const inJavascript = (text: string) => literal(squares(text).map(([x, y]) => ({ x, y })));
const inPython = (text: string) => `[${squares(text).map(([x, y]) => `(${x}, ${y})`).join(', ')}]`;

function marsRover([commands = '', rocks = '', ends = '', reports = '']: Cells): Example {
  const [place = [0, 0]] = squares(ends);
  const heading = ends.split(' ').at(-1)?.charAt(0).toUpperCase() ?? '';
  const [rock] = squares(reports);
  return {
    line: commands,
    javascript: `((end) => [end.x, end.y, end.heading, ...(end.obstacle ? [[end.obstacle.x, end.obstacle.y]] : [])])(drive({ x: 0, y: 0, heading: "N" }, ${literal(commands)}, { width: 10, height: 10, obstacles: ${inJavascript(rocks)} }))`,
    python: `drive((0, 0, "N"), ${literal(commands)}, 10, 10, ${inPython(rocks)})`,
    expected: [...place, heading, ...(rock ? [rock] : [])],
  };
}

function snake([body = '', heading = '', food = '', moves = '', ends = '']: Cells): Example {
  const step = '(now, move) => (move === "." ? tick(now) : turn(now, move === "l" ? "left" : "right"))';
  const fed = food === '' ? '' : `, food: ${inJavascript(food)}[0]`;
  const fedInPython = food === '' ? '' : `, "food": ${inPython(food)}[0]`;
  return {
    line: `${body} ${moves}`,
    javascript: `((end) => (end.crashed ? "crashed" : end.snake.map(({ x, y }) => [x, y])))([...${literal(moves)}].reduce(${step}, { width: 5, height: 5, snake: ${inJavascript(body)}, heading: ${literal(heading)}${fed} }))`,
    python: `(lambda end: "crashed" if end.get("crashed") else end["snake"])(reduce(lambda now, move: tick(now) if move == "." else turn(now, "left" if move == "l" else "right"), ${literal(moves)}, {"width": 5, "height": 5, "snake": ${inPython(body)}, "heading": ${literal(heading)}${fedInPython}}))`,
    expected: ends === 'crashed' ? ends : squares(ends),
  };
}

function tennis([balls = '', shown = '']: Cells): Example {
  return {
    line: balls,
    javascript: `((game) => { for (const ball of ${literal(balls)}) game.point(ball === "A" ? "Ada" : "Bo"); return game.score(); })(new Game("Ada", "Bo"))`,
    python: `(lambda game: [[game.point("Ada" if ball == "A" else "Bo") for ball in ${literal(balls)}], game.score()][1])(Game("Ada", "Bo"))`,
    expected: shown,
  };
}

function turnstile([happenings = '', state = '', told = '']: Cells): Example {
  const list = literal(happenings.split(' ').filter((happening) => happening !== ''));
  return {
    line: happenings,
    javascript: `((told) => { const gate = new Turnstile((order) => told.push(order)); for (const happening of ${list}) gate.on(happening); return [gate.state(), told.join(" ")]; })([])`,
    python: `(lambda told: (lambda gate: [[gate.on(happening) for happening in ${list}], gate.state(), " ".join(told)][1:])(Turnstile(told.append)))([])`,
    expected: [state, told],
  };
}

function rental([kind = '', days = '', price = '', points = '']: Cells): Example {
  const inPythonToo = `[("A film", ${literal(kind)}, ${days})]`;
  const film = literal([{ title: 'A film', kind, days: Number(days) }]);
  return {
    line: `${kind} ${days}`,
    javascript: `[total(${film}), points(${film})]`,
    python: `[total(${inPythonToo}), points(${inPythonToo})]`,
    expected: [Number(price), Number(points)],
  };
}

function slip(): Example {
  const expected = /```\n(Rented by [^`]+)\n```/.exec(packText('video-store', 'prompt.md'))?.[1] ?? '';
  const titles = [...expected.matchAll(/^ {2}(.+?) {2}/gm)].map(([, title]) => title);
  return {
    line: 'the slip',
    javascript: `slip("Ada", ${literal(titles.map((title, index) => ({ title, kind: 'regular', days: index + 1 })))})`,
    python: `slip("Ada", [${titles.map((title, index) => `(${literal(title)}, "regular", ${index + 1})`).join(', ')}])`,
    expected,
  };
}

function testRun([tests = '', results = '', exitCode = '']: Cells): Example {
  const list = tests.split(', ').filter((test) => test !== '');
  const bodies = list.map((test) => `framework.test("a test", () => { ${test === 'fails' ? 'equal(3, 4)' : ''} });`).join(' ');
  const bodiesInPython = list.map((test) => `framework.test("a test", lambda: ${test === 'fails' ? 'equal(3, 4)' : 'None'})`).join(', ');
  return {
    line: tests,
    javascript: `((framework) => { ${bodies} const results = framework.run(); return [results.map(({ ok, message }) => [ok, message ?? ""]), exitCodeOf(results)]; })(createFramework())`,
    python: `(lambda framework: [[${bodiesInPython}], (lambda results: [[[result["ok"], result.get("message", "")] for result in results], exit_code_of(results)])(framework.run())][1])(create_framework())`,
    expected: [
      results.split(', ').filter((result) => result !== '').map((result) => (result === 'ok' ? [true, ''] : [false, 'expected 4, got 3'])),
      Number(exitCode),
    ],
  };
}

function board([position = '', what = '']: Cells): Example {
  const said = { ' to move': 'open', ' has won': what.charAt(0), 'a draw': 'draw' };
  const outcome = Object.entries(said).find(([ending]) => what.endsWith(ending))?.[1];
  const mover = what.endsWith(' to move') ? what.charAt(0) : '';
  const asked = mover === '' ? '""' : `turn(${literal(position)})`;
  return { ...called('outcome', [position], [outcome, mover]), javascript: `[outcome(${literal(position)}), ${asked}]`, python: `[outcome(${literal(position)}), ${asked}]` };
}

function machine([position = '', squaresAllowed = '']: Cells): Example {
  const allowed = literal(squaresAllowed.match(/\d/g)?.map(Number));
  const line = `${position} ${squaresAllowed}`;
  return { line, javascript: `${allowed}.includes(machineMove(${literal(position)}))`, python: `machine_move(${literal(position)}) in ${allowed}`, expected: true };
}

function pay([salary = '', period = '', gross = '', tax = '', dues = '', left = '']: Cells): Example {
  return called('payFor', [amount(salary), period, amount(dues)], { gross: amount(gross), tax: amount(tax), dues: amount(dues), left: amount(left) });
}

function bonus([salary = '', more = '', tax = '']: Cells): Example {
  const difference = (name: string) => `${name}(${amount(salary) + amount(more)}) - ${name}(${amount(salary)})`;
  return { line: `${salary} and ${more}`, javascript: difference('taxOfYear'), python: difference('tax_of_year'), expected: amount(tax) };
}

export function amount(text: string): number {
  return Number(text.replaceAll(',', ''));
}

function drawings(): readonly Example[] {
  const text = packText('number-to-lcd', 'prompt.md') + packText('number-to-lcd', 'part-2.md');
  const dotted = /`(\d+)`(?:, width (\d) and height (\d))?, with a dot for every space:\n\n```\n([^`]+)\n```/g;
  const sized = [...text.matchAll(dotted)].map(([, number = '', width = '1', height = '1', rowsOfIt = '']) =>
    called('lcd', [Number(number), Number(width), Number(height)], rowsOfIt.replaceAll('.', ' ').split('\n')),
  );
  const all = /from 0 to 9:\n\n```\n([^`]+)\n```/.exec(text)?.[1]?.split('\n') ?? [];
  return [called('lcd', ['0123456789'], all.map((row) => row.padEnd(30))), ...sized];
}

/** By exercise, in the order of their texts. */
export const promptExamples: Readonly<Record<string, () => readonly Example[]>> = {
  bowling: () =>
    rows('bowling', 'line').map(([line = '', total]) => ({ ...called('score', [line], Number(total)), javascript: `score(ballsIn(${literal(line)}))`, python: `score(balls_in(${literal(line)}))` })),
  fizzbuzz: () => pairs(rows('fizzbuzz', 'number')).map(([number, said]) => called('fizzBuzz', [Number(number)], said)),
  'mars-rover': () => rows('mars-rover', 'commands').map(marsRover),
  mumbling: () => rows('mumbling', 'read').map(([read, heard]) => called('mumble', [read], heard)),
  'number-to-lcd': drawings,
  payroll: () => [...rows('payroll', 'salary | tax').map(([salary = '', tax = '']) => called('taxOfYear', [amount(salary)], amount(tax))), ...rows('payroll', 'salary | paid').map(pay), ...rows('payroll', 'salary | bonus', 'part-3.md').map(bonus)],
  'roman-numerals': () => pairs(rows('roman-numerals', 'number')).map(([number, numeral]) => called('toRoman', [Number(number)], numeral)),
  snake: () => rows('snake', 'snake').map(snake),
  tennis: () => rows('tennis', 'balls').map(tennis),
  'tennis-refactoring': () => rows('tennis-refactoring', 'balls').map(([balls, said]) => called('score', [balls, 'Ada', 'Bo'], said)),
  'test-framework': () => rows('test-framework', 'tests').map(testRun),
  'tic-tac-toe': () => [...rows('tic-tac-toe', 'board       | what').map(board), ...rows('tic-tac-toe', 'board       | the machine').map(machine)],
  turnstile: () => rows('turnstile', 'what happens').map(turnstile),
  'video-store': () => [...rows('video-store', 'kind        | days').map(rental), slip()],
  'word-wrap': () => rows('word-wrap', 'text').map(([text, width, lines = '']) => called('wrap', [text, Number(width)], lines.replaceAll('|', '\n'))),
  wordle: () => rows('wordle', 'hidden').map(([hidden, guess, marks]) => called('mark', [hidden, guess], marks)),
};
