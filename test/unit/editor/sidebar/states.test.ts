/** Whatever a pair does: the sidebar has a state that its page understands, says nothing odd, and shows each control once. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import type { Form, PageRef } from '../../../../src/contract/sidebarIntent.js';
import { parseIntent } from '../../../../src/contract/sidebarIntent.js';
import { parseState, type SidebarState } from '../../../../src/contract/sidebarState.js';
import { pageFor, pageWithout } from '../../../../src/editor/sidebar/pages/index.js';
import { presentMentorship, presentWelcome } from '../../../../src/editor/sidebar/present/sidebar.js';
import type { Screen } from '../../../../src/editor/sidebar/present/scene.js';
import { aLog, anEvent, begun } from '../../../builders/anyMentorship.js';
import { aGoal, aMatch, aMentorship, aSession, by, foldLines, hour, ines, linesOf, noon, ruth } from '../../../builders/mentorship.js';
import { sessionWrappedUp } from '../../../../src/core/mentorship/sessionEvents.js';
import { toSessionId } from '../../../../src/core/mentorship/session.js';
import { aPageScene, aScene, words } from '../../../builders/scene.js';

const fixed = ['Start session', 'Join session', 'End session', 'Add goal', 'Schedule session', 'Wrap up', 'Create a mentorship', 'Try a sample'];
const sessionId = 's-1';
const refs: readonly PageRef[] = [
  { kind: 'createMentorship' },
  { kind: 'goal' },
  { kind: 'goal', goalId: 'g-1' },
  { kind: 'schedule' },
  { kind: 'callLink' },
  ...(['session', 'moveSession', 'cancelSession', 'wrapUp', 'ownLink'] as const).map((kind) => ({ kind, sessionId })),
];
const typed = fc.oneof(
  fc.constantFrom('', '2026-11-26', '16:00', '60', '0000-01-01', '9999-12-31', '2027-03-28', '01:30', '1e300', '-5'),
  fc.string({ maxLength: 20 }),
);
const draft: fc.Arbitrary<Form | undefined> = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant('schedule' as const), date: typed, time: typed, minutes: typed, exercise: typed, language: typed }),
    fc.record({ kind: fc.constant('moveSession' as const), sessionId: fc.constant(sessionId), date: typed, time: typed, reason: typed }),
    fc.record({
      kind: fc.constant('goal' as const),
      statement: typed,
      measurable: typed,
      achievable: typed,
      relevant: typed,
      due: typed,
      milestones: fc.constant([] as { text: string }[]),
    }),
  ),
  { nil: undefined },
);
const screen: fc.Arbitrary<Partial<Screen>> = fc.record(
  {
    starting: fc.record({
      sessionId: fc.constant(sessionId),
      step: fc.constantFrom('folder', 'exercise', 'live-share', 'sign-in', 'call'),
      elsewhere: fc.boolean(),
    }),
    lastTick: fc.record({ goalId: fc.constant('g-1'), milestoneId: fc.constant('m-1'), ticked: fc.boolean() }),
    putOff: fc.constantFrom(new Set<string>(), new Set([sessionId])),
  },
  { requiredKeys: ['putOff'] },
);

/** All controls of a state, where they stand on the screen at one time; closed sections and "show all" repeat nothing that has a fixed name. */
function labelsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(labelsIn);
  return 'label' in value && 'intent' in value ? [String(value.label), ...inner] : inner;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function assertSound(state: SidebarState): void {
  assert.deepEqual(parseState(JSON.parse(JSON.stringify(state))), JSON.parse(JSON.stringify(state)));
  const { page, ...cards } = state; // a form takes the place of the cards
  for (const screenful of [cards, page]) {
    const labels = labelsIn(screenful);
    for (const name of fixed) assert.ok(labels.filter((label) => label === name).length <= 1, `${name} twice`);
    for (const label of labels) assert.notEqual(label, '');
  }
  for (const text of textsIn(state)) {
    assert.doesNotMatch(text, /undefined|NaN|Invalid|\[object|\[text\]|\{\d\}|[\u202a-\u202e\u2066-\u2069\u200b]/u);
    assert.ok(text.isWellFormed() && !/[^\P{Cc}\n]/u.test(text), JSON.stringify(text));
  }
  const rows = 'sessions' in state ? (state.sessions?.rows ?? []) : [];
  assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
}

const anyScene = fc.record({
  log: aLog(anEvent, { maxLength: 30 }),
  me: fc.constantFrom(ruth, ines),
  hours: fc.integer({ min: -10, max: 500 }),
  screen,
  several: fc.boolean(),
  sample: fc.boolean(),
  setAside: fc.nat(2),
  fromTheFuture: fc.nat(2),
});

describe('the sidebar, whatever a pair does', function () {
  this.timeout(20_000); // many cases, or a slow disk, on a busy machine
  it('has a sound state', () => {
    fc.assert(
      fc.property(anyScene, ({ log, me, hours, screen: shown, several, sample, setAside, fromTheFuture }) => {
        const mentorship = foldLines(linesOf(begun(log))).state;
        const scene = aScene(mentorship, { me, now: noon + hours * hour, several, sample, faults: { setAside, fromTheFuture }, ...shown });
        assertSound(presentMentorship(scene, undefined));
      }),
      { numRuns: 100 },
    );
  });

  it('has a sound form for every page, or none where its subject is gone', () => {
    fc.assert(
      fc.property(anyScene, fc.constantFrom(...refs), draft, ({ log, me, hours }, ref, typedSoFar) => {
        const scene = aScene(foldLines(linesOf(begun(log))).state, { me, now: noon + hours * hour });
        const page = pageFor(ref, aPageScene(scene), typedSoFar);
        if (page === undefined) return;
        assert.deepEqual(page.ref, ref);
        assertSound(presentMentorship(scene, page));
      }),
      { numRuns: 100 },
    );
  });

  it('stays within what a message holds when the partner’s texts are as long and as odd as they can be', () => {
    const session = toSessionId('session');
    for (const unit of ['x', '\t', '\ufb2c', '👩\u200d', '\u0301', '\u202e', '\n']) {
      const long = unit.repeat(Math.floor(9_998 / unit.length));
      const name = unit.repeat(Math.floor(400 / unit.length));
      const mentorship = aMentorship(
        aMatch({ mentee: name, callLink: `https://x.example/${'a'.repeat(1_900)}` }),
        by(ines, aGoal({ statement: `a${long}b`, measurable: `a${long}b`, milestones: [name, name] })),
        by(ines, aSession({ start: noon - hour })),
        by(ines, sessionWrappedUp.create({ sessionId: session, note: `a${long}b` })),
      );
      const scene = aScene(mentorship);
      assertSound(presentMentorship(scene, undefined));
      for (const kind of ['session', 'wrapUp', 'moveSession', 'cancelSession'] as const)
        assertSound(presentMentorship(scene, pageFor({ kind, sessionId: 'session' }, aPageScene(scene), undefined)));
      assertSound(presentMentorship(scene, pageFor({ kind: 'goal', goalId: 'goal' }, aPageScene(scene), undefined)));
    }
  });

  it('offers only what the extension understands', () => {
    fc.assert(
      fc.property(anyScene, ({ log, me, hours }) => {
        const state = presentMentorship(aScene(foldLines(linesOf(begun(log))).state, { me, now: noon + hours * hour }), undefined);
        const intents = (value: unknown): unknown[] =>
          typeof value !== 'object' || value === null ? [] : [...('intent' in value ? [value.intent] : []), ...Object.values(value).flatMap(intents)];
        for (const intent of intents(state)) assert.deepEqual(parseIntent(intent), intent);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the welcome', () => {
  it('has three ways in, the filled one first, and a form that needs no mentorship', () => {
    const state = presentWelcome(
      words.sidebar,
      { putOff: new Set() },
      pageWithout({ kind: 'createMentorship' }, words.forms, { zone: 'Europe/London' }),
    );
    assertSound(state);
    assert.ok(state.view === 'welcome');
    assert.deepEqual(
      state.ways.map(({ control, primary }) => [control.label, primary]),
      [
        ['I have an invite', true],
        ['Create a mentorship', false],
        ['Try a sample', false],
      ],
    );
    assert.equal(pageWithout({ kind: 'schedule' }, words.forms, { zone: 'Europe/London' }), undefined);
  });
});
