/** Whatever fails, a person is told what happened and what to do next. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ArchiveFault, Field, JoinLinkFault, PasteFault, Problem } from '../../../../src/core/problem.js';
import { UntrustedText } from '../../../../src/core/untrustedText.js';
import { problemText, stepLabel } from '../../../../src/editor/words/problems.js';
import type { ProblemsByType } from '../../../../src/editor/words/problemText.js';
import { plainEnglish } from '../../../builders/scene.js';

const pasteFaults: readonly PasteFault[] = [
  { type: 'nothing' },
  { type: 'other', found: 'invite' },
  { type: 'other', found: 'reply' },
  { type: 'other', found: 'update' },
  { type: 'newer' },
  { type: 'older' },
  { type: 'no-letters' },
  { type: 'cut-short', came: 2, of: 3 },
  { type: 'damaged', part: 2, of: 3 },
  { type: 'too-large' },
];

const fields: readonly Field[] = [
  'yourName',
  'partnerName',
  'role',
  'yourZone',
  'partnerZone',
  'callLink',
  'statement',
  'measurable',
  'achievable',
  'relevant',
  'due',
  'milestones',
  'date',
  'time',
  'minutes',
  'reason',
  'message',
  'note',
  'joinLink',
  'block',
];
const faults: readonly JoinLinkFault[] = [
  'empty',
  'too-long',
  'not-a-link',
  'not-https',
  'carries-secrets',
  'other-place',
  'no-session',
  'several-links',
];
const archiveFaults: readonly ArchiveFault[] = [
  'not-a-file',
  'unsafe-path',
  'outside-top',
  'names-collide',
  'nothing-kept',
  'too-many-entries',
  'too-many-files',
  'file-too-large',
  'too-large',
  'packed-too-tightly',
  'encrypted',
  'other-commit',
  'other-content',
];
const ofEach = <Type extends 'text-missing' | 'date-passed' | 'date-unclear' | 'zone-unknown' | 'link-unusable'>(type: Type) =>
  fields.map((field) => ({ type, field }));

/** All of them, in every form that has words of its own. The compiler asks for what is missing. */
const problems: { readonly [Type in keyof ProblemsByType]: readonly ProblemsByType[Type][] } = {
  cancelled: [{ type: 'cancelled' }],
  'storage-full': [{ type: 'storage-full' }],
  'storage-read-only': [{ type: 'storage-read-only' }],
  'storage-failed': [{ type: 'storage-failed', cause: 'EIO' }],
  'text-missing': ofEach('text-missing'),
  'text-too-long': fields.map((field) => ({ type: 'text-too-long', field, limit: 80 })),
  'date-passed': ofEach('date-passed'),
  'date-unclear': ofEach('date-unclear'),
  'time-skipped': [{ type: 'time-skipped' }],
  'zone-unknown': ofEach('zone-unknown'),
  'link-unusable': ofEach('link-unusable'),
  'session-clash': [{ type: 'session-clash' }],
  'too-many': [{ type: 'too-many', field: 'milestones', limit: 30 }],
  'mentorship-missing': [{ type: 'mentorship-missing' }],
  'goal-missing': [{ type: 'goal-missing' }],
  'milestone-missing': [{ type: 'milestone-missing' }],
  'session-missing': [{ type: 'session-missing' }],
  'session-not-open': [{ type: 'session-not-open' }],
  'session-not-live': [{ type: 'session-not-live' }],
  'partner-is-live': [{ type: 'partner-is-live' }],
  'another-session-live': [{ type: 'another-session-live' }],
  'live-share-missing': [true, false].map((canInstall) => ({ type: 'live-share-missing', canInstall })),
  'live-share-broken': [{ type: 'live-share-broken', cause: 'activate-threw' }],
  'live-share-refused': [{ type: 'live-share-refused', cause: 'api-null' }],
  'live-share-no-link': [{ type: 'live-share-no-link', cause: 'share-null' }],
  'live-share-silent': [{ type: 'live-share-silent', afterSeconds: 120 }],
  'live-share-link-hidden': [{ type: 'live-share-link-hidden' }],
  'live-share-guest': [{ type: 'live-share-guest' }],
  'call-link-missing': [{ type: 'call-link-missing' }],
  'join-link-unusable': faults.map((reason) => ({ type: 'join-link-unusable', reason })),
  'start-not-picked-up': [{ type: 'start-not-picked-up' }],
  'folder-unwritable': [{ type: 'folder-unwritable', cause: 'EACCES' }],
  'folder-not-ours': [{ type: 'folder-not-ours' }],
  'path-too-long': [{ type: 'path-too-long' }],
  'guest-here': [{ type: 'guest-here' }],
  'folder-missing': [{ type: 'folder-missing' }],
  'exercise-missing': [{ type: 'exercise-missing' }],
  'exercise-not-in-language': [{ type: 'exercise-not-in-language', language: 'ruby' }],
  'exercise-not-open': [{ type: 'exercise-not-open' }],
  'exercise-unreadable': [{ type: 'exercise-unreadable', cause: 'json' }],
  'toolchain-missing': [
    { type: 'toolchain-missing', language: 'Python', needs: 'Python 3.9' },
    { type: 'toolchain-missing', language: 'Python', needs: 'Python 3.9', found: 'Python 2.7' },
    { type: 'toolchain-missing', language: 'elixir', needs: 'Elixir', page: 'https://elixir-lang.org/install.html' },
  ],
  'exercise-is-a-link': [{ type: 'exercise-is-a-link' }],
  'run-not-agreed': [{ type: 'run-not-agreed' }],
  'prepare-failed': [{ type: 'prepare-failed' }, { type: 'prepare-failed', exitCode: 1 }],
  'run-folder-missing': [{ type: 'run-folder-missing' }],
  'nothing-watches': [{ type: 'nothing-watches' }],
  'window-untrusted': [{ type: 'window-untrusted' }],
  'updated-under-us': [{ type: 'updated-under-us' }],
  'exercise-asks-first': [{ type: 'exercise-asks-first', host: 'www.codewars.com' }],
  'language-not-offered': [{ type: 'language-not-offered' }],
  'catalogue-unusable': (['too-large', 'not-json', 'too-many', 'not-a-catalogue', 'newer-version', 'no-place', 'file-missing'] as const).map(
    (reason) => ({
      type: 'catalogue-unusable',
      reason,
    }),
  ),
  offline: [{ type: 'offline', host: 'www.codewars.com' }],
  'host-silent': [{ type: 'host-silent', host: 'www.codewars.com', afterSeconds: 10 }],
  'host-busy': [{ type: 'host-busy', host: 'www.codewars.com', waitSeconds: 30 }],
  'host-refused': [{ type: 'host-refused', host: 'www.codewars.com', status: 500 }],
  'address-refused': [{ type: 'address-refused', cause: 'not-https' }],
  'not-found': [{ type: 'not-found', host: 'www.codewars.com' }],
  'name-unknown': [{ type: 'name-unknown', host: 'www.codewars.com' }],
  'too-large': [{ type: 'too-large', host: 'www.codewars.com' }],
  'answer-unreadable': [{ type: 'answer-unreadable', host: 'www.codewars.com', cause: 'no-challenge' }],
  'archive-refused': archiveFaults.flatMap((reason) => [
    { type: 'archive-refused', reason },
    { type: 'archive-refused', reason, entry: new UntrustedText('top/../evil') },
  ]),
  'paste-unreadable': pasteFaults.flatMap((fault) => [
    { type: 'paste-unreadable', wanted: ['invite'], fault },
    { type: 'paste-unreadable', wanted: ['update', 'reply'], fault },
  ]),
  'invite-unusable': (['own', 'lapsed'] as const).map((reason) => ({ type: 'invite-unusable', reason })),
  'reply-unusable': (['own', 'unasked', 'lapsed', 'used'] as const).map((reason) => ({ type: 'reply-unusable', reason })),
  'update-unusable': (['own', 'elsewhere', 'not-paired'] as const).map((reason) => ({ type: 'update-unusable', reason })),
  'seal-broken': [{ type: 'seal-broken' }],
  'not-paired': [{ type: 'not-paired' }],
  'sample-stays-here': [{ type: 'sample-stays-here' }],
  'secrets-failed': [{ type: 'secrets-failed', cause: 'not read back' }],
  unexpected: [{ type: 'unexpected', cause: 'TypeError' }],
};

/** Said beside a field of a form, where typing is the next step. */
const besideAField = (problem: Problem) => 'field' in problem || problem.type === 'time-skipped' || problem.type === 'session-clash';
const all: readonly Problem[] = Object.values(problems).flat();

describe('what is said when something fails', () => {
  it('is a title, a sentence and a next step, for every problem there is', () => {
    for (const problem of all.filter(({ type }) => type !== 'cancelled')) {
      const said = problemText(problem, plainEnglish);
      assert.ok(said, problem.type);
      assert.match(said.title, /^[A-Z{0-9].{4,70}[^.]$/, problem.type);
      assert.match(said.text, /^[A-Z].+[.…!?/]$/s, `${problem.type}: ${said.text}`);
      assert.doesNotMatch(said.title + said.text, /\{\d\}|undefined|NaN|\[object/, problem.type);
      if (!besideAField(problem)) assert.ok(said.steps.length > 0, problem.type);
      for (const step of said.steps) assert.notEqual(stepLabel(step, plainEnglish), '');
    }
  });

  it('says nothing about a cancel, and never the cause: that is for the log', () => {
    assert.equal(problemText({ type: 'cancelled' }, plainEnglish), undefined);
    for (const problem of all.filter((one) => 'cause' in one)) {
      const said = problemText({ ...problem, cause: 'CAUSE-CODE' }, plainEnglish);
      assert.ok(!JSON.stringify(said).includes('CAUSE-CODE'), problem.type);
    }
  });

  it('names the limit, and what is on the computer', () => {
    assert.match(problemText({ type: 'text-too-long', field: 'statement', limit: 1000 }, plainEnglish)?.text ?? '', /1000/);
    assert.match(
      problemText({ type: 'toolchain-missing', language: 'Python', needs: 'Python 3.9', found: 'Python 2.7' }, plainEnglish)?.text ?? '',
      /Python 2\.7/,
    );
  });

  it('offers another try with the call to every failed start', () => {
    for (const type of ['live-share-broken', 'live-share-refused', 'live-share-no-link', 'live-share-silent', 'live-share-missing'] as const) {
      for (const problem of problems[type]) assert.ok(problemText(problem, plainEnglish)?.steps.includes('hold-over-call'), type);
    }
  });
});
