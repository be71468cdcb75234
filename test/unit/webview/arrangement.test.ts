import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseArrangement, withDraft, withoutSaved, withPage, withPart } from '../../../webview-ui/arrangement.js';

describe('What the page remembers', () => {
  const empty = { open: {}, drafts: {} };

  it('begins empty, also where something unreadable was kept', () => {
    for (const raw of [undefined, null, 'x', { open: [] }, { open: {}, drafts: { goal: { values: { statement: 7 } } } }]) {
      assert.deepEqual(parseArrangement(raw), empty);
    }
  });

  it('comes back as it was kept', () => {
    const kept = withPage(
      withDraft(withPart(empty, { mentorshipId: 'm', part: 'goals' }, false), 'goal-new', {
        values: { statement: 'Lead', milestones: [{ text: 'Watch' }], done: ['m-1'] },
        intentId: 'i-1',
      }),
      { kind: 'goal' },
    );
    assert.deepEqual(parseArrangement(JSON.parse(JSON.stringify(kept))), kept);
    assert.deepEqual(withPage(kept, undefined).page, undefined);
  });

  it('forgets the draft whose save came through, and no other', () => {
    const both = withDraft(withDraft(empty, 'a', { values: { note: 'x' }, intentId: 'i-1' }), 'b', { values: { note: 'y' }, intentId: 'i-2' });
    assert.deepEqual(Object.keys(withoutSaved(both, 'i-1').drafts), ['b']);
  });

  it('keeps the twenty latest drafts', () => {
    let arrangement = parseArrangement(undefined);
    for (let at = 0; at < 25; at += 1) arrangement = withDraft(arrangement, `form-${at}`, { values: { note: 'x' } });
    assert.equal(Object.keys(arrangement.drafts).length, 20);
    assert.equal('form-4' in arrangement.drafts, false);
    assert.equal('form-24' in arrangement.drafts, true);
  });
});
