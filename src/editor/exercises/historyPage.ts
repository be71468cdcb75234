/** What the two have paired on, as a page to read: Markdown of ours, in which other people's texts stay text. */
import { pairHistory, type PairedOn } from '../../core/exercise/pairHistory.js';
import { languageName } from '../../core/exercise/languageKey.js';
import { partnerOf, selfOf } from '../../core/mentorship/match.js';
import { usableZone } from '../../core/schedule/zones.js';
import { asLine, asParagraph } from '../../core/untrustedText.js';
import type { Here } from '../whatIsOpen.js';
import type { Words } from '../words/index.js';
import { shortEnd } from './runTexts.js';

interface Page {
  readonly here: Here;
  readonly words: Pick<Words, 'runs' | 'dates' | 'notices'>;
  readonly nameOf: (exerciseId: string) => string;
  /** Makes a text harmless in Markdown. */
  readonly escaped: (text: string) => string;
}

export function historyPage(page: Page): string {
  const { here, words, escaped } = page;
  const partner = asLine(partnerOf(here.match, here.me).name, 60);
  const told = pairHistory(here.mentorship);
  const heading = `# ${escaped(words.runs.historyTitle(partner))}`;
  if (told.length === 0) return [heading, escaped(words.runs.historyEmpty)].join('\n\n');
  return [heading, ...told.map((one) => section(one, page))].join('\n\n');
}

function section(one: PairedOn, page: Page): string {
  const { words, nameOf, escaped } = page;
  const heading = `## ${escaped(words.runs.historyOf(nameOf(one.exercise.exerciseId), languageName(one.exercise.language)))}`;
  const lines = [when(one, page), howFar(one, page)].map((line) => escaped(line));
  const notes = one.notes.map(({ by, text }) => quote(words.runs.noteBy(nameOfPerson(by, page), asParagraph(text)), escaped));
  return [heading, lines.join('  \n'), ...notes].join('\n\n');
}

function when({ held, last }: PairedOn, { here, words }: Page): string {
  const zone = usableZone(selfOf(here.match, here.me).zone);
  if (held.length === 0) return words.runs.lastOn(words.dates.fullDay(last, zone));
  return words.runs.pairedOnDays(held.map((at) => words.dates.fullDay(at, zone)));
}

function howFar({ done, lastRun, parts }: PairedOn, { words }: Page): string {
  return [
    done ? words.notices.exercises.done : words.notices.exercises.started,
    ...(parts > 1 ? [words.runs.upToPart(parts)] : []),
    ...(lastRun ? [shortEnd(lastRun, words.runs)] : []),
  ].join(' · ');
}

function nameOfPerson(person: string, { here, words }: Page): string {
  return person === here.me ? words.runs.you : asLine(partnerOf(here.match, here.me).name, 60);
}

function quote(text: string, escaped: (text: string) => string): string {
  return text
    .split('\n')
    .map((line) => `> ${escaped(line)}`)
    .join('\n');
}
