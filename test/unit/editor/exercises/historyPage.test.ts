/** What a pair has paired on, as they read it. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { exerciseDoneSet, exercisePulled, partRevealed, testsRun } from '../../../../src/core/mentorship/exerciseEvents.js';
import { toSessionId } from '../../../../src/core/mentorship/session.js';
import { sessionWrappedUp } from '../../../../src/core/mentorship/sessionEvents.js';
import { historyPage } from '../../../../src/editor/exercises/historyPage.js';
import {
  aMatch,
  aMentorship,
  anEnd,
  aSession,
  aStart,
  at,
  by,
  day,
  hour,
  ines,
  minute,
  noon,
  ruth,
  type Telling,
} from '../../../builders/mentorship.js';
import { words } from '../../../builders/scene.js';

const sessionId = toSessionId('session');
const start = noon + 2 * day;
const roman = { exerciseId: 'roman-numerals', language: 'typescript' } as const;
const wordle = { exerciseId: 'wordle', language: 'python' } as const;
const pulled = (exercise: typeof roman | typeof wordle) => exercisePulled.create({ exercise, source: 'bundled', version: '1' });

function page(...events: readonly Telling[]): string {
  const mentorship = aMentorship(aMatch(), ...events);
  assert.ok(mentorship.match);
  const nameOf = (id: string) => (id === 'roman-numerals' ? 'Roman Numerals' : 'Wordle');
  return historyPage({
    here: { mentorship, match: mentorship.match, me: ruth },
    words,
    nameOf,
    escaped: (text) => text.replace(/[<*[]/g, String.raw`\$&`),
  });
}

describe('the page of what a pair has paired on', () => {
  it('is kind when there is nothing yet', () => {
    assert.equal(page(), '# What you and Ines Costa have paired on\n\nNothing yet. Get an exercise, and it will be remembered here.');
  });

  it('tells when, in which language, how far, and what was written; the latest first', () => {
    const told = page(
      pulled(wordle),
      aSession({ start, exercise: roman }),
      at(start, aStart()),
      at(start + minute, partRevealed.create({ exercise: roman, part: 2 })),
      at(start + 2 * minute, testsRun.create({ exercise: roman, outcome: 'red', counts: { passed: 1, failed: 2 }, sessionId })),
      at(start + hour, anEnd()),
      by(ines, sessionWrappedUp.create({ sessionId, note: 'Small steps\nwere <b>quick</b>' }), start + hour + 1),
      at(start + 2 * hour, exerciseDoneSet.create({ exercise: roman, done: true })),
    );
    assert.equal(
      told,
      [
        '# What you and Ines Costa have paired on',
        '## Roman Numerals in TypeScript',
        'Session: Thursday 26 November  \ndone · up to part 2 · Red: 2 of 3',
        '> Ines Costa: Small steps\n> were \\<b>quick\\</b>',
        '## Wordle in Python',
        'Last: Tuesday 24 November  \nstarted',
      ].join('\n\n'),
    );
  });
});
