/**
 * `PROMPT.md` of a challenge: whose it is and where it lives stand on top, then the text in the chosen language. It is somebody else's text in
 * somebody else's Markdown, so it is only ever a file for VS Code's own preview, which trusts it with nothing.
 */
import { resolveCodewarsMarkdown } from '../../../core/exercise/codewarsMarkdown.js';
import { plainMarkdown, withoutTricks } from '../../../core/exercise/foreignMarkdown.js';
import { languageOf, typedCommand, type LanguageId } from '../../../core/exercise/languages.js';
import type { Problem } from '../../../core/problem.js';
import type { UntrustedText } from '../../../core/untrustedText.js';
import type { Challenge } from './challenge.js';

export function pageOf(id: string): string {
  return `https://www.codewars.com/kata/${id}`;
}

export function promptOf(challenge: Challenge, language: LanguageId, test: string): string {
  const { id, name, rank, tags, createdBy, description, languages } = challenge;
  const facts = [
    `Author: ${createdBy?.username ? plainMarkdown(createdBy.username) : 'not named'}`,
    `Rank: ${rank?.name ? plainMarkdown(rank.name) : 'none yet'}`,
    ...(tags.length === 0 ? [] : [`Tags: ${tags.map((tag) => plainMarkdown(tag)).join(', ')}`]),
    `On Codewars: <${pageOf(id)}>`,
  ];
  const text = withoutTricks(resolveCodewarsMarkdown(description, language)).trim();
  return page(plainMarkdown(name), facts, [
    text === '' ? 'The text came empty. Read it on Codewars.' : text,
    '---',
    howToWork(language, test),
    languages.includes(language)
      ? `When your tests are green, try it against Codewars' own: <${pageOf(id)}/train/${language}>. They stay on Codewars.`
      : `Codewars does not offer this challenge in ${languageOf(language).name}, so it can be solved here, but not handed in there.`,
  ]);
}

/** When Codewars could not be asked: the name, the link, and the files all the same. */
export function linkOnly(of: { readonly id: string; readonly name: UntrustedText }, problem: Problem, language: LanguageId, test: string): string {
  return page(
    plainMarkdown(of.name),
    [`On Codewars: <${pageOf(of.id)}>`],
    [`${whyNot(problem)} Read it there; code and test beside this file are ready.`, '---', howToWork(language, test)],
  );
}

function page(name: string, facts: readonly string[], parts: readonly string[]): string {
  const top = '> From Codewars, fetched for you alone. Please do not republish the text, nor your solution.';
  return `# ${name}\n\n${top}\n\n${facts.map((fact) => `- ${fact}\n`).join('')}\n${parts.join('\n\n')}\n`;
}

function howToWork(language: LanguageId, test: string): string {
  const { names, testRun } = languageOf(language);
  const { code } = names('solution');
  const run = testRun(test);
  return `Copy the examples into \`${test}\`, write the code in \`${code}\`, and run the tests. By hand, in this folder: ${typedCommand(run)} (${run.needs} or newer).`;
}

function whyNot(problem: Problem): string {
  switch (problem.type) {
    case 'host-busy':
      return `Codewars asked us to wait ${problem.waitSeconds} seconds before the next request, so the text is not here.`;
    case 'offline':
      return 'Codewars could not be reached, so the text is not here.';
    default:
      return 'Codewars gave no answer that could be used, so the text is not here.';
  }
}
