/** What the sidebar's page and the extension say to each other, and what neither of them listens to. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { inputFrom } from '../../../src/contract/commandInput.js';
import { parseIntent, SidebarIntent } from '../../../src/contract/sidebarIntent.js';
import { parseState } from '../../../src/contract/sidebarState.js';
import { exampleStates } from '../../builders/sidebarStates.js';

const goalForm = { kind: 'goal', statement: 'x', measurable: '', achievable: '', relevant: '', due: '', milestones: [{ text: 'one' }] };
const sessionId = 's-1';

/** One of each kind; a kind that is missing here fails the first test. */
const intents: readonly SidebarIntent[] = [
  { type: 'openPage', page: { kind: 'goal', goalId: 'g-1' } },
  { type: 'submit', intentId: 'i-1', form: goalForm as never, also: true },
  { type: 'preview', form: { kind: 'moveSession', sessionId, date: '', time: '', reason: '' } },
  { type: 'tickMilestone', goalId: 'g-1', milestoneId: 'm-1', ticked: true },
  { type: 'setGoalStanding', goalId: 'g-1', standing: 'reached' },
  { type: 'startSession', sessionId },
  { type: 'joinSession' },
];

/** Every intent that our own states carry, wherever it stands in them. */
function intentsIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(intentsIn);
  return 'intent' in value ? [value.intent, ...inner] : inner;
}

describe('what the page may ask', () => {
  it('is understood: each intent, and each that our own states offer', () => {
    for (const intent of [...intents, ...intentsIn(exampleStates)]) assert.deepEqual(parseIntent(intent), intent);
    assert.ok(intentsIn(exampleStates).length > 20);
  });

  it('is dropped when its type is not known', () => {
    for (const raw of [
      undefined,
      null,
      7,
      'ready',
      [],
      {},
      { type: 'runCommand', command: 'workbench.action.quit' },
      { type: '__proto__' },
      { type: ['ready'] },
    ]) {
      assert.equal(parseIntent(raw), undefined);
    }
  });

  it('is dropped when it carries anything more, or something else than ids that we made', () => {
    for (const intent of intents) assert.equal(parseIntent({ ...intent, command: 'workbench.action.quit' }), undefined);
    for (const id of ['', '../x', 'A', 'x'.repeat(65), 'a b', 7, null, { toString: 'a' }])
      assert.equal(parseIntent({ type: 'startSession', sessionId: id }), undefined);
    assert.equal(parseIntent({ type: 'openPage', page: { kind: 'goal', html: '<b>' } }), undefined);
    assert.equal(parseIntent({ type: 'submit', intentId: 'i', form: { ...goalForm, milestones: [{ text: 'x', ticked: true }] } }), undefined);
    assert.equal(parseIntent({ type: 'tickMilestone', goalId: 'g', milestoneId: 'm', ticked: 'yes' }), undefined);
  });

  it('is dropped when it is oversized, but a 100,000-character goal comes through to be answered', () => {
    const submit = (form: object) => parseIntent({ type: 'submit', intentId: 'i', form: { ...goalForm, ...form } });
    assert.ok(submit({ statement: 'x'.repeat(100_000) }));
    assert.equal(submit({ statement: 'x'.repeat(200_001) }), undefined);
    assert.equal(submit({ milestones: Array.from({ length: 201 }, () => ({ text: '' })) }), undefined);
    assert.equal(submit({ milestones: Array.from({ length: 20 }, () => ({ text: 'x'.repeat(100_000) })) }), undefined);
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({
            type: fc.constantFrom(...intents.map(({ type }) => type)),
            form: fc.anything(),
            page: fc.anything(),
            sessionId: fc.anything(),
          }),
        ),
        (raw) => {
          const intent = parseIntent(raw);
          if (intent !== undefined) assert.deepEqual(parseIntent(JSON.parse(JSON.stringify(intent))), intent);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what the page is shown', () => {
  for (const [name, state] of Object.entries(exampleStates)) {
    it(`comes over whole: ${name}`, () => {
      assert.deepEqual(parseState(JSON.parse(JSON.stringify(state))), JSON.parse(JSON.stringify(state)));
    });
  }

  it('is not taken for a state when it is none', () => {
    for (const raw of [undefined, null, 'state', {}, { view: 'elsewhere' }, { view: 'mentorship' }, { ...exampleStates['welcome'], ways: 'none' }])
      assert.equal(parseState(raw), undefined);
    fc.assert(fc.property(fc.anything(), (raw) => void parseState(raw)));
  });
});

describe('what a command may be given', () => {
  it('is reduced to ids; anything else is as if nothing had been given', () => {
    assert.deepEqual(inputFrom({ webviewSection: 'session', sessionId: 's-1', preventDefaultContextMenuItems: true }), { sessionId: 's-1' });
    assert.deepEqual(inputFrom({ goalId: 'g-1', exerciseId: 'mars-rover' }), { goalId: 'g-1', exerciseId: 'mars-rover' });
    for (const raw of [undefined, null, 'x', [], { sessionId: '../x' }, { sessionId: 7 }, { goalId: 'A' }]) assert.deepEqual(inputFrom(raw), {});
    fc.assert(fc.property(fc.anything(), (raw) => void inputFrom(raw)));
  });
});
