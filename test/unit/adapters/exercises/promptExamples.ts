/**
 * The examples of the prompts, as questions that every solution is asked: an expression for JavaScript and TypeScript, one for each other language, and
 * what the prompt says about it. Read from the prompts themselves, so that a wrong figure in a text is found.
 */
import { packText } from './packEntries.js';

export interface Example {
  /** Where it stands in the prompt, for whoever reads the failure. */
  readonly line: string;
  readonly javascript: string;
  readonly python: string;
  readonly ruby: string;
  readonly php: string;
  /** What is expected, then the expression; `$` stands for the exercise's class. */
  readonly java: readonly [expected: string, expression: string];
  readonly expected: unknown;
}

export type Cells = readonly string[];

export const literal = (value: unknown) => JSON.stringify(value);
const inDouble = (value: number) => (Number.isInteger(value) ? value.toFixed(1) : String(value));

/** The rows of the tables whose header begins like this, without code marks; "(none)" is the empty text. */
export function rows(id: string, header: string, file = 'prompt.md'): readonly Cells[] {
  const tables = packText(id, file).match(/(?:^\|.*\|\n)+/gm) ?? [];
  const lines = tables.filter((table) => table.startsWith(`| ${header}`)).flatMap((table) => table.trimEnd().split('\n').slice(2));
  return lines.map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) =>
        cell
          .trim()
          .replaceAll('`', '')
          .replaceAll('\\|', '|')
          .replace(/^\(no\w+\)$/, ''),
      ),
  );
}

/** The same function under the name that each language gives it. */
function called(name: string, args: readonly unknown[], expected: unknown): Example {
  const call = `${name}(${args.map(literal).join(', ')})`;
  const underscored = call.replace(name, underscoredName(name));
  return { line: call, javascript: call, python: underscored, ruby: underscored, php: call, java: [literal(expected), `$.${call}`], expected };
}

function underscoredName(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

/** A table of two columns that is set twice side by side. */
export function pairs(table: readonly Cells[]): readonly Cells[] {
  return table.flatMap((cells) => [cells.slice(0, 2), cells.slice(2, 4)]);
}

export const squares = (text: string) => [...text.matchAll(/\((\d), ?(\d)\)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
const inJavascript = (text: string) => literal(squares(text).map(([x, y]) => ({ x, y })));
const inPython = (text: string) =>
  `[${squares(text)
    .map(([x, y]) => `(${x}, ${y})`)
    .join(', ')}]`;
const inLists = (text: string) => literal(squares(text)); // Ruby and PHP
const inArrays = (text: string) => inLists(text).replaceAll('[', '{').replaceAll(']', '}'); // Java

function marsRover([commands = '', rocks = '', ends = '', reports = '']: Cells): Example {
  const [place = [0, 0]] = squares(ends);
  const heading = ends.split(' ').at(-1)?.charAt(0).toUpperCase() ?? '';
  const [rock] = squares(reports);
  return {
    line: commands,
    javascript: `((end) => [end.x, end.y, end.heading, ...(end.obstacle ? [[end.obstacle.x, end.obstacle.y]] : [])])(drive({ x: 0, y: 0, heading: "N" }, ${literal(commands)}, { width: 10, height: 10, obstacles: ${inJavascript(rocks)} }))`,
    python: `drive((0, 0, "N"), ${literal(commands)}, 10, 10, ${inPython(rocks)})`,
    ruby: `->(e) { [e[:x], e[:y], e[:heading], *(e[:obstacle] && [e[:obstacle]])] }.call(drive({ x: 0, y: 0, heading: "N" }, ${literal(commands)}, obstacles: ${inLists(rocks)}))`,
    php: `(fn ($e) => [$e['x'], $e['y'], $e['heading'], ...(isset($e['obstacle']) ? [$e['obstacle']] : [])])(drive(['x' => 0, 'y' => 0, 'heading' => 'N'], ${literal(commands)}, ['width' => 10, 'height' => 10, 'obstacles' => ${inLists(rocks)}]))`,
    java: [
      literal([`(${place.join(', ')}) ${heading}`, ...(reports.match(/.+/) ?? [])].join(', ')),
      `new $(0, 0, "N", 10, 10, List.<String>of(${rocks.replace(/.+/, literal)})).drive(${literal(commands)})`,
    ],
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
    ruby: `->(e) { e[:crashed] ? "crashed" : e[:snake] }.call(${literal(moves)}.each_char.reduce({ width: 5, height: 5, snake: ${inLists(body)}, heading: ${literal(heading)}, food: ${inLists(food)}[0] }) { |now, move| move == "." ? tick(now) : turn(now, move == "l" ? "left" : "right") })`,
    php: `(fn ($e) => ($e['crashed'] ?? false) ? 'crashed' : $e['snake'])(array_reduce(str_split(${literal(moves)}), fn ($now, $move) => $move === '.' ? tick($now) : turn($now, $move === 'l' ? 'left' : 'right'), ['width' => 5, 'height' => 5, 'snake' => ${inLists(body)}, 'heading' => ${literal(heading)}, 'food' => ${inLists(food)}[0] ?? null]))`,
    java: snakeInJava([body, heading, food, moves, ends]),
    expected: ends === 'crashed' ? ends : squares(ends),
  };
}

function snakeInJava([body = '', heading = '', food = '', moves = '', ends = '']: Cells): Example['java'] {
  const fed = food === '' ? 'null' : `new int[] ${inArrays(food).slice(1, -1)}`;
  const snake = `new $(5, 5, ${literal(heading)}, new int[][] ${inArrays(body)}, ${fed}, now -> null)`;
  const move = `if (move == '.') snake.tick(); else snake.turn(move == 'l' ? "left" : "right");`;
  return [
    ends === 'crashed' ? literal(ends) : `new int[][] ${inArrays(ends)}`,
    `((Supplier<Object>) () -> { $ snake = ${snake}; for (char move : ${literal(moves)}.toCharArray()) { ${move} } return snake.crashed() ? "crashed" : snake.squares(); }).get()`,
  ];
}

function tennis([balls = '', shown = '']: Cells): Example {
  return {
    line: balls,
    javascript: `((game) => { for (const ball of ${literal(balls)}) game.point(ball === "A" ? "Ada" : "Bo"); return game.score(); })(new Game("Ada", "Bo"))`,
    python: `(lambda game: [[game.point("Ada" if ball == "A" else "Bo") for ball in ${literal(balls)}], game.score()][1])(Game("Ada", "Bo"))`,
    ruby: `->(game) { ${literal(balls)}.each_char { |ball| game.point(ball == "A" ? "Ada" : "Bo") }; game.score }.call(Game.new("Ada", "Bo"))`,
    php: `(function ($game) { foreach (preg_split('//', ${literal(balls)}, -1, PREG_SPLIT_NO_EMPTY) as $ball) $game->point($ball === 'A' ? 'Ada' : 'Bo'); return $game->score(); })(new Game('Ada', 'Bo'))`,
    java: [
      literal(shown),
      `((Supplier<Object>) () -> { $ game = new $("Ada", "Bo"); for (char ball : ${literal(balls)}.toCharArray()) game.point(ball == 'A' ? "Ada" : "Bo"); return game.score(); }).get()`,
    ],
    expected: shown,
  };
}

function turnstile([happenings = '', state = '', told = '']: Cells): Example {
  const list = literal(happenings.split(' ').filter((happening) => happening !== ''));
  return {
    line: happenings,
    javascript: `((told) => { const gate = new Turnstile((order) => told.push(order)); for (const happening of ${list}) gate.on(happening); return [gate.state(), told.join(" ")]; })([])`,
    python: `(lambda told: (lambda gate: [[gate.on(happening) for happening in ${list}], gate.state(), " ".join(told)][1:])(Turnstile(told.append)))([])`,
    ruby: `->(told) { gate = Turnstile.new(->(order) { told << order }); ${list}.each { |happening| gate.on(happening) }; [gate.state, told.join(" ")] }.call([])`,
    php: `(function () { $told = []; $gate = new Turnstile(function ($order) use (&$told) { $told[] = $order; }); foreach (${list} as $happening) $gate->on($happening); return [$gate->state(), implode(' ', $told)]; })()`,
    java: [
      literal(`${state} ${told}`),
      `((Supplier<Object>) () -> { List<String> told = new ArrayList<>(); $ gate = new $(told::add); for (String happening : List.<String>of(${list.slice(1, -1)})) gate.on(happening); return gate.state() + " " + String.join(" ", told); }).get()`,
    ],
    expected: [state, told],
  };
}

function rental([kind = '', days = '', price = '', points = '']: Cells): Example {
  const inPythonToo = `[("A film", ${literal(kind)}, ${days})]`;
  const film = { title: 'A film', kind, days: Number(days) };
  const films = literal([film]);
  return {
    line: `${kind} ${days}`,
    javascript: `[total(${films}), points(${films})]`,
    python: `[total(${inPythonToo}), points(${inPythonToo})]`,
    ruby: `->(films) { [total(films), points(films)] }.call(${inHashes([film])})`,
    php: `(fn ($films) => [total($films), points($films)])(${inHashes([film], 'php')})`,
    java: [`List.of(${inDouble(Number(price))}, ${points})`, `List.of($.total(${inRentals([film])}), $.points(${inRentals([film])}))`],
    expected: [Number(price), Number(points)],
  };
}

interface Film {
  readonly title: string | undefined;
  readonly kind: string;
  readonly days: number;
}

function inHashes(films: readonly Film[], language: 'ruby' | 'php' = 'ruby'): string {
  const [open, close, colon] = language === 'ruby' ? ['{', '}', ':'] : ['[', ']', ' =>'];
  return `[${films.map(({ title, kind, days }) => `${open}"title"${colon} ${literal(title)}, "kind"${colon} ${literal(kind)}, "days"${colon} ${days}${close}`).join(', ')}]`;
}

function inRentals(films: readonly Film[]): string {
  return `List.of(${films.map(({ title, kind, days }) => `new Rental(${literal(title)}, ${literal(kind)}, ${days})`).join(', ')})`;
}

function slip(): Example {
  const expected = /```\n(Rented by [^`]+)\n```/.exec(packText('video-store', 'prompt.md'))?.[1] ?? '';
  const titles = [...expected.matchAll(/^ {2}(.+?) {2}/gm)].map(([, title]) => title);
  const films = titles.map((title, index) => ({ title, kind: 'regular', days: index + 1 }));
  return {
    line: 'the slip',
    javascript: `slip("Ada", ${literal(films)})`,
    python: `slip("Ada", [${titles.map((title, index) => `(${literal(title)}, "regular", ${index + 1})`).join(', ')}])`,
    ruby: `slip("Ada", ${inHashes(films)})`,
    php: `slip("Ada", ${inHashes(films, 'php')})`,
    java: [literal(expected), `$.slip("Ada", ${inRentals(films)})`],
    expected,
  };
}

function testRun([tests = '', results = '', exitCode = '']: Cells): Example {
  const list = tests.split(', ').filter((test) => test !== '');
  const isOk = results
    .split(', ')
    .filter((result) => result !== '')
    .map((result) => result === 'ok');
  const inEach = (pass: string, fail: string) => list.map((test) => (test === 'fails' ? fail : pass)).join(' ');
  const bodies = list.map((test) => `framework.test("a test", () => { ${test === 'fails' ? 'equal(3, 4)' : ''} });`).join(' ');
  const bodiesInPython = list.map((test) => `framework.test("a test", lambda: ${test === 'fails' ? 'equal(3, 4)' : 'None'})`).join(', ');
  return {
    line: tests,
    javascript: `((framework) => { ${bodies} const results = framework.run(); return [results.map(({ ok, message }) => [ok, message ?? ""]), exitCodeOf(results)]; })(createFramework())`,
    python: `(lambda framework: [[${bodiesInPython}], (lambda results: [[[result["ok"], result.get("message", "")] for result in results], exit_code_of(results)])(framework.run())][1])(create_framework())`,
    ruby: `->(f) { ${inEach('f.test("a") {};', 'f.test("a") { equal(3, 4) };')} results = f.run; [results.map { |r| [r[:ok], r[:message] || ""] }, Miniframework.exit_code_of(results)] }.call(Miniframework.new)`,
    php: `(function ($f) { ${inEach("$f->test('a', fn () => null);", "$f->test('a', fn () => equal(3, 4));")} $results = $f->run(); return [array_map(fn ($r) => [$r['ok'], $r['message'] ?? ''], $results), Miniframework::exitCodeOf($results)]; })(new Miniframework())`,
    java: [
      literal(`${isOk.map((ok) => (ok ? 'true ' : 'false expected 4, got 3')).join(', ')} ${exitCode}`),
      `((Supplier<Object>) () -> { $ f = new $(); ${inEach('f.test("a", () -> { });', 'f.test("a", () -> $.equal(3, 4));')} List<$.Result> results = f.run(); return results.stream().map(r -> r.ok + " " + r.message).collect(Collectors.joining(", ")) + " " + $.exitCodeOf(results); }).get()`,
    ],
    expected: [isOk.map((ok) => (ok ? [true, ''] : [false, 'expected 4, got 3'])), Number(exitCode)],
  };
}

function board([position = '', what = '']: Cells): Example {
  const said = { ' to move': 'open', ' has won': what.charAt(0), 'a draw': 'draw' };
  const outcome = Object.entries(said).find(([ending]) => what.endsWith(ending))?.[1];
  const mover = what.endsWith(' to move') ? what.charAt(0) : '';
  const asked = mover === '' ? '""' : `turn(${literal(position)})`;
  const both = `[outcome(${literal(position)}), ${asked}]`;
  const java = [literal(`${outcome} ${mover}`), `$.outcome(${literal(position)}) + " " + ${asked.replace('turn', '$.turn')}`] as const;
  return { line: position, javascript: both, python: both, ruby: both, php: both, java, expected: [outcome, mover] };
}

function machine([position = '', squaresAllowed = '']: Cells): Example {
  const allowed = literal(squaresAllowed.match(/\d/g)?.map(Number));
  const line = `${position} ${squaresAllowed}`;
  return {
    line,
    javascript: `${allowed}.includes(machineMove(${literal(position)}))`,
    python: `machine_move(${literal(position)}) in ${allowed}`,
    ruby: `${allowed}.include?(machine_move(${literal(position)}))`,
    php: `in_array(machineMove(${literal(position)}), ${allowed}, true)`,
    java: ['true', `List.of(${allowed.slice(1, -1)}).contains($.machineMove(${literal(position)}))`],
    expected: true,
  };
}

function pay([salary = '', period = '', gross = '', tax = '', dues = '', left = '']: Cells): Example {
  const example = called('payFor', [amount(salary), period, amount(dues)], {
    gross: amount(gross),
    tax: amount(tax),
    dues: amount(dues),
    left: amount(left),
  });
  return { ...example, java: [`new double[] {${[gross, tax, dues, left].map(amount).join(', ')}}`, example.java[1]] };
}

function yearsTax([salary = '', tax = '']: Cells): Example {
  const example = called('taxOfYear', [amount(salary)], amount(tax));
  return { ...example, java: [inDouble(amount(tax)), example.java[1]] };
}

function bonus([salary = '', more = '', tax = '']: Cells): Example {
  const difference = (name: string) => `${name}(${amount(salary) + amount(more)}) - ${name}(${amount(salary)})`;
  const [call, underscored] = [difference('taxOfYear'), difference('tax_of_year')];
  const java = [inDouble(amount(tax)), difference('$.taxOfYear')] as const;
  return { line: `${salary} and ${more}`, javascript: call, python: underscored, ruby: underscored, php: call, java, expected: amount(tax) };
}

export function amount(text: string): number {
  return Number(text.replaceAll(',', ''));
}

function drawings(): readonly Example[] {
  const text = packText('number-to-lcd', 'prompt.md') + packText('number-to-lcd', 'part-2.md');
  const dotted = /`(\d+)`(?:, width (\d) and height (\d))?, with a dot for every space:\n\n```\n([^`]+)\n```/g;
  const sized = [...text.matchAll(dotted)].map(([, number = '', width = '1', height = '1', rowsOfIt = '']) =>
    drawing([Number(number), Number(width), Number(height)], rowsOfIt.replaceAll('.', ' ').split('\n')),
  );
  const all = /from 0 to 9:\n\n```\n([^`]+)\n```/.exec(text)?.[1]?.split('\n') ?? [];
  return [
    drawing(
      ['0123456789'],
      all.map((row) => row.padEnd(30)),
    ),
    ...sized,
  ];
}

function drawing(args: readonly [number: number | string, width?: number, height?: number], rowsOfIt: readonly string[]): Example {
  const [number, width = 1, height = 1] = args;
  return { ...called('lcd', args, rowsOfIt), java: [`List.of(${rowsOfIt.map(literal).join(', ')})`, `$.lcd("${number}", ${width}, ${height})`] };
}

function line([text = '', total]: Cells): Example {
  const read = `score(ballsIn(${literal(text)}))`;
  const inRuby = read.replace('ballsIn', 'balls_in');
  const java = [literal(Number(total)), `$.score($.ballsIn(${literal(text)}))`] as const;
  return { line: text, javascript: read, python: inRuby, ruby: inRuby, php: read, java, expected: Number(total) };
}

/** By exercise, in the order of their texts. */
export const promptExamples: Readonly<Record<string, () => readonly Example[]>> = {
  bowling: () => rows('bowling', 'line').map(line),
  fizzbuzz: () => pairs(rows('fizzbuzz', 'number')).map(([number, said]) => called('fizzBuzz', [Number(number)], said)),
  'mars-rover': () => rows('mars-rover', 'commands').map(marsRover),
  mumbling: () => rows('mumbling', 'read').map(([read, heard]) => called('mumble', [read], heard)),
  'number-to-lcd': drawings,
  payroll: () => [
    ...rows('payroll', 'salary | tax').map(yearsTax),
    ...rows('payroll', 'salary | paid').map(pay),
    ...rows('payroll', 'salary | bonus', 'part-3.md').map(bonus),
  ],
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
