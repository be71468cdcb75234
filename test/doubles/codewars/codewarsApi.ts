/**
 * Codewars' public API, version 1, on this computer: it answers in the documented form, with texts of our own. What it does not know is a 404. Some
 * answers leave out what beta challenges leave out.
 */
import { readFileSync } from 'node:fs';
import { loopbackServer, type LoopbackServer } from '../loopbackServer.js';

interface Listed {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

const listed = JSON.parse(readFileSync('exercises/codewars.json', 'utf8')) as Listed[];

/** In none of our lists; for people who paste a link. */
export const pastedChallenge = { id: '0123456789abcdef01234567', slug: 'count-the-teacups', name: 'Count the Teacups' };

export const secretSentence = 'Nobody but the person who asked reads this sentence.';

const description = [
  'Say how many teacups there are.',
  '',
  secretSentence,
  '',
  '```javascript',
  'teacups(2) // "two teacups"',
  '```',
  '```python',
  'teacups(2) # "two teacups"',
  '```',
  '',
  '~~~if:python',
  'Return a `str`.',
  '~~~',
].join('\n');

/** The documented answer; `changes` makes it another one. */
export function codeChallenge({ id, slug, name }: Listed, changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    id,
    name,
    slug,
    url: `http://www.codewars.com/kata/${slug}`,
    category: 'reference',
    description,
    tags: ['Fundamentals', 'Strings'],
    languages: ['javascript', 'typescript', 'python', 'haskell', 'go'],
    rank: { id: -6, name: '6 kyu', color: 'yellow' },
    createdBy: { username: 'teapot', url: 'http://www.codewars.com/users/teapot' },
    approvedBy: null,
    publishedAt: '2014-01-01T00:00:00.000Z',
    approvedAt: null,
    totalAttempts: 2,
    totalCompleted: 1,
    totalStars: 0,
    voteScore: 1,
    contributorsWanted: false,
    unresolved: { issues: 0, suggestions: 0 },
    ...changes,
  };
}

/** Somebody with a list of what they have completed there: 430 challenges, of which three are in our list, one on each page. */
export const knownUser = 'tea pot';
const pageSize = 200;
export const completed = Array.from({ length: 430 }, (_, at) => {
  const ours = listed[[3, 210, 420].indexOf(at)];
  const id = ours?.id ?? at.toString(16).padStart(24, 'f');
  return {
    id,
    name: ours?.name ?? `Challenge ${String(at)}`,
    slug: ours?.slug ?? `challenge-${String(at)}`,
    completedAt: '2024-01-01T00:00:00.000Z',
    completedLanguages: ['ruby', 'ruby'],
  };
});
export const completedAndListed = listed.slice(0, 3).map(({ id }) => id);

function completedPage(page: number): unknown {
  const data = completed.slice(page * pageSize, (page + 1) * pageSize);
  return { totalPages: Math.ceil(completed.length / pageSize), totalItems: completed.length, data };
}

export function codewarsApi(changes: Readonly<Record<string, unknown>> = {}): Promise<LoopbackServer> {
  return loopbackServer((request, response) => {
    const [, user, page] = /^\/api\/v1\/users\/([^/]+)\/code-challenges\/completed\?page=(\d+)$/.exec(request.url ?? '') ?? [];
    if (user !== undefined) {
      const isKnown = decodeURIComponent(user) === knownUser;
      response.writeHead(isKnown ? 200 : 404, { 'Content-Type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify(isKnown ? completedPage(Number(page)) : { success: false, reason: 'not found' }));
      return;
    }
    const reference = /^\/api\/v1\/code-challenges\/([a-z0-9-]+)$/.exec(request.url ?? '')?.[1];
    const challenge = [...listed, pastedChallenge].find(({ id, slug }) => reference === id || reference === slug);
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.statusCode = challenge === undefined ? 404 : 200;
    response.end(JSON.stringify(challenge === undefined ? { success: false, reason: 'not found' } : codeChallenge(challenge, changes)));
  });
}
