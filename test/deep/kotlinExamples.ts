/** The examples of the prompts again, as Kotlin expressions; in the order of promptExamples.ts, which also says what is expected. */
import { amount, literal, pairs, rows, squares, type Cells } from '../unit/adapters/exercises/promptExamples.js';

const call = (name: string, ...args: readonly unknown[]): string => `${name}(${args.map(literal).join(', ')})`;
const float = (text: string): string => amount(text).toFixed(2);
const squaresOf = (text: string): string =>
  squares(text)
    .map(([x, y]) => `Square(${x}, ${y})`)
    .join(', ');

function marsRover([commands = '', rocks = '']: Cells): string {
  const end = `drive(Rover(0, 0, 'N'), ${literal(commands)}, Planet(10, 10, setOf(${squaresOf(rocks)})))`;
  return `${end}.let { listOf(it.x, it.y, it.heading) + listOfNotNull(it.obstacle).map { rock -> listOf(rock.x, rock.y) } }`;
}

function snake([body = '', heading = '', food = '', moves = '']: Cells): string {
  const fed = food === '' ? 'null' : squaresOf(food);
  const step = `{ now, move -> when (move) { '.' -> tick(now); 'l' -> turn(now, "left"); else -> turn(now, "right") } }`;
  const end = `${literal(moves)}.fold(Game(5, 5, listOf(${squaresOf(body)}), '${heading}', ${fed})) ${step}`;
  return `${end}.let { if (it.hasCrashed) "crashed" else it.snake.map { listOf(it.x, it.y) } }`;
}

function tennis([balls = '']: Cells): string {
  return `Game("Ada", "Bo").apply { for (ball in ${literal(balls)}) point(if (ball == 'A') "Ada" else "Bo") }.score()`;
}

function turnstile([happenings = '']: Cells): string {
  const list = happenings.split(' ').filter((happening) => happening !== '');
  const told = 'mutableListOf<String>().let { told -> val gate = Turnstile { told.add(it) };';
  return `${told} for (happening in listOf<String>(${list.map(literal).join(', ')})) gate.on(happening); listOf(gate.state, told.joinToString(" ")) }`;
}

const rentals = (films: readonly Cells[]): string =>
  `listOf(${films.map(([title = '', kind = '', days = '']) => `Rental(${literal(title)}, ${literal(kind)}, ${days})`).join(', ')})`;

function rental([kind = '', days = '']: Cells): string {
  return `${rentals([['A film', kind, days]])}.let { listOf(total(it), points(it)) }`;
}

function slip(): string {
  const titles = ['Rain over Platform 3', 'The Long Tea Break', 'Whose Umbrella?'];
  return `slip("Ada", ${rentals(titles.map((title, index) => [title, 'regular', String(index + 1)]))})`;
}

function testRun([tests = '']: Cells): string {
  const list = tests.split(', ').filter((test) => test !== '');
  const bodies = list.map((test) => `test("a test") { ${test === 'fails' ? 'equal(3, 4)' : ''} }; `).join('');
  return `Miniframework().apply { ${bodies}}.run().let { listOf(it.map { listOf(it.isOk, it.message) }, exitCodeOf(it)) }`;
}

function board([position = '', what = '']: Cells): string {
  return `listOf(${call('outcome', position)}, ${what.endsWith(' to move') ? call('turn', position) : '""'})`;
}

function machine([position = '', squaresAllowed = '']: Cells): string {
  return `${call('machineMove', position)} in listOf(${(squaresAllowed.match(/\d/g) ?? []).join(', ')})`;
}

function pay([salary = '', period = '', , , dues = '']: Cells): string {
  const paid = `payFor(${float(salary)}, ${literal(period)}, ${float(dues)})`;
  return `${paid}.let { mapOf("gross" to it.gross, "tax" to it.tax, "dues" to it.dues, "left" to it.left) }`;
}

const taxOf = (salary: number): string => `taxOfYear(${salary.toFixed(2)})`;

function bonus([salary = '', more = '']: Cells): string {
  return `${taxOf(amount(salary) + amount(more))} - ${taxOf(amount(salary))}`;
}

/** Ten digits side by side, then those that the prompt draws one by one. */
const drawings = ['"0123456789", 1, 1', '"8", 1, 1', '"910", 1, 1', '"2", 3, 2', '"910", 1, 2'].map((args) => `lcd(${args})`);

export const kotlinExamples: Readonly<Record<string, () => readonly string[]>> = {
  bowling: () => rows('bowling', 'line').map(([line]) => `score(${call('ballsIn', line)})`),
  fizzbuzz: () => pairs(rows('fizzbuzz', 'number')).map(([number]) => call('fizzBuzz', Number(number))),
  'mars-rover': () => rows('mars-rover', 'commands').map(marsRover),
  mumbling: () => rows('mumbling', 'read').map(([read]) => call('mumble', read)),
  'number-to-lcd': () => drawings,
  payroll: () => [
    ...rows('payroll', 'salary | tax').map(([salary = '']) => taxOf(amount(salary))),
    ...rows('payroll', 'salary | paid').map(pay),
    ...rows('payroll', 'salary | bonus', 'part-3.md').map(bonus),
  ],
  'roman-numerals': () => pairs(rows('roman-numerals', 'number')).map(([number]) => call('toRoman', Number(number))),
  snake: () => rows('snake', 'snake').map(snake),
  tennis: () => rows('tennis', 'balls').map(tennis),
  'tennis-refactoring': () => rows('tennis-refactoring', 'balls').map(([balls]) => call('score', balls, 'Ada', 'Bo')),
  'test-framework': () => rows('test-framework', 'tests').map(testRun),
  'tic-tac-toe': () => [...rows('tic-tac-toe', 'board       | what').map(board), ...rows('tic-tac-toe', 'board       | the machine').map(machine)],
  turnstile: () => rows('turnstile', 'what happens').map(turnstile),
  'video-store': () => [...rows('video-store', 'kind        | days').map(rental), slip()],
  'word-wrap': () => rows('word-wrap', 'text').map(([text, width]) => call('wrap', text, Number(width))),
  wordle: () => rows('wordle', 'hidden').map(([hidden, guess]) => call('mark', hidden, guess)),
};
