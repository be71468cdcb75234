/** How a mentorship begins, and its call link. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { partnerOf, roleOf, selfOf, toMentorshipId } from '../../../../src/core/mentorship/match.js';
import {
  callLinkSet,
  decideCallLink,
  decideCreate,
  decideDescribe,
  mentorshipCreated,
  type CreateInput,
} from '../../../../src/core/mentorship/matchEvents.js';
import { emptyMentorship } from '../../../../src/core/mentorship/mentorship.js';
import { aMatch, aMentorship, at, given, ines, noon, ruth } from '../../../builders/mentorship.js';

const form: CreateInput = {
  yourName: 'Ruth',
  partnerName: 'Ines',
  role: 'mentor',
  yourZone: 'Europe/London',
  partnerZone: 'Europe/Madrid',
  callLink: '',
};
const ids = { mentorshipId: toMentorshipId('m-1'), you: ruth, partner: ines };

describe('beginning a mentorship', () => {
  it('takes two names, a role and two zones', () => {
    given()
      .when(() => decideCreate(form, ids))
      .then(
        mentorshipCreated.create({
          mentorshipId: ids.mentorshipId,
          mentor: { id: ruth, name: 'Ruth', zone: 'Europe/London' },
          mentee: { id: ines, name: 'Ines', zone: 'Europe/Madrid' },
        }),
      );
  });

  it('puts the mentee first who says "I am the mentee"', () => {
    const { match } = given()
      .when(() => decideCreate({ ...form, role: 'mentee' }, ids))
      .after();
    assert.ok(match);
    assert.equal(match.mentor.id, ines);
    assert.equal(roleOf(match, ruth), 'mentee');
    assert.equal(partnerOf(match, ruth).name.raw, 'Ines');
    assert.equal(selfOf(match, ruth).name.raw, 'Ruth');
    assert.equal(partnerOf(match, ines).id, ruth);
  });

  it('says what is missing, field by field', () => {
    given()
      .when(() => decideCreate({ ...form, yourName: ' ' }, ids))
      .refuses('text-missing', { field: 'yourName' });
    given()
      .when(() => decideCreate({ ...form, partnerName: '\u200b\u3164' }, ids))
      .refuses('text-missing', { field: 'partnerName' });
    given()
      .when(() => decideCreate({ ...form, yourName: 'x'.repeat(81) }, ids))
      .refuses('text-too-long', { field: 'yourName', limit: 80 });
    given()
      .when(() => decideCreate({ ...form, yourZone: '+05:30' }, ids))
      .refuses('zone-unknown', { field: 'yourZone' });
    given()
      .when(() => decideCreate({ ...form, partnerZone: 'Moon/Base' }, ids))
      .refuses('zone-unknown', { field: 'partnerZone' });
    given()
      .when(() => decideCreate({ ...form, callLink: 'javascript:alert(1)' }, ids))
      .refuses('link-unusable', { field: 'callLink' });
    given()
      .when(() => decideCreate({ ...form, callLink: `https://x.example/${'a'.repeat(2_000)}` }, ids))
      .refuses('link-unusable', { field: 'callLink' });
  });

  it('keeps any name as it was typed: HTML, emoji, right-to-left, without control characters', () => {
    for (const name of ['<b>Ines</b>', '👩🏽\u200d💻 Ines', 'عائشة', 'O’Neil-Ng', "Robert'); DROP TABLE goals;--"]) {
      const { match } = given()
        .when(() => decideCreate({ ...form, partnerName: name }, ids))
        .after();
      assert.equal(match?.mentee.name.raw, name);
    }
    const { match } = given()
      .when(() => decideCreate({ ...form, partnerName: ' I\u0007n\u001bes\u0000 ' }, ids))
      .after();
    assert.equal(match?.mentee.name.raw, 'Ines');
  });

  it('counts once, when two copies were made apart', () => {
    const { match } = aMentorship(aMatch({ mentee: 'Ines Costa' }), at(noon + 5, aMatch({ mentee: 'Somebody Else' }), ines));
    assert.equal(match?.mentee.name.raw, 'Ines Costa');
  });
});

describe('the call link', () => {
  it('is set, changed and removed; the later one counts', () => {
    const link = 'https://meet.example.org/a';
    assert.equal(
      given(aMatch())
        .when((m) => decideCallLink(m, ` ${link} `))
        .then(callLinkSet.create({ callLink: link })).match?.callLink?.raw,
      link,
    );
    given(aMatch({ callLink: link }))
      .when((m) => decideCallLink(m, link))
      .changesNothing();
    assert.equal(
      given(aMatch({ callLink: link }))
        .when((m) => decideCallLink(m, ''))
        .after().match?.callLink,
      undefined,
    );
    const both = aMentorship(
      aMatch(),
      at(noon + 9, callLinkSet.create({ callLink: 'https://late.example/' })),
      at(noon + 8, callLinkSet.create({ callLink: null }), ines),
    );
    assert.equal(both.match?.callLink?.raw, 'https://late.example/');
  });

  it('must be an address that can be opened, of a mentorship that is there', () => {
    for (const bad of ['http://meet.example.org/', 'https://ann:secret@meet.example.org/', 'file:///etc/passwd', 'meet me there']) {
      given(aMatch())
        .when((m) => decideCallLink(m, bad))
        .refuses('link-unusable', { field: 'callLink' });
    }
    given()
      .when((m) => decideCallLink(m, ''))
      .refuses('mentorship-missing');
    assert.equal(aMentorship(callLinkSet.create({ callLink: null })), emptyMentorship);
  });
});

describe('putting names and time zones right', () => {
  const right = { yourName: 'Ruth Bello', partnerName: 'Ines Costa', yourZone: 'Europe/London', partnerZone: 'Europe/Madrid' };
  const described = (change: Partial<typeof right>) => given(aMatch()).when((m) => decideDescribe(m, ruth, { ...right, ...change }));

  it('changes the person it is about, and never who is the mentor', () => {
    const before = aMentorship(aMatch());
    const after = described({ partnerName: 'Inês Costa', partnerZone: 'Europe/Lisbon' }).after();
    assert.deepEqual([after.match?.mentee.name.raw, after.match?.mentee.zone], ['Inês Costa', 'Europe/Lisbon']);
    assert.equal(after.match?.mentee.id, before.match?.mentee.id);
    assert.equal(after.match?.mentor.id, before.match?.mentor.id);
  });

  it('refuses an empty name and an abbreviation for a zone', () => {
    described({ yourName: ' ' }).refuses('text-missing', { field: 'yourName' });
    described({ partnerZone: 'BST' }).refuses('zone-unknown', { field: 'partnerZone' });
  });
});
