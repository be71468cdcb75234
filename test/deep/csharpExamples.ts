/** The examples of the prompts again, as C# expressions; in the order of promptExamples.ts, which also says what is expected. */
import { amount, literal, pairs, rows, squares, type Cells } from '../unit/adapters/exercises/promptExamples.js';

const call = (name: string, ...args: readonly unknown[]): string => `${name}(${args.map(literal).join(', ')})`;
/** Statements that end with an answer. */
const told = (body: string): string => `((Func<object>)(() => { ${body} }))()`;
const decimal = (text: string): string => `${amount(text)}m`;
const squaresOf = (text: string): string =>
  squares(text)
    .map(([x, y]) => `, new Square(${x}, ${y})`)
    .join('');

function marsRover([commands = '', rocks = '']: Cells): string {
  return `Program.PartsOf(new MarsRover(0, 0, 'N', 10, 10${squaresOf(rocks)}).Drive(${literal(commands)}))`;
}

function snake([body = '', heading = '', food = '', moves = '']: Cells): string {
  const fed = food === '' ? '' : ` { Food = ${squaresOf(food).slice(2)} }`;
  const step = "if (move == '.') snake.Tick(); else if (move == 'l') snake.TurnLeft(); else snake.TurnRight();";
  const end = 'if (snake.HasCrashed) return "crashed"; return snake.Squares.Select(square => new[] { square.X, square.Y });';
  return told(`var snake = new Snake(5, 5, '${heading}'${squaresOf(body)})${fed}; foreach (var move in ${literal(moves)}) { ${step} } ${end}`);
}

function tennis([balls = '']: Cells): string {
  return told(
    `var game = new Tennis("Ada", "Bo"); foreach (var ball in ${literal(balls)}) game.Point(ball == 'A' ? "Ada" : "Bo"); return game.Score();`,
  );
}

function turnstile([happenings = '']: Cells): string {
  const list = happenings.split(' ').filter((happening) => happening !== '');
  const gate = 'var orders = new List<string>(); var gate = new Turnstile(orders.Add);';
  const happen = `foreach (var happening in new string[] { ${list.map(literal).join(', ')} }) gate.On(happening);`;
  return told(`${gate} ${happen} return new[] { gate.State, string.Join(" ", orders) };`);
}

const rentals = (films: readonly Cells[]): string =>
  films.map(([title = '', kind = '', days = '']) => `new Rental(${literal(title)}, ${literal(kind)}, ${days})`).join(', ');

function rental([kind = '', days = '']: Cells): string {
  const film = rentals([['A film', kind, days]]);
  return `new object[] { VideoStore.Total(${film}), VideoStore.Points(${film}) }`;
}

function slip(): string {
  const titles = ['Rain over Platform 3', 'The Long Tea Break', 'Whose Umbrella?'];
  return `VideoStore.Slip("Ada", ${rentals(titles.map((title, index) => [title, 'regular', String(index + 1)]))})`;
}

function testRun([tests = '']: Cells): string {
  const list = tests.split(', ').filter((test) => test !== '');
  const bodies = list.map((test) => `framework.Test("a test", () => { ${test === 'fails' ? 'Miniframework.Equal(3, 4);' : ''} });`);
  const answer = 'new object[] { results.Select(result => new object[] { result.IsOk, result.Message }), Miniframework.ExitCodeOf(results) }';
  return told(`var framework = new Miniframework(); ${bodies.join(' ')} var results = framework.Run(); return ${answer};`);
}

function board([position = '', what = '']: Cells): string {
  const mover = what.endsWith(' to move') ? call('TicTacToe.Turn', position) : '""';
  return `new object[] { ${call('TicTacToe.Outcome', position)}, ${mover} }`;
}

function machine([position = '', squaresAllowed = '']: Cells): string {
  return `new[] { ${(squaresAllowed.match(/\d/g) ?? []).join(', ')} }.Contains(${call('TicTacToe.MachineMove', position)})`;
}

function pay([salary = '', period = '', , , dues = '']: Cells): string {
  const named = ['Gross', 'Tax', 'Dues', 'Left'].map((name) => `[${literal(name.toLowerCase())}] = pay.${name}`).join(', ');
  const paid = `var pay = Payroll.PayFor(${decimal(salary)}, ${literal(period)}, ${decimal(dues)});`;
  return told(`${paid} return new Dictionary<string, decimal> { ${named} };`);
}

const taxOf = (salary: number): string => `Payroll.TaxOfYear(${salary}m)`;

function bonus([salary = '', more = '']: Cells): string {
  return `${taxOf(amount(salary) + amount(more))} - ${taxOf(amount(salary))}`;
}

/** Ten digits side by side, then those that the prompt draws one by one. */
const drawings = ['"0123456789", 1, 1', '"8", 1, 1', '"910", 1, 1', '"2", 3, 2', '"910", 1, 2'].map((args) => `NumberToLcd.Lcd(${args})`);

export const csharpExamples: Readonly<Record<string, () => readonly string[]>> = {
  bowling: () => rows('bowling', 'line').map(([line]) => `Bowling.Score(${call('Bowling.BallsIn', line)})`),
  fizzbuzz: () => pairs(rows('fizzbuzz', 'number')).map(([number]) => call('Fizzbuzz.Say', Number(number))),
  'mars-rover': () => rows('mars-rover', 'commands').map(marsRover),
  mumbling: () => rows('mumbling', 'read').map(([read]) => call('Mumbling.Mumble', read)),
  'number-to-lcd': () => drawings,
  payroll: () => [
    ...rows('payroll', 'salary | tax').map(([salary = '']) => taxOf(amount(salary))),
    ...rows('payroll', 'salary | paid').map(pay),
    ...rows('payroll', 'salary | bonus', 'part-3.md').map(bonus),
  ],
  'roman-numerals': () => pairs(rows('roman-numerals', 'number')).map(([number]) => call('RomanNumerals.ToRoman', Number(number))),
  snake: () => rows('snake', 'snake').map(snake),
  tennis: () => rows('tennis', 'balls').map(tennis),
  'tennis-refactoring': () => rows('tennis-refactoring', 'balls').map(([balls]) => call('TennisRefactoring.Score', balls, 'Ada', 'Bo')),
  'test-framework': () => rows('test-framework', 'tests').map(testRun),
  'tic-tac-toe': () => [...rows('tic-tac-toe', 'board       | what').map(board), ...rows('tic-tac-toe', 'board       | the machine').map(machine)],
  turnstile: () => rows('turnstile', 'what happens').map(turnstile),
  'video-store': () => [...rows('video-store', 'kind        | days').map(rental), slip()],
  'word-wrap': () => rows('word-wrap', 'text').map(([text, width]) => call('WordWrap.Wrap', text, Number(width))),
  wordle: () => rows('wordle', 'hidden').map(([hidden, guess]) => call('Wordle.Mark', hidden, guess)),
};
