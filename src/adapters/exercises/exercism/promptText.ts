/** `PROMPT.md` of an exercise of Exercism: whose it is, their text, and how its tests are run and read here. */
import { withoutTricks } from '../../../core/exercise/foreignMarkdown.js';
import { languageOf, typedCommand, type LanguageId } from '../../../core/exercise/languages.js';
import { pageOf } from './tracks.js';

export interface Told {
  readonly slug: string;
  /** Plain Markdown, safe as a line. */
  readonly name: string;
  readonly language: LanguageId;
  readonly code: string;
  readonly test: string;
  /** Introduction, instructions and what the track adds, in this order; the first may be missing. */
  readonly texts: readonly string[];
  /** The least that its files ask for, where that is more than usual. */
  readonly needs?: string | undefined;
}

export function promptOf({ slug, name, language, code, test, texts, needs }: Told): string {
  const { name: languageName, testRun } = languageOf(language);
  const run = testRun(test);
  const top = `> From Exercism, by its contributors, under the MIT licence: its notice is beside this file, in \`LICENSE\`.`;
  const facts = [`Track: ${languageName}`, `On Exercism: <${pageOf(language, slug)}>`].map((fact) => `- ${fact}\n`).join('');
  const work = [
    `Write the code in \`${code}\` until the tests in \`${test}\` are green. By hand, in this folder: ${typedCommand(run)} (${needs ?? run.needs} or newer).`,
    ...(skipped[language] === undefined ? [] : [skipped[language]]),
  ];
  return [`# ${name}`, top, facts.trimEnd(), ...texts.map(shown), '---', ...work].join('\n\n') + '\n';
}

/** All tests but the first wait for the pair. */
const skipped: Readonly<Partial<Record<LanguageId, string>>> = {
  ruby: 'Only the first test runs at first. Each other one begins with a line `skip`: take it out when the test before is green, so that there is always one red test.',
  rust: 'Only the first test runs at first. Each other one has a line `#[ignore]` above it: take it out when the test before is green, so that there is always one red test.',
};

/** A title of theirs stands below ours; their boxes, which only their site draws, become quotes. */
function shown(text: string): string {
  return withoutTricks(text.replaceAll('\r\n', '\n'))
    .trim()
    .replace(/^# /, '## ')
    .replace(/^(~{3,}|`{3,})exercism\/\w+\n([\s\S]*?)^\1[ \t]*$/gm, (_, _fence, inside: string) => inside.trimEnd().replace(/^/gm, '> '));
}
