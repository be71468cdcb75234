/** The forms about the pair itself: create a mentorship, the call link, meeting on a call. */
import type { PageRef } from '../../../contract/sidebarIntent.js';
import type { Page } from '../../../contract/sidebarState.js';
import { cityOf } from '../../../core/schedule/zones.js';
import { asLine } from '../../../core/untrustedText.js';
import type { FormWords } from '../../words/forms.js';
import { pairOf } from '../present/scene.js';
import { keyOf, pageOf, type PageScene } from './page.js';

/** `zone` is this machine's; `zones` all that it knows. */
export function createPage(words: FormWords, zone: string, zones: readonly string[]): Page {
  const { create } = words;
  const ref: PageRef = { kind: 'createMentorship' };
  return pageOf(words, {
    ref,
    key: ref.kind,
    title: create.title,
    intro: [create.intro],
    fields: [
      { kind: 'text', name: 'yourName', label: create.yourName, required: create.yourNameMissing, value: '' },
      { kind: 'text', name: 'partnerName', label: create.partnerName, hint: create.partnerNameHint, required: create.partnerNameMissing, value: '' },
      {
        kind: 'radio',
        name: 'role',
        label: create.role,
        required: create.roleMissing,
        value: '',
        options: [
          { value: 'mentor', label: create.mentor, under: create.mentorUnder },
          { value: 'mentee', label: create.mentee, under: create.menteeUnder },
        ],
      },
      { kind: 'suggest', name: 'yourZone', label: create.yourZone, hint: create.zoneHint, value: zone, options: [...zones] },
      { kind: 'suggest', name: 'partnerZone', label: create.partnerZone, hint: create.zoneHint, value: zone, options: [...zones] },
      { kind: 'text', name: 'callLink', label: create.callLink, hint: create.callLinkHint, value: '' },
    ],
    submit: create.submit,
  });
}

/** Names and time zones as they stand, to be put right. */
export function editMatchPage({ scene, words }: PageScene, zones: readonly string[]): Page {
  const { create, match } = words;
  const { you, partner } = pairOf(scene);
  const ref: PageRef = { kind: 'editMatch' };
  return pageOf(words, {
    ref,
    key: keyOf(ref, scene),
    title: match.title,
    fields: [
      { kind: 'text', name: 'yourName', label: create.yourName, required: create.yourNameMissing, value: asLine(you.name, 80) },
      { kind: 'text', name: 'partnerName', label: create.partnerName, required: create.partnerNameMissing, value: asLine(partner.name, 80) },
      { kind: 'suggest', name: 'yourZone', label: create.yourZone, hint: create.zoneHint, value: you.zone, options: [...zones] },
      { kind: 'suggest', name: 'partnerZone', label: create.partnerZone, hint: create.zoneHint, value: partner.zone, options: [...zones] },
    ],
    submit: words.save,
  });
}

export function callLinkPage({ scene, words }: PageScene): Page {
  const ref: PageRef = { kind: 'callLink' };
  const value = scene.match.callLink?.raw ?? '';
  return pageOf(words, {
    ref,
    key: keyOf(ref, scene),
    title: words.callLink.title,
    fields: [
      {
        kind: 'text',
        name: 'callLink',
        label: words.ownLink.label,
        hint: words.callLink.hint,
        value: /^https:\/\/[\x21-\x7e]*$/.test(value) ? value : '',
      },
    ],
    submit: words.save,
  });
}

export function ownLinkPage({ scene, words }: PageScene, sessionId: string): Page {
  const ref: PageRef = { kind: 'ownLink', sessionId };
  return pageOf(words, {
    ref,
    key: keyOf(ref, scene),
    title: words.ownLink.title,
    intro: [words.ownLink.intro],
    fields: [{ kind: 'text', name: 'callLink', label: words.ownLink.label, required: words.ownLink.missing, value: '' }],
    submit: words.ownLink.submit,
  });
}

/** All zones of this machine, the ones people look for by city first in the list's own order. */
export function knownZones(): readonly string[] {
  return Intl.supportedValuesOf('timeZone').filter((zone) => cityOf(zone) !== '');
}
