/** A programme's profile: ours, and what another organisation may send. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'mocha';
import * as v from 'valibot';
import { defaultProfile } from '../../../../src/core/programme/defaultProfile.js';
import { ProgrammeProfile } from '../../../../src/core/programme/profile.js';

describe('the programme', () => {
  it('asks for 48 hours of notice, and has five points for the first session', () => {
    assert.equal(defaultProfile.noticeHours, 48);
    assert.deepEqual(defaultProfile.sessionRange, { least: 6, most: 12 });
    assert.equal(defaultProfile.firstSessionPoints.length, 5);
  });

  it('takes no links but https from another organisation, and no reversed range', () => {
    const plain = JSON.parse(
      JSON.stringify({ ...defaultProfile, name: 'Other', contacts: { mail: 'a@example.org' }, firstSessionPoints: [{ id: 'hopes', text: 'Hopes' }] }),
    ) as object;
    assert.ok(v.is(ProgrammeProfile, plain));
    assert.ok(!v.is(ProgrammeProfile, { ...plain, links: { ...defaultProfile.links, katas: 'command:evil' } }));
    assert.ok(!v.is(ProgrammeProfile, { ...plain, sessionRange: { least: 12, most: 6 } }));
  });

  for (const role of ['mentors', 'mentees'] as const) {
    it(`has a guide for ${role} that fits on a page, links to the programme and holds no HTML`, async () => {
      const page = await readFile(`media/guide/${role}.md`, 'utf8');
      assert.ok(page.split('\n').length <= 70);
      assert.ok(!/<[a-z/!]/i.test(page));
      for (const link of [defaultProfile.guide[role], defaultProfile.links.katas, defaultProfile.links.koans, defaultProfile.contacts.mail])
        assert.ok(page.includes(link), link);
    });
  }
});
