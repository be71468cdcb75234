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

export function codewarsApi(changes: Readonly<Record<string, unknown>> = {}): Promise<LoopbackServer> {
  return loopbackServer((request, response) => {
    const reference = /^\/api\/v1\/code-challenges\/([a-z0-9-]+)$/.exec(request.url ?? '')?.[1];
    const challenge = [...listed, pastedChallenge].find(({ id, slug }) => reference === id || reference === slug);
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.statusCode = challenge === undefined ? 404 : 200;
    response.end(JSON.stringify(challenge === undefined ? { success: false, reason: 'not found' } : codeChallenge(challenge, changes)));
  });
}
