/**
 * Codewars' own Markdown, made plain for one language. Two extensions are resolved: code blocks that follow each other without a blank line between
 * show only the chosen language's, and fences marked `if:` or `if-not:` hold Markdown that is shown or hidden by language. Everything else, also
 * what looks like an extension and is none, is left as it is.
 */
import type { LanguageId } from './languages.js';

const otherNames: Readonly<Partial<Record<LanguageId, readonly string[]>>> = {
  javascript: ['js'],
  typescript: ['ts'],
  python: ['py', 'python3'],
  ruby: ['rb'],
  go: ['golang'],
  rust: ['rs'],
  csharp: ['cs', 'c#'],
  kotlin: ['kt'],
};
/** Fences in fences in fences: deeper ones are left as they are. */
const deepest = 8;

export function resolveCodewarsMarkdown(markdown: string, language: LanguageId): string {
  return resolved(markdown.replace(/\r\n?/g, '\n').split('\n'), [language, ...(otherNames[language] ?? [])], 0).join('\n');
}

interface Fence {
  readonly mark: string;
  readonly info: string;
}

type Part = { readonly text: string } | { readonly fence: Fence; readonly lines: readonly string[] };

function resolved(lines: readonly string[], names: readonly string[], depth: number): string[] {
  const shown: string[] = [];
  let run: Extract<Part, { fence: Fence }>[] = [];
  const endRun = () => {
    shown.push(...chosen(run, names).flatMap((block) => block.lines));
    run = [];
  };
  for (const part of partsOf(lines)) {
    if ('fence' in part && conditionOf(part.fence.info) === undefined) {
      run.push(part);
      continue;
    }
    endRun();
    shown.push(...('text' in part ? [part.text] : underCondition(part, names, depth)));
  }
  endRun();
  return shown;
}

/** One pass: a fence that is never closed goes on to the end, so nothing is looked at twice. */
function partsOf(lines: readonly string[]): Part[] {
  const parts: Part[] = [];
  let open: { readonly fence: Fence; readonly lines: string[] } | undefined;
  for (const line of lines) {
    if (open !== undefined) {
      open.lines.push(line);
      if (!closes(line, open.fence)) continue;
      parts.push(open);
      open = undefined;
      continue;
    }
    const fence = fenceOf(line);
    if (fence === undefined) parts.push({ text: line });
    else open = { fence, lines: [line] };
  }
  return open === undefined ? parts : [...parts, ...open.lines.map((text) => ({ text }))];
}

function fenceOf(line: string): Fence | undefined {
  const [, mark, info = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  if (mark === undefined || (mark.startsWith('`') && info.includes('`'))) return undefined;
  return { mark, info: info.trim() };
}

function closes(line: string, { mark }: Fence): boolean {
  const [, found] = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line) ?? [];
  return found !== undefined && found.charAt(0) === mark.charAt(0) && found.length >= mark.length;
}

/** Of several blocks in a row those in the language, and those that name none; all of them where none is in the language. */
function chosen(run: readonly Extract<Part, { fence: Fence }>[], names: readonly string[]) {
  const languages = run.map(({ fence }) => (fence.info.split(/[\s,{]/, 1)[0] ?? '').toLowerCase());
  if (run.length < 2 || !languages.some((name) => names.includes(name))) return run;
  return run.filter((_, at) => languages[at] === '' || names.includes(languages[at] ?? ''));
}

interface Condition {
  readonly shows: boolean;
  readonly languages: readonly string[];
}

function conditionOf(info: string): Condition | undefined {
  const [, word, list] = /^(if|if-not):\s*([a-z0-9+#_.-]+(?:\s*,\s*[a-z0-9+#_.-]+)*)$/i.exec(info) ?? [];
  if (word === undefined || list === undefined) return undefined;
  return { shows: word.toLowerCase() === 'if', languages: list.toLowerCase().split(/\s*,\s*/) };
}

function underCondition({ fence, lines }: Extract<Part, { fence: Fence }>, names: readonly string[], depth: number): readonly string[] {
  const condition = conditionOf(fence.info);
  if (condition === undefined || depth === deepest) return lines;
  const applies = condition.languages.some((name) => names.includes(name)) === condition.shows;
  return applies ? resolved(lines.slice(1, -1), names, depth + 1) : [];
}
