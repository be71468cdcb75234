/** What we tell of a koan, in our own words: whose it is and under which terms, what it needs, how it is run, and what to take instead. */
import { languageName } from '../../../core/exercise/languageKey.js';
import { stepText } from '../../../core/exercise/ownRun.js';
import { pageOf, type KoanEntry } from './koanEntry.js';

export const licenceFile = 'LICENCE.md';

/** `alternative` is the entry that is better taken. */
export function koanText(entry: KoanEntry, alternative: KoanEntry | undefined): string {
  const parts = [`# ${entry.name}`, whose(entry), entry.summary, ...standing(entry, alternative), ...howTo(entry), ...entry.tell, ...byHand(entry)];
  return `${parts.join('\n\n')}\n`;
}

/** Where no licence lies among the files: a link, and what is known. */
export function licenceText(entry: KoanEntry): string {
  return [`# Licence of ${entry.name}`, whose(entry), 'The words in `PROMPT.md` and here are ours (MIT licence).'].join('\n\n') + '\n';
}

function whose(entry: KoanEntry): string {
  const { repo, commit, licence } = entry;
  const terms = [`Licence: ${licence.spdx ?? 'not stated'}.`, ...(licence.note === undefined ? [] : [licence.note])];
  const where = licence.file === undefined || entry.linkOnly ? [] : [`Its text is in \`${licence.file}\`.`];
  return `> From [${repo}](${pageOf(entry)}) by its contributors, at commit \`${commit.slice(0, 10)}\`. ${[...terms, ...where].join(' ')}`;
}

function standing({ status, also }: KoanEntry, alternative: KoanEntry | undefined): readonly string[] {
  const instead = alternative && `Better: **${alternative.name}**, in the same list.`;
  const elsewhere = also && `In the browser: <${also}>`;
  return [[standings[status], instead, elsewhere].filter((text) => text !== undefined).join(' ')].filter((text) => text !== '');
}

const standings: Readonly<Record<KoanEntry['status'], string | undefined>> = {
  maintained: undefined,
  quiet: undefined,
  dormant: 'It has not changed for years, and works.',
  superseded: 'Its work goes on elsewhere.',
  obsolete: 'Its authors call it obsolete.',
  dead: 'Nobody has looked after it for years.',
};

function howTo(entry: KoanEntry): readonly string[] {
  if (entry.linkOnly || entry.run === undefined) return [];
  const { language, firstFile, toolchain, run } = entry;
  const get = toolchain.page === undefined ? '' : ` (<${toolchain.page}>)`;
  return [
    '## How it goes',
    'A koan is a small test with a gap. Run it, read what it says, fill the gap with what you both expect, and run it again. Swap at each one.',
    [
      `- Language: ${languageName(language)}`,
      `- Begin in \`${firstFile}\``,
      `- It needs ${toolchain.needs}${get}`,
      `- By hand, in this folder: \`${stepText(run)}\``,
    ].join('\n'),
    ...redAndGreen(entry),
  ];
}

function redAndGreen({ recognise, staysOn, watch }: KoanEntry): readonly string[] {
  if (staysOn) return ['*Run tests* starts it in a terminal, where it goes on whenever you save, until you stop it.'];
  const told = recognise?.by === 'nothing' ? ['Whether it is red or green is for you to read in what it shows.'] : [];
  const watching = watch === undefined ? [] : ['*Watch the exercise* runs it again on every save.'];
  return [...told, ...watching].length === 0 ? [] : [[...told, ...watching].join(' ')];
}

function byHand({ byHand: lines = [] }: KoanEntry): readonly string[] {
  return lines.length === 0 ? [] : ['## Only by hand', 'Nothing of this is started for you:', ['```sh', ...lines, '```'].join('\n')];
}
