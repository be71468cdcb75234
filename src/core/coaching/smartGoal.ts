/**
 * Advice on a SMART goal while it is being typed. Advice only: nothing here blocks, and at most one line per field is given.
 * The one room of the core that the webview may run, so it knows no clock: `today` is handed in. Sources: the programme's guide (goals are SMART)
 * and the sidebar's design (vague words, two goals in one, too near or too far).
 */

export type Letter = 'S' | 'M' | 'A' | 'R' | 'T';

/** Each code has one text in `editor/words/coaching.ts`. */
export type Advice =
  { readonly code: 'vague'; readonly word: string } | { readonly code: 'two-goals' } | { readonly code: 'very-soon' } | { readonly code: 'far-away' };

/** Words that feel like a goal but that nobody can see or tick. Whole words, any case. */
const vagueWords = ['better', 'learn', 'understand', 'improve', 'know', 'more', 'good', 'familiar', 'comfortable', 'confident'];
const vague = new RegExp(`\\b(${vagueWords.join('|')})\\b`, 'iu');

/** "and" that joins two acts ("write tests and deploy"), not two nouns ("git and GitHub"): a verb-like word on both sides of a clause. */
const joinsTwo =
  /\b\w{3,}\b[^.]{8,}\band\s+(?:then\s+|also\s+)?(?:be able to\s+)?(?:write|build|make|read|use|lead|deploy|debug|refactor|review|test|learn|give|set|run|ship|present)\b/iu;

const day = 86_400_000;
/** What is longer than a goal can be was pasted by mistake; looking through all of it would hold up the typing. */
const longest = 1_000;

/** Advice for one field, or undefined when there is nothing worth saying (also for an empty field). */
export function coach(letter: Letter, text: string, today: string): Advice | undefined {
  const said = text.trim().slice(0, longest);
  if (said === '') return undefined;
  switch (letter) {
    case 'S':
      return joinsTwo.test(said) ? { code: 'two-goals' } : vagueIn(said);
    case 'M':
      return vagueIn(said);
    case 'T':
      return adviceOnDate(said, today);
    case 'A':
    case 'R':
      return undefined;
  }
}

function vagueIn(said: string): Advice | undefined {
  const word = vague.exec(said)?.[1];
  return word === undefined ? undefined : { code: 'vague', word };
}

/** Under two weeks a goal could be smaller, over six months it may have a first half. Dates are YYYY-MM-DD. */
function adviceOnDate(date: string, today: string): Advice | undefined {
  const away = (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / day;
  if (!Number.isFinite(away) || away < 0) return undefined;
  if (away < 14) return { code: 'very-soon' };
  return away > 183 ? { code: 'far-away' } : undefined;
}
