/** What the sidebar says about sharing, from the first invite to the last update. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { SharingMark } from '../../../../src/core/sharing/mark.js';
import { pageFor, pageWithout } from '../../../../src/editor/sidebar/pages/index.js';
import { presentMentorship } from '../../../../src/editor/sidebar/present/sidebar.js';
import type { SharingOnScreen } from '../../../../src/editor/sidebar/present/scene.js';
import { aMatch, aMentorship, day, noon } from '../../../builders/mentorship.js';
import { aPageScene, aScene, words } from '../../../builders/scene.js';

const none: SharingMark = { v: 1, status: 'paired', theirs: [], copied: [], compared: true };

function lineFor(mark?: Partial<SharingMark>, unseen = 0, sample = false) {
  const scene = { ...aScene(aMentorship(aMatch()), { sample }), ...(mark && { sharing: { mark: { ...none, ...mark }, unseen } }) };
  const state = presentMentorship(scene, undefined);
  assert.ok(state.view === 'mentorship');
  return state.handOver && [state.handOver.text, ...state.handOver.controls.map(({ label }) => label)];
}

describe('the line about sharing', () => {
  it('offers an invite while nobody was invited, and nothing in the sample', () => {
    assert.deepEqual(lineFor(), ['Only on this computer so far.', 'Invite Ines']);
    assert.equal(lineFor(undefined, 0, true), undefined);
  });

  it('says until when somebody is invited, and when it lapsed', () => {
    const until = noon + 3 * day;
    assert.deepEqual(lineFor({ status: 'invited', until }), ['Ines is invited, until Fri 27 Nov.', 'Show the invite', 'Paste update']);
    assert.deepEqual(lineFor({ status: 'invited', until: noon - 1 }), ['The invite for Ines has lapsed.', 'Invite Ines']);
  });

  it('shows the reply until something comes back', () => {
    assert.deepEqual(lineFor({ status: 'joined' }), ['Send Ines your reply; then you are both in.', 'Show my reply', 'Paste update']);
  });

  it('counts what the other has not seen, and asks for the words until they were compared', () => {
    assert.deepEqual(lineFor({}, 2), ["2 changes Ines hasn't seen", 'Copy update', 'Paste update']);
    assert.deepEqual(lineFor({}, 1), ["1 change Ines hasn't seen", 'Copy update', 'Paste update']);
    assert.deepEqual(lineFor({ compared: false }), ['Nothing new to send to Ines.', 'Paste update', 'Compare the words']);
  });
});

describe('the pages of sharing', () => {
  const mentorship = aMentorship(aMatch());
  const page = (kind: 'invite' | 'reply' | 'words' | 'pasteUpdate', sharing?: SharingOnScreen) =>
    pageFor({ kind }, aPageScene(aScene(mentorship, sharing && { sharing })), undefined);

  it('show what is ready, and are not there without it', () => {
    assert.equal(page('invite'), undefined);
    assert.equal(page('reply'), undefined);
    assert.equal(page('words'), undefined);
    const invite = page('invite', { message: 'Hi Ines', until: '24 December 2026' });
    assert.deepEqual(
      [invite?.title, invite?.message?.text, invite?.footer],
      ['Invite Ines', 'Hi Ines', 'It is for one person, and good until 24 December 2026.'],
    );
    assert.equal(page('words', { words: ['acorn', 'zebra'] })?.message?.text, 'acorn zebra');
    assert.equal(page('pasteUpdate')?.submit, 'Take it in');
  });

  it('say who invites and to what before anything happens', () => {
    const seen = { from: 'Ruth Bello', to: 'Ines Costa', role: 'mentee', until: '24 December 2026' } as const;
    const confirm = pageWithout({ kind: 'joinConfirm' }, words.forms, { zone: 'UTC', sharing: { seen } });
    assert.deepEqual(confirm?.intro, ['Ruth Bello invites Ines Costa to a mentorship, with Ruth Bello as the mentor.']);
    assert.equal(pageWithout({ kind: 'joinConfirm' }, words.forms, { zone: 'UTC' }), undefined);
    assert.equal(pageWithout({ kind: 'join' }, words.forms, { zone: 'UTC' })?.submit, 'Look at the invite');
  });
});

describe('what an update brought', () => {
  const { sharing } = words.forms;
  const nothing = { ticked: 0, goals: 0, planned: 0, moved: [], cancelled: 0, held: 0, notes: 0, fresh: 1 };

  it('is one sentence', () => {
    const said = (brought: Partial<typeof nothing>, moves: string[] = []) =>
      sharing.brought('Grace', { brought: { ...nothing, ...brought }, moves, locale: 'en-GB' });
    assert.equal(said({ ticked: 1 }, [sharing.moved('Thursday', 'Friday')]), 'Grace moved Thursday to Friday and ticked one milestone.');
    assert.equal(said({ ticked: 2, goals: 1, planned: 3 }), 'Grace ticked 2 milestones, added one goal and planned 3 sessions.');
    assert.equal(said({}), 'Grace sent some small changes; they are in.');
  });
});
