/**
 * The examples of the prompts again, as expressions for languages that cannot be asked line by line: Go and Rust. They stand in the order of
 * promptExamples.ts, which also says what is expected.
 */
import { amount, literal, pairs, rows, squares, type Cells } from '../unit/adapters/exercises/promptExamples.js';

/** Each answers with what Go can write as JSON, or with what has a `json()` in Rust. */
export interface Compiled {
  readonly go: string;
  readonly rust: string;
}

/** The same function under the name that each language gives it; all its arguments are text and whole numbers. */
function called(name: string, ...args: readonly unknown[]): Compiled {
  const inBrackets = `(${args.map(literal).join(', ')})`;
  const inRust = name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
  return { go: `${name.charAt(0).toUpperCase()}${name.slice(1)}${inBrackets}`, rust: `${inRust}${inBrackets}` };
}

/** A Go function that is called where it stands. */
const inGo = (type: string, body: string) => `func() ${type} { ${body} }()`;

const places = (text: string, place: (x: number, y: number) => string) =>
  squares(text)
    .map(([x, y]) => place(x, y))
    .join(', ');
const pairsOf = (text: string) => places(text, (x, y) => `(${x}, ${y})`);
const squaresInGo = (text: string) => `[]Square{${places(text, (x, y) => `{${x}, ${y}}`)}}`;
const squaresInRust = (text: string) => `vec![${places(text, (x, y) => `Square { x: ${x}, y: ${y} }`)}]`;
const float = (text: string) => amount(text).toFixed(2);

function marsRover([commands = '', rocks = '']: Cells): Compiled {
  return {
    go: inGo(
      '[]interface{}',
      `end, rock := DriveOn(Planet{10, 10, ${squaresInGo(rocks)}}, Rover{0, 0, "N"}, ${literal(commands)}); told := []interface{}{end.X, end.Y, end.Heading}; if rock != nil { told = append(told, []int{rock.X, rock.Y}) }; return told`,
    ),
    rust: `{ let planet = Planet { width: 10, height: 10, obstacles: vec![${pairsOf(rocks)}] }; let (end, rock) = drive_on(&planet, Rover { x: 0, y: 0, heading: Heading::N }, ${literal(commands)}); let heading = format!("{:?}", end.heading); match rock { Some((x, y)) => list![end.x, end.y, heading, list![x, y]], None => list![end.x, end.y, heading] } }`,
  };
}

function snake([body = '', heading = '', food = '', moves = '']: Cells): Compiled {
  const fed = food === '' ? '' : `, Food: &${squaresInGo(food)}[0]`;
  return {
    go: inGo(
      'interface{}',
      `game := Game{Width: 5, Height: 5, Snake: ${squaresInGo(body)}, Heading: ${literal(heading)}${fed}}; for _, move := range ${literal(moves)} { switch move { case '.': game = Tick(game); case 'l': game = Turn(game, "left"); default: game = Turn(game, "right") } }; if game.Crashed { return "crashed" }; told := [][]int{}; for _, square := range game.Snake { told = append(told, []int{square.X, square.Y}) }; return told`,
    ),
    rust: `{ let food: Option<Square> = ${squaresInRust(food)}.pop(); let mut game = Some(Game { width: 5, height: 5, snake: ${squaresInRust(body)}, heading: '${heading}' }); for step in ${literal(moves)}.chars() { game = game.and_then(|now| match step { '.' => match tick_with_food(&now, food) { Ticked::Moved(next) | Ticked::Ate(next) => Some(next), Ticked::Crashed => None }, 'l' => Some(turn(&now, Side::Left)), _ => Some(turn(&now, Side::Right)) }); } match game { Some(end) => Raw(end.snake.iter().map(|square| vec![square.x, square.y]).collect::<Vec<_>>().json()), None => Raw("crashed".json()) } }`,
  };
}

function tennis([balls = '']: Cells): Compiled {
  return {
    go: inGo(
      'string',
      `game := NewGame("Ada", "Bo"); for _, ball := range ${literal(balls)} { if ball == 'A' { _ = game.Point("Ada") } else { _ = game.Point("Bo") } }; return game.Score()`,
    ),
    rust: `{ let mut game = Game::new("Ada", "Bo"); for ball in ${literal(balls)}.chars() { game.point(if ball == 'A' { "Ada" } else { "Bo" }).unwrap(); } game.score() }`,
  };
}

function turnstile([happenings = '']: Cells): Compiled {
  const list = happenings
    .split(' ')
    .filter((happening) => happening !== '')
    .map(literal)
    .join(', ');
  return {
    go: inGo(
      '[]string',
      `told := ""; gate := NewTurnstile(); gate.Order = func(order string) { told += " " + order }; for _, event := range []string{${list}} { _ = gate.On(event) }; if told != "" { told = told[1:] }; return []string{gate.State(), told}`,
    ),
    rust: `{ let mut told: Vec<String> = Vec::new(); let state = { let mut gate = Turnstile::telling(|order| told.push(order.to_string())); let happenings: &[&str] = &[${list}]; for happening in happenings { gate.on(happening); } gate.state().to_string() }; list![state, told.join(" ")] }`,
  };
}

const rentals = (films: readonly Cells[]) => ({
  go: `[]Rental{${films.map((film) => `{${film.slice(0, 2).map(literal).join(', ')}, ${film[2] ?? ''}}`).join(', ')}}`,
  rust: `[${films.map(([title = '', kind = '', days = '']) => `Rental { title: ${literal(title)}.to_string(), kind: ${literal(kind)}.to_string(), days: ${days} }`).join(', ')}]`,
});

function rental([kind = '', days = '']: Cells): Compiled {
  const { go, rust } = rentals([['A film', kind, days]]);
  return { go: `[]interface{}{Total(${go}), Points(${go})}`, rust: `list![total(&${rust}), points(&${rust})]` };
}

function slip(): Compiled {
  const { go, rust } = rentals(
    ['Rain over Platform 3', 'The Long Tea Break', 'Whose Umbrella?'].map((title, index) => [title, 'regular', String(index + 1)]),
  );
  return { go: `Slip("Ada", ${go})`, rust: `slip("Ada", &${rust})` };
}

function testRun([tests = '']: Cells): Compiled {
  const list = tests.split(', ').filter((test) => test !== '');
  const bodies = list.map((test) => `framework.Test("a test", func() { ${test === 'fails' ? 'Equal(3, 4)' : ''} }); `).join('');
  const bodiesInRust = list.map((test) => `framework.test("a test", || { ${test === 'fails' ? 'equal(3, 4)' : ''} }); `).join('');
  return {
    go: inGo(
      '[]interface{}',
      `framework := NewFramework(); ${bodies}results := framework.Run(); told := []interface{}{}; for _, result := range results { told = append(told, []interface{}{result.OK, result.Message}) }; return []interface{}{told, ExitCodeOf(results)}`,
    ),
    rust: `{ #[allow(unused_mut)] let mut framework = Framework::new(); ${bodiesInRust}let results = framework.run(); let told: Vec<Raw> = results.iter().map(|result| list![result.ok, result.message.clone().unwrap_or_default()]).collect(); list![told, exit_code_of(&results)] }`,
  };
}

function board([position = '', what = '']: Cells): Compiled {
  const isOpen = what.endsWith(' to move');
  const inRust = `match outcome(${literal(position)}) { Outcome::Open => "open".to_string(), Outcome::Draw => "draw".to_string(), Outcome::Won(mark) => mark.to_string() }`;
  return {
    go: `[]string{Outcome(${literal(position)}), ${isOpen ? `Turn(${literal(position)})` : '""'}}`,
    rust: `list![${inRust}, ${isOpen ? `turn(${literal(position)}).to_string()` : '"".to_string()'}]`,
  };
}

function machine([position = '', squaresAllowed = '']: Cells): Compiled {
  const allowed = squaresAllowed.match(/\d/g) ?? [];
  return {
    go: inGo(
      'bool',
      `for _, square := range []int{${allowed.join(', ')}} { if square == MachineMove(${literal(position)}) { return true } }; return false`,
    ),
    rust: `[${allowed.join(', ')}].contains(&machine_move(${literal(position)}).unwrap())`,
  };
}

function pay([salary = '', period = '', , , dues = '']: Cells): Compiled {
  const inRust = period === 'month' ? 'Period::Month' : 'Period::Week';
  return {
    go: inGo(
      'map[string]float64',
      `pay := PayFor(${float(salary)}, ${literal(period)}, ${float(dues)}); return map[string]float64{"gross": pay.Gross, "tax": pay.Tax, "dues": pay.Dues, "left": pay.Left}`,
    ),
    rust: `{ let pay = pay_for(${float(salary)}, ${inRust}, ${float(dues)}); Raw(format!("{{\\"gross\\":{},\\"tax\\":{},\\"dues\\":{},\\"left\\":{}}}", pay.gross, pay.tax, pay.dues, pay.left)) }`,
  };
}

function taxOf(salary: number): Compiled {
  return { go: `TaxOfYear(${salary})`, rust: `tax_of_year(${salary}.0)` };
}

function bonus([salary = '', more = '']: Cells): Compiled {
  const [with_, without] = [taxOf(amount(salary) + amount(more)), taxOf(amount(salary))];
  return { go: `${with_.go} - ${without.go}`, rust: `${with_.rust} - ${without.rust}` };
}

/** Ten numbers side by side in place of one text of ten digits, then those that the prompt draws one by one. */
function drawings(): readonly Compiled[] {
  const all = {
    go: inGo(
      '[]string',
      'all := make([]string, 3); for digit := 0; digit < 10; digit++ { for at, row := range LCD(digit) { all[at] += row } }; return all',
    ),
    rust: '(0..3).map(|at| (0..10).map(|digit| lcd(digit)[at].clone()).collect::<String>()).collect::<Vec<_>>()',
  };
  const sized = (number: number, width = 1, height = 1) => ({
    go: `LCDOf(${number}, ${width}, ${height})`,
    rust: `lcd_of(${number}, ${width}, ${height})`,
  });
  return [all, sized(8), sized(910), sized(2, 3, 2), sized(910, 1, 2)];
}

export const compiledExamples: Readonly<Record<string, () => readonly Compiled[]>> = {
  bowling: () => rows('bowling', 'line').map(([line]) => ({ go: `Score(BallsIn(${literal(line)}))`, rust: `score(&balls_in(${literal(line)}))` })),
  fizzbuzz: () => pairs(rows('fizzbuzz', 'number')).map(([number]) => called('fizzBuzz', Number(number))),
  'mars-rover': () => rows('mars-rover', 'commands').map(marsRover),
  mumbling: () => rows('mumbling', 'read').map(([read]) => called('mumble', read)),
  'number-to-lcd': drawings,
  payroll: () => [
    ...rows('payroll', 'salary | tax').map(([salary = '']) => taxOf(amount(salary))),
    ...rows('payroll', 'salary | paid').map(pay),
    ...rows('payroll', 'salary | bonus', 'part-3.md').map(bonus),
  ],
  'roman-numerals': () => pairs(rows('roman-numerals', 'number')).map(([number]) => called('toRoman', Number(number))),
  snake: () => rows('snake', 'snake').map(snake),
  tennis: () => rows('tennis', 'balls').map(tennis),
  'tennis-refactoring': () => rows('tennis-refactoring', 'balls').map(([balls]) => called('score', balls, 'Ada', 'Bo')),
  'test-framework': () => rows('test-framework', 'tests').map(testRun),
  'tic-tac-toe': () => [...rows('tic-tac-toe', 'board       | what').map(board), ...rows('tic-tac-toe', 'board       | the machine').map(machine)],
  turnstile: () => rows('turnstile', 'what happens').map(turnstile),
  'video-store': () => [...rows('video-store', 'kind        | days').map(rental), slip()],
  'word-wrap': () => rows('word-wrap', 'text').map(([text, width]) => called('wrap', text, Number(width))),
  wordle: () => rows('wordle', 'hidden').map(([hidden, guess]) => called('mark', hidden, guess)),
};
