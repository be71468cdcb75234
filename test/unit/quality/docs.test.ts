/**
 * Documents name only what is there: every relative link, and every path in a code span, of the pages that people start from. A file that moved
 * is noticed here and not by a newcomer. (The files that a page speaks of inside `src` may be named from `src` on: `core/problem.ts`.)
 */
import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...decisions()];
const atTheTop = /^(?:src|scripts|test|webview-ui|docs|bench|exercises|media|l10n|\.vscode|\.ci)\/[\w./-]+$/;
const insideSource = /^(?:core|contract|ports|actions|adapters|editor|main)\/[\w./-]+$/;

function decisions(): string[] {
  const folder = 'docs/decisions';
  return existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : [];
}

/** The relative addresses of links and pictures, without what follows a `#`; from the page's own folder. */
function linksOf(text: string): string[] {
  const addresses = [...text.matchAll(/\]\((?<address>[^)\s]+)\)/g)].map(({ groups }) => groups?.['address'] ?? '');
  return addresses.filter((address) => !/^(?:[a-z]+:|#)/.test(address)).map((address) => address.replace(/#.*$/, ''));
}

/** Paths in code spans, from the top of the project. Placeholders (`log/<writer>.jsonl`) are no paths. */
function pathsOf(text: string): string[] {
  const spans = [...text.matchAll(/`(?<span>[^`\n]+)`/g)].map(({ groups }) => groups?.['span'] ?? '');
  return spans.flatMap((span) => (atTheTop.test(span) ? [span] : insideSource.test(span) ? [`src/${span}`] : []));
}

function missingFrom(page: string, text: string): string[] {
  const named = [...linksOf(text).map((address) => normalize(join(dirname(page), address))), ...pathsOf(text)];
  return [...new Set(named)].filter((path) => !existsSync(path)).map((path) => `${page}: ${path}`);
}

describe('The documents', () => {
  it('name only files that exist', () => {
    assert.deepEqual(
      pages.flatMap((page) => missingFrom(page, readFileSync(page, 'utf8'))),
      [],
    );
  });

  it('have a number of its own for each decision, and all of them are linked from ARCHITECTURE', () => {
    const numbers = decisions().map((page) => /\/(\d{4})-[a-z0-9-]+\.md$/.exec(page)?.[1]);
    assert.deepEqual(numbers, [...new Set(numbers)]);
    const linked = linksOf(readFileSync('ARCHITECTURE.md', 'utf8'));
    assert.deepEqual(
      decisions().filter((page) => !linked.includes(page)),
      [],
    );
  });

  it('are really looked at: links and code spans, but neither placeholders nor addresses', () => {
    const text =
      'See [one](gone.md#part), ![two](images/gone.png), [three](https://example.org/x), `src/gone.ts`, `core/gone.ts`, `log/<writer>.jsonl`, `npm test`.';
    assert.deepEqual(missingFrom('docs/page.md', text), [
      'docs/page.md: docs/gone.md',
      'docs/page.md: docs/images/gone.png',
      'docs/page.md: src/gone.ts',
      'docs/page.md: src/core/gone.ts',
    ]);
  });
});
