/**
 * Raw files of Exercism's tracks on this computer, laid out as theirs are, with an exercise of our own under every name of our list: doubling a number.
 * Solutions lie where theirs lie, and whoever asks for one is found out by `asked`.
 */
import { readFileSync } from 'node:fs';
import { loopbackServer, type LoopbackServer } from '../loopbackServer.js';

interface Pinned {
  readonly repo: string;
  readonly commit: string;
}

const { tracks, specifications, exercises } = JSON.parse(readFileSync('exercises/exercism.json', 'utf8')) as {
  readonly tracks: Readonly<Record<string, Pinned>>;
  readonly specifications: Pinned;
  readonly exercises: readonly { readonly slug: string }[];
};

/** In none of our lists; for people who paste a link. Only the track python has it. */
export const pastedExercise = { slug: 'two-teapots', name: 'Two Teapots' };

/** What a solution in this language looks like; `double_of` or `DoubleOf` is what the tests call. */
export const solutions: Readonly<Record<string, string>> = {
  python: 'def double_of(number):\n    return 2 * number\n',
  ruby: 'module Exercise\n  def self.double_of(number)\n    2 * number\n  end\nend\n',
  go: 'package exercise\n\nfunc DoubleOf(number int) int {\n\treturn 2 * number\n}\n',
  rust: 'pub fn double_of(number: i32) -> i32 {\n    2 * number\n}\n',
};

type Files = Readonly<Record<string, string>>;

const texts: Files = {
  '.docs/introduction.md': '# Introduction\n\nPairs often need two of a thing.\n',
  '.docs/instructions.md': '# Instructions\n\nDouble a number.\n\n~~~~exercism/note\nZero stays zero.\n~~~~\n',
};

function config(solution: string, test: string, editor: readonly string[] = []): string {
  return JSON.stringify({
    authors: ['teapot'],
    files: { solution: [solution], test: [test], example: ['.meta/example'], editor },
    blurb: 'Double it.',
  });
}

function filesOf(track: string, slug: string): Files | undefined {
  const name = slug.replaceAll('-', '_');
  switch (track) {
    case 'python':
      return {
        '.meta/config.json': config(`${name}.py`, `${name}_test.py`),
        '.docs/instructions.append.md': '# Instructions append\n\nPython has whole numbers without end.\n',
        [`${name}.py`]: 'def double_of(number):\n    pass\n',
        [`${name}_test.py`]: `import unittest\n\nfrom ${name} import double_of\n\n\nclass DoubleTest(unittest.TestCase):\n    def test_two(self):\n        self.assertEqual(double_of(1), 2)\n\n    def test_zero(self):\n        self.assertEqual(double_of(0), 0)\n`,
      };
    case 'ruby':
      return {
        '.meta/config.json': config(`${name}.rb`, `${name}_test.rb`),
        [`${name}.rb`]: '# Write your code here.\n',
        [`${name}_test.rb`]: `require 'minitest/autorun'\nrequire_relative '${name}'\n\nclass DoubleTest < Minitest::Test\n  def test_a_one\n    # skip\n    assert_equal 2, Exercise.double_of(1)\n  end\n\n  def test_b_zero\n    skip\n    assert_equal 0, Exercise.double_of(0)\n  end\nend\n`,
      };
    case 'go':
      return {
        '.meta/config.json': config(`${name}.go`, `${name}_test.go`, ['cases_test.go']),
        'go.mod': `module ${name}\n\ngo 1.26\n\ntoolchain go1.26.1\n`,
        [`${name}.go`]: 'package exercise\n\nfunc DoubleOf(number int) int {\n\tpanic("Please write it")\n}\n',
        'cases_test.go': 'package exercise\n\nvar cases = map[int]int{1: 2, 0: 0}\n',
        [`${name}_test.go`]:
          'package exercise\n\nimport "testing"\n\nfunc TestDoubleOf(t *testing.T) {\n\tfor number, want := range cases {\n\t\tif got := DoubleOf(number); got != want {\n\t\t\tt.Fatalf("%d: %d", number, got)\n\t\t}\n\t}\n}\n',
      };
    case 'rust':
      return {
        '.meta/config.json': config('src/lib.rs', `tests/${name}.rs`),
        'Cargo.toml': `[package]\nedition = "2024"\nname = "${name}"\nversion = "1.0.0"\n`,
        'src/lib.rs': 'pub fn double_of(number: i32) -> i32 {\n    todo!("double {number}")\n}\n',
        [`tests/${name}.rs`]: `use ${name}::*;\n\n#[test]\nfn one() {\n    assert_eq!(double_of(1), 2);\n}\n\n#[test]\n#[ignore]\nfn zero() {\n    assert_eq!(double_of(0), 0);\n}\n`,
      };
    default:
      return undefined;
  }
}

/** `changes` are files by their path in the repository; `null` takes one away. */
export function exercismFiles(changes: Readonly<Record<string, string | null>> = {}): Promise<LoopbackServer> {
  return loopbackServer((request, response) => {
    const text = textAt(request.url ?? '', changes);
    response.writeHead(text === undefined ? 404 : 200, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(text ?? '404: Not Found');
  });
}

function textAt(url: string, changes: Readonly<Record<string, string | null>>): string | undefined {
  const [, repo = '', commit = '', path = ''] = /^\/([\w-]+\/[\w-]+)\/([0-9a-f]{40})\/(.+)$/.exec(url) ?? [];
  const changed = changes[path];
  if (changed !== undefined) return changed ?? undefined;
  if (repo === specifications.repo && commit === specifications.commit) return specification(path);
  const track = Object.keys(tracks).find((name) => tracks[name]?.repo === repo && tracks[name].commit === commit);
  return track === undefined ? undefined : inTrack(track, path);
}

function specification(path: string): string | undefined {
  return path === `exercises/${pastedExercise.slug}/metadata.toml` ? `title = "${pastedExercise.name}"\nblurb = "Two of \\"them\\"."\n` : undefined;
}

function inTrack(track: string, path: string): string | undefined {
  if (path === 'LICENSE') return 'The MIT License (MIT)\n\nCopyright (c) 2021 Exercism\n';
  const [, slug = '', file = ''] = /^exercises\/practice\/([a-z-]+)\/(.+)$/.exec(path) ?? [];
  const isThere = exercises.some((each) => each.slug === slug) || (slug === pastedExercise.slug && track === 'python');
  if (!isThere) return undefined;
  return file.startsWith('.meta/example') ? solutions[track] : { ...texts, ...filesOf(track, slug) }[file];
}
